"""The glossary's terms: those that are approved are used, those that are not are avoided."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from translation.desk.checking.problems import Check, Pair, Problem, Severity, error, warning
from translation.desk.matching import found_in, pattern, readable


@dataclass(frozen=True)
class Avoided:
    """Words that a translation is not to have, and how grave it is if it has them."""

    words: str
    severity: Severity = "warning"


@dataclass(frozen=True)
class Rule:
    """What a glossary says of one term of the source, for one language.

    Attributes:
        words: the term in the source language.
        approved: its translations; one of them is expected.
        avoided: translations that were decided against.
        case_sensitive: whether the term is only meant where it has its capitals.
        everywhere: whether ``avoided`` is so in every text, whatever its source says.
    """

    words: str
    approved: tuple[str, ...] = ()
    avoided: tuple[Avoided, ...] = ()
    case_sensitive: bool = False
    everywhere: bool = False


def terms_used(rules: Iterable[Rule]) -> Check:
    """Return the check that a translation follows the glossary."""
    kept = tuple(rules)

    def check(pair: Pair) -> Iterator[Problem]:
        for rule in kept:
            in_source = found_in(rule.words, pair.source.text, pair.source.language, case_sensitive=rule.case_sensitive)
            if in_source or rule.everywhere:
                yield from avoided(rule, pair)
            if in_source and rule.approved and not any(is_used(words, pair) for words in rule.approved):
                yield warning(
                    "term-missing",
                    _("The glossary translates “%(term)s” as “%(words)s”: use it."),
                    term=rule.words,
                    words=rule.approved[0],
                )

    return check


def is_used(words: str, pair: Pair) -> bool:
    """Say whether the translation has an approved translation of a term, inflected or in a longer word."""
    return found_in(words, pair.target.text, pair.target.language, inside=True)


def avoided(rule: Rule, pair: Pair) -> Iterator[Problem]:
    """Find words that the glossary decided against, save where they are part of an approved translation."""
    text = readable(pair.target.text, pair.target.language)
    for words in rule.approved:
        text = pattern(words, pair.target.language).sub(lambda match: "\n" * len(match.group()), text)
    for other in rule.avoided:
        found = pattern(other.words, pair.target.language, rule.case_sensitive).search(text)
        if not found:
            continue
        report = error if other.severity == "error" else warning
        # Where signs were left out to search, places are not those of the text.
        span = found.span() if len(text) == len(pair.target.text) else None
        if rule.approved:
            message = _("Write “%(instead)s” instead of “%(words)s”, as the glossary says.")
            yield report("term-avoided", message, span, words=other.words, instead=rule.approved[0])
        else:
            yield report(
                "term-avoided", _("Take out “%(words)s”: the glossary says not to use it."), span, words=other.words
            )
