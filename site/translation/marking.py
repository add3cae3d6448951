"""Marking the paragraphs of a rich text that are still in the source's language."""

from collections.abc import Container

from bs4 import BeautifulSoup, Tag
from wagtail_localize.strings import INLINE_TAGS, extract_strings

from translation.languages import direction, tag
from translation.standing import normal


def with_languages(html: str, untranslated: Container[str], language: str) -> str:
    """Return a rich text, as the database holds it, with ``lang`` and ``dir`` on what nobody has translated.

    Args:
        html: the rich text.
        untranslated: the texts of its untranslated segments, as ``normal`` writes them.
        language: the code of the language that these are in.
    """
    template, strings = extract_strings(html)
    foreign = [normal(string.render_text()) in untranslated for string, _attributes in strings]
    if not any(foreign):
        return html
    soup = BeautifulSoup(template, "html.parser")
    marks = {"lang": tag(language), "dir": direction(language)}
    for place in soup.find_all("text"):
        position = int(str(place["position"]))
        if foreign[position]:
            whole = element_of(place)
            if whole is None:
                whole = place.wrap(soup.new_tag("span"))
            whole.attrs.update(marks)
        string, attributes = strings[position]
        place.replace_with(string.render_soup(attributes))
    return str(soup)


def element_of(place: Tag) -> Tag | None:
    """Return the paragraph, item or the like that holds one segment and nothing else, else None."""
    parent = place.parent
    if parent is None or isinstance(parent, BeautifulSoup) or parent.name in INLINE_TAGS:
        return None
    beside = (child for child in parent.children if child is not place)
    return None if any(isinstance(child, Tag) or str(child).strip() for child in beside) else parent
