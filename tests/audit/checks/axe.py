"""Accessibility by axe: the rules of WCAG 2.2 to level AA and its best practices, by day and by night."""

import json
from collections.abc import Iterator

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "axe"
TITLE = "axe finds nothing, at 1280 and 320 px, by day and by night"
WIDTHS = (1280, 320)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# All that another palette changes.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]


def check(page: Page, visit: Visit) -> Iterator[Finding]:
    """Yield what axe finds at the page's width; it ends in the scheme it began in."""
    page.evaluate(AXE_FILE_PATH.read_text())
    yield from found(page, visit, "light", TAGS)
    page.emulate_media(color_scheme="dark")
    yield from found(page, visit, "dark", COLOUR_RULES)
    page.emulate_media(color_scheme="light")


def found(page: Page, visit: Visit, scheme: str, rules: list[str]) -> Iterator[Finding]:
    """Run the given rules or tags and yield a finding for each that is violated."""
    options = json.dumps({"runOnly": rules, "resultTypes": ["violations"]})
    for violation in page.evaluate(f"axe.run({options})")["violations"]:
        width = page.viewport_size["width"]  # type: ignore[index]  # every page of ours has a viewport
        parts = "; ".join(node["html"] for node in violation["nodes"][:3])
        yield Finding(NAME, visit.url, f"{width} px, {scheme}: {violation['help']} ({parts})")
