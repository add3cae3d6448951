"""In the colours that a reader's system sets: words, signs and what is pressed stay visible.

Not by axe: it takes the colour of letters from ``-webkit-text-fill-color``, which Chromium does not force.
"""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "forced"
TITLE = "In the colours that a reader's system sets, words, signs and edges stay visible"
WIDTHS = (1280,)
LOOK = Path(__file__).with_name("forced.js").read_text()


def check(page: Page, visit: Visit) -> Iterator[Finding]:
    """Yield what cannot be told from its ground, on light and dark systems."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, forced_colors="active")  # type: ignore[arg-type]  # one of its words
        for what in page.evaluate(LOOK):
            yield Finding(NAME, visit.url, f"{scheme}: {what}")
    page.emulate_media(color_scheme="light", forced_colors="none")
