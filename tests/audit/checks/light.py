"""Private and light: what a page weighs, whom it asks, what it stores, and what the browser complains of."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "light"
TITLE = "Kilobytes and requests under the ceilings; no other host, cookie, storage or complaint of the browser"
WIDTHS = (1280,)
# Kilobytes on the wire and requests, by what a page shows.
CEILINGS = {"text": (50, 6), "pictures": (200, 12), "map": (60, 12)}
STYLES, SCRIPTS = 8, 5
STORED = """async () => {
    const found = [];
    if (document.cookie) found.push("a cookie");
    if (localStorage.length) found.push("local storage");
    if (sessionStorage.length) found.push("session storage");
    if ((await indexedDB.databases()).length) found.push("a database");
    // Only safe addresses have these.
    if (window.caches && (await caches.keys()).length) found.push("a cache");
    if ((await navigator.serviceWorker?.getRegistrations())?.length) found.push("a service worker");
    return found;
}"""
# What comes into sight is loaded then; reading it all costs this much.
READ_TO_THE_END = """async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
        scrollTo(0, top);
        await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
    const shown = [...document.images].filter(image => image.loading !== "lazy" || image.currentSrc);
    await Promise.all(shown.map(image => image.decode().catch(() => 0)));
}"""
SHOWS = """document.querySelector("img") ? "pictures" : document.querySelector(".atlas svg") ? "map" : "text" """


def check(page: Page, visit: Visit) -> Iterator[Finding]:
    """Yield what a page costs its reader beyond the ceilings, once read to the end."""
    page.evaluate(READ_TO_THE_END)
    page.wait_for_load_state("networkidle")
    requests = [request for request in page.requests() if request.url.partition(":")[0] in {"http", "https"}]
    for what in [*weighed(page, requests), *asked(visit, requests), *stored(page), *complained(page, visit)]:
        yield Finding(NAME, visit.url, what)


def weighed(page: Page, requests: list[Request]) -> Iterator[str]:
    """Compare kilobytes and requests with the ceilings of what the page shows."""
    shows = page.evaluate(SHOWS)
    kilobytes, number = CEILINGS[shows]
    weights = {request: weight(request) for request in requests}
    total = sum(weights.values())
    if total > kilobytes:
        heaviest = max(weights, key=lambda request: weights[request])
        yield f"weighs {total:.0f} kB ({shows}: {kilobytes}); most of it, {weights[heaviest]:.0f} kB, is {heaviest.url}"
    if len(requests) > number:
        yield f"makes {len(requests)} requests ({shows}: {number})"
    for kind, ceiling in {"stylesheet": STYLES, "script": SCRIPTS}.items():
        of_kind = sum(weights[request] for request in requests if request.resource_type == kind)
        if of_kind > ceiling:
            yield f"{kind}: {of_kind:.1f} kB (at most {ceiling})"


def weight(request: Request) -> float:
    """Return how many kilobytes of body an answer is on the wire."""
    if request.response() is None:
        return 0
    return request.sizes()["responseBodySize"] / 1000


def asked(visit: Visit, requests: list[Request]) -> Iterator[str]:
    """Yield every request to another host, and every one that failed but the page itself."""
    for request in requests:
        if urlsplit(request.url).netloc != urlsplit(visit.url).netloc:
            yield f"asks another host: {request.url}"
        response = request.response()
        if request.url != visit.url and (response is None or response.status >= 400):
            yield f"not there: {request.url}"


def stored(page: Page) -> Iterator[str]:
    """Yield what the page leaves in the browser."""
    for cookie in page.context.cookies():
        yield f"sets the cookie {cookie.get('name')}"
    for what in page.evaluate(STORED):
        yield f"leaves {what}"


def complained(page: Page, visit: Visit) -> Iterator[str]:
    """Yield errors and warnings of the console, violations of the Content-Security-Policy among them."""
    for message in page.console_messages():
        # The browser notes the status of a page that is rightly missing.
        expected = visit.status >= 400 and message.location["url"] == visit.url
        if message.type in {"error", "warning"} and not expected:
            yield f"console: {message.text}"
    for error in page.page_errors():
        yield f"script: {error}"
