"""Who may do what in which language.

A role is held in a language by the members of a group (``LanguageRole``). Nothing here speaks of the source language:
what is written in it is guarded by Wagtail's own permissions alone.
"""

from typing import Any

from django.conf import settings
from wagtail.locks import BaseLock, ScheduledForPublishLock, WorkflowLock
from wagtail.models import DraftStateMixin, Locale, LockableMixin

from translation.models import LanguageRole, Role

ALL_ROLES = frozenset(Role)


def is_source(locale: Locale) -> bool:
    """Say whether a language is the one that everything is written in first."""
    return locale.language_code == settings.LANGUAGE_CODE


def may(user: Any, role: Role, locale: Locale | int) -> bool:
    """Say whether somebody has a role in a language, given as a locale or its key."""
    return role in roles_in(user, locale)


def roles_in(user: Any, locale: Locale | int) -> frozenset[Role]:
    """Return the roles that somebody has in a language, given as a locale or its key."""
    if user.is_active and user.is_superuser:
        return ALL_ROLES
    return _roles(user).get(locale if isinstance(locale, int) else locale.pk, frozenset())


def locales_where(user: Any, role: Role) -> set[int]:
    """Return the keys of the locales in which somebody has a role; for superusers, of all but the source's."""
    return {locale_id for locale_id, roles in _roles(user).items() if role in roles}


def locales_of(user: Any) -> set[int]:
    """Return the keys of the locales in which somebody has any role; for superusers, of all but the source's."""
    return set(_roles(user))


def _roles(user: Any) -> dict[int, frozenset[Role]]:
    """Return the roles of somebody by locale, asked once for each user object, that is, once in a request."""
    if not user.is_active:  # Nobody who is not logged in is.
        return {}
    if not hasattr(user, "_language_roles"):
        user._language_roles = _all_roles() if user.is_superuser else _held_roles(user)
    return user._language_roles


def _all_roles() -> dict[int, frozenset[Role]]:
    locales = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE)
    return dict.fromkeys(locales.values_list("pk", flat=True), ALL_ROLES)


def _held_roles(user: Any) -> dict[int, frozenset[Role]]:
    found: dict[int, set[Role]] = {}
    held = LanguageRole.objects.filter(group__user=user).values_list("locale_id", "role")
    for locale_id, role in held:
        found.setdefault(locale_id, set()).add(Role(role))
    return {locale_id: frozenset(roles) for locale_id, roles in found.items()}


def locked_for(user: Any, instance: Any) -> bool:
    """Say whether a page or snippet is locked for somebody: by hand, while it is reviewed, or until it is published."""
    return lock_for(user, instance) is not None


def lock_for(user: Any, instance: Any) -> BaseLock | None:
    """Return what locks a page or snippet for somebody, if anything does.

    A review locks a translation for all but those who review in its language, whichever group they are in.
    """
    lock = None
    if isinstance(instance, LockableMixin):
        lock = instance.get_lock()
    elif isinstance(instance, DraftStateMixin) and instance.approved_schedule:
        lock = ScheduledForPublishLock(instance)  # Without LockableMixin, Wagtail's own ``get_lock`` fails.
    if isinstance(lock, WorkflowLock) and may(user, Role.REVIEW, instance.locale_id):
        return None
    return lock if lock and lock.for_user(user) else None
