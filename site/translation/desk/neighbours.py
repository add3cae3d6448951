"""The translations before and after one in which somebody has something to do."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail_localize.models import StringSegment, Translation

from translation.desk.rights import may
from translation.models import Role, SegmentState, State

DONE = (State.REVIEWED, State.KEPT)
"""The states of segments in which nobody has anything to do."""

SETTLED = (*DONE, State.TO_REVIEW)
"""The states of segments in which a translator has nothing to do."""


def with_work(locale_id: int, user: Any) -> QuerySet[Translation]:
    """Return the translations into a language in which somebody has something to translate, or to review.

    What is assigned to others is theirs.
    """
    settled = SegmentState.objects.filter(
        translation__translation_of=OuterRef("string"),
        translation__context=OuterRef("context"),
        translation__locale=locale_id,
        state__in=DONE if may(user, Role.REVIEW, locale_id) else SETTLED,
    )
    waiting = StringSegment.objects.filter(~Exists(settled), source=OuterRef("source"))
    theirs = Q(assignment__isnull=True) | Q(assignment__assignee=None) | Q(assignment__assignee=user)
    return Translation.objects.filter(theirs, Exists(waiting), target_locale=locale_id, enabled=True)


def neighbours(translation: Translation, user: Any) -> tuple[int | None, int | None]:
    """Return the keys of the translations with work for somebody before and after one, in two queries."""
    work = with_work(translation.target_locale_id, user).values_list("pk", flat=True)
    before = work.filter(pk__lt=translation.pk).order_by("-pk").first()
    return before, work.filter(pk__gt=translation.pk).order_by("pk").first()
