"""Nothing scrolls sideways or is cut: on a phone, with roomier text, with text twice as large (WCAG 1.4)."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "reflow"
TITLE = "Nothing scrolls sideways or is cut, at 1280 and 320 px, with text spacing and text at 200 %"
WIDTHS = (1280, 320)
CUT = Path(__file__).with_name("cut.js").read_text()
# WCAG 2.2, success criterion 1.4.12.
ROOMY = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""
DOUBLED = "html { font-size: 200% !important }"
# Rules of a sheet made this way are allowed where a strict Content-Security-Policy refuses a style element.
ADOPT = "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }"


def check(page: Page, visit: Visit) -> Iterator[Finding]:
    """Yield what is lost at the page's width, as it is and as a reader may set it."""
    width = page.viewport_size["width"]  # type: ignore[index]  # every page of ours has a viewport
    settings = {"": "", ", text spacing": ROOMY}
    if width > 640:
        # Twice as large on a desk; the browser's zoom makes of it half as wide a window, and 320 px are narrower still.
        settings[", text at 200 %"] = DOUBLED
    for name, css in settings.items():
        page.evaluate(ADOPT, css)
        for what in page.evaluate(CUT):
            yield Finding(NAME, visit.url, f"{width} px{name}: {what}")
    page.evaluate(ADOPT, "")
