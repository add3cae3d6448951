"""Checks of one translated segment, as plain functions that know no database.

``check`` runs them all. What it is given are strings of wagtail-localize: HTML with inline tags alone. A family of
checks is a module, and each check a function that takes a ``Pair`` and yields problems; a new one is added to
``CHECKS``. A false alarm costs a translator more than a missed one costs a reader: checks say nothing where they cannot
know, and errors, which stop publishing, are for what is surely wrong.
"""

from collections.abc import Iterable

from translation.desk.checking.dates import dates
from translation.desk.checking.length import no_longer_than
from translation.desk.checking.markup import markup, typed
from translation.desk.checking.numbers import numbers
from translation.desk.checking.pairs import brackets, quotation_marks
from translation.desk.checking.problems import Check, Pair, Problem, Side
from translation.desk.checking.punctuation import ending, opening, own_signs
from translation.desk.checking.spaces import french_spaces, invisible, spaces
from translation.desk.checking.terms import Avoided, Rule, terms_used
from translation.desk.checking.words import doubled, empty, untranslated

__all__ = ["Avoided", "Problem", "Rule", "check"]

CHECKS: list[Check] = [
    markup,
    typed,
    numbers,
    dates,
    untranslated,
    ending,
    own_signs,
    opening,
    brackets,
    quotation_marks,
    doubled,
    spaces,
    invisible,
    french_spaces,
]


def check(
    source: str,
    target: str,
    *,
    source_language: str,
    target_language: str,
    terms: Iterable[Rule] = (),
    limit: int | None = None,
    advised: int | None = None,
    address: bool = False,
) -> list[Problem]:
    """Return what is to be mended in a translation, errors first.

    Args:
        source: what was translated, as wagtail-localize keeps it.
        target: the translation.
        source_language: Django's code, such as ``fr`` or ``zh-hans``.
        target_language: likewise.
        terms: what the glossary says (``translation.desk.glossary``).
        limit: how many characters the field can hold.
        advised: how many of them search engines and lists show.
        address: whether it is the name of a page in addresses, of which no words are expected.
    """
    pair = Pair(Side(source, source_language), Side(target, target_language))
    if found := list(empty(pair)):
        return found
    checks = (
        [no_longer_than(limit, advised)] if address else [*CHECKS, no_longer_than(limit, advised), terms_used(terms)]
    )
    problems = [problem for family in checks for problem in family(pair)]
    return sorted(problems, key=lambda problem: problem.severity)
