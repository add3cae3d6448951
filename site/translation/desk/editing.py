"""What a person does to a segment in the workspace."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from translation.desk.entries import Entry, digest, refused, seen
from translation.desk.rights import may
from translation.desk.segments import ChangedError, Segment, write
from translation.models import Origin, Role, State

SAVE, CONFIRM, APPROVE, KEEP = "save", "confirm", "approve", "keep"
ROLES = {SAVE: Role.TRANSLATE, CONFIRM: Role.TRANSLATE, KEEP: Role.TRANSLATE, APPROVE: Role.REVIEW}
"""What may be done with a segment, and the role that may."""


@dataclass(frozen=True)
class Typed:
    """What a form holds of one segment.

    Attributes:
        text: with tokens.
        seen: of ``Entry``, as the form was given it.
        origin: where the text comes from: typed, or taken from the memory or a machine.
        tool: what made it, if no person did.
    """

    text: str
    seen: str
    origin: Origin = Origin.TYPED
    tool: str = ""

    @property
    def changed(self) -> bool:
        """Whether it is another text than the form was given."""
        return digest(self.text) != self.seen.partition(":")[2]

    @property
    def version(self) -> int:
        """The version of the segment that the form was given."""
        number = self.seen.partition(":")[0]
        return int(number) if number.isascii() and number.isdigit() else -1

    @classmethod
    def of(cls, data: Mapping[str, Any], prefix: str = "") -> "Typed | None":
        """Return what the data of a form have under a prefix, or None."""
        text, seen = data.get(f"{prefix}text"), data.get(f"{prefix}seen")
        if text is None or seen is None:
            return None
        origin = data.get(f"{prefix}origin", "")
        taken = origin in (Origin.MEMORY, Origin.MACHINE)
        return cls(
            text, seen, Origin(origin) if taken else Origin.TYPED, data.get(f"{prefix}tool", "")[:255] if taken else ""
        )


def edit(entry: Entry, typed: Typed, action: str, user: Any) -> Segment:
    """Do what a person asked for with a segment.

    Args:
        action: ``save`` the text, if it is another; ``confirm`` that it is right as it is; ``approve`` it as a
            reviewer; ``keep`` the words of the source: do not translate.

    Returns:
        The segment as it is then.

    Raises:
        TokenError: the markup of the text is not that of the source.
        ChangedError: someone else was quicker.
        ValueError: there is no text that could be approved, or a title is too long to be one.
    """
    segment = entry.segment
    if is_done(segment, typed, action):
        return segment
    if segment.version != typed.version:
        raise ChangedError(segment)
    if action == KEEP:
        return write(segment, segment.source, state=State.KEPT, user=user)
    text = entry.html(typed.text) if typed.changed else None
    if (action != SAVE and text == "") or (text is None and not segment.text):
        raise ValueError(_("There is no text to approve."))
    if text and segment.path == "title" and entry.place.limit and len(typed.text.strip()) > entry.place.limit:
        # The engine gives the page its title at once, which the database refuses.
        raise ValueError(_("Shorten it to %(limit)s characters.") % {"limit": entry.place.limit})
    state = state_after(segment, action, user, by_machine=text is not None and typed.origin == Origin.MACHINE)
    origin = Origin.REVIEW if action == APPROVE and text is None else typed.origin
    return write(segment, text, state=state, user=user, origin=origin, tool=typed.tool)


def state_after(segment: Segment, action: str, user: Any, *, by_machine: bool) -> State:
    """Return how far a text is that was saved, confirmed or approved."""
    if action == APPROVE:
        return State.REVIEWED
    if by_machine and action == SAVE:
        # It is the machine's until the person changes it or says that it is right.
        return State.MACHINE
    # What a reviewer corrects is approved with what was submitted.
    corrects = segment.state == State.TO_REVIEW and may(user, Role.REVIEW, segment.locale_id)
    return State.TO_REVIEW if corrects else State.DRAFT


def is_done(segment: Segment, typed: Typed, action: str) -> bool:
    """Whether nothing is left to do: asked for twice, or once more because the first answer did not arrive."""
    is_there = digest(typed.text) == seen(segment).partition(":")[2]
    if action == SAVE:
        return is_there or not typed.changed
    if action == KEEP:
        return segment.state == State.KEPT and segment.text == segment.source
    done = State.REVIEWED if action == APPROVE else State.DRAFT
    return is_there and segment.state == done


def attempt(entry: Entry, typed: Typed, action: str, user: Any) -> Entry:
    """Do what ``edit`` does, and return the entry as it is to be shown then: ``error`` or ``newer`` say why not."""
    try:
        return replace(entry, segment=edit(entry, typed, action, user))
    except ChangedError as changed:
        return refused(entry, typed.text, newer=changed.current)
    except ValueError as error:  # a TokenError is one
        return refused(entry, typed.text, str(error))


def left_over(data: Mapping[str, Any], entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the texts that a form has, other than it was given, for segments that are not among some."""
    known = {str(entry.pk) for entry in entries}
    for name in data:
        if (field := re.fullmatch(r"(\d+)-text", name)) and field[1] not in known:
            typed = Typed.of(data, f"{field[1]}-")
            if typed is not None and typed.changed and typed.text.strip():
                yield typed.text
