"""What the screens for snippets and for entries of the directory ask for, where they are translations."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.urls import ResolverMatch
from wagtail.models import DraftStateMixin, Locale, TranslatableMixin, get_translatable_models
from wagtail.snippets.models import get_snippet_models

from translation.desk.guards.demands import Demand, Permitted, Unlocked, rights
from translation.desk.guards.editing import is_engine_publishing, roles_for
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

EDITING = {"edit", "revisions_revert"}
"""The screens with a form for editing, which asks for what its buttons do."""


def demands(match: ResolverMatch, request: HttpRequest) -> Iterator[Demand]:
    """Yield what a screen of a translatable snippet or directory entry asks for."""
    model, action, pk = screen(match)
    if model is None or not issubclass(model, TranslatableMixin):
        return
    at_once = not issubclass(model, DraftStateMixin)
    if action in ("add", "create"):
        locales = Locale.objects.filter(language_code=request.GET.get("locale", ""))
        live = at_once or "action-publish" in request.POST
        yield from rights(locales, Role.MANAGE, *([Role.PUBLISH] if live else []))
    elif action in EDITING or action in ROLES:
        instance = find(model, pk)
        if instance is None:
            return
        roles = roles_for(request, instance, at_once) if action in EDITING else [ROLES[action]]
        yield from rights([instance.locale], *roles)
        if action == "edit" and not is_source(instance.locale):
            # The engine's editor of entries does not ask who opens it.
            yield Permitted(f"{model._meta.app_label}.change_{model._meta.model_name}")
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
    try:
        return model._default_manager.select_related("locale").filter(pk=unquote(str(pk))).first()
    except (ValueError, ValidationError):
        return None
