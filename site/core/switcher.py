"""The language switcher: the same page in every language, or the nearest page above it that has one."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page

from translation.languages import direction, live_translations, tag


@dataclass(frozen=True)
class LanguageLink:
    """A link of the switcher. ``missing`` says that it leads to a page above the one being read."""

    code: str
    name: str
    tag: str
    direction: str
    url: str
    full_url: str
    source: bool
    current: bool
    missing: bool


def language_links(trail: list[Page], language: str, request: HttpRequest | None = None) -> list[LanguageLink]:
    """Return a link for every language of the site, in the order of the settings; one query.

    Args:
        trail: the pages from the home page down to the one being read.
        language: the code of the interface's language, whose link is the current one.
        request: saves queries for the addresses.
    """
    versions = live_translations(trail)
    links = []
    for code, name in settings.LANGUAGES:
        found = versions.get(code, {})
        target = next((found[page.translation_key] for page in reversed(trail) if page.translation_key in found), None)
        if target is None:
            continue
        links.append(
            LanguageLink(
                code=code,
                name=name,
                tag=tag(code),
                direction=direction(code),
                url=target.get_url(request) or "",
                full_url=target.get_full_url(request) or "",
                source=code == settings.LANGUAGE_CODE,
                current=code == language,
                missing=target.translation_key != trail[-1].translation_key,
            )
        )
    return links
