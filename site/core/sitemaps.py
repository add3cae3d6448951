"""The maps of the site for search engines (sitemaps.org): an index, and one map for each language.

Every address names the same page in the other languages beside it, as ``hreflang`` in the page itself does.
"""

import datetime
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap, views
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.models import Page

from core.frame import root_paths_for, site_for
from core.kept import kept
from core.views import for_reading
from translation.languages import pages_by_language, tag


class SitePages:
    """What can be read on the site that a request asks for, in every language; read once."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def by_language(self) -> dict[str, dict[Any, Page]]:
        """The pages by translation key, for each language."""
        site = site_for(self.request)
        root_paths_for(self.request)
        return pages_by_language(site.root_page) if site else {}

    def address_of(self, page: Page) -> str:
        """Return where a page stands below the site's host."""
        return (page.get_url_parts(self.request) or ("", "", ""))[2]

    def alternates_of(self, page: Page) -> list[dict[str, str]]:
        """Return a page in every language that has it, itself among them, and the first for readers of all others."""
        found = {
            code: version
            for code, _name in settings.LANGUAGES
            if (version := self.by_language.get(code, {}).get(page.translation_key))
        }
        named = {tag(code): version for code, version in found.items()}
        named["x-default"] = next(iter(found.values()))
        return [{"lang_code": name, "location": self.address_of(version)} for name, version in named.items()]


class LanguageMap(Sitemap):
    """The pages of one language."""

    def __init__(self, pages: SitePages, language: str) -> None:
        self.pages = pages
        self.language = language

    def items(self) -> list[Page]:
        """Return the pages in the order of the page tree."""
        return list(self.pages.by_language[self.language].values())

    def location(self, item: Page) -> str:
        """Return where a page stands."""
        return self.pages.address_of(item)

    def lastmod(self, item: Page) -> datetime.datetime | None:
        """Return when a page was published last."""
        return item.last_published_at

    def get_urls(self, page: Any = 1, site: Any = None, protocol: str | None = None) -> list[dict[str, Any]]:
        """Return the entries; Django's own alternates suppose the same address in every language."""
        urls = super().get_urls(page, site, protocol)
        for url in urls:
            origin = url["location"].removesuffix(self.location(url["item"]))
            url["alternates"] = [
                alternate | {"location": origin + alternate["location"]}
                for alternate in self.pages.alternates_of(url["item"])
            ]
        return urls


def maps_for(request: HttpRequest) -> dict[str, type[Sitemap] | Sitemap]:
    """Return the map of each language that the site asked for can be read in."""
    pages = SitePages(request)
    return {tag(code): LanguageMap(pages, code) for code, _name in settings.LANGUAGES if code in pages.by_language}


@for_reading
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Name the map of each language."""
    return undated(views.index(request, maps_for(request), sitemap_url_name="sitemap"))


@for_reading
def sitemap(request: HttpRequest, section: str) -> HttpResponse:
    """Map one language; raises Http404 for a language that the site cannot be read in."""

    def mapped() -> TemplateResponse:
        return undated(views.sitemap(request, maps_for(request), section))

    if request.GET:
        return mapped()
    # Naming a thousand pages in six languages takes a second and more.
    key = ("map", request.scheme, request.get_host(), section)
    content, headers = kept(key, lambda: content_and_headers(mapped().render()), request)
    return HttpResponse(content, headers=headers)


def content_and_headers(response: HttpResponse) -> tuple[bytes, dict[str, str]]:
    """Return what is to be kept of an answer."""
    return response.content, dict(response.headers)


def undated(response: TemplateResponse) -> TemplateResponse:
    """Take the date of the newest page off a map: a page that is withdrawn changes the map and leaves the date."""
    del response["Last-Modified"]
    return response
