"""Wagtail's screens for snippets, whose buttons follow the roles that somebody has in the language of each snippet."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.admin_url_finder import AdminURLFinder, ModelAdminURLFinder
from wagtail.admin.ui.menus import MenuItem
from wagtail.snippets.views import snippets

from translation.desk.buttons import together_buttons
from translation.desk.editor import translation_of
from translation.desk.permissions import LanguagePermissionPolicy, allowed
from translation.desk.rights import roles_in


class OneSnippetMixin:
    """A screen of one snippet: Wagtail asks it for permissions of the model, it answers for the snippet."""

    def user_has_permission(self: Any, permission: str) -> bool:
        """Say whether the user may do something with the snippet."""
        may = super().user_has_permission(permission)  # type: ignore[misc]  # a mixin of views
        return may and allowed(self.request.user, permission, self.object.locale_id)


class ReadingMixin:
    """A screen that only shows a snippet: it opens to whom Wagtail opens it, and to those with a role in its language.

    It leads no further those to whom the form or the list does not open.
    """

    def setup(self: Any, request: Any, *args: Any, **kwargs: Any) -> None:
        """Take away what leads to a refusal."""
        super().setup(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views
        if not AdminURLFinder(request.user).get_edit_url(self.object):
            self.edit_url_name = None
        if not super().user_has_any_permission(["add", "change", "delete", "view"]):  # type: ignore[misc]
            self.index_url_name = None

    def has_role(self: Any) -> bool:
        """Say whether the user has a role in the language of the snippet."""
        return bool(roles_in(self.request.user, self.object.locale_id))

    def user_has_permission(self: Any, permission: str) -> bool:
        """Say whether the screen opens, for which Wagtail asks for a permission to change."""
        return super().user_has_permission(permission) or self.has_role()  # type: ignore[misc]  # a mixin of views

    def user_has_any_permission(self: Any, permissions: Iterable[str]) -> bool:
        """Say whether the screen opens, for which Wagtail asks for any of some permissions."""
        return super().user_has_any_permission(permissions) or self.has_role()  # type: ignore[misc]  # a mixin of views


class IndexView(snippets.IndexView):
    """The list: each row has the buttons that somebody may press."""

    history_url_name = ""
    usage_url_name = ""

    def may(self, permission: str, instance: Any) -> bool:
        """Say whether the user may do something with a row, as far as its language goes."""
        return allowed(self.request.user, permission, instance.locale_id)

    def get_edit_url(self, instance: Any) -> str | None:
        """Return where a snippet is edited."""
        return super().get_edit_url(instance) if self.may("change", instance) else None

    def get_copy_url(self, instance: Any) -> str | None:
        """Return where a snippet is copied."""
        return super().get_copy_url(instance) if self.may("add", instance) else None

    def get_delete_url(self, instance: Any) -> str | None:
        """Return where a snippet is deleted."""
        return super().get_delete_url(instance) if self.may("delete", instance) else None

    def get_list_more_buttons(self, instance: Any) -> list[Any]:
        """Offer what the form leads to, where the form does not open for want of a role."""
        buttons = super().get_list_more_buttons(instance)
        if self.user_has_permission("change") and not self.may("change", instance):
            for view, name, icon in (
                (HistoryView, self.history_url_name, "history"),
                (UsageView, self.usage_url_name, "link"),
            ):
                url = reverse(name, args=[quote(instance.pk)])
                buttons.append(MenuItem(view.page_title, url=url, icon_name=icon))
        return buttons

    def get_add_url(self) -> str | None:
        """Return where a snippet is made in the language of the list."""
        return super().get_add_url() if self.locale and allowed(self.request.user, "add", self.locale.pk) else None


class CreateView(snippets.CreateView):
    """The form for a new snippet."""

    def get_translations(self) -> list[dict[str, Any]]:
        """Offer the languages that somebody manages."""
        return [to for to in super().get_translations() if allowed(self.request.user, "add", to["locale"].pk)]


class CopyView(snippets.generic.CopyViewMixin, CreateView):
    """The form for a copy of a snippet."""


class EditView(OneSnippetMixin, snippets.EditView):
    """The form of a snippet."""

    def get_translations(self) -> list[dict[str, Any]]:
        """Lead to the languages that somebody has a role in."""
        return [to for to in super().get_translations() if allowed(self.request.user, "change", to["locale"].pk)]

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        """Return what may be done with the snippet, and with its translations."""
        return [*super().header_more_buttons, *together_buttons(self.object, self.request.user)]


class InspectView(OneSnippetMixin, snippets.InspectView):
    """What is known of a snippet."""


class HistoryView(ReadingMixin, snippets.HistoryView):
    """What was done with a snippet."""

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Offer to bring a version back to those who may edit, where Wagtail's form opens to them."""
        super().setup(request, *args, **kwargs)
        if translation_of(self.object) or not self.user_has_permission_for_instance("change", self.object):
            self.revisions_revert_url_name = None

    def user_can_unschedule(self) -> bool:
        """Say whether the user may call off a publication."""
        return self.user_has_permission_for_instance("publish", self.object)

    @property
    def header_buttons(self) -> Iterable[Any]:
        """Return the button that leads to the form, where there is one."""
        return super().header_buttons if self.edit_url_name else []


class UsageView(ReadingMixin, snippets.UsageView):
    """Where a snippet is used."""


class WorkflowHistoryView(ReadingMixin, snippets.WorkflowHistoryView):
    """The workflows that a snippet went through."""


class WorkflowHistoryDetailView(ReadingMixin, snippets.WorkflowHistoryDetailView):
    """What became of a snippet in one workflow."""


class PreviewRevisionView(ReadingMixin, snippets.PreviewRevisionView):
    """A version of a snippet, as residents would see it."""


class RevisionsCompareView(ReadingMixin, snippets.RevisionsCompareView):
    """What differs between two versions of a snippet."""


class SnippetFinder(ModelAdminURLFinder):
    """Finds where somebody edits a snippet: for those with a role, the workspace stands behind the same address."""

    def construct_edit_url(self, instance: Any) -> str:
        """Return the address of the editor."""
        return reverse(instance.snippet_viewset.get_url_name("edit"), args=[quote(instance.pk)])

    def get_edit_url(self, instance: Any) -> str | None:
        """Return the address for those whom it opens to."""
        if self.user and roles_in(self.user, instance.locale_id) and translation_of(instance):
            return self.construct_edit_url(instance)
        return super().get_edit_url(instance)


class TranslatedSnippetViewSet(snippets.SnippetViewSet):
    """The screens of snippets that are translated."""

    index_view_class = IndexView
    add_view_class = CreateView
    copy_view_class = CopyView
    edit_view_class = EditView
    inspect_view_class = InspectView
    history_view_class = HistoryView
    usage_view_class = UsageView
    revisions_view_class = PreviewRevisionView
    revisions_compare_view_class = RevisionsCompareView
    workflow_history_view_class = WorkflowHistoryView
    workflow_history_detail_view_class = WorkflowHistoryDetailView

    @property
    def url_finder_class(self) -> type[SnippetFinder]:
        """Find the way to the editor, or to the workspace that stands in its place."""
        return type("Finder", (SnippetFinder,), {"model": self.model, "permission_policy": self.permission_policy})

    @property
    def permission_policy(self) -> LanguagePermissionPolicy:
        """Ask for Wagtail's permissions, and for roles."""
        return LanguagePermissionPolicy(self.model)
