"""Notes and comments on segments."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone
from wagtail.models import Locale

from translation.desk.segments import Segment
from translation.models import SegmentComment, SegmentNote

Key = tuple[int, int]


def key_of(segment: Segment) -> Key:
    """Return what notes and comments are kept by: the words of the source, and where they stand."""
    return segment.context_id, segment.string_id


def notes_on(segments: Iterable[Segment]) -> dict[Key, SegmentNote]:
    """Return the notes on some segments, in one query."""
    notes = SegmentNote.objects.filter(**among(segments)).select_related("user")
    return {(note.context_id, note.string_id): note for note in notes}


def comments_on(segments: Iterable[Segment], locale: Locale) -> dict[Key, list[SegmentComment]]:
    """Return what was said in one language about some segments, in one query, the oldest first."""
    comments = SegmentComment.objects.filter(**among(segments), locale=locale).select_related("user", "resolved_by")
    found: dict[Key, list[SegmentComment]] = defaultdict(list)
    for comment in comments:
        found[comment.context_id, comment.string_id].append(comment)
    return found


def among(segments: Iterable[Segment]) -> dict[str, Any]:
    """Return the conditions on what is about some segments; it may be about a few more, which share their words."""
    keys = {key_of(segment) for segment in segments}
    return {"context__in": {context for context, _ in keys}, "string__in": {string for _, string in keys}}


def note(segment: Segment, text: str, user: Any) -> None:
    """Tell every translator something about a segment, in place of what was told before; nothing takes it away."""
    if not text.strip():
        SegmentNote.objects.filter(context=segment.context_id, string=segment.string_id).delete()
        return
    SegmentNote.objects.update_or_create(
        context_id=segment.context_id,
        string_id=segment.string_id,
        defaults={"text": text.strip(), "user": user, "made_at": timezone.now()},
    )


def comment(segment: Segment, text: str, user: Any) -> SegmentComment:
    """Say something about a segment to those who work in its language. Raises ``ValueError`` for nothing."""
    if not text.strip():
        raise ValueError("A comment has words.")
    return SegmentComment.objects.create(
        context_id=segment.context_id,
        string_id=segment.string_id,
        locale_id=segment.locale_id,
        text=text.strip(),
        user=user,
        made_at=timezone.now(),
    )


def resolve(segment: Segment, pk: int, user: Any) -> None:
    """Say that a comment on a segment has been dealt with. Raises ``SegmentComment.DoesNotExist``."""
    found = SegmentComment.objects.get(
        pk=pk, context_id=segment.context_id, string_id=segment.string_id, locale_id=segment.locale_id
    )
    if found.resolved_at is None:
        found.resolved_at, found.resolved_by = timezone.now(), user
        found.save(update_fields=["resolved_at", "resolved_by"])


def follow_carried(moves: Iterable[Any], **_signal: Any) -> None:
    """Translations were carried to other words or another place: what was said about them goes with them."""
    follow({flipped(move.before): flipped(move.after) for move in moves if not move.is_copy})


def flipped(key: Key) -> Key:
    """Return the context and string of a segment that is named by its string and context."""
    string, context = key
    return context, string


def follow(moves: Mapping[Key, Key]) -> None:
    """Keep what was said about words that have become others with those that stand there now, in a few queries.

    Args:
        moves: from the context and string that were to those that are.
    """
    before = {"context__in": {context for context, _ in moves}, "string__in": {string for _, string in moves}}
    taken = set(
        SegmentNote.objects.filter(
            context__in={context for context, _ in moves.values()}, string__in={string for _, string in moves.values()}
        ).values_list("context_id", "string_id")
    )
    models: tuple[Any, ...] = (SegmentNote, SegmentComment)
    for model in models:
        moved = []
        for said in model.objects.filter(**before):
            to = moves.get((said.context_id, said.string_id))
            if to is None or (model is SegmentNote and to in taken):
                continue
            said.context_id, said.string_id = to
            moved.append(said)
        model.objects.bulk_update(moved, ["context", "string"])
