"""What the templates of the city's pages need."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django import template
from django.conf import settings
from django.template import Context
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext
from wagtail.models import Page

from core.values import is_filled
from directory.models import Place
from home import deadlines, destinations, figures, ranks, timelines
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


@register.simple_tag(takes_context=True)
def figures_to_show(context: Context, items: Iterable[Any]) -> dict[str, list[Any]]:
    """Return what a block of key figures shows: ``numbers`` (figure and value) and ``series`` (figures).

    What is not published is left out, and what has no value, or none in the year that was chosen.
    """
    numbers, drawn = [], []
    locale_id = locale_id_of(context)
    for item in items:
        figure = localise(item["figure"], locale_id) if item.get("figure") else None
        if figure and item.get("show_series") and len(figures.values_by_year(figure)) > 1:
            drawn.append(figure)
        elif figure and (value := figures.value_to_show(figure, item.get("year"))):
            numbers.append({"figure": figure, "value": value})
    return {"numbers": numbers, "series": drawn}


@register.filter
def year(value: int | None) -> str:
    """Write a year: never with a separator for thousands."""
    return str(value) if value else ""


@register.simple_tag
def years(first: int | None, last: int | None) -> str:
    """Write a period of years, as far as it is known: "2016–2020", "from 2016"."""
    if first and last:
        return f"{first}–{last}"
    if first:
        return pgettext("a year", "from %(year)s") % {"year": first}
    return pgettext("a year", "until %(year)s") % {"year": last} if last else ""


@register.filter
def of(kept: Mapping[UUID, Any] | None, page: Page) -> Any:
    """Return what is kept for a page in any of its languages: ``{{ frame.extra.latest_news|of:index }}``."""
    return (kept or {}).get(page.translation_key)


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
    """Write a rank with its number large: 3<sup>rd</sup>, 3., <small>المرتبة</small> 3."""
    before, number, after = re.fullmatch(r"(\D*)(.*\d)(\D*)", ranks.ordinal(rank)).groups()  # type: ignore[union-attr] # it has digits
    around = format_html("<small>{}</small>{}", before, number) if before else number
    if not after.isalpha():
        return format_html("{}{}", around, after)
    return format_html("{}<sup>{}</sup>" if after.isascii() else "{}<small>{}</small>", around, after)


@register.simple_tag
def quote_languages(value: Mapping[str, Any]) -> dict[str, str]:
    """Return the language that a quote is in (``text``) and that it was translated from (``original``), or nothing.

    What was said in the source language stands in the page's language on every page: translators translate it. What
    was quoted as it was said in yet another language is left as it is.
    """
    said_in, reader = value.get("original_language"), get_language()
    if not said_in or said_in == reader:
        return {}
    translated = value.get("is_translation") or said_in == settings.LANGUAGE_CODE
    return {"original": said_in} if translated else {"text": said_in}


@register.simple_tag(takes_context=True, name="destinations")
def places_by_country(context: Context, places: Iterable[Place | None]) -> dict[str, Any]:
    """Return the chosen places grouped by ``countries``, in the page's language, and their ``count``.

    What has been deleted is left out, and what was chosen twice counts once.
    """
    locale_id = locale_id_of(context)
    shown = dict.fromkeys(filter(None, (localise(place, locale_id) for place in places if place)))
    return {"countries": destinations.by_country(shown, get_language() or ""), "count": len(shown)}


@register.simple_tag(takes_context=True, name="timeline")
def entries_in_time_order(context: Context, entries: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the entries of a timeline that have something to tell, the earliest first.

    Each has its ``entry``, the ``page`` and the ``places`` to show in the page's language, and whether it goes on
    (``now``).
    """
    locale_id, today = locale_id_of(context), timezone.localdate()
    told = []
    for entry in timelines.in_time_order(entries):
        page = localise(entry["page"], locale_id) if entry.get("page") else None
        if page or is_filled(entry.get("text")):
            places = [localise(place, locale_id) for place in entry.get("places") or () if place]
            told.append({"entry": entry, "page": page, "places": places, "now": timelines.goes_on(entry, today)})
    return told
