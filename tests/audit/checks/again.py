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
    # As proxies ask the application, and as browsers ask: servers frame the two in ways of their own.
    for http2 in (False, True):
        with server.client(http2=http2) as client:
            for visit in first.values():
                for fault in faults_of(client, visit):
                    yield Finding(NAME, visit.url, f"over HTTP/{2 if http2 else 1.1} it {fault}")


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
    try:
        head = client.head(visit.url)
    except httpx.ProtocolError as error:
        # A body where none may be ends a connection over HTTP/2.
        yield f"breaks the protocol in its answer to HEAD: {error}"
        return
    if head.status_code != visit.status or head.content:
        yield f"answers {head.status_code} with {len(head.content)} bytes to HEAD"
    if first.content and head.headers.get("content-length") == "0":
        yield "says to HEAD that it would have no body to GET"
    for name in ("content-type", "cache-control", "content-security-policy"):
        if head.headers.get(name) != first.headers.get(name):
            yield f"says {name}: {head.headers.get(name)} to HEAD, and {first.headers.get(name)} to GET"
