"""What Wagtail's screens offer people, by their roles: no button leads to a refusal of the guards.

Wagtail asks here before it shows a button; the guards ask again when it is pressed. What is in the source language is
left to Wagtail's own permissions, and whoever has a role needs these too, on Wagtail's screens.
"""

from typing import Any
from urllib.parse import urlsplit

from django.urls import resolve
from wagtail.models import Page, PagePermissionTester
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail_localize.models import TranslationSource

from translation.desk.guards.pages import languages_below
from translation.desk.rights import may_sync, roles_in, source_locale_id
from translation.models import Role

ROLES: dict[str, Role | None] = {
    "add": Role.MANAGE,
    "change": None,
    "delete": Role.MANAGE,
    "publish": Role.PUBLISH,
    "lock": Role.REVIEW,
    "unlock": Role.REVIEW,
}
"""The role that each of Wagtail's permissions takes in a language; none stands for any."""


def holds(user: Any, locale_id: int, *roles: Role | None) -> bool:
    """Say whether somebody has roles in a language, given by its key, or it is the source's."""
    if user.is_superuser or locale_id == source_locale_id(user):
        return True
    held = roles_in(user, locale_id)
    return all(bool(held) if role is None else role in held for role in roles)


def allowed(user: Any, permission: str, locale_id: int) -> bool:
    """Say whether somebody's roles let them use one of Wagtail's permissions in a language."""
    return permission not in ROLES or holds(user, locale_id, ROLES[permission])


def may_press(url: str, user: Any) -> bool:
    """Say whether the engine's button that leads to an address is for somebody: the one to sync is not for all."""
    match = resolve(urlsplit(url).path)
    if match.view_name not in ("wagtail_localize:update_translations", "translation_update"):
        return True
    return may_sync(user, TranslationSource(pk=match.kwargs["translation_source_id"]))


class PagePermissions(PagePermissionTester):
    """What somebody may do with a page, by Wagtail's permissions and by their roles in its language."""

    def holds(self, *roles: Role | None) -> bool:
        """Say whether the user has roles in the language of the page."""
        return holds(self.user, self.page.locale_id, *roles)

    def holds_below(self, role: Role) -> bool:
        """Say whether the user has a role in the languages of the page and of all below it."""
        if not self.holds(role):
            return False
        if self.page.is_leaf() or self.user.is_superuser:
            return True
        return all(holds(self.user, locale.pk, role) for locale in languages_below(self.page))

    def can_edit(self) -> bool:
        """Say whether the page may be opened in the editor; on a screen that only shows it, whether it may be read."""
        if self.page.pk and self.page.pk == getattr(self.user, "reads_page", None):  # desk/reading.py
            return self.can_read()
        return super().can_edit() and self.holds(None)

    def can_read(self) -> bool:
        """Say whether drafts and history may be read: by whom Wagtail lets edit or publish, and with any role."""
        return super().can_edit() or super().can_publish() or bool(roles_in(self.user, self.page.locale_id))

    def can_view_revisions(self) -> bool:
        """Say whether to offer drafts and history."""
        return super().can_view_revisions() and self.can_read()

    def can_add_subpage(self) -> bool:
        """Say whether a page may be made below."""
        return super().can_add_subpage() and self.holds(Role.MANAGE)

    def can_publish_subpage(self) -> bool:
        """Say whether a page may be made below and published at once."""
        return super().can_publish_subpage() and self.holds(Role.MANAGE, Role.PUBLISH)

    def can_reorder_children(self) -> bool:
        """Say whether the pages below may be put in another order."""
        return super().can_reorder_children() and self.holds(Role.MANAGE)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Say whether the page may be deleted; or moved, which Wagtail takes for as much."""
        return super().can_delete(ignore_bulk) and self.holds_below(Role.MANAGE)

    def can_copy(self) -> bool:
        """Say whether the page may be copied."""
        return super().can_copy() and self.holds_below(Role.MANAGE)

    def can_move_to(self, destination: Page) -> bool:
        """Say whether the page may be moved below another."""
        return super().can_move_to(destination) and self._may_put_below(destination)

    def can_copy_to(self, destination: Page, recursive: bool = False) -> bool:
        """Say whether the page may be copied below another."""
        return super().can_copy_to(destination, recursive) and self._may_put_below(destination)

    def _may_put_below(self, destination: Page) -> bool:
        return destination.is_root() or holds(self.user, destination.locale_id, Role.MANAGE)

    def can_publish(self) -> bool:
        """Say whether the page may be published, scheduled or made private."""
        return super().can_publish() and self.holds(Role.PUBLISH)

    def can_unpublish(self) -> bool:
        """Say whether the page may be taken offline."""
        return super().can_unpublish() and self.holds_below(Role.PUBLISH)

    def can_submit_for_moderation(self) -> bool:
        """Say whether a workflow may be started."""
        return super().can_submit_for_moderation() and self.holds(Role.TRANSLATE)

    def can_lock(self) -> bool:
        """Say whether the page may be locked."""
        return super().can_lock() and self.holds(Role.REVIEW)

    def can_unlock(self) -> bool:
        """Say whether the page may be unlocked."""
        return super().can_unlock() and self.holds(Role.REVIEW)


class LanguagePermissionPolicy(ModelPermissionPolicy):
    """What somebody may do with a snippet, by Wagtail's permissions and by their roles in its language."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Say whether somebody may do something with one snippet."""
        return super().user_has_permission_for_instance(user, action, instance) and allowed(
            user, action, instance.locale_id
        )
