"""What the translation desk adds to the admin."""

from django.urls import URLResolver, include, path
from wagtail import hooks

from translation.desk.group_panel import LanguageRolesForm


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLResolver]:
    """Give the desk its addresses."""
    return [path("desk/", include("translation.desk.urls"))]


@hooks.register("register_group_permission_panel")
def language_roles_panel() -> type[LanguageRolesForm]:
    """Let roles in languages be given on the screens of groups."""
    return LanguageRolesForm
