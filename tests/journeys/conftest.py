"""What every journey starts from: a server on a database as migrations leave it, a browser, and someone to log in."""

import logging
import os
from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Browser, Page, Response, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.journeys import browser as chromium

# Chromium asks its makers' servers for updates and more; no journey needs them.
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]
# Its sandbox refuses to run as root.
ARGUMENTS = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}


logger = logging.getLogger("journeys")


def note_refusal(response: Response) -> None:
    """Log an answer that is an error."""
    if response.status >= 400:
        logger.warning("%s: %s", response.status, response.url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys of this process; each page has a context of its own."""
    path = chromium.find()
    if path is None:
        pytest.fail("There is no Chromium: run `make test`, or `python -m tests.journeys.browser` first.")
    # Playwright runs an event loop in this thread, and Django refuses its database to such threads. Here they only
    # take turns: nothing else runs in the loop while a journey looks into the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture
def server(transactional_db: None, live_server: LiveServer) -> LiveServer:
    """A server whose database holds what the migrations put there (root page, site, locale, groups), and no more."""
    return live_server


@pytest.fixture
def new_page(browser: Browser, server: LiveServer) -> Iterator[Callable[[dict[str, int]], Page]]:
    """Open a page of the given size, as a reader without cookies; addresses are relative to the server's."""
    contexts = []

    def new(viewport: dict[str, int]) -> Page:
        context = browser.new_context(
            base_url=server.url,
            viewport=viewport,  # type: ignore[arg-type]  # a dict of the shape that Playwright names
            locale="en-GB",
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        # Shown with a journey that fails, for which they are often the reason.
        page.on("pageerror", lambda error: logger.warning("script: %s", error))
        page.on("requestfailed", lambda request: logger.warning("not loaded: %s %s", request.url, request.failure))
        page.on("response", note_refusal)
        return page

    yield new
    for context in contexts:
        context.close()


@pytest.fixture
def desktop(new_page: Callable[[dict[str, int]], Page]) -> Page:
    """A page on a desk."""
    return new_page(DESKTOP)


@pytest.fixture
def phone(new_page: Callable[[dict[str, int]], Page]) -> Page:
    """A page on the narrowest phone, 320 px wide."""
    return new_page(PHONE)


@pytest.fixture
def log_in(server: LiveServer) -> Callable[[Page], None]:
    """Log a page's reader in to the admin as a superuser, through the form."""
    get_user_model().objects.create_superuser("editor", "editor@example.org", "journey")

    def log_in(page: Page) -> None:
        page.goto("/admin/login/")
        page.get_by_label("Username").fill("editor")
        page.get_by_label("Password").fill("journey")
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/admin/")

    return log_in
