"""The frame: what surrounds every page of one site in one language, such as the menu and the footer.

It is computed once and kept (``core.kept``), so that it costs a page nothing. Whatever could change it
forgets it: publishing, unpublishing, moving or deleting a page, and saving the site or its identity.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.images.models import AbstractRendition
from wagtail.models import Page, Site

from core.kept import forget, kept
from core.models import SiteIdentity
from translation.standing import language_in, with_standing

T = TypeVar("T")


@dataclass(frozen=True)
class Link:
    """A link to a page, with the language that its title is in."""

    title: str
    url: str
    language: str


@dataclass
class Frame:
    """What surrounds a page.

    ``extra`` holds what the hook ``construct_frame`` of other apps adds, ``pieces`` what templates have written of all
    this for every page (``{% kept %}``).
    """

    identity: SiteIdentity | None
    logo: AbstractRendition | None
    home: Link | None
    menu: list[Link]
    legal: list[Link]
    extra: dict[str, Any] = field(default_factory=dict)
    pieces: dict[Hashable, str] = field(default_factory=dict, init=False, compare=False)


def frame_for_request(request: HttpRequest) -> Frame | None:
    """Return what surrounds the page asked for, in the active language; None where no site has the host's name."""
    site = site_for(request)
    return frame_for(site, get_language() or settings.LANGUAGE_CODE, request) if site else None


def frame_for(site: Site, language: str, request: HttpRequest | None = None) -> Frame:
    """Return what surrounds the pages of a site in one language; no query where it is kept (``core.kept``)."""
    return kept(("frame", site.pk, language), lambda: build_frame(site, language), request)


def site_for(request: HttpRequest) -> Site | None:
    """Return the site that a request asks for, as Wagtail finds it; no query where it is kept (``core.kept``)."""
    # Where Wagtail finds it, whoever asks for it next.
    found: dict[str, Any] = vars(request)
    if "_wagtail_site" not in found:
        key = ("site", request.get_host(), request.get_port())
        found["_wagtail_site"] = kept(key, lambda: Site.find_for_request(request), request)
    return found["_wagtail_site"]


def addresses_of(page: Page, request: HttpRequest | None) -> tuple[str, str]:
    """Return where a page stands, as Wagtail's ``get_url`` and ``get_full_url`` say it; "" for a page without."""
    parts = page.get_url_parts(request)
    if parts is None or parts[2] is None:
        return "", ""
    site_id, origin, path = parts
    full = f"{origin}{path}"
    here = site_for(request) if request else None
    is_here = here is not None and site_id == here.pk
    return (path if is_here else page.get_url(request) or ""), full


def root_paths_for(request: HttpRequest) -> list[Any]:
    """Return where every site begins in every language, as Wagtail knows it; no query where it is kept."""
    roots = kept("root paths", Site.get_site_root_paths, request)
    # Where Wagtail keeps them for the URLs that it makes during this request.
    vars(request)["_wagtail_cached_site_root_paths"] = roots
    return roots


def kept_for_readers(key: Hashable, make: Callable[[], T], request: HttpRequest | None) -> T:
    """Return what the readers of one site in one language are shown all of a day; make it where nothing is kept.

    What editors preview is made for them alone.
    """
    if request is None or getattr(request, "is_preview", False):
        return make()
    site = site_for(request)
    return kept((key, site and site.pk, get_language(), timezone.localdate()), make, request)


def build_frame(site: Site, language: str) -> Frame:
    """Gather what surrounds the pages of a site in one language from the database."""
    identity = identity_for(site, language)
    homes = site.root_page.get_translations(inclusive=True).live().filter(locale__language_code=language)
    home = with_standing(homes).first()
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
    identities = with_standing(SiteIdentity.objects.filter(site=site, live=True)).select_related("locale", "logo")
    return max(
        identities.filter(locale__language_code__in=[language, settings.LANGUAGE_CODE]),
        key=lambda identity: identity.locale.language_code == language,
        default=None,
    )


def legal_pages(identity: SiteIdentity, language: str) -> list[Page]:
    """Return the live pages that the footer links to, each in one language where it is translated."""
    order = list(identity.legal_links.values_list("page__translation_key", flat=True))
    found = Page.objects.live().filter(translation_key__in=order).select_related("locale", "alias_of__locale")
    pages = with_standing(found)
    shown = {page.translation_key: page for page in pages.filter(locale__language_code=settings.LANGUAGE_CODE)}
    shown |= {page.translation_key: page for page in pages.filter(locale__language_code=language)}
    return [shown[key] for key in order if key in shown]


def menu_of(home: Page) -> list[Page]:
    """Return the pages of the main menu: the live, public children of the home page that editors put there."""
    pages = home.get_children().live().public().in_menu().select_related("locale", "alias_of__locale")
    return list(with_standing(pages))


def link_to(page: Page) -> Link:
    """Return a link to a page. An alias shows its source's words, so it counts as being in its source's language."""
    return Link(title=page.title, url=page.url or "", language=language_in(page, page.title))


def forget_frames(**_signal: Any) -> None:
    """Forget every frame: the receiver of all signals that may change one."""
    forget()
