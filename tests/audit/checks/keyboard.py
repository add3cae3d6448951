"""By keyboard alone: all that can be pressed is reached, in the order of reading, and the focus is always seen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "keyboard"
TITLE = "Tab reaches everything, in order, and the focus is always seen; the skip link works"
WIDTHS = (1280, 320)
LISTEN = Path(__file__).with_name("focus.js").read_text()
# As after loading: the next Tab goes to the first stop.
TO_THE_TOP = """const body = document.body;
scrollTo(0, 0); body.tabIndex = -1; body.focus(); body.removeAttribute("tabindex")"""
IN_CONTENT = """document.activeElement.closest("main, footer") !== null
|| !document.querySelector("main :is(a, button, input)")"""
MOST_SCROLLERS = 12


def check(page: Page, visit: Visit) -> Iterator[Finding]:
    """Press Tab from the top of the page to its end, then use the skip link; yield what a reader would stumble over."""
    width = page.viewport_size["width"]  # type: ignore[index]  # every page of ours has a viewport
    for what in [*walked(page), *skipped(page)]:
        yield Finding(NAME, visit.url, f"{width} px: {what}")


def walked(page: Page) -> Iterator[str]:
    """Press Tab until the page is left; yield what is wrong with the stops on the way."""
    page.evaluate(TO_THE_TOP)
    expected: list[str] = page.evaluate(LISTEN)
    stops: list[dict[str, Any]] = []
    # What scrolls is a stop too, in browsers that let one scroll it by keyboard.
    while len(stops) < len(expected) + MOST_SCROLLERS:
        page.keyboard.press("Tab")
        stop = page.evaluate("stop()")
        # Without a window around it, Chromium may begin again at once rather than leave the page first.
        if stop["left"] or (stops and stop["number"] == stops[0]["number"]):
            break
        stops.append(stop)
    else:
        yield f"the focus does not leave the page: {stops[-1]['name']} comes after {len(stops)} stops"
    stops = [stop for stop in stops if not stop["scrolls"]]
    reached = [stop["number"] for stop in stops if stop["number"] is not None]
    for number, name in enumerate(expected):
        if number not in reached:
            yield f"never reached: {name}"
    if sorted(reached) != reached:
        yield f"another order than the text's: {[stop['name'] for stop in stops]}"
    for stop in stops:
        for what in stop["wrong"]:
            yield f"{stop['name']}: {what}"


def skipped(page: Page) -> Iterator[str]:
    """Follow the skip link; yield what keeps it from leading into the page's content."""
    page.evaluate(TO_THE_TOP)
    page.keyboard.press("Tab")
    if not page.evaluate("document.activeElement.matches('a[href^=\"#\"]')"):
        yield "the first stop is no skip link"
        return
    page.keyboard.press("Enter")
    if not page.evaluate("document.activeElement.matches('main')"):
        yield "the skip link does not lead to the content"
        return
    page.keyboard.press("Tab")
    if not page.evaluate(IN_CONTENT):
        yield "after the skip link, the focus is not in the content"
