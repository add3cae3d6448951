"""What the city's pages are about, in the words of schema.org; see ``core.linked_data``."""

from collections.abc import Iterator
from typing import Any

from core.linked_data import Reading, Thing, about
from directory.models import Organisation, Person, Place
from home import figures
from home.models import CityProfilePage, HomePage, KeyFigure, KeyFigureValue, NetworkPage, StandardPage
from translation.languages import tag


def city(place: Place) -> Thing:
    """Return a place as a city."""
    return {
        "@type": "City",
        "name": place.name,
        "alternateName": place.native_name if place.native_name != place.name else "",
        "containedInPlace": {"@type": "Country", "identifier": place.country},
        "geo": coordinates(place),
        "sameAs": f"https://www.wikidata.org/wiki/{place.wikidata_id}" if place.wikidata_id else "",
    }


def coordinates(place: Place) -> Thing:
    """Return where a place is, in degrees; nothing where that is not known."""
    if place.latitude is None or place.longitude is None:
        return {}
    return {"@type": "GeoCoordinates", "latitude": float(place.latitude), "longitude": float(place.longitude)}


def organisation(body: Organisation) -> Thing:
    """Return an organisation by name."""
    return {"@type": "Organization", "name": body.name, "alternateName": body.acronym, "url": body.website}


def person(someone: Person, office: str = "") -> Thing:
    """Return someone with the office held today, or the one given."""
    return {"@type": "Person", "name": someone.name, "jobTitle": office or someone.office}


def in_blocks(stream: Any, reading: Reading) -> list[Thing]:
    """Return the quotes and key figures among a page's blocks."""
    return [thing for block in stream for thing in DESCRIBED.get(block.block_type, lambda *_: ())(block.value, reading)]


def quotations(quote: Any, reading: Reading) -> Iterator[Thing]:
    """Return what someone said."""
    someone = reading.shown(quote.get("person"))
    if quote.get("text") and someone:
        said_in = quote.get("original_language")
        yield {
            "@type": "Quotation",
            "text": quote["text"],
            "spokenByCharacter": person(someone, quote.get("office") or ""),
            "dateCreated": quote.get("date"),
            "inLanguage": reading.language if quote.get("is_translation") or not said_in else tag(said_in),
            "isBasedOn": quote.get("source_url"),
        }


def datasets(block: Any, reading: Reading) -> Iterator[Thing]:
    """Return the key figures that are shown, each a small set of data."""
    for item in block["figures"]:
        figure = reading.shown(item.get("figure"))
        value = figures.value_to_show(figure, item.get("year")) if figure else None
        if value:
            yield dataset(figure, figures.values_by_year(figure) if item.get("show_series") else [value], value)


def dataset(figure: KeyFigure, shown: list[KeyFigureValue], value: KeyFigureValue) -> Thing:
    """Return a key figure as it is shown: over some years, in order, or of one; and the value set large."""
    return {
        "@type": "Dataset",
        "name": figure.label,
        "description": ", ".join(filter(None, [figure.label, figure.unit, figure.source_name])),
        "temporalCoverage": "/".join(dict.fromkeys([str(shown[0].year), str(shown[-1].year)])),
        "creator": {"@type": "Organization", "name": figure.source_name},
        "isBasedOn": figure.source_url,
        "variableMeasured": {
            "@type": "PropertyValue",
            "name": figure.label,
            "value": float(value.value),
            "unitText": figure.unit,
        },
    }


DESCRIBED = {"quote": quotations, "key_figures": datasets}
"""What describes a block, by its kind."""


@about.register
def _home(page: HomePage, reading: Reading) -> list[Thing]:
    return in_blocks(page.highlights, reading)


@about.register
def _standard(page: StandardPage, reading: Reading) -> list[Thing]:
    return in_blocks(page.body, reading)


@about.register
def _profile(page: CityProfilePage, reading: Reading) -> list[Thing]:
    place = reading.shown(page.place)
    return [*([city(place) | {"url": reading.url}] if place else []), *in_blocks(page.body, reading)]


@about.register
def _network(page: NetworkPage, reading: Reading) -> list[Thing]:
    network = reading.shown(page.organisation)
    return [*([organisation(network)] if network else []), *in_blocks(page.body, reading)]
