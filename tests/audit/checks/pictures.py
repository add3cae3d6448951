"""Pictures hold their place, come when they are needed, in a light format and no larger than they are shown."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "pictures"
TITLE = "Pictures hold their place, wait their turn, and are AVIF or WebP and no larger than shown"
WIDTHS = (1280,)
LOOK = Path(__file__).with_name("pictures.js").read_text()


def check(page: Page, visit: Visit) -> Iterator[Finding]:
    """Yield what is wrong with the pictures of a page."""
    for what in page.evaluate(LOOK):
        yield Finding(NAME, visit.url, what)
