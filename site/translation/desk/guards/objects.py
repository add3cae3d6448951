"""What the screens for snippets and for entries of the directory ask for, where they are translations."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest
from django.urls import ResolverMatch
from wagtail.models import DraftStateMixin, Locale, TranslatableMixin, get_translatable_models
from wagtail.snippets.models import get_snippet_models

from translation.desk.guards.demands import Demand, Permitted, Unlocked, rights
from translation.desk.guards.editing import is_engine_publishing, of_instance, roles_for
from translation.desk.rights import is_source
from translation.models import Role

ROLES: dict[str, Role] = {
    "delete": Role.MANAGE,
    "copy": Role.MANAGE,
    "reorder": Role.MANAGE,
    "unpublish": Role.PUBLISH,
    "lock": Role.REVIEW,
    "unlock": Role.REVIEW,
    "revisions_unschedule": Role.PUBLISH,
    "workflow_action": Role.REVIEW,
    "collect_workflow_action_data": Role.REVIEW,
}
"""What each screen asks for, by its name; besides, those that edit and those that make (``add``, ``create``)."""

EDITING = {"edit", "revisions_revert", "copy"}
"""The screens with a form for editing, which asks for what its buttons do.

The one that copies is among them: its form is sent to ``add``, but what is sent to itself is saved to the original.
"""

DECIDING = {"workflow_action", "collect_workflow_action_data"}
"""The screens about one task of a workflow."""


def demands(match: ResolverMatch, request: HttpRequest) -> Iterator[Demand]:
    """Yield what a screen of a translatable snippet or directory entry asks for. Raises ``Http404``."""
    model, action, pk = screen(match)
    if model is None or not issubclass(model, TranslatableMixin):
        return
    if pk is not None and not is_key(model, pk):
        raise Http404  # The screens of entries fail.
    at_once = not issubclass(model, DraftStateMixin)
    if action in ("add", "create"):
        locales = Locale.objects.filter(language_code=request.GET.get("locale", ""))
        live = at_once or "action-publish" in request.POST
        yield from rights(locales, Role.MANAGE, *([Role.PUBLISH] if live else []))
    elif action in EDITING or action in ROLES:
        instance = find(model, pk)
        if instance is None:
            return
        if action in DECIDING:
            of_instance(match.kwargs["task_state_id"], instance)
        if action in ROLES:
            yield from rights([instance.locale], ROLES[action])
        if action in EDITING:
            yield from editing(request, instance, action, at_once)


def editing(request: HttpRequest, instance: Any, action: str, at_once: bool) -> Iterator[Demand]:
    """Yield what a screen with a form for editing asks for."""
    yield from rights([instance.locale], *roles_for(request, instance, at_once))
    if action == "edit" and not is_source(instance.locale):
        # The engine's editor of entries does not ask who opens it.
        yield Permitted(f"{instance._meta.app_label}.change_{instance._meta.model_name}")
    if is_engine_publishing(request):
        yield Unlocked(instance)


def screen(match: ResolverMatch) -> tuple[type[models.Model] | None, str, Any]:
    """Return the model, the name and the primary key that a screen is about; no model, if it is none of these."""
    if match.namespace.startswith("wagtailsnippets_"):
        return snippets().get(match.namespace), match.url_name or "", match.kwargs.get("pk")
    found = re.fullmatch(r"(\w+)_modeladmin_(\w+)", match.view_name)
    if found is None:
        return None, "", None
    return entries().get(found[1]), found[2], match.kwargs.get("instance_pk")


@cache
def snippets() -> dict[str, type[models.Model]]:
    """Return the models of snippets by the namespace of their screens."""
    return {model.snippet_viewset.url_namespace: model for model in get_snippet_models()}


@cache
def entries() -> dict[str, type[models.Model]]:
    """Return translatable models as wagtail-modeladmin names them in its addresses."""
    return {
        f"{model._meta.app_label}_{model._meta.model_name}": model
        for model in get_translatable_models(include_subclasses=True)
    }


def find(model: type[models.Model], pk: Any) -> Any:
    """Return a snippet or an entry with its language; None where there is none, for the screen itself says so."""
    if not is_key(model, pk):
        return None
    return model._default_manager.select_related("locale").filter(pk=unquote(str(pk))).first()


def is_key(model: type[models.Model], pk: Any) -> bool:
    """Say whether what an address holds can be a key of a model."""
    try:
        model._meta.pk.to_python(unquote(str(pk)))  # type: ignore[union-attr]  # every model has one
    except ValidationError:
        return False
    return True
