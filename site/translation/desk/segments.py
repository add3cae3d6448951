"""The segments of a translation, and the one way to change them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.desk.memory import learn_all
from translation.models import Origin, SegmentState, SegmentVersion, State

RECORDED = "recorded_by_the_desk"
"""Marks a ``StringTranslation`` whose saving the desk records itself."""


@dataclass(frozen=True)
class Segment:
    """One segment of a translation, as the desk shows it.

    Attributes:
        pk: of the engine's ``StringSegment``; it stays as long as the words of the source do.
        path: where it stands in the source, as the engine writes it.
        source: the words of the source, as inline HTML without attributes.
        text: their translation, written the same way; empty while there is none.
        version: to be handed back with a change; 0 while there is nothing to change.
        made_from: the words of the source that a stale text was made from, else None.
        has_error: whether the engine cannot use the text and shows the source instead.
        row: the engine's own, as it was read.
    """

    pk: int
    string_id: int
    context_id: int
    locale_id: int
    path: str
    field_path: str
    order: int
    source: str
    attrs: str
    text: str = ""
    state: State = State.MISSING
    version: int = 0
    lineage: UUID | None = None
    made_from: str | None = None
    live_text: str = ""
    has_error: bool = False
    changed_by_id: int | None = None
    changed_at: datetime | None = None
    dismissed: dict[str, Any] = field(default_factory=dict)
    row: StringSegment | None = field(default=None, compare=False, repr=False)


class ChangedError(Exception):
    """Someone else has changed a segment since it was read. ``current`` is what it is now."""

    def __init__(self, current: Segment) -> None:
        super().__init__(f"Segment {current.pk} is at version {current.version}.")
        self.current = current


def segments_of(translation: Translation) -> list[Segment]:
    """Return the segments of a translation in the order of the page, in two queries."""
    rows = StringSegment.objects.filter(source=translation.source_id).select_related("string", "context")
    return combine(rows.order_by("order", "pk"), translation.target_locale_id)


def segment_of(translation: Translation, pk: int) -> Segment:
    """Return one segment of a translation. Raises ``StringSegment.DoesNotExist``."""
    row = StringSegment.objects.select_related("string", "context").get(source=translation.source_id, pk=pk)
    return combine([row], translation.target_locale_id)[0]


def combine(rows: Iterable[StringSegment], locale_id: int) -> list[Segment]:
    """Return segments of the source with what there is of them in one language."""
    rows = list(rows)
    texts = StringTranslation.objects.filter(
        locale_id=locale_id,
        translation_of__in={row.string_id for row in rows},
        context__in={row.context_id for row in rows},
    ).select_related("desk__made_from")
    found = {(text.translation_of_id, text.context_id): text for text in texts}
    return [combined(row, locale_id, found.get((row.string_id, row.context_id))) for row in rows]


def combined(row: StringSegment, locale_id: int, text: StringTranslation | None) -> Segment:
    """Return a segment of the source with its translation, if there is one."""
    segment: dict[str, Any] = {
        "pk": row.pk,
        "string_id": row.string_id,
        "context_id": row.context_id,
        "locale_id": locale_id,
        "path": row.context.path,
        "field_path": row.context.field_path,
        "order": row.order,
        "source": row.string.data,
        "attrs": row.attrs,
        "row": row,
    }
    if text is None:
        return Segment(**segment)
    desk = getattr(text, "desk", None) or first_state(text)
    return Segment(
        **segment,
        text=text.data,
        has_error=text.has_error,
        state=State(desk.state),
        version=desk.version,
        lineage=desk.lineage,
        made_from=words_of_another(desk, row.string_id),
        live_text=desk.live_text,
        changed_by_id=desk.changed_by_id,
        changed_at=desk.changed_at,
        dismissed=desk.dismissed,
    )


def words_of_another(desk: SegmentState, string_id: int) -> str | None:
    """Return the words of the source that a text was made from, where they are others than those it stands for."""
    if desk.made_from_id == string_id or desk.made_from is None:
        return None
    return desk.made_from.data


def first_state(text: StringTranslation) -> SegmentState:
    """Return how far a text is that only the engine knows of, not saved: it would be published as it is."""
    machine = text.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
    return SegmentState(
        translation=text,
        state=State.MACHINE if machine else State.DRAFT,
        version=0,
        made_from_id=text.translation_of_id,
        live_text=text.data,
        changed_by_id=text.last_translated_by_id,
        changed_at=text.updated_at,
    )


@transaction.atomic
def write(
    segment: Segment,
    text: str | None = None,
    *,
    state: State,
    user: Any,
    origin: Origin = Origin.TYPED,
    tool: str = "",
    note: str = "",
) -> Segment:
    """Give a segment a text, a state, or both, and note it in its history.

    Args:
        segment: as the person saw it: what someone else has changed since is not overwritten.
        text: as inline HTML without attributes; None leaves it. The empty text takes the translation away.
        state: how far it is then.
        tool: what made the text, if no person did.
        note: what is to be said with it in the history.

    Returns:
        The segment as it is now.

    Raises:
        ChangedError: someone else was quicker.
        ValueError: there is no text to give a state to, or the state is ``missing``.
    """
    held = (
        StringTranslation.objects.select_for_update(of=("self",), no_key=True)
        .filter(translation_of=segment.string_id, context=segment.context_id, locale=segment.locale_id)
        .select_related("desk__made_from")
        .first()
    )
    desk = (getattr(held, "desk", None) or first_state(held)) if held else None
    if (desk.version if desk else 0) != segment.version:
        raise ChangedError(reread(segment))
    if text == "":
        if held and desk:
            take_away(held, desk, segment, user)
        return reread(segment)
    if held is None or desk is None:
        if text is None:
            raise ValueError("A segment without a text has no state.")
        held, desk = new_text(segment)
    if state == State.MISSING:
        raise ValueError("A segment with a text is not missing.")
    if text is not None:
        held.data = text
        held.has_error, held.field_error = False, ""
        held.translation_type = "machine" if origin == Origin.MACHINE else "manual"
        held.tool_name = tool
        held.last_translated_by = user
        setattr(held, RECORDED, True)
        held.save()
    if state != State.STALE:
        desk.made_from_id = segment.string_id
    if text is not None and text != segment.text:
        desk.dismissed = {}
    desk.translation = held
    desk.state = state
    keep(desk, segment.source, held.data, origin, user, note)
    return replace(
        segment,
        text=held.data,
        has_error=held.has_error,
        state=State(state),
        version=desk.version,
        lineage=desk.lineage,
        made_from=words_of_another(desk, segment.string_id),
        live_text=desk.live_text,
        changed_by_id=desk.changed_by_id,
        changed_at=desk.changed_at,
        dismissed=desk.dismissed,
    )


@transaction.atomic
def restate(segments: Iterable[Segment], state: State, user: Any, note: str = "") -> int:
    """Give the texts of many segments of one language another state at once, whatever their number in ten queries.

    What has no text, or was changed by someone else since it was read, is left as it is.

    Returns:
        How many segments have the state now.
    """
    wanted = {(segment.string_id, segment.context_id): segment for segment in segments if segment.text}
    if not wanted:
        return 0
    texts = (
        StringTranslation.objects.select_for_update(of=("self",), no_key=True)
        .filter(
            locale=next(iter(wanted.values())).locale_id,
            translation_of__in={string for string, _context in wanted},
            context__in={context for _string, context in wanted},
        )
        .select_related("desk")
    )
    new: list[SegmentState] = []
    known: list[SegmentState] = []
    versions: list[SegmentVersion] = []
    for held in texts:
        segment = wanted.get((held.translation_of_id, held.context_id))
        desk = getattr(held, "desk", None)
        if segment is None or (desk.version if desk else 0) != segment.version:
            continue
        (known if desk else new).append(desk := desk or first_state(held))
        desk.state, desk.made_from_id = state, segment.string_id
        desk.version, desk.changed_by, desk.changed_at = desk.version + 1, user, timezone.now()
        versions.append(version_of(desk, segment.source, held.data, Origin.REVIEW, user, note))
    SegmentState.objects.bulk_create(new)
    SegmentState.objects.bulk_update(known, ["state", "made_from", "version", "changed_by", "changed_at"])
    SegmentVersion.objects.bulk_create(versions)
    learn_all(desk.translation for desk in [*new, *known])
    return len(versions)


def take_away(held: StringTranslation, desk: SegmentState, segment: Segment, user: Any) -> None:
    """Take the text of a segment away; its history stays, and tells of it."""
    lineage = without_text(segment)
    SegmentVersion.objects.filter(lineage=desk.lineage).update(lineage=lineage)
    desk.lineage, desk.state, desk.changed_at = lineage, State.MISSING, timezone.now()
    version_of(desk, segment.source, "", Origin.TYPED, user).save()
    held.delete()


def without_text(segment: Segment) -> UUID:
    """Return the lineage of a segment without a text: of its history, if it had one, and of the next that it gets."""
    return uuid5(NAMESPACE_OID, f"{segment.context_id}/{segment.string_id}/{segment.locale_id}")


def with_past(segments: Iterable[Segment]) -> set[int]:
    """Return the keys of those of some segments that have a history, in one query."""
    segments = list(segments)
    lineages = {segment.pk: segment.lineage or without_text(segment) for segment in segments}
    without = [lineages[segment.pk] for segment in segments if segment.lineage is None]
    known = set(SegmentVersion.objects.filter(lineage__in=without).values_list("lineage", flat=True))
    return {segment.pk for segment in segments if segment.lineage or lineages[segment.pk] in known}


def new_text(segment: Segment) -> tuple[StringTranslation, SegmentState]:
    """Return the rows of a segment that had no text, not saved."""
    held = StringTranslation(
        translation_of_id=segment.string_id, context_id=segment.context_id, locale_id=segment.locale_id
    )
    if segment.row:
        # What the engine and the memory look at when it is saved has been read already.
        held.translation_of, held.context = segment.row.string, segment.row.context
    return held, SegmentState(translation=held, version=0, lineage=segment.lineage or without_text(segment))


def keep(desk: SegmentState, source: str, text: str, origin: Origin, user: Any, note: str = "") -> None:
    """Save a changed state, with one more version in the history."""
    desk.version += 1
    desk.changed_by = user
    desk.changed_at = timezone.now()
    desk.save(force_insert=desk._state.adding)
    version_of(desk, source, text, origin, user, note).save()


def version_of(desk: SegmentState, source: str, text: str, origin: Origin, user: Any, note: str = "") -> SegmentVersion:
    """Return what the history says of a state, not saved."""
    return SegmentVersion(
        lineage=desk.lineage,
        locale_id=desk.translation.locale_id,
        source=source,
        text=text,
        state=desk.state,
        origin=origin,
        user=user,
        made_at=desk.changed_at,
        note=note,
    )


def reread(segment: Segment) -> Segment:
    """Return a segment as it is now."""
    row = StringSegment.objects.select_related("string", "context").get(pk=segment.pk)
    return combine([row], segment.locale_id)[0]


def dismiss(segment: Segment, code: str, reason: str, user: Any) -> None:
    """Set a warning aside, and say why. It comes back when the text changes."""
    if not reason.strip():
        raise ValueError("A warning is set aside for a reason.")
    with transaction.atomic():
        desk = SegmentState.objects.select_for_update(no_key=True).get(
            translation__translation_of=segment.string_id,
            translation__context=segment.context_id,
            translation__locale=segment.locale_id,
        )
        desk.dismissed = {**desk.dismissed, code: {"reason": reason.strip(), "user": user.pk if user else None}}
        desk.save(update_fields=["dismissed"])


def history(segment: Segment) -> list[SegmentVersion]:
    """Return the versions of a segment, the newest first, with who made them."""
    lineage = segment.lineage or without_text(segment)
    return list(SegmentVersion.objects.filter(lineage=lineage).select_related("user"))


def record_engine(instance: StringTranslation, raw: bool = False, update_fields: Any = None, **_signal: Any) -> None:
    """The engine's own screens, or a program, saved a text: it is a draft, or made by a machine, and no more.

    Saving a stale text as it is says that it still holds.
    """
    if raw or getattr(instance, RECORDED, False) or (update_fields is not None and "data" not in update_fields):
        return
    if instance.context_id is None:
        return
    desk = SegmentState.objects.filter(translation=instance).first()
    if desk is None:
        desk = first_state(instance)
        desk.live_text = ""
    else:
        before = SegmentVersion.objects.filter(lineage=desk.lineage).values_list("text", flat=True).first()
        if before == instance.data and desk.state != State.STALE:
            return
        desk.state = first_state(instance).state
        desk.made_from_id = instance.translation_of_id
    origin = Origin.MACHINE if desk.state == State.MACHINE else Origin.TYPED
    keep(desk, instance.translation_of.data, instance.data, origin, instance.last_translated_by)


@dataclass(frozen=True)
class Progress:
    """How many segments of a translation are in each state."""

    counts: Counter[State]

    @property
    def total(self) -> int:
        """How many segments there are."""
        return self.counts.total()

    @property
    def done(self) -> int:
        """How many need nobody any more."""
        return self.counts[State.REVIEWED] + self.counts[State.KEPT]
