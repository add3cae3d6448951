"""Rules that requirements are made of: each is given a value and returns the problems it finds in it.

The tables in every app's ``requirements`` say which rule holds for what.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.rich_text import RichText

from core.markup import Element, elements, text_of
from core.problems import Problem, Rule, Text
from core.values import is_filled

EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff\ufe0f\u20e3]")
TAGS = r"</?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|ul)\b[^<>]*>"
MARKUP = re.compile(rf"\*\*|^\s*>+\s|^#{{1,6}}\s|\]\(\s*\S+\s*\)|{TAGS}", re.MULTILINE | re.IGNORECASE)
CHOOSE_PICTURE = _("Choose a picture, or delete the block.")
LONGEST_ACRONYM = 8
MOST_LETTERS_OF_CAPITALS = 3  # in several words, such as “N° 5”
INLINE = frozenset({"a", "b", "strong", "i", "em", "sup", "sub", "li", "embed"})

# Words that say nothing about where a link leads, in the languages that the interface is shipped in.
VAGUE = frozenset(
    {
        *("click here", "here", "read more", "more", "learn more", "see more", "link", "find out more"),
        *("cliquez ici", "cliquer ici", "ici", "lire la suite", "en savoir plus", "voir plus", "lien", "plus"),
        *("haga clic aquí", "haz clic aquí", "pulse aquí", "aquí", "leer más", "más información", "ver más", "más"),
        *("hier klicken", "klicken sie hier", "hier", "weiterlesen", "mehr", "mehr erfahren", "mehr lesen"),
        *("انقر هنا", "اضغط هنا", "هنا", "اقرأ المزيد", "المزيد", "للمزيد", "رابط"),
        *("点击这里", "点击此处", "这里", "此处", "更多", "了解更多", "阅读更多", "查看更多"),
    }
)
CLICKS = tuple(phrase for phrase in VAGUE if re.search("cli|klick|pulse|انقر|اضغط|点击", phrase))


def filled(message: Text) -> Rule:
    """Return the rule that a value must hold something; ``message`` says what to do about it."""

    def rule(value: Any) -> Iterator[Problem]:
        if not is_filled(value):
            yield Problem(message)

    return rule


def at_least(count: int, message: Text) -> Rule:
    """Return the rule that a list must have so many entries that hold something."""

    def rule(values: Iterable[Any] | None) -> Iterator[Problem]:
        if sum(map(is_filled, values or ())) < count:
            yield Problem(message)

    return rule


def each_once(name: str, message: Text) -> Rule:
    """Return the rule that no two child rows hold the same in one field. The problem stands with the later row."""

    def rule(rows: Iterable[Any]) -> Iterator[Problem]:
        seen = set()
        for index, row in enumerate(rows):
            value = row._meta.get_field(name).value_from_object(row)
            if value is not None and value in seen:
                yield Problem(message, (index, name))
            seen.add(value)

    return rule


def in_order(first: str, last: str, message: Text) -> Rule:
    """Return the rule that the value of one field does not come after that of another, where both are given.

    The problem stands with the second.
    """

    def rule(whole: Any) -> Iterator[Problem]:
        begins, ends = value_of(whole, first), value_of(whole, last)
        if begins is not None and ends is not None and begins > ends:
            yield Problem(message, (last,))

    return rule


def filled_one_of(*names: str, message: Text) -> Rule:
    """Return the rule that at least one of several fields or lists holds something. The problem is the first's."""

    def rule(whole: Any) -> Iterator[Problem]:
        values = [value_of(whole, name) for name in names]
        # As rich text, for an editor that was opened leaves empty paragraphs behind.
        if not any(is_filled(RichText(value) if isinstance(value, str) else value) for value in values):
            yield Problem(message, (names[0],))

    return rule


def value_of(whole: Any, name: str) -> Any:
    """Return one value of a page, snippet or row, or of a block that is made of several; of a relation, the rows."""
    value: Any = whole.get(name) if isinstance(whole, Mapping) else getattr(whole, name)
    return list(value.all()) if hasattr(value, "all") else value


def no_typed_markup(text: str | None) -> Iterator[Problem]:
    """Refuse the marks of other editors typed into text, such as ``**50**`` or ``> ``."""
    if found := MARKUP.search(text or ""):
        mark = found.group().strip()
        yield Problem(_("Take out “%(mark)s”: it is markup, and readers would see it."), params={"mark": mark})


def plain_link_text(text: str | None) -> Iterator[Problem]:
    """Refuse a link text with an emoji, in capitals, or that does not say where the link leads."""
    text = " ".join((text or "").split())
    bare = text.strip(" .…!>»›→:").casefold()
    letters = [letter for letter in text if letter.isalpha()]
    if EMOJI.search(text):
        yield Problem(_("Take the emoji out of the link text “%(text)s”: it is read aloud."), params={"text": text})
    if text.isupper() and len(letters) > (MOST_LETTERS_OF_CAPITALS if " " in text else LONGEST_ACRONYM):
        yield Problem(_("Write the link text “%(text)s” in small letters."), params={"text": text})
    if bare in VAGUE or any(phrase in bare for phrase in CLICKS):
        yield Problem(_("Say where the link “%(text)s” leads, in its text."), params={"text": text})


def sound_rich_text(value: RichText | str | None) -> Iterator[Problem]:
    """Refuse in rich text: empty elements, which a lost name leaves behind, typed markup, bad and broken links."""
    source = value.source if isinstance(value, RichText) else value or ""
    yield from no_typed_markup(text_of(source))
    found = list(elements(source))
    for element in found:
        if element.name in INLINE and element.is_empty:
            before = element.before[-40:].strip() or "…"
            yield Problem(_("Something is missing after “%(before)s”: an element is empty."), params={"before": before})
        elif element.name == "a":
            yield from plain_link_text(element.text)
    yield from broken_links(found)


def broken_links(found: Iterable[Element]) -> Iterator[Problem]:
    """Refuse links to pages and documents that have been deleted since."""
    links = [element for element in found if element.name == "a"]
    for kind, model in (("page", Page), ("document", get_document_model())):
        of_kind = {link.attributes.get("id"): link for link in links if link.attributes.get("linktype") == kind}
        if not of_kind:
            continue
        keys = [key for key in of_kind if key and key.isdecimal()]
        there = {str(key) for key in model.objects.filter(pk__in=keys).values_list("pk", flat=True)}
        for key, link in of_kind.items():
            if key not in there:
                yield Problem(_("What the link “%(text)s” led to has been deleted."), params={"text": link.text})


def announces_nothing(value: RichText | str | None) -> Iterator[Problem]:
    """Refuse a text that ends with a colon, for nothing follows what it announces."""
    source = value.source if isinstance(value, RichText) else value or ""
    if text_of(source).rstrip().endswith((":", "：")):
        yield Problem(_("The text ends with a colon: say what follows, or end it with a full stop."))


def described_or_decorative(picture: Any) -> Iterator[Problem]:
    """Refuse a picture block whose picture neither says what it shows nor is marked as decorative."""
    if picture.get("image") and not picture.get("decorative"):
        if not is_filled(picture.get("alt_text")):
            yield Problem(_("Say what the picture shows, or mark it as decorative."), ("alt_text",))
        elif re.search(r"\.(jpe?g|png|gif|webp|avif|svg)$", picture["alt_text"].strip(), re.IGNORECASE):
            yield Problem(_("Say what the picture shows, not how its file is called."), ("alt_text",))


def words_have_their_picture(picture: Any) -> Iterator[Problem]:
    """Refuse a caption or a description of a picture that is not there."""
    if not picture.get("image") and (is_filled(picture.get("caption")) or is_filled(picture.get("alt_text"))):
        yield Problem(CHOOSE_PICTURE, ("image",))


def hero_image_described(page: Any) -> Iterator[Problem]:
    """Refuse a page whose picture does not say what it shows."""
    if page.hero_image_id and not is_filled(page.hero_alt):
        yield Problem(_("Say what the picture shows, for those who do not see it."), ("hero_alt",))


def headings_in_order(stream: StreamValue) -> Iterator[Problem]:
    """Refuse a heading that goes down more than one level at a time; the first is a section (h2)."""
    deepest = 1
    for index, child in enumerate(stream):
        if child.block_type != "heading":
            continue
        level = level_of(child)
        if level > deepest + 1:
            yield Problem(
                _("Choose a level higher up: this heading skips one, which loses those who listen to the page."),
                (index, "level"),
            )
        deepest = level


def headings_introduce_something(stream: StreamValue) -> Iterator[Problem]:
    """Refuse a heading with nothing under it: at the end, or before one of its own level or higher."""
    children = [(index, child) for index, child in enumerate(stream) if shows_something(child)]
    for (index, child), (_next_index, following) in pairwise([*children, (-1, None)]):
        if child.block_type != "heading":
            continue
        if following is None or (following.block_type == "heading" and level_of(following) <= level_of(child)):
            yield Problem(
                _("Nothing stands under this heading: write what it announces, or delete it."), (index, "text")
            )


def texts_announce_something(stream: StreamValue) -> Iterator[Problem]:
    """Refuse paragraphs that end with a colon before a heading or at the end."""
    children = [(index, child) for index, child in enumerate(stream) if shows_something(child)]
    for (index, child), (_next_index, following) in pairwise([*children, (-1, None)]):
        if isinstance(child.value, RichText) and (following is None or following.block_type == "heading"):
            yield from (problem.below(index) for problem in announces_nothing(child.value))


def table_with_headers(table: Any) -> Iterator[Problem]:
    """Refuse a table without caption, without rows or with a column that has no heading."""
    if not is_filled(table.caption):
        yield Problem(_("Write a caption that says what the table shows."))
    if not table.row_data:
        yield Problem(_("Add rows to the table, or delete it."))
    for number, column in enumerate(table.columns, start=1):
        if not is_filled(column["heading"]):
            yield Problem(_("Write a heading for column %(number)d."), params={"number": number})


def shows_something(child: Any) -> bool:
    """Say whether a reader would see a block; an empty paragraph is not seen."""
    return not isinstance(child.value, RichText) or is_filled(child.value)


def level_of(heading: Any) -> int:
    """Return the level of a heading block, 2 to 4."""
    return int((heading.value.get("level") or "h2")[1:])
