"""On paper: nothing runs off the sheet, and the page makes a PDF."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.audit.checks.reflow import CUT
from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "printed"
TITLE = "Nothing runs off a sheet of A4"
WIDTHS = (1280,)
SAMPLED = True
# A4 less margins of 12 mm, in CSS pixels.
PAPER = {"width": 703, "height": 1032}


def check(page: Page, visit: Visit) -> Iterator[Finding]:
    """Yield what is cut on A4; the page is left as it was found."""
    before = page.viewport_size
    page.set_viewport_size(PAPER)  # type: ignore[arg-type]  # a dict of the shape that Playwright names
    page.emulate_media(media="print")
    for what in page.evaluate(CUT):
        yield Finding(NAME, visit.url, what)
    if not page.pdf(format="A4").startswith(b"%PDF"):
        yield Finding(NAME, visit.url, "makes no PDF")
    page.emulate_media(media="screen")
    page.set_viewport_size(before)  # type: ignore[arg-type]  # every page of ours has a viewport
