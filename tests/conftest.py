"""What every test may ask for."""

import os
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.utils.translation import override
from playwright.sync_api import Browser, sync_playwright
from pytest_django import DjangoDbBlocker
from wagtail.models import Locale

from core.kept import forget
from tests.journeys import browser as chromium
from tests.tables import contents, put_back

# What the migrations wrote (root page, site, locale, groups), to be written again after a test that empties the tables.
AS_MIGRATED = pytest.StashKey[dict[str, bytes]]()
BLOCKER = pytest.StashKey[DjangoDbBlocker]()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker, request: pytest.FixtureRequest) -> None:
    """Keep what the migrations wrote into the test database."""
    request.config.stash[BLOCKER] = django_db_blocker
    with django_db_blocker.unblock():
        request.config.stash[AS_MIGRATED] = contents()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the tests that share what their module prepares run in one process: each process would prepare it anew."""
    for item in items:
        definitions = getattr(item, "_fixtureinfo").name2fixturedefs.values()  # noqa: B009  # there is no other way
        if any(definition.scope == "module" for found in definitions for definition in found):
            item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))


@pytest.fixture(scope="session")
def demo_tables(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, bytes]:
    """What all tables hold when the demo is loaded. That takes half a minute, and putting it back two seconds."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_demo", verbosity=0)
        kept = contents()
        transaction.set_rollback(True)
    return kept


@pytest.fixture(scope="module")
def loaded_demo(demo_tables: dict[str, bytes], django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demo, for all tests of a module."""
    with django_db_blocker.unblock(), transaction.atomic():
        put_back(demo_tables)
        forget()
        yield
        cache.clear()
        transaction.set_rollback(True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """After a test that ends by emptying all tables, fill them again: the order of tests then plays no part."""
    yield
    if nextitem is None:
        # The test database is gone by now, and the connection is that of the developer's own.
        return
    marker = item.get_closest_marker("django_db")
    fixtures = set(getattr(item, "fixturenames", []))
    if fixtures & {"transactional_db", "live_server"} or (marker and marker.kwargs.get("transaction")):
        with item.config.stash[BLOCKER].unblock():
            put_back(item.config.stash[AS_MIGRATED])


@pytest.fixture
def source_locale(db: None) -> Locale:
    """The locale pages are written in: French."""
    return Locale.objects.get_or_create(language_code="fr")[0]


@pytest.fixture
def english(db: None) -> Locale:
    """A locale pages are translated into."""
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def speaking_english() -> Iterator[None]:
    """The interface in English, for a test that reads what it says: the site's own language is French."""
    with override("en"):
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all that this process shows in it; each page has a context of its own."""
    path = chromium.find()
    if path is None:
        pytest.fail("There is no Chromium: run `make test`, or `python -m tests.journeys.browser` first.")
    # Playwright runs an event loop in this thread, and Django refuses its database to such threads. Here they only
    # take turns: nothing else runs in the loop while a journey looks into the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=chromium.ARGUMENTS)
        yield launched
        launched.close()
