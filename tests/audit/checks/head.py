"""What a page is called, in its head and at its top, and what is shown of it elsewhere (Open Graph)."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise

from tests.audit.checks.hreflang import alternates, canonical
from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "head"
TITLE = "Unique titles “page – site”, one h1, headings in order, descriptions, language and direction, Open Graph"

RIGHT_TO_LEFT = {"ar"}
DESCRIPTION = range(25, 321)
"""How long a description may be, in characters; Chinese says more in fewer."""
SHORTEST_CHINESE = 10
NAMED = ("Search", "Sheet")
"""What has a title of its own beside the pages of the tree."""
OPEN_GRAPH = ["og:type", "og:title", "og:description", "og:url", "og:site_name", "og:locale"]


def concerns(visit: Visit) -> bool:
    """Look at whatever a reader sees, the page that says that there is none too; no reader asks for what is refused."""
    return visit.is_html and visit.status != 400


def title(visit: Visit) -> str:
    """Return what a page is called in its head."""
    return " ".join(visit.document.xpath("string(//head/title)").split())


def description(visit: Visit) -> str:
    """Return how a page describes itself."""
    return next(iter(visit.document.xpath("//meta[@name='description']/@content")), "").strip()


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield what is missing or wrong, and what two pages of a language share."""
    for visit in filter(concerns, visits):
        yield from (Finding(NAME, visit.url, fault) for fault in (*faults_of_all(visit), *faults_of_page(visit)))
    yield from shared(visits, "title", title, lambda visit: visit.is_page or visit.kind in NAMED)
    yield from shared(visits, "description", description, lambda visit: visit.is_page)


def shared(
    visits: list[Visit], what: str, read: Callable[[Visit], str], chosen: Callable[[Visit], bool]
) -> Iterator[Finding]:
    """Yield the pages that have the same text as another page of their language."""
    by_text: dict[tuple[str, str], list[Visit]] = defaultdict(list)
    for visit in visits:
        if concerns(visit) and chosen(visit):
            by_text[visit.language, read(visit)].append(visit)
    for (_language, text), same in by_text.items():
        # The pages of a list have one title; only the first is to be found by it.
        if text and len({visit.url.partition("&page=")[0] for visit in same}) > 1:
            for visit in same:
                yield Finding(NAME, visit.url, f"shares its {what} “{text}” with {len(same) - 1} other pages")


def faults_of_all(visit: Visit) -> Iterator[str]:
    """Yield what is wrong whatever kind of page it is."""
    document = visit.document
    if not visit.body.lstrip().lower().startswith(b"<!doctype html>"):
        yield "does not begin as HTML does"
    if visit.language and (document.get("lang") or "").lower() != visit.language:
        yield f"says that it is in {document.get('lang')}"
    if document.get("dir") != ("rtl" if document.get("lang") in RIGHT_TO_LEFT else "ltr"):
        yield f"is written {document.get('dir')}"
    name, _dash, site = title(visit).rpartition(" – ")
    if not name or not site:
        yield f"is called “{title(visit)}”, not “page – site”"
    for query, what in (
        ("//head/title", "title"),
        ("//meta[@name='viewport']", "viewport"),
        ("//meta[@charset='utf-8']", "charset"),
        ("//h1", "h1"),
        ("//main", "main"),
    ):
        if len(document.xpath(query)) != 1:
            yield f"has {len(document.xpath(query))} times a {what}"
    yield from faults_of_headings(visit)


def faults_of_headings(visit: Visit) -> Iterator[str]:
    """Yield headings that are empty, or deeper than the one before by more than a level."""
    headings = visit.document.xpath("//h1|//h2|//h3|//h4|//h5|//h6")
    if headings and headings[0].tag != "h1":
        yield f"begins with a {headings[0].tag}"
    for before, after in pairwise(headings):
        if int(after.tag[1]) > int(before.tag[1]) + 1:
            yield f"has a {after.tag} after a {before.tag}: {words(after)}"
    if not all(map(words, headings)):
        yield "has an empty heading"


def words(element: object) -> str:
    """Return the text of an element."""
    return " ".join(element.text_content().split())  # type: ignore[attr-defined]  # lxml says nothing of its types


def faults_of_page(visit: Visit) -> Iterator[str]:
    """Yield what a page of the tree lacks."""
    if not visit.is_page:
        return
    length = len(description(visit))
    if length not in DESCRIPTION and not (visit.language.startswith("zh") and length >= SHORTEST_CHINESE):
        yield f"describes itself in {length} characters"
    tags = [(tag.get("property"), tag.get("content")) for tag in visit.document.xpath("//meta[@property]")]
    said = dict(tags)
    lacking = [name for name in OPEN_GRAPH if not said.get(name)]
    if lacking:
        yield f"lacks {', '.join(lacking)}"
    if said.get("og:url") != canonical(visit):
        yield f"says og:url {said.get('og:url')}"
    others = [content for name, content in tags if name == "og:locale:alternate"]
    if len(set(others)) != len(set(alternates(visit)) - {"x-default"}) - 1 or said.get("og:locale") in others:
        yield f"says og:locale:alternate {others}, but is translated into {sorted(alternates(visit))}"
    if said.get("og:image") and not said.get("og:image:alt"):
        yield "shows a picture without words for it"
