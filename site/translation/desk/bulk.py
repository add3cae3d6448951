"""Wagtail's actions on many pages or snippets: they leave out what somebody has no role for, and name it."""

from typing import Any

from django.http import Http404
from wagtail import hooks
from wagtail.admin.views.pages.bulk_actions import (
    DeleteBulkAction,
    MoveBulkAction,
    PublishBulkAction,
    UnpublishBulkAction,
)
from wagtail.models import TranslatableMixin
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction as DeleteSnippetsBulkAction

from translation.desk.buttons import ask_for_roles
from translation.desk.permissions import allowed

AFTER_WAGTAIL = 10
"""The action of a name that is registered last is the one that Wagtail takes."""


class RolesMixin:
    """Asks for roles too where Wagtail asks whether somebody may do it to a page, for each page by itself."""

    @classmethod
    def get_queryset(cls, model: Any, object_ids: Any) -> Any:
        """Return the pages, which Wagtail reads without their type. Raises ``Http404``."""
        if not all(str(pk).isdecimal() for pk in object_ids):
            raise Http404  # Wagtail fails.
        pages = super().get_queryset(model, object_ids)  # type: ignore[misc]  # a mixin of actions
        ask_for_roles(pages)
        return pages


@hooks.register("register_bulk_action", order=AFTER_WAGTAIL)
class DeletePages(RolesMixin, DeleteBulkAction):
    """Deletes pages."""


@hooks.register("register_bulk_action", order=AFTER_WAGTAIL)
class MovePages(RolesMixin, MoveBulkAction):
    """Moves pages."""


@hooks.register("register_bulk_action", order=AFTER_WAGTAIL)
class PublishPages(RolesMixin, PublishBulkAction):
    """Publishes pages."""


@hooks.register("register_bulk_action", order=AFTER_WAGTAIL)
class UnpublishPages(RolesMixin, UnpublishBulkAction):
    """Takes pages offline."""


@hooks.register("register_bulk_action", order=AFTER_WAGTAIL)
class DeleteSnippets(DeleteSnippetsBulkAction):
    """Deletes snippets."""

    def check_perm(self, snippet: Any) -> bool:
        """Say whether the user may delete a snippet: Wagtail asks for a permission of the model alone."""
        if not super().check_perm(snippet):
            return False
        return not isinstance(snippet, TranslatableMixin) or allowed(self.request.user, "delete", snippet.locale_id)
