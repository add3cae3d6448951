"""Pages that are held back while words of theirs are missing, in the languages that ask for it."""

from typing import Any

from wagtail_localize.models import Translation

from translation.desk.segments import Segment, segments_of
from translation.desk.words import in_hand, missing
from translation.models import MissingWords, SourceState


def holds_back(locale_id: int) -> bool:
    """Return whether nothing goes live in a language before all of it is translated."""
    return MissingWords.objects.filter(locale=locale_id, choice=MissingWords.Choice.HOLD).exists()


def is_ahead(instance: Any) -> bool:
    """Return whether the drafts of a translation were made from a draft of its source that readers do not have yet."""
    drafts = SourceState.objects.filter(source__object_id=instance.translation_key, is_draft=True)
    return drafts.filter(
        source__translations__target_locale=instance.locale_id, source__translations__enabled=True
    ).exists()


def missing_in(instance: Any) -> list[Segment]:
    """Return what keeps an object from being published, where its language is one that waits for all words."""
    if not holds_back(instance.locale_id):
        return []
    translation = (
        Translation.objects.filter(
            source__object_id=instance.translation_key, target_locale=instance.locale_id, enabled=True
        )
        .select_related("source")
        .first()
    )
    return missing(segments_of(translation), in_hand) if translation else []
