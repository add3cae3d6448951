"""Adding what is generated, below lists of its own in each language, and taking it away."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models.signals import post_delete, pre_delete
from wagtail.models import Page, ReferenceIndex, Site

from directory.models import Organisation, Person, Place, Theme
from news.generation.entries import Entry, Writer
from news.generation.lists import NUMBERS, Lists
from news.generation.rows import insert, insert_pages, key, links
from news.generation.words import words
from news.models import NewsIndexPage
from partnerships.models import Agreement, AgreementRegisterPage, PartnershipIndexPage

# One page in so many is not translated, as on a real site.
LEFT_OUT = 10


@dataclass(frozen=True)
class Counts:
    """How much to make in the source language."""

    partnerships: int = 300
    agreements: int = 600
    news: int = 2000


@transaction.atomic
def generate(counts: Counts, languages: Iterable[str]) -> int:
    """Add content, the same each time, and return the number of pages.

    Raises ValueError where it is there already, or where a language has no home page.
    """
    homes = homes_in(languages)
    if top_pages():
        raise ValueError("Content has been generated already: take it away first, with --delete.")
    lists = Lists.written([home.locale for home in homes])
    source: Writer | None = None
    for home in homes:
        partnerships = add_index(PartnershipIndexPage, "partnerships", home)
        add_index(AgreementRegisterPage, "register", partnerships)
        news = add_index(NewsIndexPage, "news", home)
        writer = Writer(home.locale, lists, source)
        write_partnerships(writer, partnerships, counts)
        write_pages(news, shown(writer, (writer.news(number) for number in range(counts.news))))
        source = source or writer
    with connection.cursor() as cursor:
        # What the database plans by, which it would notice only after a while.
        cursor.execute("ANALYZE")
    cache.clear()
    return sum(page.get_descendants(inclusive=True).count() for page in top_pages())


@transaction.atomic
def delete() -> int:
    """Delete what was generated, and whatever else stands below its lists; return the number of pages."""
    tops = top_pages()
    below = [page.get_descendants(inclusive=True) for page in tops]
    keys = [pk for pages in below for pk in pages.values_list("pk", flat=True)]
    # Wagtail looks after each row by itself, which takes long; what it would do is done for all of them here.
    with unannounced(pre_delete, post_delete):
        Page.objects.filter(pk__in=[page.pk for page in tops]).delete()
        for model in (Person, Organisation, Place, Theme):
            of_model = [key(model.__name__, number) for number in range(NUMBERS[model])]
            model._default_manager.filter(translation_key__in=of_model).delete()
    of_pages = ReferenceIndex.objects.filter(base_content_type=ContentType.objects.get_for_model(Page))
    of_pages.filter(object_id__in=map(str, keys)).delete()
    cache.clear()
    return len(keys)


@contextmanager
def unannounced(*signals: Any) -> Iterator[None]:
    """Tell nobody of what happens meanwhile."""
    receivers = [signal.receivers for signal in signals]
    try:
        for signal in signals:
            signal.receivers = []
            signal.sender_receivers_cache.clear()
        yield
    finally:
        for signal, kept in zip(signals, receivers, strict=True):
            signal.receivers = kept
            signal.sender_receivers_cache.clear()


def homes_in(languages: Iterable[str]) -> list[Page]:
    """Return the home page in each language, the source's first. Raises ValueError where one is missing."""
    home = Site.objects.get(is_default_site=True).root_page
    there = {page.locale.language_code: page for page in home.get_translations(inclusive=True)}
    codes = dict.fromkeys([settings.LANGUAGE_CODE, *filter(None, map(str.strip, languages))])
    for code in codes:
        if code not in there:
            raise ValueError(f"The site has no home page in {code}: load the demo, or translate the home page.")
    return [there[code] for code in codes]


def top_pages() -> list[Page]:
    """Return the lists that were generated right below the home pages, in all languages."""
    return list(Page.objects.filter(translation_key__in=[key("news"), key("partnerships")]))


def add_index(model: Any, name: str, parent: Page) -> Page:
    """Add a list in the language of its parent and return it."""
    title = words(name, parent.locale.language_code)
    page = model(title=title, slug=f"generated-{name}", locale=parent.locale, translation_key=key(name))
    parent.add_child(instance=page)
    page.save_revision().publish()
    return model.objects.get(pk=page.pk)


def write_partnerships(writer: Writer, index: Page, counts: Counts) -> None:
    """Write partnerships, then their agreements, then which of these replaces which, then what is below them."""
    entries = [writer.partnership(number) for number in range(counts.partnerships)]
    write_pages(index, shown(writer, entries))
    # Agreements go round the partners, those that are there in this language.
    partners = [(number, number % len(entries)) for number in range(counts.agreements if entries else 0)]
    agreements = [
        writer.agreement(number, partner, entries[partner].page)
        for number, partner in partners
        if entries[partner].page.pk
    ]
    insert(agreements)
    writer.remember(entries, agreements)
    renewed = [agreement for agreement in agreements if writer.replaces(agreement, counts.partnerships)]
    Agreement.objects.bulk_update(renewed, ["replaces"])
    insert(row for agreement in agreements for row in writer.rows_of(agreement))


def shown(writer: Writer, entries: Iterable[Entry]) -> list[Entry]:
    """Return those that are there in the writer's language: all in the source's, most in another."""
    return [e for number, e in enumerate(entries) if writer.is_source or number % LEFT_OUT != LEFT_OUT - 1]


def write_pages(index: Page, entries: list[Entry]) -> None:
    """Write pages with their rows and what they refer to."""
    insert_pages(index, [entry.page for entry in entries])
    insert(row for entry in entries for row in entry.rows)
    insert(row for e in entries for name, chosen in e.links.items() for row in links(e.page, name, chosen))
