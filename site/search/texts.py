"""What the index knows of a page: its own words, and the names of what it refers to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

from django.db.models import Model, SlugField
from django.utils.translation import override
from wagtail.models import Page, TranslatableMixin
from wagtail.search import index

from core.models import BasePage
from search.words import clean
from translation.references import localise
from translation.references.holding import (
    child_relations,
    foreign_keys,
    many_to_many,
    objects_in,
    stream_fields,
    word_fields,
)
from translation.standing import standing_of

LONGEST = 200_000
"""How much of a page's text is indexed, in characters: PostgreSQL takes a megabyte of distinct words."""

# What ends a sentence in our languages: no more is needed between it and the next passage.
ENDS = (".", "!", "?", "…", ":", "؟")
ENDS_WITHOUT_BLANK = ("。", "！", "？")


@dataclass
class Texts:
    """What a page says, by weight: its title, its lead, the passages below, and what it refers to or is."""

    title: str
    lead: str = ""
    passages: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @property
    def excerpted(self) -> str:
        """The text that excerpts are taken from."""
        text = ""
        for passage in filter(None, [self.lead, *self.passages]):
            text += between(text) + passage
        return text[:LONGEST]


def texts_of(page: BasePage) -> Texts:
    """Return what a page says in its language, as its ``search_fields`` declare it, after ``prepare(page)``.

    To that come the words of its rows (such as the roles in a network), the names of the directory entries, snippets
    and pages that it refers to (as shown in its language), and what its kind of page is called. What nobody has
    translated is left out.
    """
    untranslated = standing_of(page).untranslated
    with override(page.locale.language_code):
        own = {name: translated(passages, untranslated) for name, passages in declared(page)}
        texts = Texts(title=joined(own.pop("title", [])), lead=joined(own.pop("lead", [])))
        texts.passages = [text for passages in own.values() for text in passages]
        texts.passages += translated([text for row in rows_of(page) for text in words_of(row)], untranslated)
        names = (name for referred in references_of(page) for name in names_of(localise(referred, page.locale_id)))
        kind = [str(page._meta.verbose_name)] if page.says_its_kind else []
        texts.names = list(dict.fromkeys([*kind, *names]))
    return texts


def translated(passages: Iterable[str], untranslated: Iterable[str]) -> list[str]:
    """Return passages without what stands in them in the source's words: that is found in the source language.

    Names are left, for a single word may stand anywhere.
    """
    gaps = [gap for gap in untranslated if " " in gap]
    without = (reduce(lambda text, gap: text.replace(gap, " "), gaps, passage) for passage in passages)
    return [text for text in map(clean, without) if text]


def declared(obj: Any) -> Iterator[tuple[str, list[str]]]:
    """Yield the fields that an object's ``search_fields`` declare as text, with the passages of each; no codes."""
    codes = {field.name for field in obj._meta.concrete_fields if isinstance(field, SlugField)}
    for declaration in type(obj).get_search_fields():
        if isinstance(declaration, index.SearchField) and declaration.field_name not in codes:
            yield declaration.field_name, strings([declaration.get_value(obj)])


def rows_of(holder: Any) -> Iterator[Model]:
    """Yield the rows of a page, and those of each of them."""
    model: type[Model] = type(holder)
    for relation in child_relations(model):
        for row in getattr(holder, relation.get_accessor_name()).all():
            yield row
            yield from rows_of(row)


def between(text: str) -> str:
    """Return what to write between a text and the next passage."""
    if not text or text.endswith(ENDS_WITHOUT_BLANK):
        return ""
    return " " if text.endswith(ENDS) else " · "


def words_of(row: Model) -> list[str]:
    """Return the words of a row, where it has a language."""
    model: type[Model] = type(row)
    names = word_fields(model) if issubclass(model, TranslatableMixin) else []
    return strings(getattr(row, name) for name in names)


def references_of(page: Page) -> Iterator[Any]:
    """Yield what a page and its rows refer to by foreign keys, many-to-many fields and blocks."""
    for holder in (page, *rows_of(page)):
        model: type[Model] = type(holder)
        for key in foreign_keys(model):
            if found := getattr(holder, key.name):
                yield found
        for relation in many_to_many(model):
            yield from getattr(holder, relation.name).all()
        for name in stream_fields(model):
            for child in getattr(holder, name):
                # Pages that a block leads to are spoken of there, not here.
                yield from (found for found in objects_in(child.block, child.value) if not isinstance(found, Page))


def names_of(shown: Any) -> list[str]:
    """Return what something referred to is called: what it declares as text or, without, as the admin calls it."""
    if shown is None:
        return []
    if isinstance(shown, index.Indexed) and not isinstance(shown, Page):
        return [text for _name, texts in declared(shown) for text in texts]
    return strings([shown.title if isinstance(shown, Page) else str(shown)])


def strings(values: Iterable[Any]) -> list[str]:
    """Return texts, and lists of texts, as one list of those that say something."""
    found: list[str] = []
    for value in values:
        found += strings(value) if isinstance(value, list | tuple) else [clean(str(value or ""))]
    return [text for text in found if text]


def joined(texts: Iterable[str]) -> str:
    """Return texts as one."""
    return " ".join(texts)
