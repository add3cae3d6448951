"""What an action asks for before it may be done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Locale

from translation.desk.rights import is_source, locales_where, locked_for, roles_in
from translation.models import Role


@dataclass(frozen=True)
class Right:
    """A role in a language. Without a role any will do, without a language the role in any language."""

    role: Role | None
    locale: Locale | None

    def refusal(self, user: Any) -> str | None:
        """Return why somebody may not do what asks for this, or None."""
        if self.locale is None:
            assert self.role is not None
            if locales_where(user, self.role):
                return None
            return _("This needs the role “%(role)s” in a language.") % {"role": self.role.label}
        held = roles_in(user, self.locale)
        if held if self.role is None else self.role in held:
            return None
        if self.role is None:
            return _("This needs a role in %(language)s.") % {"language": self.locale.get_display_name()}
        return _("This needs the role “%(role)s” in %(language)s.") % {
            "role": self.role.label,
            "language": self.locale.get_display_name(),
        }


@dataclass(frozen=True)
class Unlocked:
    """That a page or snippet is not locked for whoever asks."""

    instance: Any

    def refusal(self, user: Any) -> str | None:
        """Return why somebody may not do what asks for this, or None."""
        if not locked_for(user, self.instance):
            return None
        return _("“%(title)s” is locked in %(language)s.") % {
            "title": self.instance,
            "language": self.instance.locale.get_display_name(),
        }


@dataclass(frozen=True)
class Permitted:
    """A permission of Wagtail's own, where a screen of the engine forgets to ask for it."""

    permission: str

    def refusal(self, user: Any) -> str | None:
        """Return why somebody may not do what asks for this, or None."""
        if user.has_perm(self.permission):
            return None
        return _("Sorry, you do not have permission to access this area.")


Demand = Right | Unlocked | Permitted


def rights(locales: Iterable[Locale], *roles: Role | None) -> Iterator[Right]:
    """Yield the rights that an action asks for in some languages; in the source language, none."""
    for locale in locales:
        if not is_source(locale):
            yield from (Right(role, locale) for role in roles)


def first_refusal(user: Any, demands: Iterable[Demand]) -> str | None:
    """Return why somebody may not do what asks for all this, or None."""
    return next((refusal for demand in demands if (refusal := demand.refusal(user))), None)
