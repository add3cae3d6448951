"""Every answer says what browsers may do with it; pages can be kept by shared caches and asked for again cheaply."""

from collections.abc import Iterator

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "headers"
TITLE = "Security headers everywhere; pages are public, can be kept, and are compressed on the way (HTTP/2)"

EVERYWHERE = {
    "content-security-policy",
    "permissions-policy",
    "referrer-policy",
    "strict-transport-security",
    "x-content-type-options",
}
UNSAFE = ("'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:", "data:")
# Types that shrink; everything else is compressed already.
SHRINKING = ("text/", "application/atom+xml", "application/xml", "application/json", "image/svg+xml")
# Less than this is not worth the work (and what Django and nginx leave alone).
SHORTEST_COMPRESSED = 1000
SHORTEST_KEPT = 30


def concerns(visit: Visit) -> bool:
    """Look at every answer."""
    return True


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield what is missing from each answer, or said there and should not."""
    for visit in visits:
        yield from (Finding(NAME, visit.url, fault) for fault in faults_of(visit))


def faults_of(visit: Visit) -> Iterator[str]:
    """Yield what is wrong with the headers of one answer."""
    lacking = sorted(EVERYWHERE - set(visit.headers))
    if lacking:
        yield f"has no {', '.join(lacking)}"
    if visit.is_html:
        yield from faults_of_policy(visit.headers.get("content-security-policy", ""))
    if visit.status == 200 and not visit.url.endswith("/health/"):
        yield from faults_of_caching(visit)
    if visit.transferred and visit.protocol != "HTTP/2":
        yield f"came by {visit.protocol}"
    # What is not for everybody stays as it is: it may hold a secret (BREACH).
    public = "public" in visit.headers.get("cache-control", "")
    shrinks = visit.headers.get("content-type", "").startswith(SHRINKING) and len(visit.body) > SHORTEST_COMPRESSED
    if visit.transferred and public and shrinks and "content-encoding" not in visit.headers:
        yield f"is sent as {visit.transferred} bytes without compression"


def faults_of_policy(policy: str) -> Iterator[str]:
    """Yield what a page's Content-Security-Policy lacks or lets in."""
    directives = {name: sources for name, *sources in (part.split() for part in policy.split(";") if part.strip())}
    for name in ("default-src", "base-uri", "form-action", "frame-ancestors"):
        if name not in directives:
            yield f"has no {name} in its policy"
    for name, sources in directives.items():
        if unsafe := [source for source in sources if source in UNSAFE]:
            yield f"lets {' '.join(unsafe)} into {name}"


def faults_of_caching(visit: Visit) -> Iterator[str]:
    """Yield why a shared cache could not keep an answer that is the same for everybody."""
    said = [part.strip() for part in visit.headers.get("cache-control", "").split(",")]
    kept = {name: int(value) for name, _equals, value in (part.partition("=") for part in said) if value.isdigit()}
    if "public" not in said or kept.get("s-maxage", kept.get("max-age", 0)) < SHORTEST_KEPT:
        yield f"says Cache-Control: {visit.headers.get('cache-control')}"
    if "etag" not in visit.headers and "last-modified" not in visit.headers:
        yield "cannot be asked for again: neither ETag nor Last-Modified"
    if "cookie" in visit.headers.get("vary", "").lower():
        yield "differs by cookie"
