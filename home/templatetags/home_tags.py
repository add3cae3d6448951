"""What the templates of the city's pages need."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.template import Context
from django.utils import timezone
from django.utils.translation import get_language

from directory.models import Place
from home import deadlines, destinations, figures, ranks
from home.models import Commitment, KeyFigure, KeyFigureValue
from translation.references import localise
from translation.templatetags.translation_tags import locale_id_of

register = template.Library()


@register.simple_tag
def figure_value(figure: KeyFigure, year: int | None = None) -> KeyFigureValue | None:
    """Return the value of a figure in a year, or its latest: ``{% figure_value figure as value %}``."""
    return figures.value_to_show(figure, year)


@register.simple_tag
def series(figure: KeyFigure) -> dict[str, Any] | None:
    """Return a figure's values with the line they draw; None where there are fewer than two years."""
    values = figures.values_by_year(figure)
    if len(values) < 2:
        return None
    points = figures.line(values)
    return {"values": values, "first": values[0], "last": values[-1], "points": points, "ends": [points[0], points[-1]]}


@register.filter
def has_numbers(items: Iterable[Any]) -> bool:
    """Return whether any item of a block of key figures is shown as a number rather than a line."""
    return any(item["figure"] and not item["show_series"] for item in items)


@register.filter
def domain(url: str) -> str:
    """Return the name of the site that an address leads to, as the text of a link to it."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


@register.filter
def deadline(commitment: Commitment) -> str:
    """Say whether a commitment's deadline is ``distant``, ``near`` or ``passed`` today."""
    return deadlines.deadline_on(commitment, timezone.localdate()).value


@register.filter
def ordinal(rank: int) -> str:
    """Write a rank: 3rd."""
    return ranks.ordinal(rank)


@register.simple_tag(takes_context=True)
def by_country(context: Context, places: Iterable[Place | None]) -> list[tuple[str, list[Place]]]:
    """Group chosen places by country, in the page's language; what is not published is left out."""
    locale_id = locale_id_of(context)
    shown = [localise(place, locale_id) for place in places if place]
    return destinations.by_country(filter(None, shown), get_language() or "")
