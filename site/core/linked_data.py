"""What a page says to machines about itself (schema.org, as JSON-LD) and to whoever shares it (Open Graph).

Every app may have a module ``linked_data`` that registers with ``about`` what its kinds of page are about. Nothing is
said there that the page does not show, and nothing costs a query: references are those that ``prepare`` has found.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import singledispatch
from typing import Any
from urllib.parse import urljoin

from babel.core import get_global
from django.urls import reverse
from wagtail.models import Page

from core.models import BasePage, DocumentFile
from core.models.identity import DEFAULT_ACCENT
from core.sharing import HEIGHT, WIDTH
from core.switcher import LanguageLink, alternates
from translation.languages import tag
from translation.references import localise

Thing = dict[str, Any]
"""A thing as schema.org describes it; what it has not is empty, and left out in the end."""


@dataclass(frozen=True)
class Reading:
    """One page as it is read: where, in which language, on whose site.

    Attributes:
        page: the page.
        url: its full address.
        locale_id: the locale of its words.
        language: their language, as HTML names it.
        home: the full address of the home page in that language.
    """

    page: BasePage
    url: str
    locale_id: int
    language: str
    home: str

    @property
    def publisher(self) -> Thing:
        """Who publishes the site, by reference."""
        return {"@id": f"{self.home}#organisation"}

    def shown(self, chosen: Any) -> Any:
        """Return what to show for a reference in the page's language, None where there is nothing."""
        return localise(chosen, self.locale_id) if chosen else None

    def all_shown(self, chosen: Iterable[Any]) -> list[Any]:
        """Return what to show for several references."""
        return [shown for shown in map(self.shown, chosen) if shown]


@singledispatch
def about(page: Page, reading: Reading) -> list[Thing]:
    """Return the things that a page is about; apps register one function for each kind of page that is about some."""
    return []


def graph(page: BasePage, request: Any, identity: Any, links: Iterable[LanguageLink]) -> Thing:
    """Return all that a page says: who publishes it, where it stands, what it is and what it is about.

    Args:
        page: as its template shows it; never one that repeats the text of another.
        request: for the addresses.
        identity: of the site, or None.
        links: the page in all languages.
    """
    reading = Reading(
        page=page,
        url=page.get_full_url(request) or "",
        locale_id=page.locale_id,
        language=tag(page.locale.language_code),
        home=page.trail[0].get_full_url(request) or "",
    )
    things = [*site_of(reading, identity), page_of(reading, list(links)), trail_of(reading, request)]
    return {
        "@context": "https://schema.org",
        "@graph": [without_gaps(thing) for thing in (*things, *about(page, reading))],
    }


def site_of(reading: Reading, identity: Any) -> list[Thing]:
    """Return the site and who publishes it."""
    if identity is None:
        return []
    return [
        {
            "@type": "GovernmentOrganization",
            "@id": f"{reading.home}#organisation",
            "name": identity.organisation,
            "email": identity.contact_mailbox,
            "url": reading.home,
        },
        {
            "@type": "WebSite",
            "@id": f"{reading.home}#site",
            "name": identity.name,
            "url": reading.home,
            "inLanguage": reading.language,
            "publisher": reading.publisher,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": f"{urljoin(reading.home, 'search/')}?q={{words}}"},
                "query-input": "required name=words",
            },
        },
    ]


def page_of(reading: Reading, links: list[LanguageLink]) -> Thing:
    """Return the page itself: a work that is translated from its source, or into other languages."""
    page = reading.page
    others = [link for link in alternates(links) if not link.current]
    sources = [link.full_url for link in others if link.source]
    return {
        "@type": "WebPage",
        "@id": f"{reading.url}#page",
        "url": reading.url,
        "name": page.title,
        "description": page.search_description or page.lead,
        "inLanguage": reading.language,
        "isPartOf": {"@id": f"{reading.home}#site"},
        "publisher": reading.publisher,
        "breadcrumb": {"@id": f"{reading.url}#trail"},
        "datePublished": page.first_published_at,
        "dateModified": page.last_published_at,
        "translationOfWork": [{"@type": "WebPage", "@id": f"{url}#page"} for url in sources],
        "workTranslation": [] if sources else [{"@type": "WebPage", "@id": f"{link.full_url}#page"} for link in others],
    }


def trail_of(reading: Reading, request: Any) -> Thing:
    """Return the way from the home page to the page."""
    return {
        "@type": "BreadcrumbList",
        "@id": f"{reading.url}#trail",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": step.title, "item": step.get_full_url(request)}
            for position, step in enumerate((step for step in reading.page.trail if step.live), start=1)
        ],
    }


def file(document: DocumentFile, reading: Reading) -> Thing:
    """Return a file that can be downloaded from a page."""
    return {
        "@type": "MediaObject",
        "name": document.title,
        "contentUrl": urljoin(reading.url, document.url),
        "inLanguage": tag(document.language),
        "encodingFormat": document.content_type,
    }


def without_gaps(thing: Any) -> Any:
    """Return a thing without what it has not, and with its days and moments as ISO 8601 writes them."""
    if isinstance(thing, dict):
        kept = {name: without_gaps(value) for name, value in thing.items()}
        return {name: value for name, value in kept.items() if value not in (None, "", [], {})}
    if isinstance(thing, list):
        return [without_gaps(part) for part in thing]
    return thing.isoformat() if hasattr(thing, "isoformat") else thing


def open_graph_locale(code: str) -> str:
    """Return a language as Open Graph names it, with the country where most read it: ``fr_FR``, ``zh_CN``."""
    if code == "en":
        return "en_GB"
    likely = get_global("likely_subtags").get(code.split("-")[0], code).split("_")
    return f"{likely[0]}_{likely[-1]}"


def open_graph(page: BasePage, request: Any, identity: Any, links: Iterable[LanguageLink]) -> list[tuple[str, str]]:
    """Return what is shown where the page is shared, each property with its content."""
    address = page.get_full_url(request) or ""
    others = [link.code for link in alternates(links) if not link.current]
    found = [
        ("og:type", "website" if page.depth == 2 else "article"),
        ("og:title", page.seo_title or page.title),
        ("og:description", page.search_description or page.lead),
        ("og:url", address),
        ("og:site_name", identity.name if identity else ""),
        ("og:locale", open_graph_locale(page.locale.language_code)),
        *(("og:locale:alternate", open_graph_locale(code)) for code in others),
        *shared_picture(page, address, identity),
    ]
    return [(name, content) for name, content in found if content]


def shared_picture(page: BasePage, address: str, identity: Any) -> list[tuple[str, str]]:
    """Return the picture that is shown with the page: that for sharing, its own, else the lines of the site."""
    picture = next((each for each in (page.social_image, page.hero_image) if each and not each.is_svg()), None)
    if picture:
        drawn = picture.get_rendition(f"fill-{WIDTH}x{HEIGHT}|format-jpeg")
        width, height, form = drawn.width, drawn.height, "image/jpeg"
        url, alt = drawn.url, page.hero_alt if picture == page.hero_image else picture.description
    else:
        accent = identity.accent_colour if identity else DEFAULT_ACCENT
        width, height, form = WIDTH, HEIGHT, "image/png"
        url, alt = reverse("share_picture", args=[accent.lower().removeprefix("#")]), ""
    return [
        ("og:image", urljoin(address, url)),
        ("og:image:type", form),
        ("og:image:width", str(width)),
        ("og:image:height", str(height)),
        ("og:image:alt", alt or page.title),
    ]
