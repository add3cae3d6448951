"""Every page says where it is in each language, and all of its translations say the same, as the site maps do.

What Google asks for (https://developers.google.com/search/docs/specialty/international/localized-versions): full
addresses, the page itself among them, both ways; and an address for all other languages.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from tests.audit.checks.sitemaps import alternates_in_maps
from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "hreflang"
TITLE = "Translations name one another and themselves; repeated text names its source; site maps agree"


def concerns(visit: Visit) -> bool:
    """Look at all that readers read."""
    return visit.is_html and visit.status == 200


def alternates(visit: Visit) -> dict[str, str]:
    """Return the address of a page in each language, as its head has them."""
    links = visit.document.xpath("//link[@rel='alternate' and @hreflang and not(@type)]")
    return {link.get("hreflang"): link.get("href", "") for link in links}


def canonical(visit: Visit) -> str:
    """Return the address that a page says it should be known by, or nothing."""
    return next(iter(visit.document.xpath("//link[@rel='canonical']/@href")), "")


def is_hidden(visit: Visit) -> bool:
    """Say whether a page asks search engines to leave it out."""
    return any("noindex" in content for content in visit.document.xpath("//meta[@name='robots']/@content"))


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield every disagreement between pages, and between pages and site maps."""
    by_url = {visit.url: visit for visit in visits}
    in_maps = alternates_in_maps(visits)
    for visit in filter(concerns, visits):
        faults = faults_of_page(visit, by_url, in_maps) if visit.is_page else faults_of_other(visit, by_url)
        yield from (Finding(NAME, visit.url, fault) for fault in faults)


def faults_of_page(visit: Visit, by_url: dict[str, Visit], in_maps: dict[str, dict[str, str]]) -> Iterator[str]:
    """Yield what is wrong with a page that is read in its own language."""
    named = alternates(visit)
    if canonical(visit) != visit.url:
        yield f"has the canonical address {canonical(visit) or 'of nothing'}"
    if is_hidden(visit):
        yield "is hidden from search engines"
    if named.get(visit.document.get("lang")) != visit.url:
        yield "does not name itself in its own language"
    if named.get("x-default") not in named.values() or "x-default" not in named:
        yield "has no address for all other languages"
    if in_maps and in_maps.get(visit.url) != named:
        yield f"names {named}, but its site map {in_maps.get(visit.url)}"
    for language, url in named.items():
        yield from (f"{language}: {url} {fault}" for fault in faults_of_target(by_url.get(url), url, language, named))


def faults_of_target(target: Visit | None, url: str, language: str, named: dict[str, str]) -> Iterator[str]:
    """Yield what is wrong with what a page names as its translation."""
    if not urlsplit(url).netloc:
        yield "is no full address"
    elif target is None:
        return
    elif not target.is_page:
        yield "is no page"
    elif canonical(target) != url:
        yield "has another canonical address"
    elif alternates(target) != named:
        yield "names others"
    elif language not in ("x-default", target.document.get("lang")):
        yield f"is in the language {target.document.get('lang')}"


def faults_of_other(visit: Visit, by_url: dict[str, Visit]) -> Iterator[str]:
    """Yield what is wrong with what should not be found by itself: repeated text, narrowed lists, sheets, searches."""
    if visit.kind == "Alias" and alternates(visit):
        yield "repeats another page, but names translations"
    source = by_url.get(canonical(visit))
    if source is not None and (not source.is_page or canonical(source) != source.url):
        yield f"has the canonical address {source.url}, which is no page of its own"
    if visit.kind == "Alias" and canonical(visit) in ("", visit.url):
        yield "repeats another page without naming it"
    if not canonical(visit) and not is_hidden(visit):
        yield "is neither a page, nor says which it belongs to, nor is hidden from search engines"
    if visit.kind == "Alias" and not is_hidden(visit):
        yield "repeats another page, but is not hidden from search engines"
