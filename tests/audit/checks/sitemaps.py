"""The maps for search engines follow sitemaps.org's protocol 0.9 and hold every page once.

The rules are written here rather than taken from the schema that sitemaps.org publishes.
"""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "sitemaps"
TITLE = "Site maps follow sitemaps.org, hold every page once and nothing else; robots.txt names them"

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
# Children that an entry may have, in no order of their own.
ALLOWED = {f"{SITEMAP}{name}" for name in ("loc", "lastmod", "changefreq", "priority")} | {LINK}
MOST_ENTRIES = 50_000
MOST_BYTES = 50 * 1024 * 1024
LONGEST_ADDRESS = 2048
# W3C Datetime (https://www.w3.org/TR/NOTE-datetime): a day, or a moment with its zone.
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?")


def concerns(visit: Visit) -> bool:
    """Look at site maps."""
    return visit.kind == "Sitemap"


def alternates_in_maps(visits: list[Visit]) -> dict[str, dict[str, str]]:
    """Return for each address in a site map the addresses in all languages."""
    found = {}
    for visit in filter(concerns, visits):
        for entry in entries_of(visit):
            if entry.tag == f"{SITEMAP}url":
                links = {link.get("hreflang", ""): link.get("href", "") for link in entry.iter(LINK)}
                found[text_of(entry, "loc")] = links
    return found


def entries_of(visit: Visit) -> list[Any]:
    """Return the entries of a map or of the index; none where it cannot be read."""
    try:
        return list(visit.xml)
    except etree.XMLSyntaxError:
        return []


def text_of(entry: Any, name: str) -> str:
    """Return the text of a child of an entry."""
    return (entry.findtext(f"{SITEMAP}{name}") or "").strip()


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield what is wrong with each map, and what is missing from all of them."""
    by_url = {visit.url: visit for visit in visits}
    maps = [visit for visit in visits if concerns(visit)]
    if not maps:
        yield Finding(NAME, visits[0].url, "there is no site map")
        return
    named: Counter[str] = Counter()
    for visit in maps:
        yield from (Finding(NAME, visit.url, fault) for fault in faults_of_map(visit, by_url))
        named.update(text_of(entry, "loc") for entry in entries_of(visit) if entry.tag == f"{SITEMAP}url")
    for url, times in named.items():
        if times > 1:
            yield Finding(NAME, url, f"is in the site maps {times} times")
    for visit in visits:
        if visit.is_page and visit.url not in named:
            yield Finding(NAME, visit.url, "is in no site map")
    yield from check_index(visits, maps, by_url)


def check_index(visits: list[Visit], maps: list[Visit], by_url: dict[str, Visit]) -> Iterator[Finding]:
    """Yield what is wrong between robots.txt, the index and the maps."""
    indexes = [visit for visit in maps if is_index(visit)]
    in_index = {text_of(entry, "loc") for visit in indexes for entry in entries_of(visit)}
    for robots in (visit for visit in visits if urlsplit(visit.url).path == "/robots.txt"):
        if not any(f"Sitemap: {index.url}" in robots.text for index in indexes):
            yield Finding(NAME, robots.url, "does not name the index of site maps")
    for visit in maps:
        if visit not in indexes and visit.url not in in_index:
            yield Finding(NAME, visit.url, "is not in the index")
    lacking = in_index - set(by_url)
    yield from (Finding(NAME, url, "is in the index and was not visited") for url in sorted(lacking))


def is_index(visit: Visit) -> bool:
    """Say whether this is the index of site maps."""
    entries = entries_of(visit)
    return bool(entries) and entries[0].tag == f"{SITEMAP}sitemap"


def faults_of_map(visit: Visit, by_url: dict[str, Visit]) -> Iterator[str]:
    """Yield what is wrong with one map or the index."""
    if visit.status != 200 or visit.content_type != "application/xml":
        yield f"is {visit.content_type or 'nothing'} with status {visit.status}"
    try:
        root = visit.xml
    except etree.XMLSyntaxError as error:
        yield f"cannot be read: {error}"
        return
    expected = {f"{SITEMAP}urlset": f"{SITEMAP}url", f"{SITEMAP}sitemapindex": f"{SITEMAP}sitemap"}.get(root.tag)
    if expected is None:
        yield f"begins with {root.tag}"
    if not 0 < len(root) <= MOST_ENTRIES or len(visit.body) > MOST_BYTES:
        yield f"has {len(root)} entries and {len(visit.body)} bytes"
    for entry in root:
        url = text_of(entry, "loc")
        if entry.tag != expected:
            yield f"has an entry {entry.tag}"
        yield from (f"{url}: {fault}" for fault in faults_of_entry(entry, visit, by_url))


def faults_of_entry(entry: Any, visit: Visit, by_url: dict[str, Visit]) -> Iterator[str]:
    """Yield what is wrong with one entry."""
    url, changed = text_of(entry, "loc"), text_of(entry, "lastmod")
    unknown = {child.tag for child in entry} - ALLOWED
    if unknown:
        yield f"has {', '.join(sorted(unknown))}"
    if urlsplit(url)[:2] != urlsplit(visit.url)[:2] or len(url) >= LONGEST_ADDRESS or not url.isascii():
        yield "is no full address of this site"
    elif url in by_url and by_url[url].status != 200:
        yield f"answers {by_url[url].status}"
    elif entry.tag == f"{SITEMAP}url" and url in by_url and not by_url[url].is_page:
        yield f"is no page but {by_url[url].kind}"
    if not MOMENT.fullmatch(changed):
        yield f"changed last on “{changed}”"
    elif not "1990" < changed < (datetime.date.today() + datetime.timedelta(days=2)).isoformat():
        yield f"changed last on {changed}, which cannot be"
