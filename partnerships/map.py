"""The map of partnerships: the land, and on it the partners in the same projection, near ones grouped.

Equal Earth, the projection of Bojan Šavrič, Tom Patterson and Bernhard Jenny: "The Equal Earth map projection",
International Journal of Geographical Information Science 33 (2019), https://doi.org/10.1080/13658816.2018.1504949.
The land is made once by ``land/make.mjs``, which also says where in its picture the projection begins and how large it
is. Everything here is in units of that picture.
"""

import json
import math
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import ngettext, pgettext

from core.formats import country_name, listing, number
from directory.models import Place
from partnerships.listing import Listed, country_anchor
from partnerships.models.partnerships import PartnershipPage

LAND = Path(__file__).parent / "land" / "land.json"

# Table 1 of the article.
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = math.sqrt(3) / 2

LIST = "list"
"""The anchor of the list beside the map."""

# How far an arc rises above the straight line, as a share of its length.
BEND = 0.18
# What surrounds names: their height, and the gap to their mark.
EM, GAP = 17, 18


@dataclass(frozen=True)
class Point:
    """A point of the picture."""

    x: float
    y: float

    def to(self, other: "Point") -> float:
        """Return how far another point is."""
        return math.hypot(self.x - other.x, self.y - other.y)


@dataclass(frozen=True)
class Box:
    """A part of the picture that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether two boxes share anything."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True)
class Caption:
    """A name written on the map: where, and on which end of it that point is (``text-anchor``)."""

    text: str
    x: int
    y: int
    end: str


@dataclass(frozen=True)
class Mark:
    """A place to click on: one partnership, or several that are too near one another.

    Attributes:
        x, y: its centre.
        partnerships: what it stands for.
        url: the page of the one, or where the several stand in the list.
        name: what it is called for those who do not see the map.
        caption: the name written beside it, where there is room.
    """

    x: int
    y: int
    partnerships: list[Listed]
    url: str
    name: str
    caption: Caption | None

    @property
    def only(self) -> Listed | None:
        """The partnership, where it is one."""
        return self.partnerships[0] if len(self.partnerships) == 1 else None


@dataclass(frozen=True)
class View:
    """The marks for screens of one width.

    Attributes:
        width: which screens: ``wide`` or ``medium``.
        reach: how far around its centre a mark can be hit.
        marks: the marks.
        city: the city's name, where there is room.
    """

    width: str
    reach: int
    marks: list[Mark]
    city: Caption | None


@dataclass(frozen=True)
class Dot:
    """Where one partner is, as it is drawn where nothing can be clicked on."""

    x: int
    y: int
    partnership: Listed


@dataclass(frozen=True)
class City:
    """The city whose site it is."""

    x: int
    y: int
    place: Place


@dataclass(frozen=True)
class Map:
    """All that the template draws.

    Attributes:
        width, height, land: the picture and the path of its land.
        city: the city whose site it is; None where its place is not known.
        arcs: the paths from the city to its partners.
        dots: where each partner is.
        views: the marks, for wide and for narrower screens.
        kinds: the kinds that occur, for the legend.
        missing: the partnerships that have no place on the map.
    """

    width: int
    height: int
    land: str
    city: City | None
    arcs: list[str]
    dots: list[Dot]
    views: list[View]
    kinds: list[PartnershipPage.Kind]
    missing: list[Listed]

    @property
    def has_ended(self) -> bool:
        """Whether a partnership on it is over."""
        return any(dot.partnership.is_ended for dot in self.dots)

    @property
    def has_groups(self) -> bool:
        """Whether partners had to be grouped, on any screen."""
        return any(mark.only is None for view in self.views for mark in view.marks)


# A mark takes at least 24 px (WCAG 2.2, 2.5.8) where the view begins: at 1024 px the map is 942 px wide, at 640 px 589.
REACHES = {"wide": 16, "medium": 25}


@cache
def land() -> dict[str, Any]:
    """Return the land, as ``land/make.mjs`` wrote it."""
    return json.loads(LAND.read_text())


def project(longitude: float, latitude: float) -> Point:
    """Return where a place is in the picture.

    Args:
        longitude: in degrees, east positive.
        latitude: in degrees, north positive.
    """
    picture = land()
    turned = math.radians((longitude - picture["centre"] + 180) % 360 - 180)
    theta = math.asin(M * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    x = turned * math.cos(theta) / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)))
    y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
    east, south = picture["translate"]
    return Point(east + picture["scale"] * x, south - picture["scale"] * y)


def point_of(place: Place | None) -> Point | None:
    """Return where a place is in the picture; None where its coordinates are not known, or not within it."""
    if place is None or place.longitude is None or place.latitude is None:
        return None
    point = project(float(place.longitude), float(place.latitude))
    return point if 0 <= point.y <= land()["height"] else None


def draw(listed: Iterable[Listed], city: Place | None = None) -> Map | None:
    """Return the map of partnerships, in the active language; None where not one of them has a place on it.

    Args:
        listed: the partnerships, in the order of their list.
        city: the city from which they are seen.
    """
    placed: list[tuple[Point, Listed]] = []
    missing: list[Listed] = []
    for entry in listed:
        point = point_of(entry.place)
        if point is None:
            missing.append(entry)
        else:
            placed.append((point, entry))
    if not placed:
        return None
    picture = land()
    home = point_of(city)
    kinds = {entry.kind for _point, entry in placed}
    return Map(
        width=picture["width"],
        height=picture["height"],
        land=picture["path"],
        city=City(round(home.x), round(home.y), city) if city and home else None,
        arcs=[arc(home, point) for point in dict.fromkeys(point for point, _entry in placed)] if home else [],
        dots=[Dot(round(point.x), round(point.y), entry) for point, entry in placed],
        views=[view(width, placed, city.name if city else "", home) for width in REACHES],
        kinds=[kind for kind in PartnershipPage.Kind if kind in kinds],
        missing=missing,
    )


def arc(start: Point, end: Point) -> str:
    """Return the path of a line between two points that rises to the north."""
    east = 1 if end.x >= start.x else -1
    x = (start.x + end.x) / 2 + BEND * east * (end.y - start.y)
    y = max((start.y + end.y) / 2 - BEND * abs(end.x - start.x), 0)
    return f"M{start.x:.0f} {start.y:.0f}Q{x:.0f} {y:.0f} {end.x:.0f} {end.y:.0f}"


def groups(points: Sequence[Point], distance: float) -> list[tuple[Point, list[int]]]:
    """Group points so that no two groups are nearer than a distance.

    Returns:
        For each group its centre, the mean of its points, and their positions in ``points``, in order.
    """
    found = [(point, [position]) for position, point in enumerate(points)]
    joined = True
    while joined:
        joined = False
        apart: list[tuple[Point, list[int]]] = []
        for centre, members in found:
            near = next((i for i, (other, _members) in enumerate(apart) if centre.to(other) < distance), None)
            if near is None:
                apart.append((centre, members))
            else:
                members = sorted(apart[near][1] + members)
                apart[near] = (mean([points[member] for member in members]), members)
                joined = True
        found = apart
    return found


def mean(points: Sequence[Point]) -> Point:
    """Return the middle of points."""
    return Point(sum(point.x for point in points) / len(points), sum(point.y for point in points) / len(points))


def view(width: str, placed: Sequence[tuple[Point, Listed]], city: str = "", home: Point | None = None) -> View:
    """Return the marks of partnerships for screens of one width.

    Args:
        width: which screens, of ``REACHES``.
        placed: the partnerships, each with its point.
        city: the name of the city from which they are seen.
        home: where it is.
    """
    reach = REACHES[width]
    # Centres are rounded: one unit more keeps the areas apart.
    found = groups([point for point, _entry in placed], 2 * reach + 1)
    centres = [centre for centre, _members in found]
    if home:
        centres = beside(home, centres, reach)
    taken = [box_around(centre, reach) for centre in centres]
    title = None
    if home:
        # The rest of the map is free of names yet, so this one has the best of places.
        title = write(city, home, taken)
        taken.append(box_around(home, reach / 2))
    marks = []
    for own, (centre, (_centre, members)) in enumerate(zip(centres, found, strict=True)):
        entries = [placed[member][1] for member in members]
        caption = write(text_of(entries), centre, taken, own)
        marks.append(Mark(round(centre.x), round(centre.y), entries, url_of(entries), name_of(entries), caption))
    return View(width, reach, marks, title)


def beside(home: Point, centres: Sequence[Point], reach: int) -> list[Point]:
    """Return centres of marks, of which those that would hide the city are moved aside where there is room."""
    moved = list(centres)
    for own, centre in enumerate(centres):
        away = home.to(centre)
        if away < reach:
            east, south = ((centre.x - home.x) / away, (centre.y - home.y) / away) if away else (1.0, 0.0)
            aside = Point(home.x + east * reach, home.y + south * reach)
            others = (other for number, other in enumerate(moved) if number != own)
            if all(other.to(aside) > 2 * reach for other in others):
                moved[own] = aside
    return moved


def url_of(entries: Sequence[Listed]) -> str:
    """Return where a mark leads: to the page of one partnership, or to where several stand in the list."""
    if len(entries) == 1:
        return entries[0].url
    countries = {entry.country for entry in entries}
    return f"#{country_anchor(countries.pop()) if len(countries) == 1 else LIST}"


def name_of(entries: Sequence[Listed]) -> str:
    """Return what a mark is called for those who do not see the map, in the active language."""
    if len(entries) == 1:
        entry = entries[0]
        parts = [entry.name, entry.kind.label, *([entry.status.label] if entry.is_ended else [])]
        return pgettext("between two parts", ", ").join(str(part) for part in parts)
    return ngettext("%(number)s partnership: %(names)s", "%(number)s partnerships: %(names)s", len(entries)) % {
        "number": number(len(entries)),
        "names": listing(entry.name for entry in entries),
    }


def text_of(entries: Sequence[Listed]) -> str:
    """Return the name to write beside a mark: of a partner, or of the country of several."""
    if len(entries) == 1:
        return entries[0].name
    countries = {entry.country for entry in entries}
    return country_name(countries.pop()) if len(countries) == 1 else ""


def write(text: str, centre: Point, taken: list[Box], own: int | None = None) -> Caption | None:
    """Return where to write a name beside a point, and note its box as taken; None where there is no room for it.

    Args:
        text: the name.
        centre: the point.
        taken: what is on the map already.
        own: which of it is the point's own mark, and no hindrance.
    """
    if not text:
        return None
    width, drop = width_of(text), EM * 0.35
    for end, x, y, left in (
        ("start", centre.x + GAP, centre.y + drop, centre.x + GAP),
        ("end", centre.x - GAP, centre.y + drop, centre.x - GAP - width),
        ("middle", centre.x, centre.y - GAP, centre.x - width / 2),
        ("middle", centre.x, centre.y + GAP + EM * 0.7, centre.x - width / 2),
    ):
        box = Box(left, y - EM * 0.8, left + width, y + EM * 0.25)
        if within(box) and not any(box.meets(other) for number, other in enumerate(taken) if number != own):
            taken.append(box)
            return Caption(text, round(x), round(y), end)
    return None


def box_around(centre: Point, reach: float) -> Box:
    """Return the square around a point."""
    return Box(centre.x - reach, centre.y - reach, centre.x + reach, centre.y + reach)


def within(box: Box) -> bool:
    """Return whether a box is in the picture."""
    return box.left >= 0 and box.top >= 0 and box.right <= land()["width"] and box.bottom <= land()["height"]


def width_of(text: str) -> float:
    """Return about how wide a name is: Chinese characters take an em, others a little more than half of one."""
    ems = sum(1 if unicodedata.east_asian_width(character) in "WF" else 0.56 for character in text)
    return ems * EM
