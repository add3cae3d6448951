"""Everything that a page of the site refers to on the site is there, at once, and at the place named."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from urllib.parse import urlsplit

from tests.audit.findings import Finding, Table
from tests.audit.visits import NOT_FOLLOWED, Reference, Visit, references

NAME = "links"
TITLE = "Every link, picture, form and fragment of the site leads somewhere, without a detour"


def concerns(visit: Visit) -> bool:
    """Look at everything that refers to something."""
    return visit.is_html or visit.content_type in ("application/xml", "application/atom+xml", "text/css")


def check(visits: list[Visit]) -> Iterator[Finding | Table]:
    """Yield what leads nowhere, somewhere else first, or out of the encrypted site; list the other sites."""
    by_url = {visit.url: visit for visit in visits}
    hosts = {urlsplit(visit.url).netloc for visit in visits}
    elsewhere: dict[str, set[str]] = defaultdict(set)
    ids = cache(lambda url: ids_in(by_url[url]))
    for visit in filter(concerns, visits):
        for reference in dict.fromkeys(references(visit)):
            split = urlsplit(reference.url)
            if split.netloc not in hosts:
                if reference.element != "a" and split.scheme == "http":
                    yield finding(visit, reference, "is not encrypted")
                elsewhere[split.netloc].add(visit.url)
            elif not split.path.startswith(NOT_FOLLOWED) and not is_own_404(visit, reference):
                # Of narrowed lists not all are visited; they are served by the same address.
                target = by_url.get(reference.url) or by_url.get(reference.url.partition("?")[0])
                fault = fault_of(target, reference, urlsplit(visit.url).scheme)
                if fault:
                    yield finding(visit, reference, fault)
                elif reference.url in by_url and lacks(target, reference, ids):
                    yield finding(visit, reference, f"has no place #{reference.fragment}")
    rows = [(host, str(len(pages))) for host, pages in sorted(elsewhere.items())]
    yield Table("Other sites that pages link to (not visited)", ("site", "pages"), rows)


def fault_of(target: Visit | None, reference: Reference, scheme: str) -> str:
    """Return what is wrong with the target of a reference on the site, or nothing; None was not visited."""
    if urlsplit(reference.url).scheme != scheme:
        return "is the site by another protocol"
    if target is None:
        return ""
    if target.status >= 400:
        return f"answers {target.status}"
    # "/" leads to the reader's language, on purpose; it may be referred to where no language is known.
    if 300 <= target.status < 400 and urlsplit(reference.url).path != "/":
        return f"leads on to {target.headers.get('location')}"
    return ""


def is_own_404(visit: Visit, reference: Reference) -> bool:
    """Say whether a page that says that there is none names its own address, as the language switcher does."""
    return visit.status == 404 and reference.url == visit.url


def lacks(target: Visit | None, reference: Reference, ids: Callable[[str], set[str]]) -> bool:
    """Say whether the page at the end of a reference has not the place it names.

    What a form gets may have it; and JSON-LD names things, not places.
    """
    if target is None or not target.is_html or not reference.fragment or reference.element in ("form", "script"):
        return False
    return reference.fragment not in ids(target.url)


def finding(visit: Visit, reference: Reference, fault: str) -> Finding:
    """Return a finding about a reference."""
    return Finding(NAME, visit.url, f"{reference.element} {reference.attribute} {reference.url} {fault}")


def ids_in(visit: Visit) -> set[str]:
    """Return the names of all places in a page."""
    return {"top", *visit.document.xpath("//@id")}
