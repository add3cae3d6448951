"""Running the checks that look at pages in Chromium."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType

from playwright.sync_api import Browser, sync_playwright

from tests.audit.findings import Finding, Table
from tests.audit.report import Result
from tests.audit.running import concerned, gather
from tests.audit.serving import Server
from tests.audit.visits import Visit
from tests.journeys import browser as chromium
from tests.journeys.conftest import ARGUMENTS


@contextmanager
def launched(server: Server) -> Iterator[Browser]:
    """Start a Chromium that finds the served site and nothing else."""
    path = chromium.find() or chromium.install()
    # Playwright runs an event loop in this thread, and Django refuses its database to such threads.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *server.chromium_arguments])
        yield browser
        browser.close()


def look(
    server: Server, checks: list[ModuleType], visits: list[Visit], chosen: Callable[[Visit], bool]
) -> Iterator[Result]:
    """Run each check on each page that it concerns, in a context of its own: no check sees what another left."""
    if not checks:
        return
    with launched(server) as browser:
        for module in checks:
            started = time.monotonic()
            pages = [visit for visit in visits if visit.is_html and concerned(module, visit) and chosen(visit)]
            found: list[Finding | Table] = []
            for visit in pages:
                context = browser.new_context(base_url=server.base)
                page = context.new_page()
                page.goto(visit.url)
                found += list(module.check(page, visit))
                context.close()
            yield gather(module, found, len(pages), started)
