"""Whoever asks again for what has not changed is told so; HEAD is answered like GET (RFC 9110)."""

from collections.abc import Iterator

import httpx

from tests.audit.findings import Finding
from tests.audit.serving import Server
from tests.audit.visits import Visit

NAME = "again"
TITLE = "What has not changed is not sent again (304); HEAD is answered like GET"

KINDS = ("Sitemap", "Feed", "Calendar", "Stylesheet", "Search", "Sheet")


def concerns(visit: Visit) -> bool:
    """Look at pages, and at what programs read."""
    return visit.status == 200 and (visit.is_page or visit.kind in KINDS)


def check(server: Server, visits: list[Visit]) -> Iterator[Finding]:
    """Ask again, for the first address of each kind in each language."""
    first: dict[tuple[str, str], Visit] = {}
    for visit in visits:
        first.setdefault((visit.kind, visit.language), visit)
    # As proxies ask the application: over HTTP/2, granian 2.8 sends what HEAD must not have.
    with server.client(http2=False) as client:
        for visit in first.values():
            yield from (Finding(NAME, visit.url, fault) for fault in faults_of(client, visit))


def faults_of(client: httpx.Client, visit: Visit) -> Iterator[str]:
    """Yield what is wrong with the second answer, and with the one to HEAD."""
    first = client.get(visit.url)
    known = {}
    if "etag" in first.headers:
        known["If-None-Match"] = first.headers["etag"]
    elif "last-modified" in first.headers:
        known["If-Modified-Since"] = first.headers["last-modified"]
    second = client.get(visit.url, headers=known)
    if second.status_code != 304 or second.content:
        yield f"answers {second.status_code} with {len(second.content)} bytes to {known}"
    head = client.head(visit.url)
    if head.status_code != visit.status or head.content:
        yield f"answers {head.status_code} to HEAD"
    for name in ("content-type", "cache-control", "content-security-policy"):
        if head.headers.get(name) != first.headers.get(name):
            yield f"says {name}: {head.headers.get(name)} to HEAD, and {first.headers.get(name)} to GET"
