"""What templates need to write values in the reader's language."""

import datetime
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language
from wagtail.models import Page

from core import formats
from core.models import Picture
from core.pagination import PARAMETER
from core.pictures import picture_element
from core.sharing import message
from core.values import is_filled
from translation.languages import attributes

register = template.Library()

SECTIONS = frozenset({"call_to_action", "latest_news", "partners_map", "spotlight", "teasers"})
"""The blocks whose own heading is that of a section (h2)."""

register.filter("is_filled", is_filled)
register.filter("mail_with", message)


@register.filter
def number(value: Any) -> str:
    """Write a number: ``{{ 12345.6|number }}``. Anything else is returned as text."""
    return _written(value, formats.number)


@register.filter
def percent(value: Any) -> str:
    """Write a share of a hundred: ``{{ 42.5|percent }}``."""
    return _written(value, formats.percent)


@register.filter
def euros(value: Any) -> str:
    """Write an amount in euros: ``{{ call.budget|euros }}``."""
    return _written(value, formats.money)


@register.filter
def size(value: Any) -> str:
    """Write the size of a file given in bytes."""
    return _written(value, lambda number: formats.file_size(int(number)))


@register.filter
def listing(items: Any) -> str:
    """Write items as an enumeration in one sentence."""
    return formats.listing(items or [])


@register.filter
def name_of_language(code: str) -> str:
    """Write the name of a language in the reader's; Django's own ``language_name`` writes it in English."""
    return formats.language_name(code) if code else ""


@register.filter
def country_name(code: str) -> str:
    """Write the name of a country in the reader's language."""
    return formats.country_name(code) if code else ""


@register.filter
def is_other_language(code: str) -> bool:
    """Say whether a language is another than the one the reader reads."""
    return bool(code) and code != get_language()


@register.filter
def kind_of_page(page: Page) -> str:
    """Write what kind of page a page is; "" where lists do not say so. A template that names a class would call it."""
    model = page.specific_class
    return str(capfirst(model._meta.verbose_name)) if getattr(model, "says_its_kind", False) else ""


@register.simple_tag
def day(value: datetime.date | None, length: formats.Length = "long") -> SafeString | str:
    """Write a day: ``{% day page.closes %}`` gives ``<time datetime="2024-05-03">3 mai 2024</time>``."""
    if not value:
        return ""
    value = _as_day(value)
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), formats.date(value, length=length))


@register.simple_tag
def days(first: datetime.date | None, last: datetime.date | None) -> SafeString | str:
    """Write a range of days: ``{% days mission.starts mission.ends %}``. One of the two suffices.

    HTML has no element for a range: the machine-readable date is that of the first day.
    """
    if not first or not last or first == last:
        return day(first or last)
    return format_html(
        '<time datetime="{}">{}</time>', _as_day(first).isoformat(), formats.date_range(_as_day(first), _as_day(last))
    )


@register.simple_tag
def days_of(page: Page) -> SafeString | str:
    """Write the days of a page, "" where it has none. A template looks long for what a page does not have."""
    return days(getattr(page, "starts", None), getattr(page, "ends", None))


def _as_day(value: datetime.date) -> datetime.date:
    return value.date() if isinstance(value, datetime.datetime) else value


def _written(value: Any, write: Any) -> str:
    if value is None or value == "":
        return ""
    try:
        return write(Decimal(str(value)))
    except InvalidOperation:
        return str(value)


@register.filter
def filled(values: Any) -> list[Any]:
    """Return those values of a list that hold something: a template prints no introduction to an empty list."""
    return [value for value in values or [] if is_filled(value)]


@register.filter
def with_levels(blocks: Iterable[Any]) -> list[tuple[Any, int]]:
    """Return each block of a body with the level (2 to 4) of the headings it brings: one below that which it stands in.

    Blocks that are sections of their own end the section before them.
    """
    found = []
    above = 1
    for block in blocks:
        if block.block_type == "heading":
            above = int((block.value.get("level") or "h2")[1:])
        elif block.block_type in SECTIONS:
            above = 2
        found.append((block, min(above + 1, 4)))
    return found


@register.simple_tag
def responsive_picture(image: Picture | None, alt: str = "", **options: Any) -> str:
    """Print a picture: ``{% responsive_picture page.hero_image alt=page.hero_alt eager=True %}``."""
    return picture_element(image, alt or "", **options)


@register.simple_tag
def lang_attributes(code: str) -> SafeString | str:
    """Print ``lang`` and ``dir``, with a leading blank, for text in a language that is not the reader's."""
    return attributes(code) if is_other_language(code) else ""


@register.simple_tag
def page_query(query: str, number: int) -> str:
    """Return the query of an address that leads to a page of a list, with the choices made: ``?country=CA&page=2``."""
    parts = [query, f"{PARAMETER}={number}" if number > 1 else ""]
    return "?" + "&".join(filter(None, parts)) if any(parts) else ""
