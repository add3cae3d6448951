"""Buttons on Wagtail's screens: those that lead to a refusal are taken away, and the desk adds its own."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import WorkflowMenuItem as PageWorkflowMenuItem
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.side_panels import PageStatusSidePanel
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale, Page, TranslatableMixin
from wagtail.snippets.action_menu import WorkflowMenuItem as SnippetWorkflowMenuItem
from wagtail.snippets.permissions import get_permission_name
from wagtail_localize.models import TranslationSource

from translation.desk.drafts import has_draft
from translation.desk.guards.objects import find
from translation.desk.permissions import PagePermissions, holds
from translation.desk.rights import roles_in, source_locale_id
from translation.desk.together import may_work_together
from translation.models import Role

PRESSED: dict[str | None, Role] = {
    "action-save": Role.TRANSLATE,
    "action-save-draft": Role.TRANSLATE,
    "action-submit": Role.TRANSLATE,
    "action-restart-workflow": Role.TRANSLATE,
    "action-cancel-workflow": Role.TRANSLATE,
    "action-publish": Role.PUBLISH,
    "action-unpublish": Role.PUBLISH,
    "localize-convert-to-alias": Role.PUBLISH,
    "localize-restart-translation": Role.MANAGE,
}
"""The role that each button of Wagtail's and the engine's forms takes, by its name."""


@hooks.register("construct_page_action_menu")
@hooks.register("construct_snippet_action_menu")
def offer_what_is_allowed(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Leave on a form the buttons that somebody may press."""
    locale = locale_of(context, request)
    if locale is not None:
        items[:] = [item for item in items if holds(request.user, locale.pk, *roles_of(item, context))]


def roles_of(item: Any, context: dict[str, Any]) -> tuple[Role, ...]:
    """Return the roles that a button of a form takes."""
    if isinstance(item, PageWorkflowMenuItem | SnippetWorkflowMenuItem):
        return (Role.TRANSLATE, Role.REVIEW)  # What is in the form is saved, then approved or sent back.
    role = PRESSED.get(item.name)
    if role is None:
        return ()
    if context["view"] == "create":  # Whoever may make something may save it.
        return (Role.MANAGE, Role.PUBLISH) if role == Role.PUBLISH else (Role.MANAGE,)
    return (role,)


def locale_of(context: dict[str, Any], request: Any) -> Locale | None:
    """Return the language of what a form is about; None for what has none, or is in the source language."""
    about = context.get("page") or context.get("instance") or context.get("parent_page")
    if about is not None:
        return about.locale if isinstance(about, TranslatableMixin) else None
    model = context["model"]
    if not issubclass(model, TranslatableMixin):
        return None
    if "pk" in request.resolver_match.kwargs:  # It is a copy.
        return getattr(find(model, request.resolver_match.kwargs["pk"]), "locale", None)
    return Locale.objects.filter(language_code=request.GET.get("locale", "")).first()


def together_buttons(instance: Any, user: Any) -> list[Button]:
    """Return the button that leads to where the draft of a source is published with its translations, as a list.

    It is for those who publish or manage translations into some language; nothing for all else.
    """
    if not isinstance(instance, TranslatableMixin) or instance.locale_id != source_locale_id(user):
        return []
    if not has_draft(instance) or not may_work_together(user):
        return []
    sources = TranslationSource.objects.filter(object_id=instance.translation_key, locale_id=instance.locale_id)
    source = sources.filter(translations__enabled=True).first()
    if source is None:
        return []
    url = reverse("translation_desk:together", args=[source.pk])
    return [Button(_("Publish together…"), url, icon_name="upload", priority=61)]


@hooks.register("construct_page_listing_buttons")
def offer_drafts_to_editors(buttons: list[Any], page: Page, user: Any, context: Any = None) -> None:
    """Leave the way to a draft to those whom Wagtail shows it to; it offers it to everybody."""
    draft = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    for button in buttons:
        offered = getattr(button, "dropdown_buttons", [])
        if any(inner.url == draft for inner in offered) and not page.permissions_for_user(user).can_view_revisions():
            offered[:] = [inner for inner in offered if inner.url != draft]


def offer_usage_to_editors(panels: Iterable[Any], user: Any) -> None:
    """Leave the way to where a page is used to those who may read that: Wagtail's explorer offers it to everybody."""
    for panel in panels:
        page = panel.object if isinstance(panel, PageStatusSidePanel) else None
        if page and page.pk and not page.permissions_for_user(user).can_view_revisions():
            panel.usage_url = None


def ask_for_roles(objects: Iterable[Any]) -> None:
    """Let roles count for pages that were read without their type, as Wagtail's reports do: ``Page`` asks for none."""
    for listed in objects:
        page = listed if isinstance(listed, Page) else getattr(listed, "last_edited_page", None)
        if page is not None and type(page) is Page:
            page.permissions_for_user = partial(PagePermissions, page=page)


def histories_that_open(rows: Iterable[Any], user: Any) -> list[Any]:
    """Return the rows of Wagtail's reports of workflows and tasks that are in languages that somebody has a role in.

    Of the others the reports offer a history that does not open.
    """
    found = []
    for row in rows:
        about = getattr(row, "workflow_state", row).content_object
        if not isinstance(about, TranslatableMixin) or holds(user, about.locale_id, None):
            found.append(row)
    return found


class ReviewPanel(WorkflowObjectsToModeratePanel):
    """What waits for the review of the user, in the languages that they review."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Leave out what the user has not the role for, whichever workflow it goes through."""
        context = super().get_context_data(parent_context)
        user = parent_context["request"].user
        context["states"] = [state for state in context["states"] if reviews(user, state["obj"])]
        for state in context["states"]:
            if not compares(user, state["obj"]):
                state["live_revision_id"] = state["previous_revision_id"] = None
        return context


def compares(user: Any, instance: Any) -> bool:
    """Say whether the screens that compare versions open: for pages, Wagtail asks for a permission there, besides."""
    if isinstance(instance, Page):
        return user_has_any_page_permission(user)
    has_role = isinstance(instance, TranslatableMixin) and bool(roles_in(user, instance.locale_id))
    return has_role or user.has_perm(get_permission_name("change", type(instance)))


def reviews(user: Any, instance: Any) -> bool:
    """Say whether somebody reviews in the language of something."""
    return not isinstance(instance, TranslatableMixin) or holds(user, instance.locale_id, Role.REVIEW)


@hooks.register("construct_homepage_panels")
def show_what_is_reviewed(request: HttpRequest, panels: list[Component]) -> None:
    """Show on the first screen only what the user may decide."""
    panels[:] = [ReviewPanel() if type(panel) is WorkflowObjectsToModeratePanel else panel for panel in panels]
