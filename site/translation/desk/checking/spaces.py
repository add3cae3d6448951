"""Spaces: none too many, and those that French wants before its signs."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from translation.desk.checking.problems import Pair, Problem, warning

SPACE = " \t\u00a0\u202f\u2007\u2009\u3000"
NO_BREAK = "\u00a0\u202f"
# In these, a space before a comma or full stop is right, or has another meaning.
SPACE_BEFORE_SIGNS = {"th", "lo", "km"}


def spaces(pair: Pair) -> Iterator[Problem]:
    """Find spaces at the ends, twice in a row, and before a comma or full stop."""
    text, source = pair.target.text, pair.source.text
    for match in re.finditer(rf"^[{SPACE}\n]+|[{SPACE}\n]+$", text):
        at_start = match.start() == 0
        end = source[:1] if at_start else source[-1:]
        if match.group().strip(SPACE) or (end and end in SPACE) or not text.strip():
            continue
        message = _("Take out the space at the beginning.") if at_start else _("Take out the space at the end.")
        yield warning("space-start" if at_start else "space-end", message, match.span())
    for match in re.finditer(rf"(?<=\S)[{SPACE}]{{2,}}(?=\S)", text):
        yield warning("space-doubled", _("Take out one of the two spaces."), match.span())
    if pair.target.base not in SPACE_BEFORE_SIGNS:
        for match in re.finditer(rf"(?<=\w)[{SPACE}]+([,.،。，、])(?=[{SPACE}]|$)", text):
            yield warning("space-before", _("Take out the space before “%(sign)s”."), match.span(), sign=match[1])


def french_spaces(pair: Pair) -> Iterator[Problem]:
    """Find French signs without the space, no line being broken at it, that belongs before or after them."""
    if pair.target.base != "fr":
        return
    text = pair.target.text
    # In Canada and Switzerland, only the colon and guillemets have a space or a narrow one; nothing is asked for there.
    before = ":»" if pair.target.language.lower() in {"fr-ca", "fr-ch"} else ";:!?»"
    message = _("Put a narrow no-break space before “%(sign)s” (U+202F; a no-break space before “:”).")
    for match in re.finditer(rf"(?<=[\w)\]»”%€°])( ?)([{before}])(?=[\s)\]»”.,!?]|$)", text):
        yield warning("space-french", message, match.span(), sign=match[2])
    for match in re.finditer(r"«( ?)(?=[^\s])", text):
        after = _("Put a narrow no-break space after “%(sign)s” (U+202F).")
        yield warning("space-french", after, match.span(), sign="«")
