"""How the translation desk writes segments: markup as tokens, and what differs between two texts."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from translation.desk import cascading
from translation.desk.differences import ADDED, REMOVED, Piece, differences
from translation.desk.entries import Entry
from translation.desk.glossary import Found
from translation.desk.rights import locales_where
from translation.desk.tokens import LITERAL, TOKEN
from translation.languages import attributes
from translation.models import Role, State

register = template.Library()

LITERAL_TOKEN = f"⟦{LITERAL}⟧"

# Wagtail's status tags: the first is filled, for what is done.
CLASSES = {State.REVIEWED: "w-status--primary", State.KEPT: "w-status--primary"}


@register.simple_tag
def in_language(code: str) -> SafeString:
    """Return the attributes that say an element's language."""
    return attributes(code)


@register.filter
def isolated(words: Any) -> SafeString:
    """Write words in their own direction, whatever the sentence around them is read in."""
    return format_html("<bdi>{}</bdi>", words)


@register.filter
def manages_some_language(user: Any) -> bool:
    """Say whether somebody may send something for translation."""
    return bool(locales_where(user, Role.MANAGE)) and user.has_perm("wagtail_localize.submit_translation")


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
def with_terms(entry: Entry) -> SafeString:
    """Write the words of a source with tokens, and the terms of the glossary marked, with their translations."""
    # Terms are found in the text without markup: what stands between tokens is counted.
    starts = {found.start: found for found in entry.terms}
    parts: list[SafeString | str] = []
    at = 0
    for piece in re.split(f"({TOKEN.pattern.replace('(', '(?:')})", entry.source):
        if TOKEN.fullmatch(piece) and piece != LITERAL_TOKEN:
            parts.append(format_html('<span class="desk-token">{}</span>', piece))
            continue
        text = "⟦" if piece == LITERAL_TOKEN else piece
        cuts = sorted({0, len(text), *(start - at for start in starts if at <= start < at + len(text))})
        for first, last in pairwise(cuts):
            found = starts.get(at + first)
            end = found.end - at if found else first
            if found and end <= len(text):
                parts += [marked_term(text[first:end], found), text[end:last]]
            else:
                parts.append(text[first:last])
        at += len(text)
    return format_html_join("", "{}", ((part,) for part in parts))


def marked_term(words: str, found: Found) -> SafeString:
    """Write a term with its translations in its title."""
    return format_html(
        '<mark class="desk-term" title="{}">{}</mark>', ", ".join(said.words for said in found.entry.approved), words
    )


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
def state_tag(state: str) -> SafeString:
    """Write the state of a segment as Wagtail writes the status of a page."""
    state = State(state)
    return format_html(
        '<span class="w-status {} desk-state desk-state--{}">{}</span>',
        CLASSES.get(state, ""),
        state.value,
        state.label,
    )


SUBMIT = re.compile(r'<(?:input|button)[^>]*type="submit"')


@register.simple_block_tag(takes_context=True)
def and_translations(
    context: Any,
    content: SafeString,
    action: str,
    original: Any = None,
    items: Iterable[Mapping[str, Any]] = (),
    destination: Any = None,
) -> SafeString:
    """Write a form of Wagtail's that confirms something, and before its button the translations that may share it.

    Wagtail's forms have no block there.

    Args:
        action: ``delete``, ``move`` or ``unpublish``.
        original: what it is done to.
        items: the same for many, as bulk actions hold them.
        destination: where it is moved.
    """
    button = SUBMIT.search(content)
    originals = [original, *(item["item"] for item in items)]
    offers = cascading.offers(action, originals, context["request"].user, destination) if button else []
    if button is None or not offers:
        return content
    # What can be undone is what one would want. A snippet's translation is of no use without its original.
    pages = any(hasattr(offer.translations[0], "url_path") for offer in offers)
    about = {"action": action, "offers": offers, "name": cascading.FIELD, "checked": action != "delete" or not pages}
    part = render_to_string("translation/desk/and_translations.html", about)
    return mark_safe(content[: button.start()] + part + content[button.start() :])  # noqa: S308  # both are templates
