"""The desk's places in the admin: its menu, its panel on the first screen."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button

from translation.desk.buttons import together_buttons
from translation.desk.my_work import work_of
from translation.desk.rights import locales_of, locales_where
from translation.desk.tasks import ROLES, TASKS
from translation.desk.views.my_work import rows_of

SHOWN = 5
"""How many translations the panel shows."""

menu = Menu(register_hook_name="register_translation_desk_menu_item")


@hooks.register("insert_global_admin_css")
def styles() -> SafeString:
    """Let the first screen and the page tree look as the desk does."""
    return format_html('<link rel="stylesheet" href="{}">', static("translation/desk/overview.css"))


class DeskMenuItem(MenuItem):
    """An entry of the menu, for those who have a role in some language."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Say whether the user has one."""
        return bool(locales_of(request.user))


class JobsMenuItem(MenuItem):
    """An entry of the menu, for those who may do something to many translations."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Say whether there is a task for which the user has the role."""
        return any(locales_where(request.user, role) for role in {ROLES[task] for task in TASKS})


@hooks.register("register_admin_menu_item")
def desk_menu() -> SubmenuMenuItem:
    """Show the desk in the menu."""
    return SubmenuMenuItem(
        _("Translations"), menu, name="translation-desk", icon_name="wagtail-localize-language", order=150
    )


@hooks.register("register_translation_desk_menu_item")
def my_work_menu_item() -> MenuItem:
    """Show what waits for the user."""
    return DeskMenuItem(
        _("My work"), reverse_lazy("translation_desk:my_work"), name="my-work", icon_name="list-ul", order=100
    )


@hooks.register("register_translation_desk_menu_item")
def coverage_menu_item() -> MenuItem:
    """Show how far pages are in all languages."""
    return DeskMenuItem(
        _("Coverage"), reverse_lazy("translation_desk:coverage"), name="coverage", icon_name="table", order=200
    )


@hooks.register("register_translation_desk_menu_item")
def jobs_menu_item() -> MenuItem:
    """Show what is done in the background, to those who start it."""
    return JobsMenuItem(_("Jobs"), reverse_lazy("translation_desk:jobs"), name="jobs", icon_name="tasks", order=900)


@hooks.register("register_page_header_buttons")
def publish_page_together(page: Any, user: Any, view_name: str, next_url: str | None = None) -> list[Button]:
    """Offer to publish the draft of a page with its translations, among the actions of the page."""
    return together_buttons(page, user)


@hooks.register("register_snippet_listing_buttons")
def publish_snippet_together(snippet: Any, user: Any, next_url: str | None = None) -> list[Button]:
    """Offer to publish the draft of a snippet with its translations, in its row of the list."""
    return together_buttons(snippet, user)


class WorkPanel(Component):
    """What waits for the user, on the first screen of the admin."""

    order = 115
    template_name = "translation/desk/work_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the first few."""
        pieces = work_of(parent_context["request"].user)
        heading = gettext("My work (%(count)s)") % {"count": len(pieces)}
        return {"rows": rows_of(pieces[:SHOWN]), "heading": heading}


@hooks.register("construct_homepage_panels")
def add_work_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Show translators, reviewers and publishers what waits for them, as soon as they come."""
    if locales_of(request.user):
        panels.append(WorkPanel())
