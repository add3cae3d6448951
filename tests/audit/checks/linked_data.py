"""What pages say to machines (JSON-LD, schema.org) is so, and holds together over the whole site."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag, urlsplit

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "linked-data"
TITLE = "JSON-LD is in the page's language, its references and addresses lead somewhere, nothing needed is missing"

SCRIPTS = "//script[@type='application/ld+json']/text()"
# What each kind of page is about, at least.
EXPECTED = {
    "HomePage": "WebSite",
    "PartnershipPage": "City",
    "MissionPage": "Event",
    "ArticlePage": "NewsArticle",
    "PublicationPage": "Report",
}
NEEDED = {
    "WebSite": {"name", "url", "inLanguage", "publisher", "potentialAction"},
    "GovernmentOrganization": {"name", "url"},
    "WebPage": {"name", "url", "inLanguage", "isPartOf", "breadcrumb", "datePublished", "dateModified"},
    "NewsArticle": {"headline", "inLanguage", "datePublished", "dateModified", "author", "publisher"},
    "Event": {"name", "startDate", "location"},
    "Report": {"name", "inLanguage", "datePublished", "author"},
    "DigitalDocument": {"name", "inLanguage"},
    "Dataset": {"name", "description"},
    "Quotation": {"text", "inLanguage"},
    "City": {"name"},
}
LONGEST_HEADLINE = 110
HERO = "//main//figure[contains(@class, 'hero')]//img"


def concerns(visit: Visit) -> bool:
    """Look at pages of the tree."""
    return visit.is_page


def graph(visit: Visit) -> list[dict[str, Any]]:
    """Return the things that a page describes. Raises ValueError where it is no JSON-LD."""
    things = []
    for script in visit.document.xpath(SCRIPTS):
        said = json.loads(script)
        if said.get("@context") != "https://schema.org":
            raise ValueError(f"its context is {said.get('@context')}")
        things += said.get("@graph", [said])
    return things


def inside(thing: Any) -> Iterator[dict[str, Any]]:
    """Yield a thing and all things in it."""
    if isinstance(thing, dict):
        yield thing
        thing = list(thing.values())
    if isinstance(thing, list):
        for part in thing:
            yield from inside(part)


def is_reference(thing: dict[str, Any]) -> bool:
    """Say whether a thing only names one that is described elsewhere."""
    return "@id" in thing and set(thing) <= {"@id", "@type"}


def types(thing: dict[str, Any]) -> list[str]:
    """Return what a thing is."""
    kind = thing.get("@type", [])
    return kind if isinstance(kind, list) else [kind]


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield what is wrong on each page."""
    by_url = {visit.url: visit for visit in visits}
    graphs = {}
    for visit in filter(concerns, visits):
        try:
            graphs[visit.url] = graph(visit)
        except ValueError as error:
            yield Finding(NAME, visit.url, f"says nothing that can be read: {error}")
    described = {thing["@id"] for things in graphs.values() for thing in inside(things) if is_described(thing)}
    for url, things in graphs.items():
        visit = by_url[url]
        yield from (Finding(NAME, url, fault) for fault in faults_of(visit, things, by_url, described))


def is_described(thing: dict[str, Any]) -> bool:
    """Say whether a thing has a name and is more than it."""
    return "@id" in thing and not is_reference(thing)


def faults_of(
    visit: Visit, things: list[dict[str, Any]], by_url: dict[str, Visit], described: set[str]
) -> Iterator[str]:
    """Yield what is wrong with what one page says."""
    kinds = [kind for thing in inside(things) for kind in types(thing)]
    for kind in ("WebPage", "BreadcrumbList", "WebSite", EXPECTED.get(visit.kind, "WebPage")):
        if kind not in kinds:
            yield f"describes no {kind}"
    for thing in inside(things):
        if is_reference(thing):
            if thing["@id"] not in described and urldefrag(thing["@id"]).url in by_url:
                yield f"names {thing['@id']}, which no page describes"
            continue
        label = f"{'/'.join(types(thing))} {thing.get('name', '')}"
        yield from (f"{label}: {fault}" for fault in (*lacks(thing, visit), *faults_of_addresses(thing, visit, by_url)))
        if "BreadcrumbList" in types(thing):
            yield from faults_of_trail(thing, visit)


def lacks(thing: dict[str, Any], visit: Visit) -> Iterator[str]:
    """Yield what a thing of its kind must have and has not."""
    for kind in types(thing):
        lacking = NEEDED.get(kind, set()) - set(thing)
        if lacking:
            yield f"has no {', '.join(sorted(lacking))}"
        if kind in ("WebPage", "NewsArticle") and thing.get("inLanguage") != visit.document.get("lang"):
            yield f"is in {thing.get('inLanguage')}, the page in {visit.document.get('lang')}"
        if kind == "NewsArticle":
            if len(thing.get("headline", "")) > LONGEST_HEADLINE:
                yield "has a headline of more than 110 characters"
            if "image" not in thing and visit.document.xpath(HERO):
                yield "has no image, though the page has one"


def faults_of_addresses(thing: dict[str, Any], visit: Visit, by_url: dict[str, Visit]) -> Iterator[str]:
    """Yield addresses that are no full ones, or on this site and not there."""
    for name in ("@id", "url", "item", "image", "logo", "contentUrl", "sameAs", "license"):
        values = thing.get(name, [])
        for value in values if isinstance(values, list) else [values]:
            if not isinstance(value, str):
                continue
            address = urldefrag(value).url
            if urlsplit(address).scheme != "https" and urlsplit(address).netloc in ("", urlsplit(visit.url).netloc):
                yield f"has {name} {value}, which is no full address"
            elif urlsplit(address).netloc == urlsplit(visit.url).netloc:
                target = by_url.get(address)
                if target is not None and target.status != 200:
                    yield f"has {name} {value}, which is not there"


def faults_of_trail(trail: dict[str, Any], visit: Visit) -> Iterator[str]:
    """Yield what is wrong with the way from the home page."""
    steps = trail.get("itemListElement", [])
    if [step.get("position") for step in steps] != list(range(1, len(steps) + 1)):
        yield "the steps of its trail are not counted from 1"
    if not steps or steps[-1].get("item", visit.url) != visit.url:
        yield "its trail does not end at the page"
