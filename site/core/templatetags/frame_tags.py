"""What the templates around a page need: its languages and the language of its text."""

import json
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.models import Page, Site

from core.linked_data import graph
from core.linked_data import open_graph as properties
from core.switcher import LanguageLink, language_links
from core.switcher import alternates as alternates_of
from translation.languages import content_language, direction, tag
from translation.standing import language_in

register = template.Library()
register.filter(content_language)

SCRIPT_ESCAPES = {ord(character): f"\\u{ord(character):04X}" for character in "<>&"}
"""What must not stand in a script as it is, in JSON."""


@register.simple_tag(takes_context=True, name="language_links")
def language_links_tag(context: Context) -> list[LanguageLink]:
    """Return the links of the language switcher: the view's ``language_links``, those of the page, or of the homes."""
    if "language_links" in context:
        return context["language_links"]
    request = context.get("request")
    page = context.get("page")
    trail: list[Page] = []
    if page is not None and page.pk:
        trail = page.trail
    elif site := Site.find_for_request(request):
        trail = [site.root_page]
    return language_links(trail, get_language() or "", request) if trail else []


@register.simple_tag(takes_context=True)
def linked_data(context: Context) -> SafeString:
    """Print what the page says to machines, as a block of data that no browser runs."""
    said = graph(context["page"], context.get("request"), identity_in(context), context.get("languages") or [])
    escaped = json.dumps(said, ensure_ascii=False).translate(SCRIPT_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(escaped))  # noqa: S308 - escaped above


@register.simple_tag(takes_context=True)
def open_graph(context: Context) -> SafeString:
    """Print what is shown where the page is shared."""
    said = properties(context["page"], context.get("request"), identity_in(context), context.get("languages") or [])
    return format_html_join("\n", '<meta property="{}" content="{}">', said)


def identity_in(context: Context) -> Any:
    """Return who publishes the site, or None."""
    return getattr(context.get("frame"), "identity", None)


@register.filter
def has_session(request: HttpRequest | None) -> bool:
    """Say whether somebody may be logged in, without looking: an answer that has looked is for one reader alone."""
    return request is not None and settings.SESSION_COOKIE_NAME in request.COOKIES


@register.filter
def alternates(links: list[LanguageLink]) -> list[LanguageLink]:
    """Return the languages that everybody can read the page in, for machines."""
    return alternates_of(links)


@register.filter
def language_of_field(shown: Any, name: str) -> str:
    """Return the code of the language that a field of an object is in, wherever it stands; "" without an object."""
    return language_in(shown, getattr(shown, name)) if shown else ""


@register.filter
def language_tag(code: str) -> str:
    """Return a language's code as HTML writes it (BCP 47)."""
    return tag(code)


@register.filter
def text_direction(code: str) -> str:
    """Return ``rtl`` or ``ltr``."""
    return direction(code)
