"""What Wagtail's screens for pages ask for, where the page is a translation."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest
from wagtail.models import Locale, Page

from translation.desk.guards.demands import Demand, Unlocked, rights
from translation.desk.guards.editing import is_engine_publishing, of_instance, roles_for
from translation.models import Role

Guard = Callable[[HttpRequest, dict[str, Any]], Iterator[Demand]]


def find(given: Any) -> Page | None:
    """Return a page with its language; None where there is none, for the screen itself says so."""
    pk = key(given)
    return None if pk is None else Page.objects.filter(pk=pk).select_related("locale").first()


def key(given: Any) -> int | None:
    """Return the key that Wagtail reads from what a form or JSON holds, which it does generously: " 5", "5.0"."""
    try:
        return int(re.sub(r"\.0*\s*$", "", str(given)))
    except ValueError:
        return None


def languages_below(page: Page) -> list[Locale]:
    """Return the languages of a page and of all below it."""
    return list(Locale.objects.filter(pk__in=page.get_descendants(inclusive=True).values("locale")))


def asks(role: Role, kwarg: str = "page_id", below: bool = False) -> Guard:
    """Return the guard of a screen for one page, and perhaps all below it."""

    def guard(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
        page = find(kwargs[kwarg])
        if page:
            yield from rights(languages_below(page) if below else [page.locale], role)

    return guard


def edit(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
    """Guard the editor, which is the engine's for a page that is translated; Wagtail's honours locks by itself."""
    page = find(kwargs["page_id"])
    if page:
        yield from rights([page.locale], *roles_for(request, page))
        if is_engine_publishing(request):
            yield Unlocked(page)


def add(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
    """Guard the making of a page that is no translation of any, in a language that is not the source's."""
    parent = find(kwargs["parent_page_id"])
    if parent is None:
        return
    locales = [parent.locale]
    if parent.is_root():  # There the form names the language.
        code = request.GET.get("locale") or request.POST.get("locale")
        locales = list(Locale.objects.filter(language_code=code)) if code else []
    yield from rights(locales, Role.MANAGE, *([Role.PUBLISH] if "action-publish" in request.POST else []))


def move(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
    """Guard a move, at both ends."""
    yield from relocate(kwargs["page_to_move_id"], kwargs.get("destination_id"), Role.MANAGE)


def copy(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
    """Guard a copy, at both ends; a copy may be published at once."""
    live = [Role.PUBLISH] if "publish_copies" in request.POST or "alias" in request.POST else []
    yield from relocate(kwargs["page_id"], request.POST.get("new_parent_page"), Role.MANAGE, *live)


def relocate(pk: Any, destination: Any, *roles: Role) -> Iterator[Demand]:
    """Yield what putting a page and all below it somewhere asks for."""
    page, target = find(pk), find(destination)
    if page:
        yield from rights(languages_below(page), *roles)
    if target and not target.is_root():
        yield from rights([target.locale], *roles)


def decide(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
    """Guard a decision in a workflow. Raises ``Http404`` where the task is another page's, which Wagtail lets pass."""
    page = find(kwargs["page_id"])
    if page:
        of_instance(kwargs["task_state_id"], page)
        yield from rights([page.locale], Role.REVIEW)


API_ROLES: dict[str, tuple[Role, ...]] = {
    "publish": (Role.PUBLISH,),
    "unpublish": (Role.PUBLISH,),
    "revert_to_page_revision": (Role.TRANSLATE,),
    "convert_alias": (Role.MANAGE,),
    "create_alias": (Role.MANAGE, Role.PUBLISH),
    "copy": (Role.MANAGE, Role.PUBLISH),
}


def api(request: HttpRequest, kwargs: dict[str, Any]) -> Iterator[Demand]:
    """Guard the actions of the admin's programming interface. One that is unknown here asks for everything."""
    action, given = kwargs["action_name"], sent(request)
    roles = API_ROLES.get(action, (Role.MANAGE,))
    yield from relocate(kwargs["pk"], given.get("destination_page_id"), *roles)
    if action == "copy_for_translation":
        yield from rights(Locale.objects.filter(language_code=given.get("locale")), Role.MANAGE)


def sent(request: HttpRequest) -> dict[str, Any]:
    """Return what a request brings along, as a form or as JSON."""
    if request.content_type != "application/json":
        return request.POST.dict()
    try:
        given = json.loads(request.body)
    except ValueError:
        return {}
    return given if isinstance(given, dict) else {}


PAGES: dict[str, Guard] = {
    "wagtailadmin_pages:edit": edit,
    "wagtailadmin_pages:add": add,
    "wagtailadmin_pages:move": move,
    "wagtailadmin_pages:move_confirm": move,
    "wagtailadmin_pages:copy": copy,
    "wagtailadmin_pages:delete": asks(Role.MANAGE, below=True),
    "wagtailadmin_pages:unpublish": asks(Role.PUBLISH, below=True),
    "wagtailadmin_pages:convert_alias": asks(Role.MANAGE),
    "wagtailadmin_pages:set_page_position": asks(Role.MANAGE, "page_to_move_id"),
    "wagtailadmin_pages:set_privacy": asks(Role.PUBLISH),
    "wagtailadmin_pages:lock": asks(Role.REVIEW),
    "wagtailadmin_pages:unlock": asks(Role.REVIEW),
    "wagtailadmin_pages:revisions_revert": edit,
    "wagtailadmin_pages:revisions_unschedule": asks(Role.PUBLISH),
    "wagtailadmin_pages:workflow_action": decide,
    "wagtailadmin_pages:collect_workflow_action_data": decide,
    "wagtailadmin_api:pages:action": api,
}
"""The guard of each of Wagtail's screens that changes a page, by the name of its address."""
