"""robots.txt lets robots read what people read (RFC 9309); security.txt says whom to tell of a hole (RFC 9116)."""

from collections.abc import Iterator
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from sectxt import Parser

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "machines"
TITLE = "robots.txt and security.txt are there, are well formed and say what is so"

ROBOTS = "/robots.txt"
SECURITY = "/.well-known/security.txt"
# A recommendation, for sites that have a key to sign with.
NOT_OURS = {"not_signed", "no_encryption", "no_csaf"}


def concerns(visit: Visit) -> bool:
    """Look at both files."""
    return urlsplit(visit.url).path in (ROBOTS, SECURITY)


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield what is wrong with either."""
    files = {urlsplit(visit.url).path: visit for visit in visits if concerns(visit)}
    for path in (ROBOTS, SECURITY):
        if path not in files:
            yield Finding(NAME, path, "is not there")
    for path, visit in files.items():
        if visit.status != 200 or visit.headers.get("content-type", "").lower() != "text/plain; charset=utf-8":
            yield Finding(NAME, visit.url, f"is {visit.headers.get('content-type')} with status {visit.status}")
        elif path == ROBOTS:
            yield from check_robots(visit, visits)
        else:
            yield from check_security(visit)


def check_robots(robots: Visit, visits: list[Visit]) -> Iterator[Finding]:
    """Yield what robots are kept from, and what they are not."""
    parser = RobotFileParser()
    parser.parse(robots.text.splitlines())
    for visit in visits:
        if visit.is_page and not parser.can_fetch("*", visit.url):
            yield Finding(NAME, visit.url, "robots may not read this")
    if parser.can_fetch("*", f"{robots.url.removesuffix(ROBOTS)}/admin/"):
        yield Finding(NAME, robots.url, "lets robots into the admin")


def check_security(visit: Visit) -> Iterator[Finding]:
    """Yield what sectxt finds wrong."""
    parser = Parser(visit.body, urls=visit.url)
    for problem in (*parser.errors, *parser.recommendations):
        if problem["code"] not in NOT_OURS:
            yield Finding(NAME, visit.url, f"{problem['code']}: {problem['message']}")
