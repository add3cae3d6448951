"""Brackets and quotation marks: what is opened is closed."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from translation.desk.checking.problems import Pair, Problem, Side, warning

BRACKETS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "（": "）",
    "［": "］",
    "【": "】",
    "《": "》",
    "〈": "〉",
    "「": "」",
    "『": "』",
}
# Chinese and Japanese texts close one width with the other.
SAME = str.maketrans("（）［］", "()[]")
# "a)", "1)" or "ii)" at the beginning of a point of a list.
ENUMERATION = re.compile(r"(?:(?<=^)|(?<=\s))(?:\w|\d{1,2}|[ivx]{1,4})\)")


def brackets(pair: Pair) -> Iterator[Problem]:
    """Find brackets that are not paired, unless the source's are not either: it may go on in the next segment."""
    if next(unpaired(pair.source), None):
        return
    for sign, place in unpaired(pair.target):
        yield warning(
            "bracket", _("“%(sign)s” has no counterpart: add it, or take it out."), (place, place + 1), sign=sign
        )


def unpaired(side: Side) -> Iterator[tuple[str, int]]:
    """Yield the brackets of a text that have no counterpart, and where they are."""
    text = ENUMERATION.sub(lambda match: match.group()[:-1] + " ", side.text).translate(SAME)
    closing = {closes: opens for opens, closes in BRACKETS.items()}
    opened: list[tuple[str, int]] = []
    for place, sign in enumerate(text):
        if sign in BRACKETS:
            opened.append((sign, place))
        elif sign in closing:
            if opened and opened[-1][0] == closing[sign]:
                opened.pop()
            else:
                yield side.text[place], place
    yield from ((side.text[place], place) for _sign, place in opened)


def quotation_marks(pair: Pair) -> Iterator[Problem]:
    """Find quotation marks of which one is missing, unless the source lacks one too."""
    if any(odd(pair.source.text)):
        return
    for sign in odd(pair.target.text):
        yield warning("quotation", _("“%(sign)s” is not closed, or was not opened: add its counterpart."), sign=sign)


def odd(text: str) -> Iterator[str]:
    """Yield a sign of each kind of quotation marks that a text has an odd number of.

    Languages open and close with the same signs in other orders („…“, “…”, ”…”, »…«), so they are counted by kind.
    Single ones are not: they are apostrophes too.
    """
    for signs in ("«»", "‹›", "„“”‟"):
        found = [character for character in text if character in signs]
        if len(found) % 2:
            yield found[-1]
    # Inches and seconds of arc follow a number.
    straight = re.findall(r"(?<!\d)\"|(?<=\d)\"(?=[.,)»]|\s?$)", text)
    if text.count('"') % 2 and len(straight) % 2:
        yield '"'
