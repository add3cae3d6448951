"""The glossary at work: which terms a text of the source has, and what the checks are to ask of its translation."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from wagtail.models import Locale
from wagtail_localize.strings import StringValue

from translation.desk.checking import Avoided, Rule
from translation.desk.matching import places
from translation.models import TermTranslation

SEVERITY = {TermTranslation.Status.AVOID: "warning", TermTranslation.Status.FORBIDDEN: "error"}


@dataclass(frozen=True)
class Said:
    """Words that say a term in a language, or are not to, with what is noted of them."""

    words: str
    note: str = ""


@dataclass(frozen=True)
class Entry:
    """What the glossary has of one term for one language.

    Attributes:
        pk: of the term.
        words: in the source language.
        note: what they mean.
        approved: how they are said, the first first.
        avoided: how they are not.
        rule: the same for the checks.
    """

    pk: int
    words: str
    note: str
    approved: tuple[Said, ...]
    avoided: tuple[Said, ...]
    rule: Rule


@dataclass(frozen=True)
class Found:
    """A term in a text of the source: where it begins and ends there, tags left out, and its entry."""

    start: int
    end: int
    entry: Entry


class Glossary:
    """The terms that some texts have, with what they are called in one language. It is read in one query."""

    def __init__(self, entries: Iterable[Entry], everywhere: Iterable[Rule], source_language: str) -> None:
        self.entries = list(entries)
        self.everywhere = list(everywhere)
        self.source_language = source_language

    @classmethod
    def of(cls, texts: Iterable[str], source_locale: Locale, target_locale: Locale) -> Self:
        """Return the glossary of some texts, as of all segments of a page.

        Args:
            texts: as wagtail-localize keeps them: inline HTML without attributes.
            source_locale: the language that they are in.
            target_locale: the language that they are translated into.
        """
        language = source_locale.language_code
        whole = "\n".join(map(plain_text, texts))
        rows = TermTranslation.objects.filter(locale=target_locale).select_related("term").order_by("term", "pk")
        by_term: dict[int, list[TermTranslation]] = {}
        for row in rows:
            by_term.setdefault(row.term_id, []).append(row)
        entries = [entry_of(found) for found in by_term.values()]
        kept = [
            entry
            for entry in entries
            if next(places(entry.words, whole, language, case_sensitive=entry.rule.case_sensitive), None)
        ]
        return cls(kept, filter(None, map(everywhere, by_term.values())), language)

    def found_in(self, text: str) -> list[Found]:
        """Return where a text of the source has terms, in its order; of those that overlap, the longest."""
        plain = plain_text(text)
        found = [
            Found(place.start, place.end, entry)
            for entry in self.entries
            for place in places(entry.words, plain, self.source_language, case_sensitive=entry.rule.case_sensitive)
        ]
        kept: list[Found] = []
        for each in sorted(found, key=lambda each: (each.start - each.end, each.start)):
            if not any(each.start < other.end and other.start < each.end for other in kept):
                kept.append(each)
        return sorted(kept, key=lambda each: each.start)

    def rules(self, text: str) -> list[Rule]:
        """Return what the checks are to ask of the translation of a text of the source."""
        rules = dict.fromkeys(found.entry.rule for found in self.found_in(text))
        return [*rules, *self.everywhere]


def plain_text(data: str) -> str:
    """Return the text of a string of wagtail-localize, its tags left out."""
    return StringValue(data).render_text() if "<" in data or "&" in data else data


def entry_of(translations: list[TermTranslation]) -> Entry:
    """Return what the glossary has of one term, given its translations into one language."""
    term = translations[0].term
    approved = [row for row in translations if row.status == TermTranslation.Status.APPROVED]
    others = [row for row in translations if row not in approved]
    return Entry(
        term.pk,
        term.words,
        term.note,
        tuple(Said(row.words, row.note) for row in approved),
        tuple(Said(row.words, row.note) for row in others),
        Rule(
            term.words,
            tuple(row.words for row in approved),
            tuple(map(avoided, (row for row in others if not row.everywhere))),
            term.case_sensitive,
        ),
    )


def everywhere(translations: list[TermTranslation]) -> Rule | None:
    """Return the rule for those words of a term that no text is to have, if there are any."""
    words = tuple(avoided(row) for row in translations if row.everywhere)
    approved = tuple(row.words for row in translations if row.status == TermTranslation.Status.APPROVED)
    return Rule("", approved, words, translations[0].term.case_sensitive, everywhere=True) if words else None


def avoided(row: TermTranslation) -> Avoided:
    """Return words that are not to be used, as the checks know them."""
    return Avoided(row.words, SEVERITY[TermTranslation.Status(row.status)])  # type: ignore[arg-type]  # of two words
