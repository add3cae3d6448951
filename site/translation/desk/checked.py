"""What checks say of a segment in the workspace, and what of it was set aside."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import lazy
from django.utils.translation import ngettext
from wagtail_localize.models import Translation

from translation.desk.checking import Problem, Rule, check
from translation.desk.entries import Entry, places_of
from translation.desk.glossary import Glossary
from translation.desk.segments import Segment
from translation.models import State


@dataclass(frozen=True)
class Shown:
    """A problem as the workspace shows it. ``reason`` is why it was set aside, if it was."""

    problem: Problem
    reason: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it keeps the translation from being published."""
        return self.problem.severity == "error"


def checked(entry: Entry, translation: Translation, html: str, terms: Iterable[Rule] = ()) -> list[Shown]:
    """Return what is to be mended in a text for a segment; what was set aside comes last.

    Args:
        html: the text, as the segment would keep it.
        terms: what the glossary says.
    """
    if not html or entry.segment.state == State.KEPT:
        return []
    place = entry.place
    words = entry.source
    problems = check(
        entry.segment.source,
        html,
        source_language=translation.source.locale.language_code,
        target_language=translation.target_locale.language_code,
        terms=terms,
        limit=place.limit,
        # A source that is longer already leaves no shorter translation.
        advised=max(place.advised, len(words)) if place.advised else None,
        address=place.address,
    )
    aside = entry.segment.dismissed if html == entry.segment.text else {}
    shown = [Shown(problem, aside.get(problem.key, {}).get("reason", "")) for problem in problems]
    return sorted(shown, key=lambda one: bool(one.reason))


def with_errors(translation: Translation, segments: list[Segment]) -> list[Segment]:
    """Return those of some segments in which a check finds an error, in one query: what stops review and publishing."""
    places = places_of(translation)
    glossary = Glossary.of(
        [segment.source for segment in segments], translation.source.locale, translation.target_locale
    )
    return [
        segment
        for segment in segments
        for entry in [Entry(segment, places.of(segment.path, segment.field_path), 0, "")]
        if any(shown.is_error for shown in checked(entry, translation, segment.text, glossary.rules(segment.source)))
    ]


def _words_of_errors(count: int) -> str:
    return ngettext(
        "%(count)s text has errors: mend it first.", "%(count)s texts have errors: mend them first.", count
    ) % {"count": count}


words_of_errors = lazy(_words_of_errors, str)
"""Returns what is said of a number of texts with errors, in the language of whoever reads it."""
