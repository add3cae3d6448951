"""What the templates around a page need: its languages and the language of its text."""

import json
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.template.base import FilterExpression, Node, NodeList, Parser, Token
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.models import Site

from core.frame import kept_for_readers
from core.kept import MOST_KEPT
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


class KeptNode(Node):
    """Writes what is the same each time once, while nothing of it changes (``core.kept``)."""

    def __init__(self, name: str, others: list[FilterExpression], nodes: NodeList) -> None:
        self.name = name
        self.others = others
        self.nodelist = nodes

    def render(self, context: Context) -> SafeString:
        """Return the piece, written anew every day, for each preview, and where there is nothing to keep it by."""
        frame = context.get("frame")
        others = [other.resolve(context, ignore_failures=True) for other in self.others]
        if not frame or None in others or getattr(context.get("request"), "is_preview", False):
            return self.nodelist.render(context)
        key = (self.name, get_language(), timezone.localdate(), *others)
        piece = frame.pieces.get(key)
        if piece is None:
            if len(frame.pieces) >= MOST_KEPT:
                frame.pieces.clear()
            piece = frame.pieces[key] = self.nodelist.render(context)
        return piece


@register.tag
def kept(parser: Parser, token: Token) -> KeptNode:
    """Keep a piece with the frame: ``{% kept menu current %}…{% endkept %}``, for each value of what follows its name.

    The piece shows nothing but what the frame holds, what changes with it, and what follows its name. Where one of
    these is missing or None, nothing is kept.
    """
    _tag, name, *others = token.split_contents()
    nodes = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(name, [parser.compile_filter(other) for other in others], nodes)


@register.simple_tag(takes_context=True)
def current_link(context: Context) -> dict[str, Any]:
    """Return the link of the menu that leads to the page being read, or to one above it.

    Returns:
        ``url``: its address, "" where there is none; ``is_exact``: whether it leads to the page itself.
    """
    path, menu = getattr(context.get("request"), "path", ""), getattr(context.get("frame"), "menu", [])
    url = max((link.url for link in menu if path.startswith(link.url)), key=len, default="")
    return {"url": url, "is_exact": url == path}


@register.simple_tag(takes_context=True, name="language_links")
def language_links_tag(context: Context) -> list[LanguageLink]:
    """Return the links of the language switcher: the view's ``language_links``, those of the page, or of the homes."""
    if "language_links" in context:
        return context["language_links"]
    request = context.get("request")
    language = get_language() or ""
    page = context.get("page")
    if page is not None and page.pk:
        return kept_for_readers(("languages", page.pk), lambda: language_links(page.trail, language, request), request)
    site = Site.find_for_request(request)
    return language_links([site.root_page], language, request) if site else []


@register.simple_tag(takes_context=True)
def linked_data(context: Context) -> SafeString:
    """Print what the page says to machines, as a block of data that no browser runs."""
    page, request = context["page"], context.get("request")

    def said() -> SafeString:
        things = graph(page, request, identity_in(context), context.get("languages") or [])
        escaped = json.dumps(things, ensure_ascii=False).translate(SCRIPT_ESCAPES)
        return format_html('<script type="application/ld+json">{}</script>', mark_safe(escaped))  # noqa: S308 - escaped

    return kept_for_readers(("linked data", page.pk), said, request)


@register.simple_tag(takes_context=True)
def open_graph(context: Context) -> SafeString:
    """Print what is shown where the page is shared."""
    page, request = context["page"], context.get("request")

    def said() -> SafeString:
        found = properties(page, request, identity_in(context), context.get("languages") or [])
        return format_html_join("\n", '<meta property="{}" content="{}">', found)

    return kept_for_readers(("open graph", page.pk), said, request)


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
