"""Writing many texts of a translation at once, where nothing has been written yet."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import StringTranslation, Translation

from translation.desk.memory import learn_all
from translation.desk.segments import segments_of, version_of
from translation.models import Origin, SegmentState, SegmentVersion, State


@transaction.atomic
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
    missing = {
        (segment.string_id, segment.context_id): segment
        for segment in segments_of(translation)
        if not segment.text and words.get(segment.source)
    }
    rows = StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale_id=segment.locale_id,
            data=words[segment.source],
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            last_translated_by=user,
        )
        for segment in missing.values()
    )
    now = timezone.now()
    states = [
        SegmentState(translation=row, state=state, made_from_id=row.translation_of_id, changed_by=user, changed_at=now)
        for row in rows
    ]
    SegmentState.objects.bulk_create(states)
    SegmentVersion.objects.bulk_create(
        version_of(desk, segment.source, row.data, origin, user)
        for desk, row, segment in zip(states, rows, missing.values(), strict=True)
    )
    if state == State.REVIEWED:
        learn_all(rows)
    return len(rows)
