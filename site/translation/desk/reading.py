"""Whom the drafts, versions and history of a page open to: reading is free, changing asks for a role.

Wagtail asks for permission to edit before it shows them. On the screens named here that question is answered without
regard to roles, for the page that is shown, and a role alone will do; links to the editor go where it would not open.
Versions and history ask for a permission on some page besides, which roles do not stand for.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from wagtail.models import Page

from translation.desk.editor import translation_of
from translation.desk.rights import roles_in

SCREENS = {
    f"wagtailadmin_pages:{name}"
    for name in (
        "history",
        "history_results",
        "revisions_compare",
        "revisions_view",
        "usage",
        "view_draft",
        "workflow_history",
        "workflow_history_detail",
    )
}
"""Wagtail's screens that show a page as it is or was, and do nothing with it."""


def begin(request: Any, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
    """Note which page somebody only reads, on one of these screens: Wagtail asks ``PagePermissions`` about it next.

    Args:
        request: the request, whose user the note is kept on.
        args: what the address names in order.
        kwargs: what the address names by name.
    """
    if request.resolver_match.view_name in SCREENS and request.method in ("GET", "HEAD"):
        request.user.reads_page = int(kwargs["page_id"] if kwargs else args[0])
        request.is_reading = True


def end(request: Any, shown: dict[str, Any]) -> None:
    """Forget it, and take away what leads from the screen to where somebody may not change anything."""
    if not getattr(request, "is_reading", False):  # Public pages ask for no user: they are the same for everybody.
        return
    request.user.reads_page = None
    page, user = shown.get("object"), request.user
    if not isinstance(page, Page):
        return
    may_edit, translation = page.permissions_for_user(user).can_edit(), translation_of(page)
    # The workspace and the engine's editor bring no earlier version of a page back.
    hidden = {"revisions_revert"} if translation or not may_edit else set()
    if not may_edit and not (translation and roles_in(user, page.locale_id)):  # Else the workspace opens.
        hidden.add("edit")
        editor = reverse("wagtailadmin_pages:edit", args=[page.pk])
        for name in ("header_buttons", "breadcrumbs_items"):
            shown[name] = [item for item in shown.get(name, ()) if where(item) != editor]
    for column in getattr(shown.get("table"), "columns", {}).values():
        if hasattr(column, "url_names"):
            column.url_names = {name: url for name, url in column.url_names.items() if name not in hidden}


def where(item: Any) -> str:
    """Return where a button or a breadcrumb leads."""
    return item["url"] if isinstance(item, dict) else item.url
