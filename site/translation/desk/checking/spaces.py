"""Spaces: none too many, and those that French wants before its signs."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from translation.desk.checking.problems import Pair, Problem, warning

SPACE = " \t\u00a0\u202f\u2007\u2009\u3000"
# In these, a space before a comma or full stop is right, or has another meaning.
SPACE_BEFORE_SIGNS = {"th", "lo", "km"}
SPACED_AS_FRENCH = {"fr", "br"}


def spaces(pair: Pair) -> Iterator[Problem]:
    """Find spaces at the ends, twice in a row, and before signs, which French alone wants before some."""
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
    if pair.target.base not in SPACE_BEFORE_SIGNS | SPACED_AS_FRENCH:
        for match in re.finditer(rf"(?<=[^\W\d])[{SPACE}]+([;:!?؛؟])(?=[{SPACE}\n]|$)", text):
            yield warning("space-before", _("Take out the space before “%(sign)s”."), match.span(), sign=match[1])


def invisible(pair: Pair) -> Iterator[Problem]:
    """Find signs that nobody sees and that were pasted: spaces without width, directions that are not closed."""
    text = pair.target.text
    found = [] if pair.target.base in SPACE_BEFORE_SIGNS else re.findall(r"[\u200b\ufeff]", text)
    for opened, closed in (("\u202a\u202b\u202d\u202e", "\u202c"), ("\u2066\u2067\u2068", "\u2069")):
        signs = re.findall(rf"[{opened}{closed}]", text)
        if sum(sign in opened for sign in signs) != signs.count(closed):
            found += signs
    for sign in sorted(set(found) - set(pair.source.text)):
        message = _("Take out the sign U+%(number)s: nobody sees it, and it disturbs the text.")
        place = text.index(sign)
        yield warning("invisible", message, (place, place + 1), number=f"{ord(sign):04X}")


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
