"""Translations that could not follow their source, and whoever is told of them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import DraftStateMixin


@dataclass(frozen=True)
class Failure:
    """A translation that could not follow its source, and why."""

    translation: Any
    error: Exception

    @property
    def text(self) -> str:
        """What the editor is told."""
        names = {"title": self.translation, "language": self.translation.locale.get_display_name()}
        if isinstance(self.error, ValidationError):  # It says to a person what is to be done.
            said = _("“%(title)s” in %(language)s does not follow its original yet:") % names
            return " ".join([said, *self.error.messages])
        if isinstance(self.translation, DraftStateMixin):
            said = _(
                "“%(title)s” in %(language)s could not follow its original. Open that translation and publish it "
                "again; if this message comes back, tell whoever runs the site: the log says why."
            )
        else:
            said = _(
                "“%(title)s” in %(language)s could not follow its original. Open that translation and save it again; "
                "if this message comes back, tell whoever runs the site: the log says why."
            )
        return said % names


_collected: ContextVar[list[Failure] | None] = ContextVar("failures", default=None)


@contextmanager
def collected_failures() -> Iterator[list[Failure]]:
    """Collect the failures that are reported inside, to tell them to a person."""
    failures: list[Failure] = []
    token = _collected.set(failures)
    try:
        yield failures
    finally:
        _collected.reset(token)


def report(failures: Sequence[Failure]) -> None:
    """Hand failures to whoever collects them; they are in the log already."""
    collected = _collected.get()
    if collected is not None:
        collected.extend(failures)
