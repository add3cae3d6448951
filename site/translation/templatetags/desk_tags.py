"""How the translation desk writes segments: markup as tokens, and what differs between two texts."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from translation.desk.differences import ADDED, REMOVED, Piece, differences
from translation.desk.tokens import TOKEN
from translation.languages import attributes
from translation.models import State

register = template.Library()

# Wagtail's status tags: the first is filled, for what is done.
CLASSES = {State.REVIEWED: "w-status--primary", State.KEPT: "w-status--primary"}


@register.simple_tag
def in_language(code: str) -> SafeString:
    """Return the attributes that say an element's language."""
    return attributes(code)


@register.filter
def with_tokens(text: str) -> SafeString:
    """Write a text with tokens: each stands out, and lines are kept."""
    return format_html_join("", "{}", ((part,) for part in marked(text)))


def marked(text: str) -> list[SafeString | str]:
    """Return the parts of a text with tokens, each token as an element."""
    parts: list[SafeString | str] = []
    end = 0
    for match in re.finditer(TOKEN, text):
        parts += [text[end : match.start()], format_html('<span class="desk-token">{}</span>', match[0])]
        end = match.end()
    return [*parts, text[end:]]


@register.simple_tag
def compared(before: str, after: str) -> SafeString:
    """Write what differs between two texts with tokens, for eyes and ears."""
    return format_html_join("", "{}", ((shown(piece),) for piece in differences(before, after)))


def shown(piece: Piece) -> SafeString:
    """Write one piece of a comparison."""
    text = with_tokens(piece.text)
    if piece.kind == REMOVED:
        return format_html('<del><span class="w-sr-only">{} </span>{}</del>', _("[removed:]"), text)
    if piece.kind == ADDED:
        return format_html('<ins><span class="w-sr-only">{} </span>{}</ins>', _("[added:]"), text)
    return text


@register.simple_tag
def state_tag(state: State) -> SafeString:
    """Write the state of a segment as Wagtail writes the status of a page."""
    return format_html(
        '<span class="w-status {} desk-state desk-state--{}">{}</span>',
        CLASSES.get(state, ""),
        state.value,
        state.label,
    )
