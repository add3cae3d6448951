"""Publishing a translation through wagtail-localize.

The engine writes the translated words into the live row first and asks for them to be published after that, when its
transaction has ended: too late to refuse. ``publishing_translations`` announces that it is about to publish, so that
``save_revision`` of the pages and snippets, which it calls inside its transaction, can refuse in time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError


@dataclass
class Attempt:
    """One attempt to publish translations, with the errors that kept some of them back."""

    refused: list[ValidationError] = field(default_factory=list)


_attempt: ContextVar[Attempt | None] = ContextVar("attempt", default=None)


@contextmanager
def publishing_translations() -> Iterator[Attempt]:
    """Announce that what is saved inside is to be published at once.

    Around every ``Translation.save_target(publish=True)``, which raises ``ValidationError`` where something refuses.
    """
    attempt = Attempt()
    token = _attempt.set(attempt)
    try:
        yield attempt
    finally:
        _attempt.reset(token)


@contextmanager
def saving_drafts() -> Iterator[None]:
    """Take back inside what was announced around it: what is saved there stays a draft."""
    token = _attempt.set(None)
    try:
        yield
    finally:
        _attempt.reset(token)


def current_attempt() -> Attempt | None:
    """Return the attempt that is under way, or None."""
    return _attempt.get()
