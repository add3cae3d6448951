"""Whatever is pressed is at least 24 × 24 px, or stands within a sentence (WCAG 2.2, success criterion 2.5.8)."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "targets"
TITLE = "What is pressed is at least 24 × 24 px"
WIDTHS = (1280, 320)
SMALL = Path(__file__).with_name("small.js").read_text()


def check(page: Page, visit: Visit) -> Iterator[Finding]:
    """Yield each target that is too small at the page's width."""
    width = page.viewport_size["width"]  # type: ignore[index]  # every page of ours has a viewport
    for what in page.evaluate(SMALL):
        yield Finding(NAME, visit.url, f"{width} px: {what}")
