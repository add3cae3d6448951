"""The frame: what surrounds every page of one site in one language, such as the menu and the footer.

It is computed once and kept in the cache, so that a page costs one query for all of it. Whatever could change it
forgets it: publishing, unpublishing, moving or deleting a page, and saving the site or its identity.
"""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.images.models import AbstractRendition
from wagtail.models import Page, Site

from core.models import SiteIdentity

SECONDS_KEPT = 300


@dataclass(frozen=True)
class Link:
    """A link to a page, with the language that its title is in."""

    title: str
    url: str
    language: str


@dataclass
class Frame:
    """What surrounds a page. ``extra`` holds what the hook ``construct_frame`` of other apps adds."""

    identity: SiteIdentity | None
    logo: AbstractRendition | None
    home: Link | None
    menu: list[Link]
    legal: list[Link]
    extra: dict[str, Any] = field(default_factory=dict)


def frame_for_request(request: HttpRequest) -> Frame | None:
    """Return what surrounds the page asked for, in the active language; None where no site has the host's name."""
    site = Site.find_for_request(request)
    return frame_for(site, get_language() or settings.LANGUAGE_CODE) if site else None


def frame_for(site: Site, language: str) -> Frame:
    """Return what surrounds the pages of a site in one language; one query where the cache has it."""
    key = cache_key(site.pk, language)
    frame = cache.get(key)
    if frame is None:
        frame = build_frame(site, language)
        cache.set(key, frame, SECONDS_KEPT)
    return frame


def build_frame(site: Site, language: str) -> Frame:
    """Gather what surrounds the pages of a site in one language from the database."""
    identity = identity_for(site, language)
    home = site.root_page.get_translations(inclusive=True).live().filter(locale__language_code=language).first()
    frame = Frame(
        identity=identity,
        logo=identity.logo.get_rendition("height-96") if identity and identity.logo else None,
        home=link_to(home) if home else None,
        menu=[link_to(page) for page in menu_of(home)] if home else [],
        legal=[link_to(page) for page in legal_pages(identity, language)] if identity else [],
    )
    for hook in hooks.get_hooks("construct_frame"):
        hook(frame, site, language)
    return frame


def identity_for(site: Site, language: str) -> SiteIdentity | None:
    """Return the live identity of a site in one language, else in the source language, else None."""
    identities = SiteIdentity.objects.filter(site=site, live=True).select_related("locale", "logo")
    return max(
        identities.filter(locale__language_code__in=[language, settings.LANGUAGE_CODE]),
        key=lambda identity: identity.locale.language_code == language,
        default=None,
    )


def legal_pages(identity: SiteIdentity, language: str) -> list[Page]:
    """Return the live pages that the footer links to, each in one language where it is translated."""
    order = list(identity.legal_links.values_list("page__translation_key", flat=True))
    pages = Page.objects.live().filter(translation_key__in=order).select_related("locale", "alias_of__locale")
    shown = {page.translation_key: page for page in pages.filter(locale__language_code=settings.LANGUAGE_CODE)}
    shown |= {page.translation_key: page for page in pages.filter(locale__language_code=language)}
    return [shown[key] for key in order if key in shown]


def menu_of(home: Page) -> list[Page]:
    """Return the pages of the main menu: the live, public children of the home page that editors put there."""
    return list(home.get_children().live().public().in_menu().select_related("locale", "alias_of__locale"))


def link_to(page: Page) -> Link:
    """Return a link to a page. An alias shows its source's words, so it counts as being in its source's language."""
    locale = page.alias_of.locale if page.alias_of_id else page.locale
    return Link(title=page.title, url=page.url or "", language=locale.language_code)


def forget_frames(**_signal: Any) -> None:
    """Drop every frame from the cache: the receiver of all signals that may change one."""
    sites = Site.objects.values_list("pk", flat=True)
    cache.delete_many([cache_key(site, language) for site in sites for language, _name in settings.LANGUAGES])


def cache_key(site_id: int, language: str) -> str:
    """Return the key under which the cache holds a frame."""
    return f"frame-{site_id}-{language}"
