"""What the workspace shows of a translation: its segments in the order of the form, with all that is known of each."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import groupby
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from translation.desk.glossary import Found
from translation.desk.places import Place, Places
from translation.desk.segments import Segment, segment_of, segments_of
from translation.desk.tokens import FORMATS, links_of, to_html, to_tokens, tokens_of
from translation.models import Origin, SegmentComment, SegmentNote, State

TO_DO = (State.MISSING, State.MACHINE, State.STALE, State.DRAFT)
"""The states of segments that wait for a translator."""


Titles = Mapping[tuple[str, str], str]
"""What things of the site are called, by what a link says of them: their kind and their key."""


@dataclass(frozen=True)
class Entry:
    """One segment on the screen.

    Attributes:
        number: its number on the page, from 1.
        typed: what the field holds: the translation with tokens, or what could not be saved of it.
        same_as: the number of the segment before it that has the same words at the same place, and so the same
            translation: a sentence that a text repeats.
        error: why what was typed could not be saved.
        newer: what somebody else has written meanwhile.
        who: has changed it last.
        origin: where its text comes from, if nobody typed it.
        note: what its editors tell every translator of it.
        comments: what translators and reviewers of the language have said about it.
        problems: what checks say of it.
        terms: the terms of the glossary in its source.
        has_past: whether its history tells anything.
        titles: of what of the site its links lead to.
    """

    segment: Segment
    place: Place
    number: int
    typed: str
    same_as: int | None = None
    error: str = ""
    newer: Segment | None = None
    who: str = ""
    origin: Origin | None = None
    note: SegmentNote | None = None
    comments: Sequence[SegmentComment] = ()
    problems: Sequence[Any] = ()
    terms: Sequence[Found] = ()
    has_past: bool = False
    titles: Titles = field(default_factory=dict)

    @property
    def open_comments(self) -> int:
        """How many comments wait for an answer."""
        return sum(comment.resolved_at is None for comment in self.comments)

    @property
    def pk(self) -> int:
        """The key of the segment."""
        return self.segment.pk

    @property
    def source(self) -> str:
        """The words of the source with tokens."""
        return to_tokens(self.segment.source)

    @property
    def text(self) -> str:
        """The translation as it is kept, with tokens."""
        return to_tokens(self.segment.text)

    @property
    def newer_text(self) -> str:
        """What somebody else has written meanwhile, with tokens."""
        return to_tokens(self.newer.text) if self.newer else ""

    @property
    def made_from(self) -> str:
        """The words that a stale translation was made from, with tokens."""
        return to_tokens(self.segment.made_from or "")

    @property
    def tokens(self) -> list[str]:
        """The names of the tokens of the source."""
        return tokens_of(self.segment.source) if self.place.rich else []

    @property
    def links(self) -> list[tuple[str, str]]:
        """The tokens of the source's links, each with where it leads: an address, or what is linked to."""
        found = json.loads(self.segment.attrs or "{}") or {}
        leads = {name: where(attrs, self.titles) for name, attrs in found.items()}
        return [(name, place) for name, place in leads.items() if place]

    @property
    def seen(self) -> str:
        """What a form hands back: which version it was made from, and what was in it."""
        return seen(self.segment)

    def html(self, typed: str) -> str:
        """Return what was typed as the segment keeps it. Raises ``ValueError``: ``TokenError``, or no address."""
        if self.place.one_line:
            typed = re.sub(r"\s*[\r\n]+\s*", " ", typed.strip())
        if self.place.address and typed:
            return address(typed, self.place.limit)
        return to_html(typed, links_of(self.segment.source), FORMATS if self.place.rich else ())


def where(attrs: Mapping[str, str], titles: Titles) -> str:
    """Return where a link leads: its address, or what of the site it is to, by its title if it has one."""
    if "href" in attrs:
        return attrs["href"]
    kind, key = attrs.get("linktype", ""), str(attrs.get("id", ""))
    return titles.get((kind, key)) or f"{kind} {key}".strip()


def address(typed: str, limit: int | None) -> str:
    """Return the name of a page in addresses, as it will be, of what was typed. Raises ``ValueError``."""
    found = slugify(typed, allow_unicode=True)[:limit].strip("-_")
    if not found:
        raise ValueError(_("Write letters or figures: they become the address of the page."))
    return found


def seen(segment: Segment) -> str:
    """Return which version of a segment this is, and a digest of its text."""
    return f"{segment.version}:{digest(to_tokens(segment.text))}"


def digest(typed: str) -> str:
    """Return a short digest of a text, whatever ends its lines."""
    lines = typed.replace("\r\n", "\n").strip()
    return blake2b(lines.encode(), digest_size=8).hexdigest()


def entries_of(translation: Translation) -> list[Entry]:
    """Return the segments of a translation as the screen shows them."""
    places = places_of(translation)
    found = [(places.of(segment.path, segment.field_path), segment) for segment in segments_of(translation)]
    found.sort(key=lambda pair: (pair[0].order, pair[1].order))
    first: dict[tuple[int, int], int] = {}
    entries = []
    for number, (place, segment) in enumerate(found, start=1):
        same_as = first.setdefault((segment.string_id, segment.context_id), number)
        entries.append(
            Entry(
                segment=segment,
                place=place,
                number=number,
                typed=to_tokens(segment.text),
                same_as=same_as if same_as != number else None,
            )
        )
    return entries


def entry_of(translation: Translation, pk: int) -> Entry:
    """Return one segment, without its number. Raises ``StringSegment.DoesNotExist``."""
    segment = segment_of(translation, pk)
    return Entry(segment, places_of(translation).of(segment.path, segment.field_path), 0, to_tokens(segment.text))


def places_of(translation: Translation) -> Places:
    """Return what finds the places of a translation's segments."""
    return Places(translation.source.specific_content_type.model_class())


@dataclass(frozen=True)
class Section:
    """The segments of one field, block by block. ``entries`` may be only some of them."""

    heading: str
    name: str
    groups: Sequence["Group"] = field(default_factory=list)


@dataclass(frozen=True)
class Group:
    """The segments of one block of a field."""

    heading: str
    entries: Sequence[Entry]


def sections(entries: Iterable[Entry]) -> list[Section]:
    """Return entries under the headings of their fields and blocks."""
    result = []
    for order, of_field in groupby(entries, key=lambda entry: (entry.place.order, entry.segment.path.split(".")[0])):
        in_field = list(of_field)
        groups = [
            Group(block[0].place.block, block)
            for _, grouped in groupby(in_field, key=lambda entry: entry.place.group)
            for block in [list(grouped)]
        ]
        result.append(Section(in_field[0].place.field, f"{order[0]}-{order[1]}", groups))
    return result


def counts(entries: Iterable[Entry]) -> Counter[State]:
    """Return how many segments are in each state."""
    return Counter(entry.segment.state for entry in entries)


def with_changes(entries: Iterable[Entry], changed: dict[int, Entry]) -> list[Entry]:
    """Return entries, some of them replaced, by the key of their segment."""
    return [changed.get(entry.pk, entry) for entry in entries]


def refused(entry: Entry, typed: str, error: str = "", newer: Segment | None = None) -> Entry:
    """Return an entry that shows what was typed and why it is not saved."""
    if newer is not None:
        # Whoever saves again has seen what the other has written.
        entry = replace(entry, segment=newer)
    return replace(entry, typed=typed, error=error, newer=newer)
