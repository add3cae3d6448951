"""The languages of a page: the same page in each, or the nearest page above it that has one."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page

from core.frame import addresses_of
from translation.languages import direction, live_translations, tag


@dataclass(frozen=True)
class LanguageLink:
    """A link of the switcher.

    Attributes:
        missing: it leads to a page above the one being read.
        private: it leads to the page being read, which not everybody may read.
        default: it is for readers of all other languages: in the source language, else the first that has the page.
    """

    code: str
    name: str
    tag: str
    direction: str
    url: str
    full_url: str
    source: bool
    current: bool
    missing: bool
    private: bool = False
    default: bool = False


def language_links(trail: list[Page], language: str, request: HttpRequest | None = None) -> list[LanguageLink]:
    """Return a link for every language of the site, in the order of the settings; one query.

    Args:
        trail: the pages from the home page down to the one being read.
        language: the code of the interface's language, whose link is the current one.
        request: saves queries for the addresses.
    """
    versions = live_translations(trail)
    read = trail[-1]
    having = [code for code, _name in settings.LANGUAGES if read.translation_key in versions.get(code, {})]
    links = []
    for code, name in settings.LANGUAGES:
        found = versions.get(code, {})
        target = next((found[page.translation_key] for page in reversed(trail) if page.translation_key in found), None)
        private = code == language and is_private(read, language, having)
        if private:
            target = read
        if target is None:
            continue
        url, full_url = addresses_of(target, request)
        links.append(
            LanguageLink(
                code=code,
                name=name,
                tag=tag(code),
                direction=direction(code),
                url=url,
                full_url=full_url,
                source=code == settings.LANGUAGE_CODE,
                current=code == language,
                missing=target.translation_key != read.translation_key,
                private=private,
                default=having[:1] == [code],
            )
        )
    return links


def alternates(links: Iterable[LanguageLink]) -> list[LanguageLink]:
    """Return the languages that everybody can read a page in, for machines; none where the page itself is private."""
    links = list(links)
    return [] if any(link.private for link in links) else [link for link in links if not link.missing]


def is_private(page: Page, language: str, having: list[str]) -> bool:
    """Return whether a page is read that not everybody may read, since those ``having`` it are without its language."""
    real = page.live and not page.alias_of_id and page.locale.language_code == language
    return real and language not in having
