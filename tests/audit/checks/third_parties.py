"""A visitor's browser asks nobody else for anything, is given no cookie, and runs nothing that stands in a page."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "third-parties"
TITLE = "No cookie, no request to another host, no script, no style inside a page"

# What a browser loads by itself, or tells something to.
LOADED = (
    "//script/@src|//img/@src|//source/@src|//video/@src|//audio/@src|//track/@src|//iframe/@src|//embed/@src"
    "|//object/@data|//video/@poster|//form/@action|//*[@formaction]/@formaction|//a/@ping|//input/@src"
    "|//image/@href|//use/@href"
    "|//link[not(@rel='canonical') and not(@rel='alternate') and not(@rel='license') and not(@rel='author')]/@href"
)
INSIDE = (
    "//script[not(@src) and not(@type='application/ld+json')]|//style|//base"
    "|//*[@style]|//*[@*[starts-with(name(), 'on')]]"
)
IN_CSS = re.compile(r"url\(\s*[\"']?([^\"')\s]+)|@import\s+[\"']([^\"']+)")


def concerns(visit: Visit) -> bool:
    """Look at every answer."""
    return True


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield what leads elsewhere, or stays with the visitor."""
    for visit in visits:
        if "set-cookie" in visit.headers:
            yield Finding(NAME, visit.url, f"sets the cookie {visit.headers['set-cookie'].partition('=')[0]}")
        for asked in loaded(visit):
            if urlsplit(urljoin(visit.url, asked)).netloc not in ("", urlsplit(visit.url).netloc):
                yield Finding(NAME, visit.url, f"asks another host: {asked}")
        if visit.is_html:
            for element in visit.document.xpath(INSIDE):
                yield Finding(NAME, visit.url, f"has {describe(element)} in the page")


def loaded(visit: Visit) -> Iterator[str]:
    """Yield the addresses that a browser asks for by itself once it has this answer."""
    if visit.is_html:
        yield from (str(value).strip() for value in visit.document.xpath(LOADED))
        for candidates in visit.document.xpath("//@srcset|//@imagesrcset"):
            yield from (candidate.split()[0] for candidate in candidates.split(",") if candidate.strip())
    elif visit.content_type in ("text/css", "image/svg+xml"):
        yield from (url or imported for url, imported in IN_CSS.findall(visit.text))
    yield from re.findall(r"<([^>]+)>\s*;\s*rel=\"?(?:preload|preconnect|stylesheet)", visit.headers.get("link", ""))


def describe(element: Any) -> str:
    """Return an element as it begins, without what it holds."""
    attributes = "".join(f' {name}="{value[:40]}"' for name, value in element.attrib.items())
    return f"<{element.tag}{attributes}>"
