"""Translations that go on when the words of their source change."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from bs4 import BeautifulSoup
from django.dispatch import Signal
from django.utils import timezone
from wagtail_localize.models import SegmentOverride, StringTranslation, TranslationSource
from wagtail_localize.strings import StringValue, extract_ids, validate_translation_links

from translation.desk.aligning import Place, taken_over
from translation.desk.memory import learn_all
from translation.desk.segments import first_state
from translation.desk.tally import Done, count
from translation.models import Origin, SegmentState, SegmentVersion, State

BLOCK_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

Key = tuple[int, int]
"""The string and the context of a segment, which its translations hang on."""

carried = Signal()
"""Sent when translations were carried to other words or another place: ``sender`` the ``TranslationSource`` class,
``source``, and ``moves``, a list of ``Move``. What is kept by context and string, such as a note, has to follow."""


@dataclass(frozen=True)
class Choice:
    """A picture, link or file where it stands in the source: the context and its path, and the value as JSON."""

    context: int
    path: str
    value: str

    @property
    def ending(self) -> str:
        """The last id of a block on the path, with what follows: the same wherever the block stands."""
        ids = list(BLOCK_ID.finditer(self.path))
        return self.path[ids[-1].start() :] if ids else ""

    def same_block(self, other: "Choice") -> bool:
        """Return whether it is the same place of the same block, wherever that stands."""
        return bool(self.ending) and self.ending == other.ending

    def same_value(self, other: "Choice") -> bool:
        """Return whether it is the same value in the same field, called the same."""
        fields = [path.partition(".")[0] for path in (self.path, other.path)]
        names = [path.rpartition(".")[2] for path in (self.ending, other.ending)]
        return self.value == other.value and len(set(fields)) == len(set(names)) == 1


@dataclass(frozen=True)
class Move:
    """Words at a place that take over the translations of others.

    Attributes:
        before: the string and the context that the translations were made for.
        after: those that they stand for now.
        is_copy: whether the former is still there.
    """

    before: Key
    after: Key
    is_copy: bool


def carry(
    source: TranslationSource, before: Sequence[tuple[Place, Key]], after: Sequence[tuple[Place, Key]], user: Any = None
) -> None:
    """Let the translations of a source go on, in all languages, when its segments become others.

    What is translated already for the words as they are now stays. Other words keep the translation of those that they
    take the place of, as stale; the same words elsewhere keep theirs as it was.

    Args:
        before: the segments that the source had, in their order.
        after: those that it has now.
        user: who is named in the history.
    """
    places = taken_over([place for place, _key in before], [place for place, _key in after])
    if not places:
        return
    old, new = dict(before), dict(after)
    moves = [Move(old[former], new[place], former in new) for place, former in places.items()]
    Carrying(source, moves, {key: place.text for place, key in [*before, *after]}, user).run()
    carried.send(TranslationSource, source=source, moves=moves)


def carry_choices(before: Iterable[Choice], after: Iterable[Choice]) -> None:
    """Let what languages have for themselves instead of a picture, link or file go with the block that was moved.

    A block is known by its id; where it got a new one, by what the source has there. Nothing takes the place of what a
    language has at the new place already.

    Args:
        before: what could differ, each once.
        after: what can differ now.
    """
    old, new = {choice.context: choice for choice in before}, {choice.context: choice for choice in after}
    gone = [choice for key, choice in old.items() if key not in new]
    added = [choice for key, choice in new.items() if key not in old]
    moves: dict[int, int] = {}
    for alike in (Choice.same_block, Choice.same_value):
        for choice in added:
            former = next((other for other in gone if alike(other, choice)), None)
            if former is not None and choice.context not in moves.values():
                gone.remove(former)
                moves[former.context] = choice.context
    if not moves:
        return
    held = SegmentOverride.objects.filter(context__in=[*moves, *moves.values()])
    taken = {(override.context_id, override.locale_id) for override in held}
    moved = [
        override
        for override in held
        if override.context_id in moves and (moves[override.context_id], override.locale_id) not in taken
    ]
    for override in moved:
        override.context_id = moves[override.context_id]
    SegmentOverride.objects.bulk_update(moved, ["context"])


@dataclass
class Carrying:
    """What is written for some moves: in one query for each table, however many moves and languages there are."""

    source: TranslationSource
    moves: list[Move]
    words: dict[Key, str]
    user: Any

    def run(self) -> None:
        """Write it."""
        keys = {key for move in self.moves for key in (move.before, move.after)}
        rows = StringTranslation.objects.filter(
            translation_of__in={string for string, _context in keys}, context__in={context for _string, context in keys}
        ).select_related("desk")
        held = {(row.locale_id, (row.translation_of_id, row.context_id)): row for row in rows}
        self.now = timezone.now()
        self.made: list[tuple[StringTranslation, SegmentState]] = []
        self.rewritten: list[tuple[StringTranslation, SegmentState]] = []
        self.shown: list[SegmentState] = []
        self.versions: list[SegmentVersion] = []
        for move in self.moves:
            for locale_id in {locale for locale, key in held if key == move.before}:
                self.carry_one(move, held[locale_id, move.before], held.get((locale_id, move.after)))
        self.save()

    def carry_one(self, move: Move, text: StringTranslation, present: StringTranslation | None) -> None:
        """Carry one text to other words or another place, where there may be one already."""
        desk = state_of(text)
        if present is not None and state_of(present).state != State.STALE:
            # What was made for these very words comes back; but the page goes on showing a translation.
            kept = state_of(present)
            if not kept.live_text and desk.live_text:
                kept.live_text = fitting(desk.live_text, self.words[move.after])
                self.shown.append(kept)
            return
        if present is not None and move.before[0] != move.after[0] and self.is_carried(move, text, present):
            return
        row = present or StringTranslation(
            translation_of_id=move.after[0], context_id=move.after[1], locale_id=text.locale_id
        )
        same_words = move.before[0] == move.after[0]
        row.data = text.data if same_words else fitting(text.data, self.words[move.after])
        row.translation_type, row.tool_name = text.translation_type, text.tool_name
        row.last_translated_by_id = text.last_translated_by_id
        row.created_at, row.updated_at = text.created_at, text.updated_at
        row.has_error, row.field_error = is_broken(row.data, self.words[move.after]), ""
        state = getattr(row, "desk", None) or SegmentState(translation=row, version=0)
        state.lineage = uuid4() if move.is_copy else desk.lineage
        state.live_text = desk.live_text if same_words else fitting(desk.live_text, self.words[move.after])
        state.version += 1
        state.changed_by_id, state.changed_at = desk.changed_by_id, desk.changed_at
        if same_words:
            state.state, state.made_from_id, state.dismissed = desk.state, desk.made_from_id, desk.dismissed
        else:
            state.state, state.dismissed = State.STALE, {}
            state.made_from_id = desk.made_from_id if desk.state == State.STALE else move.before[0]
            self.versions.append(self.version(row, state, self.words[move.after]))
        (self.made if present is None else self.rewritten).append((row, state))

    def is_carried(self, move: Move, text: StringTranslation, present: StringTranslation) -> bool:
        """Return whether a stale text is just what would be carried there."""
        desk, kept = state_of(text), state_of(present)
        words = self.words[move.after]
        made_from = desk.made_from_id if desk.state == State.STALE else move.before[0]
        carried = (fitting(text.data, words), fitting(desk.live_text, words), made_from)
        return carried == (present.data, kept.live_text, kept.made_from_id)

    def version(self, row: StringTranslation, state: SegmentState, words: str) -> SegmentVersion:
        """Return the entry of the history that says so."""
        return SegmentVersion(
            lineage=state.lineage,
            locale_id=row.locale_id,
            source=words,
            text=row.data,
            state=state.state,
            origin=Origin.CARRIED,
            user=self.user,
            made_at=self.now,
        )

    def save(self) -> None:
        """Write everything, in bulk."""
        if self.made:
            StringTranslation.objects.bulk_create([row for row, _state in self.made])
            for row, state in self.made:
                state.translation = row
        if self.rewritten:
            fields = ["data", "translation_type", "tool_name", "last_translated_by", "has_error", "field_error"]
            StringTranslation.objects.bulk_update([row for row, _state in self.rewritten], fields)
        save_states([*(state for _row, state in [*self.made, *self.rewritten]), *self.shown])
        SegmentVersion.objects.bulk_create(self.versions)
        count(Done.CARRIED, len(self.versions))
        written = [*self.made, *self.rewritten]
        if any(state.state == State.REVIEWED for _row, state in written):
            learn_all([row for row, _state in written])


def save_states(states: Iterable[SegmentState]) -> None:
    """Save what is known of texts, new or not, in one query."""
    SegmentState.objects.bulk_create(
        states,
        update_conflicts=True,
        unique_fields=["translation"],
        update_fields=[
            "state", "version", "lineage", "made_from", "live_text", "changed_by", "changed_at", "dismissed",
        ],
    )  # fmt: skip


def state_of(text: StringTranslation) -> SegmentState:
    """Return how far a text is, though only the engine may know of it."""
    desk = getattr(text, "desk", None)
    if desk is None:
        desk = first_state(text)
    return desk


def fitting(text: str, source: str) -> str:
    """Return a translation without those links that its source does not have: the engine drops a text with such."""
    if "<a" not in text:
        return text
    known = extract_ids(source)
    soup = BeautifulSoup(text, "html.parser")
    for link in soup.find_all("a"):
        if link.get("id") not in known:
            link.unwrap()
    return str(soup)


def is_broken(text: str, source: str) -> bool:
    """Return whether the engine could not use a text, as it finds out when it saves one."""
    try:
        StringValue.from_translated_html(text)
        validate_translation_links(source, text)
    except ValueError:
        return True
    return False
