"""All partnerships of a list, for a reader of any language.

Lists show every live, public partnership of the source language: those that are translated in the reader's language,
the others in the words of their source. This takes five queries, however many there are.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from django.conf import settings
from django.db.models import CharField, QuerySet
from django.db.models.functions import Left, Length
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, TranslatableMixin

from core.facets import Facet
from core.formats import alphabetical, country_name
from directory.models import Place, Theme
from home.models import CityProfilePage
from partnerships.models.partnerships import PartnershipPage
from translation.languages import readable, restricted
from translation.references import localise_all
from translation.standing import language_in, with_standing

P = TypeVar("P", bound=Page)
T = TypeVar("T", bound=TranslatableMixin)


@dataclass(frozen=True)
class Listed:
    """A partnership as a list shows it.

    Attributes:
        source: the page in the source language, which holds the facts.
        shown: the page to read: in the reader's language where there is one, else the source.
        place: the partner, in the reader's language where it has a name there; None where none was chosen.
        themes: likewise.
        url: the address of the page to read.
    """

    source: PartnershipPage
    shown: PartnershipPage
    place: Place | None
    themes: list[Theme]
    url: str

    @property
    def name(self) -> str:
        """What the partner is called; without a place, what the page is."""
        return self.place.name if self.place else self.shown.title

    @property
    def named(self) -> Any:
        """Whose words the name is in, to say their language."""
        return self.place or self.shown

    @property
    def title(self) -> str:
        """The page's title, where it says more than what the partner is called, in whichever language."""
        places = [place for place in (self.place, self.source.place) if place]
        names = [self.name, *(name for place in places for name in (place.name, place.native_name))]
        return "" if alphabetical(self.shown.title) in map(alphabetical, names) else self.shown.title

    @property
    def country(self) -> str:
        """The code of the partner's country; "" without a place."""
        return self.place.country if self.place else ""

    @property
    def kind(self) -> PartnershipPage.Kind:
        """What sort of bond it is."""
        return PartnershipPage.Kind(self.source.kind)

    @cached_property
    def status(self) -> PartnershipPage.Status:
        """Whether it goes on."""
        return self.source.status

    @property
    def is_ended(self) -> bool:
        """Whether it is over."""
        return self.status == PartnershipPage.Status.ENDED

    @property
    def anchor(self) -> str:
        """Where it stands in the page."""
        return f"partner-{self.source.slug}"


@dataclass(frozen=True)
class Country:
    """The partnerships with one country, by the partners' names."""

    code: str
    name: str
    partnerships: list[Listed]

    @property
    def anchor(self) -> str:
        """Where it stands in the page."""
        return country_anchor(self.code)


def country_anchor(code: str) -> str:
    """Return where a country stands in the page; without a code, those partnerships that have none."""
    return f"country-{code or 'none'}"


def below_source(above: Page, model: type[P]) -> QuerySet[P]:
    """Return the live, public pages of a model right below a page's version in the source language."""
    versions = Page.objects.filter(
        translation_key=above.translation_key, locale__language_code=settings.LANGUAGE_CODE
    ).values("path")
    parent = Left("path", Length("path") - Page.steplen, output_field=CharField())
    pages = model._default_manager.annotate(parent=parent).filter(~restricted(), parent__in=versions, live=True)
    return pages.select_related("locale").order_by("path")


def partnerships_of(index: Page, locale_id: int, request: HttpRequest | None = None) -> list[Listed]:
    """Return all partnerships of a list, by the names of the partners.

    Args:
        index: the list, in any language.
        locale_id: the language to show.
        request: saves queries for the addresses.
    """
    pages = below_source(index, PartnershipPage).select_related("locale", "place__locale")
    sources = list(pages.defer("body").prefetch_related("themes"))
    shown = translations(sources, locale_id)
    places = by_key(localise_all([page.place for page in sources if page.place], locale_id))
    themes = by_key(localise_all([theme for page in sources for theme in page.themes.all()], locale_id))
    listed = [
        Listed(
            source=source,
            shown=page,
            place=places.get(source.place.translation_key) if source.place else None,
            themes=sorted(
                (themes[theme.translation_key] for theme in source.themes.all()),
                key=lambda theme: alphabetical(theme.name),
            ),
            url=page.get_url(request) or "",
        )
        for source in sources
        for page in [shown.get(source.translation_key, source)]
    ]
    return sorted(listed, key=lambda entry: (alphabetical(entry.name), entry.source.since or 0))


def translations(sources: Iterable[PartnershipPage], locale_id: int) -> dict[Any, PartnershipPage]:
    """Return the live, public, real versions of pages in a language by translation key; none in the source's own."""
    keys = [page.translation_key for page in sources if page.locale_id != locale_id]
    if not keys:
        return {}
    pages = with_standing(readable(PartnershipPage.objects.filter(locale_id=locale_id, translation_key__in=keys)))
    return by_key(pages.defer("body"))


def by_key(objects: Iterable[T]) -> dict[Any, T]:
    """Return translatable objects by translation key."""
    return {obj.translation_key: obj for obj in objects}


def facets(listed: Iterable[Listed]) -> list[Facet[Listed]]:
    """Return what readers can narrow a list of partnerships by, in the active language."""
    themes = {theme.code: theme for entry in listed for theme in entry.themes}
    return [
        Facet("country", _("country"), lambda entry: [entry.country] if entry.country else [], country_name),
        Facet(
            "theme",
            _("theme"),
            lambda entry: [theme.code for theme in entry.themes],
            lambda code: themes[code].name,
            language_of=lambda code: language_in(themes[code], themes[code].name),
        ),
        Facet(
            "kind",
            _("kind"),
            lambda entry: [entry.kind.value],
            lambda value: str(capfirst(PartnershipPage.Kind(value).label)),
            order=PartnershipPage.Kind.values,
        ),
        Facet(
            "status",
            _("status"),
            lambda entry: [entry.status.value],
            lambda value: str(capfirst(PartnershipPage.Status(value).label)),
            order=PartnershipPage.Status.values,
        ),
    ]


def by_country(listed: Iterable[Listed]) -> list[Country]:
    """Group partnerships by country, countries by their names in the active language; those without come last."""
    groups: dict[str, list[Listed]] = defaultdict(list)
    for entry in listed:
        groups[entry.country].append(entry)
    named = [Country(code, country_name(code) if code else "", found) for code, found in groups.items()]
    return sorted(named, key=lambda country: (not country.code, alphabetical(country.name)))


def city_of(home: Page, locale_id: int) -> Place | None:
    """Return the city whose site it is: the place of the first city profile right below the home page, in a language.

    Args:
        home: the home page, in any language.
        locale_id: the language to show.
    """
    profiles = below_source(home, CityProfilePage).filter(place__isnull=False)
    profile = profiles.select_related("locale", "place__locale").first()
    return next(iter(localise_all([profile.place], locale_id)), None) if profile else None
