"""The calendar: missions, the first and last days of calls for projects, the ends of agreements (iCalendar, RFC 5545).

Dates are facts, so that every language has all of them. An event is in the words of the language asked for where its
page is translated, else wholly in those of the source, and says which.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db.models import Model, Q
from django.http import HttpRequest
from django.utils.encoding import iri_to_uri
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Calendar, Event, vDuration
from wagtail.models import Page

from core.formats import listing
from core.models import BasePage
from home.models import CallForProjectsPage
from news.exports import changed, plain
from news.models import MissionPage, MissionStep
from partnerships.models import Agreement, PartnershipPage
from translation.languages import readable, tag
from translation.references import in_source_language, localise, localise_all
from translation.standing import language_in, with_standing

PageType = TypeVar("PageType", bound=BasePage)

REFRESH = datetime.timedelta(hours=12)
"""How often programs that subscribe are asked to look again."""

TO_END = {Agreement.State.IN_FORCE, Agreement.State.ENDING}
"""How an agreement stands whose end is still to come."""


@dataclass(frozen=True)
class Languages:
    """The home pages of one site in its source language and in the language asked for: they may be one page.

    Attributes:
        source: below it are the facts.
        asked: below it are the words.
        addresses: the absolute ones of both, by their paths in the tree.
    """

    source: Page
    asked: Page
    addresses: dict[str, str]

    @classmethod
    def beside(cls, home: Page, request: HttpRequest) -> "Languages | None":
        """Return a home page with that in the source language; None where that is not live, as nothing below it is."""
        source = home.get_translations(inclusive=True).live().filter(in_source_language()).first()
        if source is None:
            return None
        addresses = {page.path: page.get_full_url(request) or "" for page in (source, home)}
        return cls(source, home, addresses)

    def versions(self, model: type[PageType], **which: Any) -> "list[Version[PageType]]":
        """Return the live, public pages of a model in the source language, each with the one to read, in one query.

        Args:
            model: a type of page.
            which: conditions on facts, which the translations share.
        """
        below = Q(path__startswith=self.source.path) | Q(path__startswith=self.asked.path)
        pages = with_standing(readable(model._default_manager.filter(below, **which))).defer("body").order_by("path")
        found: dict[UUID, dict[int, PageType]] = defaultdict(dict)
        for page in pages:
            found[page.translation_key][page.locale_id] = page
        return [
            Version(source, by_locale.get(self.asked.locale_id, source))
            for by_locale in found.values()
            if (source := by_locale.get(self.source.locale_id))
        ]

    def url(self, page: Page) -> str:
        """Return the absolute address of a page below one of the home pages."""
        home = self.asked if page.path.startswith(self.asked.path) else self.source
        return iri_to_uri(self.addresses[home.path] + page.url_path[len(home.url_path) :])


@dataclass(frozen=True)
class Version(Generic[PageType]):
    """A page in the source language, which has the facts, and the version of it to read."""

    source: PageType
    shown: PageType

    @property
    def language(self) -> str:
        """The code of the language of the words."""
        return self.shown.locale.language_code

    @property
    def changed(self) -> datetime.datetime:
        """When the facts or the words were published last."""
        return max(changed(self.source), changed(self.shown))

    def localise(self, chosen: Any) -> Any:
        """Return what to show for something that the source refers to."""
        return chosen if self.shown is self.source else localise(chosen, self.shown.locale_id)


@dataclass(frozen=True)
class Occasion:
    """What stands in a calendar: whole days, of which both the first and the last belong to it.

    Attributes:
        key: names it in all languages, for good.
        language: the code of the language that its words are in.
        title_language: of its title where that is another.
        lead_language: of its lead where that is another.
        changed: when it was last published.
    """

    key: str
    first: datetime.date
    last: datetime.date
    title: str
    language: str
    url: str
    changed: datetime.datetime
    lead: str = ""
    title_language: str = ""
    lead_language: str = ""
    places: str = ""
    categories: tuple[str, ...] = ()


def occasions(languages: Languages, today: datetime.date) -> list[Occasion]:
    """Return all that has a date, the earliest first, in as many queries whether there is little or much."""
    found = [*missions(languages), *calls(languages), *agreements(languages, today)]
    return sorted(found, key=lambda occasion: (occasion.first, occasion.last, occasion.key))


def missions(languages: Languages, **which: Any) -> Iterator[Occasion]:
    """Return the missions that have a date; ``which`` are conditions on facts."""
    found = languages.versions(MissionPage, **which)
    keys = [version.source.pk for version in found]
    steps = MissionStep.objects.filter(page__in=keys, place__isnull=False).select_related("place")
    sectors = MissionPage.sectors.through.objects.filter(missionpage__in=keys).select_related("theme")
    places = grouped((step.page_id, step.place) for step in steps.order_by("sort_order"))
    themes = grouped((row.missionpage_id, row.theme) for row in sectors.order_by("theme__code"))
    for chosen in (places, themes):
        localise_all([item for items in chosen.values() for item in items], languages.asked.locale_id)
    for version in found:
        source, shown = version.source, version.shown
        first = source.starts
        if first is None:
            continue
        names = dict.fromkeys(version.localise(place).name for place in places[source.pk])
        with override(version.language):
            yield Occasion(
                key=str(source.translation_key),
                first=first,
                last=max(first, source.ends or first),
                title=shown.title,
                title_language=language_in(shown, shown.title),
                language=version.language,
                url=languages.url(shown),
                changed=version.changed,
                lead=shown.lead,
                lead_language=language_in(shown, shown.lead),
                places=listing(names),
                categories=(kind_of(MissionPage), *(version.localise(theme).name for theme in themes[source.pk])),
            )


def calls(languages: Languages) -> Iterator[Occasion]:
    """Return the first and the last day of every call for projects, where they are known."""
    for version in languages.versions(CallForProjectsPage):
        source, shown = version.source, version.shown
        with override(version.language):
            days = [
                ("-opens", source.opens, _("First day to take part: %(title)s")),
                ("", source.closes, _("Last day to take part: %(title)s")),
            ]
            for suffix, day, title in days:
                if day:
                    yield Occasion(
                        key=f"{source.translation_key}{suffix}",
                        first=day,
                        last=day,
                        title=title % {"title": shown.title},
                        language=version.language,
                        url=languages.url(shown),
                        changed=version.changed,
                        lead=shown.lead,
                        lead_language=language_in(shown, shown.lead),
                        categories=(kind_of(CallForProjectsPage),),
                    )


def agreements(languages: Languages, today: datetime.date) -> Iterator[Occasion]:
    """Return the last day of every agreement that is in force today; one that has ended otherwise has none."""
    partnerships = {version.source.pk: version for version in languages.versions(PartnershipPage)}
    held = Agreement.objects.filter(page__in=partnerships, ends__isnull=False).order_by("page", "sort_order")
    ending = [agreement for agreement in held if agreement.state_on(today) in TO_END]
    localise_all(ending, languages.asked.locale_id)
    for agreement in ending:
        version = partnerships[agreement.page_id]
        shown = version.localise(agreement)
        if (
            shown.locale_id == agreement.locale_id
        ):  # Not translated, as its page may be: then all of it is said in the source language.
            version = Version(version.source, version.source)
        with override(version.language):
            yield Occasion(
                key=str(agreement.translation_key),
                first=agreement.ends,
                last=agreement.ends,
                title=_("Agreement ends: %(title)s (%(partner)s)")
                % {"title": shown.title, "partner": version.shown.title},
                language=version.language,
                url=languages.url(version.shown),
                changed=version.changed,
                categories=(kind_of(Agreement),),
            )


def kind_of(model: type[Model]) -> str:
    """Return what kind of occasion it is, as a category."""
    return capfirst(str(model._meta.verbose_name))


def grouped(pairs: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    """Return what belongs to each key, in the order given."""
    groups: dict[int, list[Any]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return groups


def calendar_of(held: Iterable[Occasion], *, name: str, language: str, host: str, url: str) -> Calendar:
    """Return a calendar.

    Args:
        held: what stands in it.
        name: what it is called, in ``language``.
        language: the code of the language asked for.
        host: the site's, which makes the keys unique in the world.
        url: where the calendar can be had again.
    """
    calendar = Calendar()
    calendar.prodid = f"-//Entente//Calendar//{tag(language).upper()}"
    calendar.version = "2.0"
    calendar.calendar_name = plain(name)
    calendar["NAME"].params["LANGUAGE"] = tag(language)
    calendar.source = url
    calendar.refresh_interval = REFRESH
    calendar["REFRESH-INTERVAL"].params["VALUE"] = "DURATION"
    calendar.add("X-PUBLISHED-TTL", vDuration(REFRESH))  # The same for programs that came before RFC 7986.
    for occasion in held:
        calendar.add_component(event_of(occasion, host))
    return calendar


def event_of(occasion: Occasion, host: str) -> Event:
    """Return what stands in a calendar as an event: its end is the day after the last, as RFC 5545 will have it."""
    event = Event()
    event.uid = f"{occasion.key}@{host}"
    event.start = occasion.first
    event.end = occasion.last + datetime.timedelta(days=1)
    event.DTSTAMP = event.LAST_MODIFIED = occasion.changed
    event.url = occasion.url
    event.transparency = "TRANSPARENT"  # Nobody who reads of it is busy because of it.
    for name, words, language in (
        ("SUMMARY", occasion.title, occasion.title_language),
        ("DESCRIPTION", occasion.lead, occasion.lead_language),
        ("LOCATION", occasion.places, ""),
    ):
        if words:
            event.add(name, plain(words), parameters={"LANGUAGE": tag(language or occasion.language)})
    event.categories = [plain(category) for category in occasion.categories]
    return event
