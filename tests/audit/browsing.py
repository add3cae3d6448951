"""Running the checks that look at pages in Chromium: one loading for all of them, several browsers side by side."""

import os
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from importlib import import_module
from multiprocessing import get_context
from types import ModuleType
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from tests.audit.findings import Finding, Table
from tests.audit.report import Result
from tests.audit.serving import Server
from tests.audit.visits import Visit
from tests.journeys import browser as chromium

SIZES = {1280: {"width": 1280, "height": 900}, 320: {"width": 320, "height": 640}}
"""The windows that pages are looked at in, by their widths: a desk, and the narrowest phone."""


@dataclass
class Seen:
    """What looking at one page came to: by check, what was found and the seconds it took."""

    found: dict[str, list[Finding | Table]] = field(default_factory=lambda: defaultdict(list))
    seconds: Counter[str] = field(default_factory=Counter)


class Worker:
    """What a process of the pool keeps between pages: its own browser, which ends with it."""

    browser: Browser

    @classmethod
    def start(cls, arguments: Sequence[str]) -> None:
        """Launch Chromium."""
        path = chromium.find() or chromium.install()
        cls.browser = (
            sync_playwright().start().chromium.launch(executable_path=path, args=[*chromium.ARGUMENTS, *arguments])
        )


def look(
    server: Server, checks: Sequence[ModuleType], visits: Sequence[Visit], chosen: Callable[[Visit], bool]
) -> Iterator[Result]:
    """Run checks on the pages that they concern, each page in a context of its own: nobody has been there before."""
    names: dict[str, list[str]] = defaultdict(list)
    pages = [visit for visit in worth_seeing(visits) if chosen(visit)]
    for module in checks:
        for visit in one_per_kind(pages) if getattr(module, "SAMPLED", False) else pages:
            names[visit.url].append(module.__name__)
    # Most bodies are as large as they are useless to a browser, which loads its own.
    tasks = [(replace(visit, headers={}, body=b""), names[visit.url]) for visit in pages if visit.url in names]
    seen: list[Seen] = []
    if tasks:
        with ProcessPoolExecutor(
            os.cpu_count(), get_context("spawn"), Worker.start, (server.chromium_arguments,)
        ) as pool:
            seen = list(pool.map(look_at, tasks))
    for module in checks:
        found = [item for one in seen for item in one.found.get(module.NAME, ())]
        yield Result(
            module.NAME,
            module.TITLE,
            sum(module.__name__ in of_page for of_page in names.values()),
            sorted({item for item in found if isinstance(item, Finding)}),
            [item for item in found if isinstance(item, Table)],
            sum(one.seconds[module.NAME] for one in seen),
        )


def worth_seeing(visits: Iterable[Visit]) -> list[Visit]:
    """Return the pages to look at: all of them, and of lists that filters narrow one for each kind and language."""
    # A browser takes the dots out of an address before it asks.
    pages = [visit for visit in visits if visit.is_html and ".." not in unquote(urlsplit(visit.url).path)]
    narrowed = [visit for visit in pages if urlsplit(visit.url).query and visit.kind != "Search"]
    left_out = {visit.url for visit in narrowed} - {visit.url for visit in one_per_kind(narrowed)}
    return [visit for visit in pages if visit.url not in left_out]


def one_per_kind(visits: Iterable[Visit]) -> list[Visit]:
    """Return the first page of each kind in each language."""
    first: dict[tuple[str, str], Visit] = {}
    for visit in visits:
        first.setdefault((visit.kind, visit.language), visit)
    return list(first.values())


def look_at(task: tuple[Visit, list[str]]) -> Seen:
    """Open a page and run the checks of these names on it, at each width; runs in a process of the pool."""
    visit, names = task
    page = opened(Worker.browser, visit.url)
    seen = examine(page, visit, [import_module(name) for name in names])
    page.context.close()
    return seen


def opened(browser: Browser, url: str) -> Page:
    """Return a page as a reader finds it who comes for the first time, on a desk."""
    size = SIZES[max(SIZES)]
    context = browser.new_context(viewport=size, reduced_motion="reduce")  # type: ignore[arg-type]  # a dict of that shape
    page = context.new_page()
    page.goto(url)
    return page


def examine(page: Page, visit: Visit, checks: Sequence[ModuleType]) -> Seen:
    """Run checks on a page that is open, at each of the widths they ask for, the widest first."""
    seen = Seen()
    for width, size in SIZES.items():
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a dict of the shape that Playwright names
        for module in checks:
            if width in module.WIDTHS:
                started = time.monotonic()
                seen.found[module.NAME] += module.check(page, visit)
                # A counter counts fractions just as well.
                seen.seconds[module.NAME] += time.monotonic() - started  # type: ignore[assignment]
    return seen
