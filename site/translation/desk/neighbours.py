"""The translations before and after one in which something is to be done."""

from django.db.models import Exists, OuterRef, QuerySet
from wagtail_localize.models import StringSegment, Translation

from translation.models import SegmentState, State

SETTLED = (State.REVIEWED, State.KEPT, State.TO_REVIEW)
"""The states of segments in which a translator has nothing to do."""


def with_work(locale_id: int) -> QuerySet[Translation]:
    """Return the translations into a language of which something is to be translated."""
    settled = SegmentState.objects.filter(
        translation__translation_of=OuterRef("string"),
        translation__context=OuterRef("context"),
        translation__locale=locale_id,
        state__in=SETTLED,
    )
    waiting = StringSegment.objects.filter(~Exists(settled), source=OuterRef("source"))
    return Translation.objects.filter(Exists(waiting), target_locale=locale_id, enabled=True)


def neighbours(translation: Translation) -> tuple[int | None, int | None]:
    """Return the keys of the translations with work before and after one, in two queries."""
    work = with_work(translation.target_locale_id).values_list("pk", flat=True)
    before = work.filter(pk__lt=translation.pk).order_by("-pk").first()
    return before, work.filter(pk__gt=translation.pk).order_by("pk").first()
