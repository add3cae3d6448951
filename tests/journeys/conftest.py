"""What every journey starts from: a server on a database as migrations leave it, pages to see, someone to log in."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.management import call_command
from playwright.sync_api import Browser, Page, Response
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Locale, Site
from wagtail.models import Page as RootPage

from home.models import HomePage
from tests.tables import contents, put_back

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}


# How Chromium begins to say in its console that a policy was broken, or is none.
POLICY = "Policy"

logger = logging.getLogger("journeys")


def note_refusal(response: Response) -> None:
    """Log an answer that is an error."""
    if response.status >= 400:
        logger.warning("%s: %s", response.status, response.url)


@pytest.fixture
def server(transactional_db: None, live_server: LiveServer) -> LiveServer:
    """A server whose database holds what the migrations put there (root page, site, locale, groups), and no more."""
    return live_server


@pytest.fixture
def home(server: LiveServer) -> HomePage:
    """A French home page where the site begins, live in English too."""
    french = Locale.objects.get(language_code="fr")
    english = Locale.objects.create(language_code="en")
    page = RootPage.get_first_root_node().add_child(instance=HomePage(title="Accueil", slug="accueil", locale=french))
    page.save_revision().publish()
    Site.objects.filter(is_default_site=True).update(root_page=page, hostname="localhost")
    Site.clear_site_root_paths_cache()
    page.copy_for_translation(english).save_revision().publish()
    return page


@pytest.fixture
def new_page(browser: Browser, server: LiveServer) -> Iterator[Callable[..., Page]]:
    """Open a page of the given size, as a reader without cookies; addresses are relative to the server's.

    Further arguments are those of Playwright's contexts, such as ``java_script_enabled``.
    """
    contexts = []
    # Whatever a journey looks at, nothing of it may break the content security policy.
    refused: list[str] = []

    def new(viewport: dict[str, int], **options: Any) -> Page:
        context = browser.new_context(
            base_url=server.url,
            viewport=viewport,  # type: ignore[arg-type]  # a dict of the shape that Playwright names
            reduced_motion="reduce",
            **{"locale": "en-GB", **options},
        )
        contexts.append(context)
        page = context.new_page()
        # Shown with a journey that fails, for which they are often the reason.
        page.on("pageerror", lambda error: logger.warning("script: %s", error))
        page.on("requestfailed", lambda request: logger.warning("not loaded: %s %s", request.url, request.failure))
        page.on("response", note_refusal)
        page.on("console", lambda said: refused.append(said.text) if POLICY in said.text else None)
        return page

    yield new
    for context in contexts:
        context.close()
    assert refused == []


@pytest.fixture
def desktop(new_page: Callable[..., Page]) -> Page:
    """A page on a desk."""
    return new_page(DESKTOP)


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
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


@pytest.fixture(scope="session")
def demo_rows() -> dict[str, bytes]:
    """What all tables hold once the demo is loaded; empty until a journey has loaded it."""
    return {}


@pytest.fixture
def demo(server: LiveServer, demo_rows: dict[str, bytes]) -> None:
    """The demo; loaded once for all journeys of this process, which takes long, and put back for each."""
    if demo_rows:
        put_back(demo_rows)
        cache.clear()
        Site.clear_site_root_paths_cache()
    else:
        call_command("load_demo", verbosity=0)
        demo_rows.update(contents())
