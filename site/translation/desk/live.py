"""What of a translation readers have: noted whenever it is published, by whoever and whatever does it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from wagtail_localize.models import String, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.desk.segments import Segment, first_state, segments_of
from translation.models import Origin, SegmentState, SegmentVersion, State
from translation.untranslated import is_language, plain


@transaction.atomic
def went_live(instance: Any, user: Any = None) -> None:
    """Note which words of a translation are live now, in as many queries whatever their number.

    Words that somebody wrote by hand where no translation was kept are one from now on: the next sync would put the
    source's in their place.

    Args:
        instance: a page, snippet or other object as it was just published or saved.
        user: who wrote it.
    """
    translation = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale=instance.locale_id, enabled=True
    ).first()
    if translation is None:
        return
    segments = segments_of(translation)
    shown = live_words(instance, segments)
    changed = [segment for segment in segments if segment.text and shown[segment.pk] != segment.live_text]
    note_live({(segment.string_id, segment.context_id): shown[segment.pk] for segment in changed}, translation)
    found = by_hand(instance, [segment for segment in segments if not segment.text], translation)
    if found:
        keep_by_hand([segment for segment in segments if segment.pk in found], found, translation, user)


def by_hand(instance: Any, segments: Sequence[Segment], translation: Translation) -> dict[int, str]:
    """Return the words that an object, live or a draft, has of somebody who wrote them past the desk and the engine.

    Args:
        segments: those to look at.

    Returns:
        The words by the primary key of the segment; neither what was ever kept of it, nor words of the source.
    """
    shown = live_words(instance, segments)
    unknown = [
        (segment, shown[segment.pk])
        for segment in segments
        if shown[segment.pk] not in ("", segment.text, segment.live_text) and is_language(plain(shown[segment.pk]))
    ]
    if not unknown:
        return {}
    hashes = {String._get_data_hash(text) for _segment, text in unknown}
    ours = String.objects.filter(locale=translation.source.locale_id, data_hash__in=hashes)
    of_the_source = set(ours.values_list("data", flat=True))
    # Words that were kept of another segment have only changed places.
    texts = StringTranslation.objects.filter(
        locale=translation.target_locale_id, context__object=translation.source.object_id
    )
    kept = texts.values_list("data", "desk__live_text", "desk__lineage")
    known = {words for data, live, _lineage in kept for words in (data, live)}
    lineages = {lineage for _data, _live, lineage in kept if lineage}
    known |= set(SegmentVersion.objects.filter(lineage__in=lineages).values_list("text", flat=True))
    return {segment.pk: text for segment, text in unknown if text not in of_the_source | known}


def live_words(instance: Any, segments: Iterable[Segment]) -> dict[int, str]:
    """Return what an object shows of each segment, as the desk writes it; nothing where that is the source's own."""
    shown = defaultdict(list)
    for value in extract_segments(instance):
        if isinstance(value, StringSegmentValue):
            shown[value.path].append(value.string.data)
    by_path = defaultdict(list)
    for segment in segments:
        by_path[segment.path].append(segment)
    found = {}
    for path, listed in by_path.items():
        texts = shown[path]
        for number, segment in enumerate(listed):
            candidates = [texts[number]] if len(texts) == len(listed) else texts
            found[segment.pk] = words_shown(segment, candidates, len(texts) == len(listed))
    return found


def words_shown(segment: Segment, texts: list[str], is_certain: bool) -> str:
    """Return what is shown of one segment.

    Args:
        texts: what it can be.
        is_certain: whether it is one of these: otherwise what cannot be told stays as it was.
    """
    known = [text for text in (segment.text, segment.live_text) if text]
    for text in known:
        if text in texts:
            return text
    plain_texts = {plain(text) for text in texts}
    for text in known:
        if plain(text) in plain_texts or (segment.path == "slug" and is_address_of(text, texts)):
            return text
    if not is_certain:
        return segment.live_text
    [text] = texts
    return "" if plain(text) == plain(segment.source) or segment.path == "slug" else text


def is_address_of(text: str, texts: Iterable[str]) -> bool:
    """Return whether a page has the address that was asked for, or one with a number because another page has it."""
    numbered = re.compile(re.escape(slugify(text, allow_unicode=True)) + r"(-\d+)?")
    return any(numbered.fullmatch(shown) for shown in texts)


def note_live(words: dict[tuple[int, int], str], translation: Translation) -> None:
    """Write what is live, by string and context."""
    if not words:
        return
    rows = StringTranslation.objects.filter(
        locale=translation.target_locale_id,
        translation_of__in={string for string, _context in words},
        context__in={context for _string, context in words},
    ).select_related("desk")
    known: list[SegmentState] = []
    new: list[SegmentState] = []
    for row in rows:
        key = (row.translation_of_id, row.context_id)
        if key in words:
            state = getattr(row, "desk", None)
            (new if state is None else known).append(state or first_state(row))
            (state or new[-1]).live_text = words[key]
    SegmentState.objects.bulk_update(known, ["live_text"])
    SegmentState.objects.bulk_create(new, ignore_conflicts=True)


def keep_by_hand(segments: list[Segment], words: dict[int, str], translation: Translation, user: Any) -> None:
    """Keep what somebody published without the desk as translations, by the primary keys of segments."""
    found = {(segment.string_id, segment.context_id): (segment, words[segment.pk]) for segment in segments}
    rows = StringTranslation.objects.bulk_create(
        (
            StringTranslation(
                translation_of_id=string_id,
                context_id=context_id,
                locale_id=translation.target_locale_id,
                data=text,
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                last_translated_by=user,
            )
            for (string_id, context_id), (_segment, text) in found.items()
        ),
    )
    now = timezone.now()
    states = [
        SegmentState(
            translation=row,
            state=State.DRAFT,
            made_from_id=row.translation_of_id,
            live_text=row.data,
            changed_by=user,
            changed_at=now,
        )
        for row in rows
    ]
    SegmentState.objects.bulk_create(states)
    SegmentVersion.objects.bulk_create(
        SegmentVersion(
            lineage=state.lineage,
            locale_id=row.locale_id,
            source=segment.source,
            text=row.data,
            state=state.state,
            origin=Origin.TYPED,
            user=user,
            made_at=now,
        )
        for state, row, (segment, _text) in zip(states, rows, found.values(), strict=True)
    )
