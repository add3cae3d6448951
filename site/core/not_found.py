"""What an address without a page may have meant: a page in other languages, under an old address or a mistyped one."""

import re
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from core.redirects import LONGEST_PATH, parts, tidied
from core.serving import find_root_path
from translation.languages import live_translations, readable
from translation.standing import bring_standing, with_standing

MOST_SIMILAR = 5
LEAST_SIMILARITY = 0.35
LONGEST_SLUG = 255
# A language before a path, ours or not: fr, pt-BR, zh-Hans.
LANGUAGE = re.compile(r"[a-z]{2,3}([-_][a-z]{2,4})?", re.IGNORECASE)
# What ends the name of a file, as in index.php.
EXTENSION = re.compile(r"\.\w{1,5}$")
BETWEEN_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class NotFound:
    """An address that has no page, as the 404 page speaks of it."""

    request: HttpRequest

    @cached_property
    def elsewhere(self) -> list[Page]:
        """The live, public, real pages that the address names in any language, that of the reader first.

        These are the page at the same path below another language's home page, or the one that once stood there, and
        its translations. Two queries or three.
        """
        site = Site.find_for_request(self.request)
        if site is None:
            return []
        below_roots = [
            root.root_path + "".join(f"{step}/" for step in steps)
            for root in Site.get_site_root_paths()
            if root.site_id == site.pk
            for steps in self.ways
        ]
        named = list(Page.objects.filter(alias_of=None, url_path__in=below_roots))
        return self.versions(site, named) or self.versions(site, self.once_named(site))

    def once_named(self, site: Site) -> list[Page]:
        """Return the pages that once stood at the same path in any language."""
        old = [f"/{'/'.join([code, *steps])}" for code, _name in settings.LANGUAGES for steps in self.ways if steps]
        redirects = Q(
            redirect__in=Redirect.get_for_site(site).filter(
                old_path__in=[path for path in old if len(path) <= LONGEST_PATH]
            )
        )
        return list(Page.objects.filter(redirects).distinct())

    def versions(self, site: Site, named: list[Page]) -> list[Page]:
        """Return the readable versions of the first of some pages that has any."""
        if not named:
            return []
        versions = live_translations([site.root_page, *named])
        for page in named:
            found = {
                code: pages[page.translation_key] for code, pages in versions.items() if page.translation_key in pages
            }
            if found:
                codes = [code for code, _name in settings.LANGUAGES if code in found]
                pages = [found[code] for code in sorted(codes, key=lambda code: code != get_language())]
                bring_standing(pages)
                return pages
        return []

    @cached_property
    def ways(self) -> list[list[str]]:
        """The path as it stands, and without the language before it."""
        steps = parts(tidied(self.request.path_info))
        return [steps[1:], steps] if steps and LANGUAGE.fullmatch(steps[0]) else [steps]

    @property
    def here(self) -> bool:
        """Whether the page can be read in the reader's language, at another address."""
        return any(page.locale.language_code == get_language() for page in self.elsewhere)

    @property
    def untranslated(self) -> bool:
        """Whether the address names the reader's language, and other languages alone have the page."""
        steps = parts(tidied(self.request.path_info))
        return bool(self.elsewhere) and not self.here and steps[:1] == [get_language()]

    @cached_property
    def words(self) -> str:
        """The words at the end of the address, to search for."""
        steps = self.ways[0]
        return BETWEEN_WORDS.sub(" ", EXTENSION.sub("", steps[-1])).strip()[:LONGEST_SLUG] if steps else ""

    @cached_property
    def similar(self) -> list[Page]:
        """The readable pages in the reader's language whose addresses end most like this one. One query."""
        root_path = find_root_path(self.request)
        if root_path is None or len(self.words) < 3 or self.elsewhere:
            return []
        alike = TrigramSimilarity("slug", self.words.replace(" ", "-"))
        below = with_standing(readable(Page.objects.filter(url_path__startswith=root_path, depth__gt=2)))
        return list(
            below.annotate(alike=alike).filter(alike__gte=LEAST_SIMILARITY).order_by("-alike", "pk")[:MOST_SIMILAR]
        )
