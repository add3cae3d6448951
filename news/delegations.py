"""Delegations in numbers."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import ngettext_lazy

from core.formats import number
from news.models import MissionPage

PHRASES = {
    "people": (
        ngettext_lazy("%(number)s person", "%(number)s people", "count"),
        ngettext_lazy("about %(number)s person", "about %(number)s people", "count"),
    ),
    "organisations": (
        ngettext_lazy("%(number)s organisation", "%(number)s organisations", "count"),
        ngettext_lazy("about %(number)s organisation", "about %(number)s organisations", "count"),
    ),
    "companies": (
        ngettext_lazy("%(number)s company", "%(number)s companies", "count"),
        ngettext_lazy("about %(number)s company", "about %(number)s companies", "count"),
    ),
}
"""What each number is called: exactly, and about."""


def in_numbers(mission: MissionPage) -> list[SafeString]:
    """Return how many people, organisations and companies took part, each in words of the active language.

    The number itself is set apart, as a ``value``. What is not known is left out.
    """
    told = []
    for name, (exactly, about) in PHRASES.items():
        if count := getattr(mission, name):
            phrase = about if getattr(mission, f"{name}_about") else exactly
            words = phrase % {"count": count, "number": format_html('<span class="value">{}</span>', number(count))}
            told.append(mark_safe(words))  # noqa: S308 - the catalogue's words around a number
    return told
