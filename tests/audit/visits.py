"""Walking the site: every page in every language, and all that these lead to."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple
from urllib.parse import urldefrag, urlencode, urljoin, urlsplit

from django.utils.encoding import iri_to_uri
from lxml import etree, html

MOST_ADDRESSES = 30_000
"""More than this is an endless maze, which would be a fault of its own."""

XML_LINKS = {
    "{http://www.sitemaps.org/schemas/sitemap/0.9}loc",
    "{http://www.w3.org/1999/xhtml}link",
    "{http://www.w3.org/2005/Atom}link",
}
# What JSON-LD says of addresses; a template of addresses is none.
JSON_ADDRESS = re.compile(r'"(?:@id|url|item|image|logo|contentUrl)": "(https?://[^"{]+)"')
NOT_FOLLOWED = ("/admin/",)


class Answer(NamedTuple):
    """What a server sent: ``transferred`` are the bytes of the body on the wire, ``headers`` have lower-case names."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    transferred: int = 0
    protocol: str = ""


@dataclass(frozen=True)
class Visit:
    """One address of the site, as a visitor without cookies gets it.

    Attributes:
        url: the full address asked for; redirects are not followed.
        language: the code of the language that the address stands below, or nothing.
        kind: the type of the page ("HomePage"), or what else it is: "Search", "Feed", "Not found", "Stylesheet" …
        status: of the answer.
        headers: of the answer, with names in lower case.
        body: decompressed.
        transferred: how many bytes the body took on the wire.
        protocol: such as HTTP/2.
    """

    url: str
    language: str
    kind: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    transferred: int = 0
    protocol: str = ""

    @property
    def path(self) -> str:
        """The address without its host."""
        split = urlsplit(self.url)
        return f"{split.path}?{split.query}" if split.query else split.path

    @property
    def content_type(self) -> str:
        """What the answer is, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip()

    @property
    def is_html(self) -> bool:
        """Whether a reader gets a page, be it one that says that there is none."""
        return self.content_type == "text/html" and bool(self.body) and not 300 <= self.status < 400

    @property
    def is_page(self) -> bool:
        """Whether the answer is a page of the page tree, at its own address."""
        return self.kind.endswith("Page") and self.status == 200 and not urlsplit(self.url).query

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")

    @cached_property
    def document(self) -> Any:
        """The body as a tree of lxml.html; only for pages."""
        return html.document_fromstring(self.body, parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def xml(self) -> Any:
        """The body as a tree of lxml.etree. Raises etree.XMLSyntaxError."""
        return etree.fromstring(self.body, parser=etree.XMLParser(resolve_entities=False))


class Reference(NamedTuple):
    """What one answer refers to: the full address without fragment, the fragment, and the element that says so."""

    url: str
    fragment: str
    element: str
    attribute: str


def references(visit: Visit) -> Iterator[Reference]:
    """Yield everything that an answer refers to, be it on the site or elsewhere."""
    for element, attribute, value in raw_references(visit):
        if value.startswith(("data:", "mailto:", "tel:", "javascript:")):
            continue
        url, fragment = urldefrag(urljoin(visit.url, value.strip()))
        yield Reference(iri_to_uri(url), fragment, element, attribute)


def raw_references(visit: Visit) -> Iterator[tuple[str, str, str]]:
    """Yield element, attribute and value of everything that an answer refers to, as it is written."""
    if 300 <= visit.status < 400:
        yield "redirect", "location", visit.headers.get("location", "")
    elif visit.is_html:
        yield from html_references(visit.document)
    elif visit.content_type in ("application/xml", "application/atom+xml", "text/xml"):
        yield from xml_references(visit)
    elif visit.content_type == "text/calendar":
        unfolded = re.sub(r"\r?\n[ \t]", "", visit.text)
        yield from (("event", "url", value.strip()) for value in re.findall(r"^URL[^:\n]*:(.+)$", unfolded, re.M))
    elif visit.content_type == "text/css":
        for value in re.findall(r"url\(\s*[\"']?([^\"')]+)", visit.text):
            yield "stylesheet", "url", value


def xml_references(visit: Visit) -> Iterator[tuple[str, str, str]]:
    """Yield what a feed or site map refers to; nothing where it cannot be read, which its own check says."""
    try:
        elements = list(visit.xml.iter(*XML_LINKS))
    except etree.XMLSyntaxError:
        return
    for element in elements:
        yield etree.QName(element).localname, "href", element.get("href") or (element.text or "").strip()


def html_references(document: Any) -> Iterator[tuple[str, str, str]]:
    """Yield element, attribute and value of everything that a page refers to."""
    for element in document.iter(etree.Element):
        name = element.tag
        for attribute in ("href", "src", "poster", "action", "formaction", "cite", "data"):
            if attribute in element.attrib:
                yield name, attribute, element.get(attribute)
        if "srcset" in element.attrib:
            for candidate in element.get("srcset").split(","):
                if candidate.strip():
                    yield name, "srcset", candidate.split()[0]
        if name == "script" and element.get("type") == "application/ld+json":
            yield from ((name, "json", value) for value in JSON_ADDRESS.findall(element.text or ""))
        if name == "meta" and element.get("property") in ("og:image", "og:url"):
            yield name, element.get("property"), element.get("content", "")


def form_targets(visit: Visit) -> Iterator[str]:
    """Yield the addresses that a page's filters lead to: of each filter its first and its last choice, alone.

    Only those of a page that is not narrowed yet: all their combinations would have no end.
    """
    if not visit.is_html or urlsplit(visit.url).query:
        return
    for form in visit.document.iter("form"):
        action = urldefrag(urljoin(visit.url, form.get("action") or visit.url)).url
        for select in form.iter("select"):
            values = [option.get("value") for option in select.iter("option") if option.get("value")]
            for value in {*values[:1], *values[-1:]}:
                yield iri_to_uri(f"{action}?{urlencode({select.get('name'): value})}")


@dataclass(frozen=True)
class Itinerary:
    """Where a walk begins and what it knows beforehand.

    Attributes:
        base: the site's address without a slash at its end.
        languages: the codes of its languages.
        kinds: the kinds of some addresses by their paths, such as the type of each page.
        seeds: the paths to begin with.
    """

    base: str
    languages: tuple[str, ...]
    kinds: Mapping[str, str]
    seeds: tuple[str, ...] = ()

    def kind_of(self, url: str, answer: Answer) -> str:
        """Return what an address is."""
        split = urlsplit(url)
        known = self.kinds.get(split.path + (f"?{split.query}" if split.query else "")) or self.kinds.get(split.path)
        if known and split.query and known.endswith("Page"):
            return f"{known}, narrowed"
        if known:
            return known
        if 300 <= answer.status < 400:
            return "Redirect"
        return kind_by_content(split.path, answer.headers.get("content-type", ""))

    def language_of(self, url: str) -> str:
        """Return the code of the language that an address stands below, or nothing."""
        first = urlsplit(url).path[1:].partition("/")[0]
        return first if first in self.languages else ""


def kind_by_content(path: str, content_type: str) -> str:
    """Return what an answer is, from its type of content and its address."""
    if path.startswith("/sitemap"):
        return "Sitemap"
    if path.startswith("/documents/"):
        return "Document"
    names = {
        "application/atom+xml": "Feed",
        "text/calendar": "Calendar",
        "text/css": "Stylesheet",
        "application/geo+json": "GeoJSON",
        "text/csv": "Table",
    }
    essence = content_type.partition(";")[0].strip()
    if essence == "text/html":
        return {"search": "Search", "sheet": "Sheet"}.get(path.rstrip("/").rpartition("/")[2], "Other page")
    return names.get(essence) or ("Picture" if essence.startswith("image/") else essence or "Nothing")


def walk(
    fetch: Callable[[str], Answer],
    itinerary: Itinerary,
    mapper: Callable[[Callable[[str], Answer], Iterable[str]], Iterable[Answer]] = map,
    say: Callable[[str], object] = lambda text: None,
    follow: bool = True,
) -> list[Visit]:
    """Visit the seeds and everything on the site that can be reached from them, each address once.

    Args:
        fetch: answers for a full address.
        itinerary: where to begin.
        mapper: fetches many at a time; ``map`` takes one after the other.
        say: told how far the walk is.
        follow: go where answers lead, too. Checks judge no address that was not visited.

    Raises:
        RuntimeError: there are more addresses than a site of this size can have.
    """
    found: dict[str, Visit] = {}
    ahead = dict.fromkeys(iri_to_uri(itinerary.base + seed) for seed in itinerary.seeds)
    while ahead:
        layer = list(ahead)
        say(f"Visiting {len(layer)} addresses, such as {layer[-1]}")
        visits = [
            Visit(url, itinerary.language_of(url), itinerary.kind_of(url, answer), *answer)
            for url, answer in zip(layer, mapper(fetch, layer), strict=True)
        ]
        found.update((visit.url, visit) for visit in visits)
        ahead = dict.fromkeys(url for visit in visits for url in leads_to(visit, itinerary.base) if url not in found)
        if not follow:
            break
        if len(found) + len(ahead) > MOST_ADDRESSES:
            raise RuntimeError(f"More than {MOST_ADDRESSES} addresses, such as {next(iter(ahead))}")
    return sorted(found.values(), key=lambda visit: visit.url)


def leads_to(visit: Visit, base: str) -> Iterator[str]:
    """Yield the addresses on the site that a visit leads to.

    A narrowed list leads to lists narrowed otherwise, and these to more, without end: of them only those are taken to
    which a page that is not narrowed leads, and a list's own pages.
    """
    narrowed = bool(urlsplit(visit.url).query)
    targets = [reference.url for reference in references(visit)]
    for url in (*targets, *form_targets(visit)):
        split = urlsplit(url)
        if not url.startswith(f"{base}/") or split.path.startswith(NOT_FOLLOWED):
            continue
        if not narrowed or not split.query or is_second_page(visit.url, url):
            yield url


def is_second_page(url: str, other: str) -> bool:
    """Say whether an address is that of the second page of the list at another."""
    return other == f"{url}&page=2"
