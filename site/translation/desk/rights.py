"""Who may do what in which language.

A role is held in a language by the members of a group (``LanguageRole``). Nothing here speaks of the source language:
what is written in it is guarded by Wagtail's own permissions alone.
"""

from typing import Any

from django.conf import settings
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q
from wagtail.locks import BaseLock, ScheduledForPublishLock, WorkflowLock
from wagtail.models import DraftStateMixin, Locale, LockableMixin

from translation.models import Role

ALL_ROLES = frozenset(Role)


def is_source(locale: Locale) -> bool:
    """Say whether a language is the one that everything is written in first."""
    return locale.language_code == settings.LANGUAGE_CODE


def source_locale_id(user: Any) -> int | None:
    """Return the key of the source language, asked once for each user object, that is, once in a request."""
    if not hasattr(user, "_source_locale_id"):
        sources = Locale.objects.filter(language_code=settings.LANGUAGE_CODE)
        user._source_locale_id = sources.values_list("pk", flat=True).first()
    return user._source_locale_id


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


def languages(user: Any) -> list[Locale]:
    """Return all languages, by code; read together with somebody's roles in them."""
    return _languages(user)


def may_sync(user: Any, source: Any) -> bool:
    """Say whether somebody manages all languages that a source is translated into: the engine syncs all at once."""
    translations = source.translations.filter(enabled=True)
    return user.is_superuser or not translations.exclude(target_locale__in=locales_where(user, Role.MANAGE)).exists()


def _roles(user: Any) -> dict[int, frozenset[Role]]:
    """Return the roles of somebody by locale; nothing for locales without."""
    if not user.is_active:  # Nobody who is not logged in is.
        return {}
    if user.is_superuser:
        return {locale.pk: ALL_ROLES for locale in _languages(user) if not is_source(locale)}
    return {locale.pk: frozenset(map(Role, locale.held)) for locale in _languages(user) if locale.held}


def _languages(user: Any) -> list[Any]:
    """Return all languages, each with the roles that somebody has there as ``held``.

    Asked once for each user object, that is, once in a request.
    """
    if not hasattr(user, "_languages"):
        theirs = ArrayAgg("language_roles__role", filter=Q(language_roles__group__user=user), distinct=True, default=[])
        user._languages = list(Locale.objects.annotate(held=theirs).order_by("language_code"))
    return user._languages


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
