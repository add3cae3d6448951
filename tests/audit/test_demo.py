"""The checks that need no program of their own, on a sample of the demo: the quick part of `make audit`."""

from types import ModuleType

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from tests.audit import demo
from tests.audit.checks import QUICK
from tests.audit.findings import Finding
from tests.audit.visits import Answer, Visit, walk

HOST = "entente.example"
BASE = f"https://{HOST}"


def fetch(url: str) -> Answer:
    """Fetch an address with Django's client, as a visitor who comes for the first time."""
    response = Client(SERVER_NAME=HOST).get(url.removeprefix(BASE), secure=True)
    headers = {name.lower(): value for name, value in response.items()}
    if response.cookies:
        headers["set-cookie"] = response.cookies.output(header="")
    return Answer(response.status_code, headers, response.getvalue())


@pytest.fixture(scope="module")
def visits(django_db_setup, django_db_blocker):
    """One page of each kind in each language, and what is no page, visited once for all checks."""
    with django_db_blocker.unblock(), transaction.atomic():
        demo.load(HOST, 443)
        yield walk(fetch, demo.sample(demo.itinerary(BASE)), follow=False)
        cache.clear()
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize("check", QUICK, ids=lambda module: module.NAME)
def test_the_demo_passes(check: ModuleType, visits: list[Visit]):
    assert [str(found) for found in check.check(visits) if isinstance(found, Finding)] == []
