"""What the translation desk adds to the admin."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks

from translation.desk import (
    aging,  # noqa: F401  # what is imported registers itself
    badges,  # noqa: F401  # what is imported registers itself
    bulk,  # noqa: F401  # what is imported registers itself
    buttons,  # noqa: F401  # what is imported registers itself
    cascading_hooks,  # noqa: F401  # what is imported registers itself
    engine_views,
    overview_hooks,  # noqa: F401  # what is imported registers itself
    po,
)
from translation.desk.editor import publish_approved
from translation.desk.glossary_admin import GlossaryViewSet
from translation.desk.group_panel import LanguageRolesForm
from translation.desk.guards.bulk import demands
from translation.desk.guards.demands import first_refusal
from translation.desk.guards.refusing import refuse

# Before the engine's own, which have the same addresses.
BEFORE_THE_ENGINE = -10


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLResolver]:
    """Give the desk its addresses."""
    return [path("desk/", include("translation.desk.urls"))]


@hooks.register("before_edit_page", order=-10)
@hooks.register("before_edit_snippet", order=-10)
def publish_what_is_approved(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Publish what the engine's editor asks to be published, before the engine does."""
    return publish_approved(request, instance)


@hooks.register("register_group_permission_panel")
def language_roles_panel() -> type[LanguageRolesForm]:
    """Let roles in languages be given on the screens of groups."""
    return LanguageRolesForm


@hooks.register("register_admin_urls", order=BEFORE_THE_ENGINE)
def engine_urls() -> list[URLPattern]:
    """Show of the engine's screens what somebody has rights to."""
    return [*engine_views.urls(), *po.urls()]


@hooks.register("before_bulk_action")
def guard_bulk_actions(request: Any, action_type: str, objects: list[Any], action: Any) -> HttpResponse | None:
    """Refuse an action on many objects of which somebody may change none, and say why."""
    chosen = objects or action.get_actionable_objects()[1].get("items_with_no_access", [])
    reason = first_refusal(request.user, demands(action_type, chosen, action))
    return refuse(request, reason) if reason else None


@hooks.register("register_admin_viewset")
def glossary_screens() -> GlossaryViewSet:
    """Show the glossary in the menu."""
    return GlossaryViewSet()
