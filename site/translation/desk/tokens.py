"""Inline markup as tokens that a translator places and never types: ``Une <b>ville</b>`` is ``Une ⟦b⟧ville⟦/b⟧``.

A segment is inline HTML without attributes (``wagtail_localize.strings``): tags of formatting, links by their number in
the source (``<a id="a1">``) and line breaks. In the text field of the desk they are written

- ``⟦b⟧`` and ``⟦/b⟧`` around what is formatted, ``⟦a1⟧`` and ``⟦/a1⟧`` around the first link;
- a line break as a new line;
- the sign ``⟦`` itself, where a text has it, as ``⟦[⟧``.

White brackets (U+27E6, U+27E7) stand in no language's texts and are mirrored in those written from right to left.
"""

import re
from collections.abc import Collection
from html import escape

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

FORMATS = frozenset(INLINE_TAGS) - {"a", "br"}
"""The tags that a rich text may have, whether its source does or not."""

TOKEN = re.compile(r"⟦(/?)([^⟦⟧\s/]*)⟧")
LITERAL = "["


class TokenError(ValueError):
    """A text has a token that cannot stand there. ``token`` is as the text has it; the message says what to do."""

    def __init__(self, token: str, message: str) -> None:
        super().__init__(message)
        self.token = token


def to_tokens(html: str) -> str:
    """Return inline HTML as a translator sees it. White space that HTML does not show becomes one blank."""
    return "".join(_written(BeautifulSoup(html, "html.parser")))


def _written(element: Tag) -> list[str]:
    parts = []
    for child in element.children:
        if isinstance(child, Comment):
            continue
        if isinstance(child, NavigableString):
            parts.append(re.sub(r"[\n\r]+", " ", str(child)).replace("⟦", f"⟦{LITERAL}⟧"))
        elif isinstance(child, Tag) and child.name == "br":
            parts.append("\n")
        elif isinstance(child, Tag):
            name = child.get("id") if child.name == "a" and child.get("id") else child.name
            parts += [f"⟦{name}⟧", *_written(child), f"⟦/{name}⟧"]
    return parts


def to_html(text: str, links: Collection[str] = (), formats: Collection[str] = FORMATS) -> str:
    """Return what a translator wrote as inline HTML.

    Args:
        text: with tokens; white space around it is left out.
        links: the ids of the source's links.
        formats: the tags that the text may have: none in a field without formatting.

    Raises:
        TokenError: for the first token that is unknown, not closed, or closed elsewhere than it may be.
    """
    text = text.strip().replace("\r\n", "\n").replace("\r", "\n")
    parts: list[str] = []
    opened: list[str] = []
    end = 0
    for match in TOKEN.finditer(text):
        parts.append(_escaped(text[end : match.start()]))
        end = match.end()
        token, closes, name = match[0], bool(match[1]), match[2]
        if name == LITERAL and not closes:
            parts.append("⟦")
        elif not closes and name in links:
            opened.append(name)
            parts.append(f'<a id="{escape(name)}">')
        elif not closes and (name in formats or (name == "a" and formats)):
            opened.append(name)
            parts.append(f"<{name}>")
        elif closes and opened and opened[-1] == name:
            opened.pop()
            parts.append("</a>" if name in links or name == "a" else f"</{name}>")
        elif closes and name in opened:
            raise TokenError(token, _("Close ⟦%(inner)s⟧ before %(token)s.") % {"inner": opened[-1], "token": token})
        elif closes and (name in links or name in formats or name == "a"):
            raise TokenError(token, _("There is a %(token)s, but nothing that it closes.") % {"token": token})
        else:
            raise TokenError(token, _("%(token)s is not in the source.") % {"token": token})
    if opened:
        token = f"⟦{opened[-1]}⟧"
        raise TokenError(
            token, _("%(token)s is not closed: add %(end)s.") % {"token": token, "end": f"⟦/{opened[-1]}⟧"}
        )
    return "".join([*parts, _escaped(text[end:])])


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br/>")


def tokens_of(html: str) -> list[str]:
    """Return the names of the tokens in inline HTML, each once, in their order."""
    soup = BeautifulSoup(html, "html.parser")
    names = [tag.get("id") or tag.name for tag in soup.find_all(True) if tag.name != "br"]
    return list(dict.fromkeys(str(name) for name in names))


def links_of(html: str) -> list[str]:
    """Return the ids of the links in inline HTML, in their order."""
    return [str(tag["id"]) for tag in BeautifulSoup(html, "html.parser").find_all("a", id=True)]
