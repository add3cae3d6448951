"""Keeping the index: one row for each page that everybody can read, in the words and by the rules of its language."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.postgres.search import SearchVector
from django.db import connection, transaction
from django.db.models import F, Func, QuerySet, TextField, Value
from wagtail.models import Locale, Page

from core.models import BasePage
from search.configurations import configuration
from search.models import IndexedPage, Word
from search.texts import LONGEST, Texts, joined, texts_of
from search.words import to_index, vocabulary
from translation.afterwards import Afterwards
from translation.languages import readable
from translation.references import prepare
from translation.references.usage import base_type, users_of
from translation.standing import bring_standing

PAGES_AT_ONCE = 50
# Any number that no other lock of the database has: "search" on a telephone's keys.
LOCK = 732724


def index_later(pages: Iterable[int]) -> None:
    """Index pages, by primary key, once what changes them is committed; each once, however often it is asked for.

    Where a title has changed, has come or has gone, the pages that name it are indexed too.
    A failure is logged and leaves the change as it is: whoever publishes is not kept from it.
    """
    _changed.add(pages)


def _index_changed(pages: set[int]) -> None:
    titles = titles_of(pages)
    index(pages)
    renamed = {page for page, _title in titles ^ titles_of(pages)}
    if renamed:
        index(pages_that_name(Page.objects.filter(pk__in=renamed)) - pages)


_changed = Afterwards(_index_changed)


def titles_of(pages: Iterable[int]) -> set[tuple[int, str]]:
    """Return what the index has of the titles of pages: what is found by one title is found by the other. One query."""
    stems = Func(Func(F("vector"), Value("{a}"), function="ts_filter"), function="tsvector_to_array")
    title = Func(stems, Value(" "), function="array_to_string", output_field=TextField())
    return set(IndexedPage.objects.filter(page__in=list(pages)).values_list("pk", title))


def pages_that_name(named: QuerySet[Any]) -> set[int]:
    """Return the pages that refer to entries of the directory, snippets or pages, by primary key, in a few queries.

    These are the pages in the language of what is named, and all where that is the source language: they fall back
    on it.
    """
    model: Any = named.model
    found = dict(named.values_list("translation_key", "locale__language_code"))
    keys = model._base_manager.filter(translation_key__in=found).values_list("pk", flat=True)
    users = set().union(*users_of(model, keys).values())
    pages = Page.objects.filter(pk__in=[pk for type_id, pk in users if type_id == base_type(Page).pk])
    if settings.LANGUAGE_CODE not in found.values():
        pages = pages.filter(locale__language_code__in=found.values())
    return set(pages.values_list("pk", flat=True))


def index(pages: Iterable[int]) -> int:
    """Bring the rows of pages, by primary key, up to date and return how many of these have one afterwards."""
    keys = sorted(pages)
    return sum(_index(keys[start : start + PAGES_AT_ONCE]) for start in range(0, len(keys), PAGES_AT_ONCE))


def rebuild() -> int:
    """Make the index anew while it is in use and return how many pages it has."""
    with transaction.atomic():
        alone()
        IndexedPage.objects.exclude(page__in=readable(Page.objects.all())).delete()
        Word.objects.all().delete()
    return index(readable(Page.objects.filter(depth__gt=1)).values_list("pk", flat=True))


def alone() -> None:
    """Let no other process write the index until the transaction ends: none then writes what it read too early."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


@transaction.atomic
def _index(keys: list[int]) -> int:
    alone()
    found = list(pages_to_index(keys))
    IndexedPage.objects.filter(page__in=set(keys) - {page.pk for page in found}).delete()
    rows, words = [], {}
    for page in found:
        texts = texts_of(page)
        language = page.locale.language_code
        rows.append(
            IndexedPage(
                page_id=page.pk,
                locale_id=page.locale_id,
                kind=page._meta.label_lower,
                text=texts.excerpted,
                vector=vector(texts, language),
            )
        )
        everything = joined([texts.title, texts.excerpted, *texts.names])
        for word, comparable in vocabulary(everything, language).items():
            words[page.locale_id, word] = Word(locale_id=page.locale_id, word=word, comparable=comparable)
    IndexedPage.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["page"], update_fields=["locale", "kind", "text", "vector"]
    )
    Word.objects.bulk_create(words.values(), ignore_conflicts=True)
    return len(rows)


def pages_to_index(keys: Iterable[int]) -> Iterator[BasePage]:
    """Yield those pages that belong into the index, with all that they refer to."""
    locales = {locale.pk: locale for locale in Locale.objects.all()}
    by_locale: dict[int, list[BasePage]] = defaultdict(list)
    pages_to_read = list(readable(Page.objects.filter(pk__in=keys)).specific())
    bring_standing(pages_to_read)
    for page in pages_to_read:
        if isinstance(page, BasePage):
            page.locale = locales[page.locale_id]
            by_locale[page.locale_id].append(page)
    for pages in by_locale.values():
        prepare(*pages)
        yield from pages


def vector(texts: Texts, language: str) -> Any:
    """Return what PostgreSQL makes of texts in a language: title before lead, before passages, before names."""
    weighted = {"A": texts.title, "B": texts.lead, "C": joined(texts.passages), "D": joined(texts.names)}
    part = partial(SearchVector, config=configuration(language))
    first, *rest = (part(Value(to_index(text[:LONGEST], language)), weight=weight) for weight, text in weighted.items())
    return sum(rest, start=first)
