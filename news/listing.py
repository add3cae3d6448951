"""News as lists and feeds show them: light entries of all missions, articles and publications, and their filters."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, CharField, DateField, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Coalesce
from django.http import QueryDict
from django.utils import timezone
from django.utils.encoding import iri_to_uri
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from core.facets import Facet, Narrowed, narrow
from core.formats import country_name
from directory.models import Place, Theme
from news.models import ArticlePage, MissionPage, MissionPartnership, MissionStep, NewsIndexPage, PublicationPage
from translation.languages import readable
from translation.references import localise_all
from translation.standing import HELD, UNKNOWN, Standing, from_json, language_in, with_standing

KINDS = {"mission": MissionPage, "article": ArticlePage, "publication": PublicationPage}
"""What there is to list, by the value that stands in addresses."""


@dataclass(frozen=True)
class Entry:
    """One mission, article or publication in a list.

    Attributes:
        pk: of the page in its own language.
        key: its translation key, the same in all languages.
        kind: one of ``KINDS``.
        title: as the page has it, like its lead.
        lead: what it tells, in a sentence or two; may be empty.
        url: its address, as Wagtail gives it without a request.
        day: the day it counts under: the first of a mission, else that of publication.
        starts: the first day of a mission; None for anything else.
        ends: its last.
        themes: their codes; for a mission, its sectors.
        countries: of its places and, for a mission, of those of its partnerships (ISO 3166-1).
        places: the keys of its places in the source language, for a mission in the order of its steps.
        published_at: when it first went live.
        updated_at: when it was last published.
        standing: of its words, where it is a translation.
    """

    pk: int
    key: UUID
    kind: str
    title: str
    lead: str
    url: str
    day: datetime.date | None
    starts: datetime.date | None
    ends: datetime.date | None
    themes: tuple[str, ...]
    countries: tuple[str, ...]
    places: tuple[int, ...]
    published_at: datetime.datetime | None
    updated_at: datetime.datetime | None
    standing: Standing = UNKNOWN

    @property
    def year(self) -> str:
        """The year it counts under, as an address has it; "" without a day."""
        return str(self.day.year) if self.day else ""

    def is_upcoming_on(self, day: datetime.date) -> bool:
        """Return whether it is a mission that is under way on a day, or still to come."""
        last = self.ends or self.starts
        return last is not None and last >= day

    def is_under_way_on(self, day: datetime.date) -> bool:
        """Return whether it is a mission that is under way on a day."""
        return self.is_upcoming_on(day) and self.day is not None and self.day <= day


def news_below(page: Page) -> list[Entry]:
    """Return all live, public news below a page in its language, the newest first, in one query.

    Args:
        page: an index of news, or a home page for all the news of a language. What repeats the text of another page
            (an alias) is no news in its language, and left out.
    """
    entries = entries_of(page, rows_below(page))
    return sorted(entries, key=lambda entry: (entry.day or datetime.date.min, entry.pk), reverse=True)


def latest_below(page: Page, count: int) -> list[Entry]:
    """Return the newest live, public news below a page, in one query; see ``news_below``."""
    rows = rows_below(page).order_by(F("day").desc(nulls_last=True), "-pk")
    return entries_of(page, rows[:count])


def entries_of(page: Page, rows: Iterable[dict[str, Any]]) -> list[Entry]:
    """Return the entries of rows below a page."""
    address = page.get_url() or ""
    return [entry_of(row, address, len(page.url_path)) for row in rows]


def rows_below(page: Page) -> QuerySet[Any]:
    """Return what a list needs of all live, public news below a page, in no order."""
    missions, articles, publications = (
        readable(model.objects.descendant_of(page)).order_by() for model in KINDS.values()
    )
    steps = MissionStep.objects.filter(page=OuterRef("pk"), place__isnull=False).order_by("sort_order", "pk")
    return with_columns(
        missions,
        kind=Value("mission"),
        day=Coalesce("starts", "ends"),
        first=F("starts"),
        last=F("ends"),
        theme_codes=codes(MissionPage.sectors.through, "missionpage", "theme__code"),
        in_countries=array(steps, "place__country"),
        of_partners=array(
            MissionPartnership.objects.filter(
                page=OuterRef("pk"), partnership__live=True, partnership__place__isnull=False
            ),
            "partnership__place__country",
        ),
        place_keys=array(steps, "place_id"),
    ).union(
        with_columns(
            articles,
            kind=Value("article"),
            day=F("published_on"),
            theme_codes=codes(ArticlePage.themes.through, "articlepage", "theme__code"),
            in_countries=codes(ArticlePage.places.through, "articlepage", "place__country"),
            place_keys=codes(ArticlePage.places.through, "articlepage", "place_id"),
        ),
        with_columns(
            publications,
            kind=Value("publication"),
            day=F("published_on"),
            theme_codes=codes(PublicationPage.themes.through, "publicationpage", "theme__code"),
        ),
        all=True,
    )


def narrowed_news(page: Page, asked: QueryDict) -> Narrowed[Entry]:
    """Return the news below a page, narrowed by what an address asks for, in three queries.

    Args:
        page: as for ``news_below``; the names of themes are in its language.
        asked: the parameters ``kind``, ``theme``, ``country`` and ``year``; see ``core.facets.narrow``.
    """
    entries = news_below(page)
    return narrow(entries, facets(entries, page.locale_id), asked)


def facets(entries: Iterable[Entry], locale_id: int) -> list[Facet[Entry]]:
    """Return what news can be narrowed by, with the names of the entries' themes in a language."""
    found = {code for entry in entries for code in entry.themes}
    sources = Theme.objects.filter(locale__language_code=settings.LANGUAGE_CODE, code__in=found)
    themes = {theme.code: theme for theme in localise_all(sources, locale_id)}
    return [
        Facet("kind", _("kind"), lambda entry: [entry.kind], name_of_kind, order=list(KINDS)),
        Facet(
            "theme",
            _("theme"),
            lambda entry: entry.themes,
            name_of=lambda code: themes[code].name,
            language_of=lambda code: language_in(themes[code], themes[code].name),
        ),
        Facet("country", _("country"), lambda entry: entry.countries, country_name),
        Facet("year", _("year"), lambda entry: [entry.year] if entry.year else [], newest_first=True),
    ]


@dataclass(frozen=True)
class Line:
    """An entry as a list shows it, with its places in the reader's language."""

    entry: Entry
    places: list[Place]

    @property
    def kind(self) -> str:
        """What it is, in the reader's language."""
        return name_of_kind(self.entry.kind)

    @property
    def is_under_way(self) -> bool:
        """Whether it is a mission that is under way today."""
        return self.entry.is_under_way_on(timezone.localdate())


def lines(entries: Iterable[Entry], locale_id: int) -> list[Line]:
    """Return entries with their places in a language, in two queries."""
    entries = list(entries)
    sources = Place.objects.filter(pk__in={key for entry in entries for key in entry.places})
    shown = {place.translation_key: place for place in localise_all(sources, locale_id)}
    keys = {source.pk: source.translation_key for source in sources}
    return [Line(entry, [shown[keys[key]] for key in entry.places]) for entry in entries]


def latest_of(site: Site, language: str, count: int = 4) -> dict[UUID, list[Line]]:
    """Return the newest entries of every list of news of a site in one language, by the list's translation key."""
    homes = site.root_page.get_translations(inclusive=True).filter(locale__language_code=language)
    found = {}
    for home in homes:
        for index in readable(NewsIndexPage.objects.descendant_of(home)).filter(alias_of=None):
            found[index.translation_key] = lines(latest_below(index, count), index.locale_id)
    return found


def name_of_kind(kind: str) -> str:
    """Return what a kind of news is called in the reader's language."""
    return capfirst(str(KINDS[kind]._meta.verbose_name))


# The columns of the union: each of the three types of page fills all of them.

COMMON = ["pk", "translation_key", "title", "lead", "url_path", "first_published_at", "last_published_at"]
NO_DAY = Value(None, output_field=DateField())
NO_CODES = Cast(Value([]), ArrayField(CharField()))
NO_KEYS = Cast(Value([]), ArrayField(BigIntegerField()))
OWN: dict[str, Any] = {
    "kind": None,
    "day": NO_DAY,
    "first": NO_DAY,
    "last": NO_DAY,
    "theme_codes": NO_CODES,
    "in_countries": NO_CODES,
    "of_partners": NO_CODES,
    "place_keys": NO_KEYS,
}


def with_columns(pages: QuerySet[Any], **columns: Any) -> QuerySet[Any]:
    """Return pages as rows of the union."""
    return with_standing(pages.annotate(**OWN | columns)).values(*COMMON, *OWN, HELD)


def codes(links: Any, holder: str, wanted: str) -> ArraySubquery:
    """Return the values that a page's many-to-many field leads to, as one array."""
    return array(links.objects.filter(Q((holder, OuterRef("pk")))).order_by(wanted), wanted)


def array(rows: QuerySet[Any], wanted: str) -> ArraySubquery:
    """Return one value of each row, as one array."""
    return ArraySubquery(rows.values(wanted))


def entry_of(row: dict[str, Any], address: str, shared: int) -> Entry:
    """Return an entry; ``shared`` is how much of its path the page at ``address`` has too."""
    return Entry(
        pk=row["pk"],
        key=row["translation_key"],
        kind=row["kind"],
        title=row["title"],
        lead=row["lead"],
        url=address + iri_to_uri(row["url_path"][shared:]),
        day=row["day"],
        starts=row["first"],
        ends=row["last"],
        themes=tuple(row["theme_codes"]),
        countries=tuple(dict.fromkeys([*row["in_countries"], *row["of_partners"]])),
        places=tuple(dict.fromkeys(row["place_keys"])),
        published_at=row["first_published_at"],
        updated_at=row["last_published_at"],
        standing=from_json(row[HELD]),
    )
