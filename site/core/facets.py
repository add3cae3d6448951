"""Filters of lists: what readers can narrow a list by, and how much each choice would leave.

A list is narrowed in memory: its entries are light (a few values each), and every count comes for nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from django.http import QueryDict

from core.formats import alphabetical
from core.problems import Text

Entry = TypeVar("Entry")

LONGEST_ECHO = 60
"""How much of an unknown value is repeated to the reader, in characters."""


@dataclass(frozen=True)
class Facet(Generic[Entry]):
    """One thing by which the entries of a list can be chosen.

    Attributes:
        name: the parameter in the address, such as ``country``.
        label: what readers know it by.
        values: the values that an entry has; none, one or several.
        name_of: what a value is called in the reader's language.
        language_of: the code of the language that a name is in, where it may be another than the reader's.
        order: the values in the order they are offered; without it, by their names.
        newest_first: offer the values from the last to the first instead, as years are.
    """

    name: str
    label: Text
    values: Callable[[Entry], Iterable[str]]
    name_of: Callable[[str], str] = str
    language_of: Callable[[str], str] | None = None
    order: Sequence[str] | None = None
    newest_first: bool = False


@dataclass(frozen=True)
class Choice:
    """One value of a facet, with how many entries it would leave beside the other choices made.

    ``language`` is the code of its label's language where the facet tells it.
    """

    value: str
    label: str
    count: int
    chosen: bool
    language: str = ""


@dataclass(frozen=True)
class Filter:
    """A facet as it is shown: its choices, and the one that was made."""

    name: str
    label: Text
    choices: list[Choice]
    chosen: Choice | None


@dataclass(frozen=True)
class Narrowed(Generic[Entry]):
    """A list after its filters.

    Attributes:
        entries: what is left, in the order given.
        total: how many there were.
        filters: what can be chosen; a facet by which nothing differs is left out unless it is chosen.
        unknown: what was asked for that no entry has, as pairs of the facet's label and the value; it was ignored.
        query: the choices made as they stand in an address, such as ``country=CA&kind=twinning``; "" without any.
        kept: parameters that stand in every address of the list beside the choices, such as what is searched.
    """

    entries: list[Entry]
    total: int
    filters: list[Filter]
    unknown: list[tuple[Text, str]]
    query: str
    kept: Mapping[str, str] = field(default_factory=dict)

    @property
    def kept_query(self) -> str:
        """What is kept, as the query of an address without any choice; "" without any."""
        return address_of(self.kept)

    @property
    def chosen(self) -> list[Filter]:
        """The filters in which a choice was made."""
        return [shown for shown in self.filters if shown.chosen]


def narrow(
    entries: Iterable[Entry],
    facets: Sequence[Facet[Entry]],
    asked: QueryDict,
    kept: Mapping[str, str] = MappingProxyType({}),
) -> Narrowed[Entry]:
    """Narrow a list by what an address asks for.

    Args:
        entries: the whole list.
        facets: what it can be narrowed by.
        asked: the parameters of the address; what belongs to no facet is passed over, of several values of one the
            last counts, and a value that no entry has is ignored and told.
        kept: parameters that are to stand in every address of the list.
    """
    entries = list(entries)
    held: list[dict[str, set[str]]] = [{facet.name: set(facet.values(entry)) for facet in facets} for entry in entries]
    known = {facet.name: set().union(*(values[facet.name] for values in held)) for facet in facets}
    wanted: dict[str, str] = {}
    unknown: list[tuple[Text, str]] = []
    for facet in facets:
        value = asked.get(facet.name, "").strip()
        if value in known[facet.name]:
            wanted[facet.name] = value
        elif value:
            unknown.append((facet.label, value[:LONGEST_ECHO]))
    filters = [
        offered(facet, held, wanted, known[facet.name])
        for facet in facets
        if len(known[facet.name]) > 1 or facet.name in wanted
    ]
    return Narrowed(
        entries=[entry for entry, values in zip(entries, held, strict=True) if matches(values, wanted)],
        total=len(entries),
        filters=filters,
        unknown=unknown,
        query=address_of({**wanted, **kept}),
        kept=kept,
    )


def offered(facet: Facet[Any], held: Iterable[dict[str, set[str]]], wanted: dict[str, str], known: set[str]) -> Filter:
    """Return a facet's choices, each with how many entries it leaves among those that the other choices leave."""
    others = {name: value for name, value in wanted.items() if name != facet.name}
    counts = Counter(value for values in held if matches(values, others) for value in values[facet.name])
    chosen = wanted.get(facet.name)
    language_of = facet.language_of or (lambda value: "")
    choices = [
        Choice(value, facet.name_of(value), counts[value], value == chosen, language_of(value))
        for value in in_order(facet, known)
        if counts[value] or value == chosen
    ]
    return Filter(facet.name, facet.label, choices, next((choice for choice in choices if choice.chosen), None))


def in_order(facet: Facet[Any], values: set[str]) -> list[str]:
    """Return the values of a facet as they are offered."""
    if facet.order is not None:
        return [value for value in facet.order if value in values]
    if facet.newest_first:
        return sorted(values, reverse=True)
    return sorted(values, key=lambda value: alphabetical(facet.name_of(value)))


def matches(values: dict[str, set[str]], wanted: dict[str, str]) -> bool:
    """Return whether an entry with these values is among what is wanted."""
    return all(value in values[name] for name, value in wanted.items())


def address_of(wanted: Mapping[str, str]) -> str:
    """Return choices as the query of an address; those that are empty are left out."""
    query = QueryDict(mutable=True)
    query.update({name: value for name, value in wanted.items() if value})
    return query.urlencode()
