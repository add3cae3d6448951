"""How far a source has gone from what its translations were made from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from wagtail_localize.models import StringSegment, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.desk.aligning import Place, taken_over
from translation.desk.segments import Segment, segments_of
from translation.desk.words import in_hand, missing
from translation.models import SourceState, State


@dataclass(frozen=True)
class Difference:
    """Words at a place of the source: those that a translation was made from, and those that are there now."""

    path: str
    before: str
    after: str


@dataclass(frozen=True)
class Drift:
    """How a translation stands to the source as it is live.

    Attributes:
        new: what has no translation.
        changed: what has one that was made from other words.
        gone: what the translation has and the source has not any more; it goes with the next sync.
    """

    new: list[Difference]
    changed: list[Difference]
    gone: list[Difference]

    @property
    def is_up_to_date(self) -> bool:
        """Whether every word of the translation was made from the words of the source as it is live."""
        return not (self.new or self.changed or self.gone)


def drift(translation: Translation, segments: Iterable[Segment] | None = None) -> Drift:
    """Return how a translation stands to its source, in three queries.

    Args:
        translation: into one language.
        segments: of the translation, where they are known: one query then.
    """
    listed = not_taken(translation.source)
    unsynced = {(change.path, change.before) for change in listed}
    new = [change for change in listed if not change.before]
    changed = [change for change in listed if change.before and change.after]
    gone = [change for change in listed if not change.after]
    rows = segments_of(translation) if segments is None else list(segments)
    # What the live source does not say any more is told above.
    rows = [segment for segment in rows if (segment.path, segment.source) not in unsynced]
    new += [Difference(segment.path, "", segment.source) for segment in missing(rows, in_hand)]
    stale = [segment for segment in rows if segment.state == State.STALE]
    changed += [Difference(segment.path, segment.made_from or "", segment.source) for segment in stale]
    return Drift(new, changed, gone)


def not_taken(source: TranslationSource) -> list[Difference]:
    """Return how a source differs, since it was published, from what was taken of it, in a query.

    Nothing, where its translations follow by themselves, unless that failed.
    """
    state = SourceState.objects.filter(source=source).first()
    return [Difference(**change) for change in state.changes] if state else []


def unlike(source: TranslationSource, instance: Any) -> list[dict[str, str]]:
    """Return how an object, live or a draft, differs from what was taken of it, as ``SourceState.changes`` says it."""
    rows = StringSegment.objects.filter(source=source).order_by("order").values_list("context__path", "string__data")
    before = [Place(path, text) for path, text in rows]
    after = [
        Place(value.path, value.string.data)
        for value in extract_segments(instance)
        if isinstance(value, StringSegmentValue)
    ]
    return differences(before, after)


def notice(instance: Any, source: TranslationSource) -> bool:
    """Write down how a source as it is live differs from what was taken of it; return whether it does."""
    changes = unlike(source, instance)
    held = SourceState.objects.filter(source=source).first()
    if changes or held:
        state = held or SourceState(source=source)
        state.changes = changes
        state.changed_at = timezone.now() if changes else None
        state.save()
    return bool(changes)


def differences(before: list[Place], after: list[Place]) -> list[dict[str, str]]:
    """Return what is new, changed or gone; the same words elsewhere are none of these."""
    former = taken_over(before, after)
    there, used = set(before), set(former.values())
    found = []
    for place in dict.fromkeys(after):
        if place not in there and (place not in former or former[place].text != place.text):
            text = former[place].text if place in former else ""
            found.append({"path": place.path, "before": text, "after": place.text})
    gone = [place for place in dict.fromkeys(before) if place not in set(after) and place not in used]
    return found + [{"path": place.path, "before": place.text, "after": ""} for place in gone]
