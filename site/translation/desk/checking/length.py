"""How long a text may be."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext_lazy as _

from translation.desk.checking.problems import Check, Pair, Problem, error, warning

TOO_LONG = _("Shorten it to %(limit)s characters: it has %(length)s.")


def no_longer_than(limit: int | None, advised: int | None = None) -> Check:
    """Return the check that a text is no longer than it can be, or than it is advised to be.

    Args:
        limit: what the field can hold; more is an error.
        advised: what search engines and lists show of it; more is a warning.
    """

    def check(pair: Pair) -> Iterator[Problem]:
        length = len(pair.target.text.strip())
        report: Callable[..., Problem]
        for most, report in ((limit, error), (advised, warning)):
            if most and length > most:
                yield report("too-long", TOO_LONG, (most, length), limit=most, length=length)
                return

    return check
