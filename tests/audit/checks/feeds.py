"""Feeds can be read (Atom, RFC 4287), lead to pages that are there, and are found from pages in their language."""

from collections import Counter
from collections.abc import Iterator

import feedparser
from django.utils.encoding import iri_to_uri

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "feeds"
TITLE = "Feeds are well formed Atom, with lasting names, in one language, and lead to pages"

TYPE = "application/atom+xml"


def concerns(visit: Visit) -> bool:
    """Look at feeds."""
    return visit.kind == "Feed"


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield what is wrong with each feed, and the languages in which none is found."""
    by_url = {visit.url: visit for visit in visits}
    offered = {
        iri_to_uri(href): visit.language
        for visit in visits
        if visit.is_page
        for href in visit.document.xpath(f"//link[@rel='alternate' and @type='{TYPE}']/@href")
    }
    for language in sorted({visit.language for visit in visits if visit.kind == "HomePage"} - set(offered.values())):
        yield Finding(NAME, f"/{language}/", "no page offers a feed in its head")
    names: Counter[str] = Counter()
    for visit in filter(concerns, visits):
        parsed = feedparser.parse(visit.body, response_headers={"content-type": visit.headers.get("content-type")})
        if "?" not in visit.url:
            names.update([parsed.feed.get("id"), *(entry.get("id") for entry in parsed.entries)])
        yield from (Finding(NAME, visit.url, fault) for fault in faults_of(visit, parsed, by_url))
    for name, times in names.items():
        if times > 1:
            yield Finding(NAME, name, f"names {times} things in the feeds of all languages")


def faults_of(visit: Visit, parsed: feedparser.FeedParserDict, by_url: dict[str, Visit]) -> Iterator[str]:
    """Yield what is wrong with one feed."""
    if parsed.bozo or parsed.version != "atom10" or visit.content_type != TYPE:
        yield f"is no Atom feed: {parsed.get('bozo_exception') or visit.content_type}"
        return
    lacking = [name for name in ("id", "title", "updated", "author", "subtitle") if not parsed.feed.get(name)]
    if lacking:
        yield f"has no {', '.join(lacking)}"
    if str(parsed.feed.get("language", "")).lower() != visit.language:
        yield f"says that it is in {parsed.feed.get('language')}"
    itself = [iri_to_uri(link.href) for link in parsed.feed.get("links", []) if link.rel == "self"]
    if itself != [visit.url]:
        yield f"says that it stands at {itself}"
    if not parsed.entries:
        yield "has no entry"
    for entry in parsed.entries:
        lacking = [name for name in ("id", "title", "updated", "link", "summary") if not entry.get(name)]
        if lacking:
            yield f"{entry.get('link')} has no {', '.join(lacking)}"
        target = by_url.get(iri_to_uri(entry.get("link", "")))
        if target is not None and (not target.is_page or target.language != visit.language):
            yield f"{entry.get('link')} is no page in its language"
