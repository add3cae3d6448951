"""Addresses that nobody links to, and somebody asks for all the same, are answered as they should be."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "odd"
TITLE = "Mistyped, outdated and hostile addresses get the answer that is due, never an error of the server"

KIND = "Odd address"
OK, MOVED, BAD, MISSING = {200}, {301, 308}, {400}, {404}
ADDRESSES: dict[str, set[int]] = {
    "/fr": MOVED,
    "/FR/": MISSING | MOVED,
    "/pt/": MISSING,
    "//fr/": MISSING | MOVED,
    "/absent/": MISSING,
    "/fr/%FF/": MISSING,
    "/fr/index.php": MISSING,
    "/fr/%00/": BAD,
    "/fr/?page=-1": OK,
    "/fr/?utm_source=elsewhere": OK,
    "/fr/search": MOVED,
    "/fr/search/?q=%00": BAD,
    "/fr/search/?q=%FF": OK,
    "/fr/search/?q=%F0%9F%98%80": OK,
    "/fr/search/?q=%27%20OR%201%3D1%20--": OK,
    "/fr/search/?q=%3Cscript%3E1%3C%2Fscript%3E": OK,
    f"/fr/search/?q={'a' * 3000}": OK,
    "/fr/search/?q=ville&kind=nothing&page=99999999999999999999": OK,
    "/fr/news.atom?theme=nothing": OK,
    "/fr/calendar/00000000-0000-0000-0000-000000000000.ics": MISSING,
    "/fr/calendar/nothing.ics": MISSING,
    "/sitemap-xx.xml": MISSING,
    "/sitemap.xml?p=2": MISSING | OK,
    "/accent-nothing.css": MISSING,
    "/documents/999999/absent.pdf": MISSING,
    "/media/absent.png": MISSING,
    "/media/../manage.py": MISSING,
    "/media/%2e%2e/%2e%2e/manage.py": MISSING | BAD,
    "/static/absent.css": MISSING,
    "/.env": MISSING,
    "/.git/config": MISSING,
    "/health/": OK,
}


def concerns(visit: Visit) -> bool:
    """Look at these alone."""
    return visit.kind == KIND


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield answers other than those due, redirects that lead elsewhere, and pages that repeat what they were sent."""
    for visit in filter(concerns, visits):
        due = ADDRESSES[visit.path]
        if visit.status not in due:
            yield Finding(NAME, visit.url, f"answers {visit.status} rather than {' or '.join(map(str, sorted(due)))}")
        if 300 <= visit.status < 400 and urlsplit(visit.headers.get("location", "")).netloc not in (
            "",
            urlsplit(visit.url).netloc,
        ):
            yield Finding(NAME, visit.url, f"leads to {visit.headers['location']}")
        if "<script>1" in visit.text:
            yield Finding(NAME, visit.url, "writes what it was sent into the page as it is")
