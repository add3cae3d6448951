"""Which segments of a changed source take the place of which."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

ALIKE = 0.6
"""From where on two texts at one place are the same one, changed. Of 1."""

ALIKE_ELSEWHERE = 0.65
"""The same for two texts at different places of one field."""


@dataclass(frozen=True)
class Place:
    """A text where it stands: the content path of the engine, and the words as inline HTML without attributes."""

    path: str
    text: str

    @property
    def field(self) -> str:
        """The field of the page or snippet that it stands in."""
        return self.path.partition(".")[0]


def taken_over(before: Sequence[Place], after: Sequence[Place]) -> dict[Place, Place]:
    """Return, for each text that stands where it did not stand before, the one whose translation it takes over.

    The same words elsewhere on the page come first: a block was moved, copied, or got a new id. Then, at the same
    place, the text that it takes the place of: the only one there, or among several (rich text) one that is alike.
    Then one that is alike and is gone from elsewhere in the field.

    Args:
        before: all segments of the source in their order; a text can stand at a place more than once.
        after: the same, as they are now.

    Returns:
        For each new place the former; none for what is really new.
    """
    there, stays = set(before), set(after)
    new = [place for place in dict.fromkeys(after) if place not in there]
    gone = [place for place in dict.fromkeys(before) if place not in stays]
    found = dict(moved(new, before, gone))
    left = [place for place in new if place not in found]
    used = set(found.values())
    for place, former in changed_in_place(left, before, after, used):
        found[place] = former
        used.add(former)
    left = [place for place in left if place not in found]
    unused = [place for place in gone if place not in used]
    return found | dict(alike(left, unused, ALIKE_ELSEWHERE, same_field=True))


def moved(new: Iterable[Place], before: Iterable[Place], gone: Iterable[Place]) -> Iterator[tuple[Place, Place]]:
    """Find the same words elsewhere: rather where they are gone from, rather in the same field, each once if it can."""
    by_text: dict[str, list[Place]] = defaultdict(list)
    for place in [*gone, *before]:
        if place not in by_text[place.text]:
            by_text[place.text].append(place)
    for place in new:
        candidates = by_text[place.text]
        if candidates:
            former = next((other for other in candidates if other.field == place.field), candidates[0])
            candidates.remove(former)
            candidates.append(former)
            yield place, former


def changed_in_place(
    new: Iterable[Place], before: Iterable[Place], after: Iterable[Place], used: set[Place]
) -> Iterator[tuple[Place, Place]]:
    """Find what a text took the place of, where it stands."""
    formers, laters = by_path(before), by_path(after)
    asked = set(new)
    for path in dict.fromkeys(place.path for place in asked):
        ours, theirs = laters[path], formers.get(path, [])
        if len(set(ours)) == len(set(theirs)) == 1:
            if theirs[0] not in used:
                yield ours[0], theirs[0]
            continue
        blocks = SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes()
        for kind, first, last, begin, end in blocks:
            if kind == "replace":
                candidates = [place for place in theirs[first:last] if place not in used]
                yield from alike([place for place in ours[begin:end] if place in asked], candidates, ALIKE)


def by_path(places: Iterable[Place]) -> dict[str, list[Place]]:
    """Sort places by their path."""
    found = defaultdict(list)
    for place in places:
        found[place.path].append(place)
    return found


def alike(
    new: Iterable[Place], former: Iterable[Place], least: float, same_field: bool = False
) -> Iterator[tuple[Place, Place]]:
    """Pair the texts that are most alike, each once."""
    pairs = [
        (likeness, -number, place, other)
        for number, place in enumerate(dict.fromkeys(new))
        for other in dict.fromkeys(former)
        if (not same_field or place.field == other.field)
        and (likeness := similarity(place.text, other.text, least)) >= least
    ]
    paired: set[Place] = set()
    for _likeness, _number, place, other in sorted(pairs, key=lambda pair: pair[:2], reverse=True):
        if place not in paired and other not in paired:
            paired |= {place, other}
            yield place, other


def similarity(one: str, other: str, least: float = 0) -> float:
    """Return how alike two texts are, from 0 to 1; what is certainly less than ``least`` is not measured."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0
    return matcher.ratio()
