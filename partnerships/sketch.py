"""The map of the home page: one line from the city to each partner, and nothing to click on but the list itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from wagtail.models import Locale, Page, Site

from directory.models import Place
from partnerships.listing import below_source, city_of
from partnerships.map import Box, Caption, City, Point, arc, box_around, land, point_of, write
from partnerships.models.indexes import PartnershipIndexPage
from partnerships.models.partnerships import PartnershipPage
from translation.references import localise_all

REACH = 9
"""How far around a point no name is written."""


@dataclass(frozen=True)
class Sketch:
    """What the template draws.

    Attributes:
        city: the city whose site it is.
        arcs: the paths from it to its partners.
        points: where the partners are.
        captions: the names of those that have room for one.
    """

    city: City
    arcs: list[str]
    points: list[Point]
    captions: list[Caption]

    @property
    def land(self) -> dict[str, Any]:
        """The picture's ``width`` and ``height``, and the ``path`` of its land; the same for all, so never cached."""
        return land()


def sketches(site: Site, language: str) -> dict[UUID, Sketch]:
    """Return the map of every list of partnerships of a site, by the list's translation key."""
    locale = Locale.objects.filter(language_code=language).first()
    indexes = PartnershipIndexPage.objects.descendant_of(site.root_page).live()
    found = {index.translation_key: sketch_of(index, site.root_page, locale.pk) for index in indexes if locale}
    return {key: drawn for key, drawn in found.items() if drawn}


def sketch_of(index: Page, home: Page, locale_id: int) -> Sketch | None:
    """Return the map of a list of partnerships, in four queries; None where the city or all partners have no place.

    Args:
        index: the list, in any language.
        home: the home page above it.
        locale_id: the language of the names.
    """
    pages = below_source(index, PartnershipPage).filter(place__isnull=False, ended__isnull=True)
    places = [page.place for page in pages.only("path", "place", "locale").select_related("locale", "place__locale")]
    city = city_of(home, locale_id) if places else None
    return sketch(localise_all(filter(None, places), locale_id), city) if city else None


def sketch(places: Iterable[Place], city: Place) -> Sketch | None:
    """Return the map with lines from a city to places; None where it would be empty."""
    centre = point_of(city)
    found = [(point, place) for place in places if (point := point_of(place))]
    if centre is None or not found:
        return None
    taken: list[Box] = [box_around(point, REACH) for point, _place in found]
    captions = [write(city.name, centre, taken)]
    taken.append(box_around(centre, REACH))
    captions += [write(place.name, point, taken, own) for own, (point, place) in enumerate(found)]
    return Sketch(
        city=City(round(centre.x), round(centre.y), city),
        arcs=[arc(centre, point) for point, _place in found],
        points=[Point(round(point.x), round(point.y)) for point, _place in found],
        captions=[caption for caption in captions if caption],
    )
