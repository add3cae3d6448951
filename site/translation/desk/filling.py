"""Writing many texts at once where nothing has been written yet: from a list, from the memory, by a machine."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from translation.desk.entries import Entry, entries_of
from translation.desk.machine import MOST_TEXTS, MachineTranslationError, translate
from translation.desk.memory import exact_matches, learn_all
from translation.desk.segments import Segment, segments_of, version_of
from translation.desk.tally import Done, count
from translation.desk.tokens import to_tokens
from translation.desk.words import in_hand, missing
from translation.desk.writing import NotWritten, refuse_locked
from translation.models import Origin, SegmentState, SegmentVersion, State

PATIENCE = 20
"""How many seconds a person waits for a machine; what is left then is filled when they ask again."""

COUNTED = {Origin.MEMORY: Done.REMEMBERED, Origin.MACHINE: Done.BY_MACHINE}
"""What texts are counted as, by where they come from."""

Texts = Iterable[tuple[Segment, str]]
"""Segments without a text, each with the one that it is to get."""


def fill(
    translation: Translation,
    words: Mapping[str, str],
    user: Any = None,
    state: State = State.REVIEWED,
    origin: Origin = Origin.TYPED,
) -> int:
    """Give each missing segment the translation that is known for its words; what has a text keeps it.

    Whatever their number, in as many queries.

    Args:
        words: the translations, by the words of the source as the desk writes them.
        state: how far they are then.
        origin: where they come from.

    Returns:
        How many texts were written.
    """
    known = [
        (segment, words[segment.source])
        for segment in segments_of(translation)
        if not segment.text and words.get(segment.source)
    ]
    return give(known, user, state, origin)


def fill_from_memory(translations: Iterable[Translation], user: Any = None, since: int = 0) -> int:
    """Fill what is missing of some translations of one source with what was approved for the very same words.

    The texts are to be reviewed: where they stand, they may have to say something else. What is locked stays as it is.

    Args:
        since: the key of the last segment that is left alone: those after it have come since.

    Returns:
        How many texts were written, in all languages.
    """
    found: list[tuple[Segment, str]] = []
    for translation in translations:
        known = remembered(translation, since)
        if known and not is_locked(translation, user):
            found += known
    return give(found, user, State.TO_REVIEW, Origin.MEMORY)


def is_locked(translation: Translation, user: Any) -> bool:
    """Return whether somebody else has locked what a translation is written to."""
    try:
        refuse_locked(translation.get_target_instance(), user)
    except NotWritten:
        return True
    except ObjectDoesNotExist:
        return False
    return False


def remembered(translation: Translation, since: int = 0) -> list[tuple[Segment, str]]:
    """Return the missing segments of a translation that the memory knows as they are, in three queries or less."""
    left = [segment for segment in to_fill(segments_of(translation)) if segment.pk > since]
    if not left:
        return []
    known = exact_matches(
        [segment.source for segment in left],
        translation.source.locale_id,
        translation.target_locale_id,
        translation_key=translation.source.object_id,
    )
    return [(segment, known[segment.source][0].target) for segment in left if segment.source in known]


@dataclass(frozen=True)
class Filled:
    """What a machine made of a translation.

    Attributes:
        count: how many texts it gave.
        broken: how many it gave that cannot be used, such as without the markup of the source.
        left: how many it was not asked for.
        error: why it stopped, if it did.
    """

    count: int
    broken: int = 0
    left: int = 0
    error: MachineTranslationError | None = None


def fill_by_machine(translation: Translation, user: Any = None, patience: float = PATIENCE) -> Filled:
    """Let the site's machine translate what is missing, some texts at a time, and keep what it has translated.

    Each text is asked for once however often the page repeats it, and is machine-made until a person says more of it.

    Args:
        patience: after how many seconds no more is asked for.
    """
    waiting = defaultdict(list)
    for entry in missing_of(entries_of(translation)):
        waiting[entry.segment.source].append(entry)
    sources = list(waiting)
    count = broken = 0
    began = monotonic()
    for start in range(0, len(sources), MOST_TEXTS):
        if start and monotonic() - began >= patience:
            return Filled(count, broken, len(sources) - start)
        portion = sources[start : start + MOST_TEXTS]
        try:
            found = translate(portion, translation.source.locale, translation.target_locale)
        except MachineTranslationError as error:
            return Filled(count, broken, len(sources) - start, error)
        texts = [
            (entry.segment, fitted(entry, found[source].target if source in found else ""))
            for source in portion
            for entry in waiting[source]
        ]
        usable = [(segment, text) for segment, text in texts if text]
        broken += len(texts) - len(usable)
        tool = next((each.tool for each in found.values()), "")
        count += give(usable, user, State.MACHINE, Origin.MACHINE, tool)
    return Filled(count, broken)


def missing_of(entries: Collection[Entry]) -> list[Entry]:
    """Return the entries that wait for words; numbers and addresses do not, nor what the page repeats."""
    wanted = {segment.pk for segment in to_fill(entry.segment for entry in entries)}
    return [entry for entry in entries if entry.pk in wanted and not entry.same_as]


def to_fill(segments: Iterable[Segment]) -> list[Segment]:
    """Return the segments that have no text and are words."""
    return missing([segment for segment in segments if segment.state == State.MISSING], in_hand)


def fitted(entry: Entry, text: str) -> str:
    """Return what a machine made of a segment as the segment keeps it; nothing where it cannot be used."""
    try:
        html = entry.html(to_tokens(text))
    except ValueError:
        return ""
    return "" if entry.place.limit and len(html) > entry.place.limit else html


@transaction.atomic
def give(texts: Texts, user: Any, state: State, origin: Origin, tool: str = "") -> int:
    """Write the first text of segments, in one or more languages, in as many queries whatever their number.

    What somebody has written meanwhile stays.

    Returns:
        How many texts were written.
    """
    wanted: dict[tuple[Any, ...], tuple[Segment, str]] = {
        (segment.locale_id, segment.string_id, segment.context_id): (segment, text) for segment, text in texts
    }
    if not wanted:
        return 0
    machine = origin == Origin.MACHINE
    StringTranslation.objects.bulk_create(
        (
            StringTranslation(
                translation_of_id=segment.string_id,
                context_id=segment.context_id,
                locale_id=segment.locale_id,
                data=text,
                translation_type="machine" if machine else "manual",
                tool_name=tool,
                last_translated_by=user,
            )
            for segment, text in wanted.values()
        ),
        ignore_conflicts=True,
    )
    rows = StringTranslation.objects.filter(
        desk=None,  # Whatever somebody has written has one.
        locale__in={locale for locale, _string, _context in wanted},
        translation_of__in={string for _locale, string, _context in wanted},
        context__in={context for _locale, _string, context in wanted},
    )
    made = [row for row in rows if key_of(row) in wanted and wanted[key_of(row)][1] == row.data]
    now = timezone.now()
    states = [
        SegmentState(translation=row, state=state, made_from_id=row.translation_of_id, changed_by=user, changed_at=now)
        for row in made
    ]
    SegmentState.objects.bulk_create(states)
    given = [wanted[key_of(row)][0] for row in made]
    SegmentVersion.objects.bulk_create(
        version_of(desk, segment.source, row.data, origin, user)
        for desk, row, segment in zip(states, made, given, strict=True)
    )
    name_drafts((segment, row.data) for segment, row in zip(given, made, strict=True))
    if state == State.REVIEWED:
        learn_all(made)
    if origin in COUNTED:
        count(COUNTED[origin], len(made))
    return len(made)


def key_of(row: StringTranslation) -> tuple[Any, ...]:
    """Return what tells a text from all others."""
    return row.locale_id, row.translation_of_id, row.context_id


def name_drafts(texts: Texts) -> None:
    """Let pages be listed by the titles that they have got, as the engine does for each title that it saves."""
    for segment, title in texts:
        if segment.path == "title" and segment.row:
            pages = Page.objects.filter(
                translation_key=segment.row.context.object_id, locale=segment.locale_id, alias_of=None
            )
            pages.update(draft_title=title[:255])
