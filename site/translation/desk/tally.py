"""How much came of what somebody asked for: counted where it is done, told where it was asked."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum

from django.utils.translation import ngettext_lazy


class Done(StrEnum):
    """What is counted."""

    SENT = "sent"
    ASSIGNED = "assigned"
    PUBLISHED = "published"
    FOLLOWED = "followed"
    REMEMBERED = "remembered"
    BY_MACHINE = "by_machine"
    CARRIED = "carried"
    DRAFT_KEPT = "draft_kept"


SENTENCES = {
    Done.SENT: ngettext_lazy("%(count)s translation was sent.", "%(count)s translations were sent.", "count"),
    Done.ASSIGNED: ngettext_lazy(
        "%(count)s translation was assigned.", "%(count)s translations were assigned.", "count"
    ),
    Done.PUBLISHED: ngettext_lazy(
        "%(count)s translation was published.", "%(count)s translations were published.", "count"
    ),
    Done.FOLLOWED: ngettext_lazy(
        "%(count)s translation follows its original.", "%(count)s translations follow their originals.", "count"
    ),
    Done.REMEMBERED: ngettext_lazy(
        "%(count)s text was translated before: it is to be reviewed.",
        "%(count)s texts were translated before: they are to be reviewed.",
        "count",
    ),
    Done.BY_MACHINE: ngettext_lazy(
        "%(count)s text was filled by machine. It is not done before somebody has looked at it.",
        "%(count)s texts were filled by machine. None is done before somebody has looked at it.",
        "count",
    ),
    Done.CARRIED: ngettext_lazy(
        "%(count)s text is kept though its source has changed: look at it.",
        "%(count)s texts are kept though their source has changed: look at them.",
        "count",
    ),
    Done.DRAFT_KEPT: ngettext_lazy(
        "%(count)s original has a draft with translators: they keep it.",
        "%(count)s originals have a draft with translators: they keep it.",
        "count",
    ),
}
"""What is said of a number of each, in the order in which it is said."""

_tally: ContextVar[Counter[str] | None] = ContextVar("tally", default=None)


@contextmanager
def tallied() -> Iterator[Counter[str]]:
    """Count what is done inside; a tally around it counts none of it."""
    tally: Counter[str] = Counter()
    token = _tally.set(tally)
    try:
        yield tally
    finally:
        _tally.reset(token)


def count(what: Done, number: int = 1) -> None:
    """Add something that was done, where somebody counts."""
    tally = _tally.get()
    if tally is not None and number:
        tally[what] += number


def told(tally: Mapping[str, int], *only: Done) -> list[str]:
    """Return what came of something, a sentence for each kind, or for some kinds."""
    shown = [what for what in SENTENCES if tally.get(what) and (not only or what in only)]
    return [SENTENCES[what] % {"count": tally[what]} for what in shown]
