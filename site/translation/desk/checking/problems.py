"""What a check finds, and what it looks at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from django.utils.functional import Promise

from translation.desk.checking.markup_of import Parsed, parse

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Problem:
    """One thing to mend in a translation.

    Attributes:
        code: which check found it.
        severity: an error keeps the translation from being published; a warning can be dismissed with a reason.
        message: what to do; put into words when it is shown.
        params: what stands in for the placeholders of the message.
        span: where it is, as first and last-but-one place in the text of the translation, tags left out and a line
            break counted as one; None where it is nowhere, as with what is missing.
    """

    code: str
    severity: Severity
    message: str | Promise
    params: Mapping[str, Any] = field(default_factory=dict)
    span: tuple[int, int] | None = None

    @property
    def key(self) -> str:
        """What stays the same when the text is checked again with the same problem: what a dismissal is noted for."""
        return ":".join([self.code, *(str(self.params[name]) for name in sorted(self.params))])

    @property
    def text(self) -> str:
        """What to do, in the active language."""
        return str(self.message) % self.params if self.params else str(self.message)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Side:
    """The source or the translation: words, as wagtail-localize keeps them, and the language they are in."""

    data: str
    language: str

    @cached_property
    def parsed(self) -> Parsed:
        """Its text and its tags."""
        return parse(self.data)

    @property
    def text(self) -> str:
        """Its text without tags."""
        return self.parsed.text

    @property
    def base(self) -> str:
        """The language without script or country: ``zh`` for ``zh-hans``."""
        return self.language.lower().partition("-")[0]


@dataclass(frozen=True)
class Pair:
    """A segment in two languages."""

    source: Side
    target: Side


Check = Callable[[Pair], Iterator[Problem]]


def error(code: str, message: str | Promise, span: tuple[int, int] | None = None, **params: Any) -> Problem:
    """Return a problem that keeps the translation from being published."""
    return Problem(code, "error", message, params, span)


def warning(code: str, message: str | Promise, span: tuple[int, int] | None = None, **params: Any) -> Problem:
    """Return a problem that may be none: the translator decides."""
    return Problem(code, "warning", message, params, span)
