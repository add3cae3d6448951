"""Places by country, as a reader of each language expects them."""

from collections import defaultdict
from collections.abc import Iterable

from core.formats import alphabetical, country_name
from directory.models import Place


def by_country(places: Iterable[Place], language: str) -> list[tuple[str, list[Place]]]:
    """Group places by country: countries by their names in a language, and places, each in alphabetical order."""
    groups: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        groups[place.country].append(place)
    named = [(country_name(code, language), found) for code, found in groups.items()]
    return [
        (name, sorted(found, key=lambda place: alphabetical(place.name)))
        for name, found in sorted(named, key=lambda group: alphabetical(group[0]))
    ]
