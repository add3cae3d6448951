"""Excerpts: the part of a page's text that says why it was found, with the words marked."""

import re
from collections.abc import Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.words import RUN, pairs

# Around a word that PostgreSQL has found: nothing else in a text is one of these (search.words.clean).
START, END = "\ue000", "\ue001"
PAUSE = " … "
# The article of a word that is left out, as in French: « l’ ».
ELIDED = re.compile(r"\s[a-z]$", re.IGNORECASE)
LONGEST_IN_SIGNS = 90
BEFORE = 25


def framed(excerpt: str, text: str) -> str:
    """Return an excerpt of a text with an ellipsis where it does not begin, or end, as the text does."""
    if not text.endswith(excerpt):
        excerpt = ELIDED.sub("", excerpt)
    first, last = (plain(part).strip() for part in (excerpt.split(PAUSE)[0], excerpt.split(PAUSE)[-1]))
    return ("" if text.startswith(first) else "… ") + excerpt + ("" if text.endswith(last) else " …")


def plain(excerpt: str) -> str:
    """Return an excerpt without START and END."""
    return excerpt.replace(START, "").replace(END, "")


def marked(excerpt: str) -> SafeString:
    """Return an excerpt as HTML: what stands between START and END in ``mark``, everything else escaped."""
    html = str(escape(excerpt)).replace(START, "<mark>").replace(END, "</mark>")
    return mark_safe(html)  # noqa: S308  # escaped just above


def excerpt_in_signs(text: str, words: Iterable[str]) -> str:
    """Return the part of a text without blanks around the first of some words, all of them between START and END.

    Words that the text has nowhere count by the pairs of their signs; without any, it is the beginning of the text.
    """
    wanted = [part for word in words for part in ([word] if word in text or not RUN.fullmatch(word) else pairs(word))]
    places = list(places_of(text, wanted))
    begin = max(places[0][0] - BEFORE, 0) if places else 0
    end = min(begin + LONGEST_IN_SIGNS, len(text))
    shown, at = [], begin
    for start, stop in places:
        if start >= at and stop <= end:
            shown += [text[at:start], START, text[start:stop], END]
            at = stop
    return "".join(["… " if begin else "", *shown, text[at:end], " …" if end < len(text) else ""])


def places_of(text: str, words: Iterable[str]) -> Iterable[tuple[int, int]]:
    """Return where words stand in a text, from the first to the last, each as its start and end."""
    longest_first = sorted(filter(None, words), key=len, reverse=True)
    if not longest_first:
        return []
    return [found.span() for found in re.finditer("|".join(map(re.escape, longest_first)), text, re.IGNORECASE)]
