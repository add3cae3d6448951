"""What the translation app adds to the admin."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.models import TranslatableMixin
from wagtail_localize import wagtail_hooks as engine

from translation.desk import hooks as desk  # noqa: F401  # what is imported registers itself
from translation.desk.permissions import may_press
from translation.desk.rights import locales_where
from translation.facts.follow import LOG_ACTION
from translation.models import Role
from translation.references import usages


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Say in the history of a translation what happened to it."""
    actions.register_action(LOG_ACTION, _("Follow the original"), _("Brought in line with the original"))


@hooks.register("before_delete_snippet")
def keep_what_is_used(request: HttpRequest, objects: list[Any]) -> HttpResponse | None:
    """Refuse to delete snippets that are in use, and say where: the database does not know of choices in blocks."""
    if not objects or not isinstance(objects[0], TranslatableMixin):
        return None
    found = usages(*objects, user=request.user)
    if not found:
        return None
    viewset = objects[0].snippet_viewset  # type: ignore[attr-defined]  # every registered snippet has one
    context = {
        "title": objects[0] if len(objects) == 1 else gettext("%(count)s entries") % {"count": len(objects)},
        "usages": found,
        "back_url": resolve_url(viewset.get_url_name("list")),
    }
    return TemplateResponse(request, "translation/in_use.html", context)


def offer_for_sources_alone(offer: Callable[..., Iterable[Any]]) -> Callable[..., Iterable[Any]]:
    """Return a hook that offers the engine's buttons for what is in the source language, and for aliases of it.

    It offers them to those who manage translations into some language; to sync, into all that there are.
    """

    @wraps(offer)
    def buttons(obj: Any = None, user: Any = None, *args: Any, **kwargs: Any) -> Iterable[Any]:
        obj = kwargs.pop("page", obj)
        original = isinstance(obj, TranslatableMixin) and obj.locale.language_code == settings.LANGUAGE_CODE
        if not (original or getattr(obj, "alias_of_id", None)) or not locales_where(user, Role.MANAGE):
            return []
        offered = offer(obj, user, *args, **kwargs)
        return [button for button in offered if may_press(button.url, user)]

    return buttons


# Wagtail has no hook that takes buttons out of a page's header, so the engine's registrations are replaced.
for _name, _offer in (
    ("register_page_header_buttons", engine.page_listing_more_buttons),
    ("register_page_listing_more_buttons", engine.page_listing_more_buttons),
    ("register_snippet_listing_buttons", engine.register_snippet_listing_buttons),
):
    _registered = hooks._hooks[_name]
    _registered[:] = [(offer_for_sources_alone(hook) if hook is _offer else hook, order) for hook, order in _registered]
