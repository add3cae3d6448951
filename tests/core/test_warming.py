"""A process that starts has done what its first readers would wait for, and starts whatever happens."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.template import engines
from wagtail.models import Page

from core.warming import warm
from home.models import StandardPage
from tests.home.helpers import add
from tests.translation.conftest import english_home

__all__ = ["english_home"]

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def asked(settings):
    """Return what warming asks the application for, with the status of each answer."""
    settings.WAGTAILADMIN_BASE_URL = "https://city.example"
    answered = {}
    application: Any = get_wsgi_application()

    def noting(environment, start):
        def note(status, headers):
            answered[environment["PATH_INFO"]] = status
            start(status, headers)

        return application(environment, note)

    def ask():
        warm(noting)
        return answered

    return ask


@pytest.mark.django_db(transaction=True)
def test_every_home_page_and_a_page_of_each_type_has_been_asked_for(asked, home, english_home):
    add(home, StandardPage, "Un")
    add(home, StandardPage, "Deux")
    found = asked()
    assert {"/fr/", "/en/", "/fr/un/", "/fr/search/"} <= set(found)
    assert "/fr/deux/" not in found
    assert set(found.values()) == {"200 OK"}


@pytest.mark.django_db(transaction=True)
def test_a_site_without_pages_can_be_started(asked):
    Page.objects.filter(depth__gt=1).delete()
    assert asked() == {}


@pytest.mark.django_db(transaction=True)
def test_templates_are_compiled(asked, home):
    engine: Any = engines["django"]
    (loader,) = engine.engine.template_loaders
    loader.reset()
    asked()
    assert {"404.html", "500.html", "partnerships/map.html"} <= {
        Path(key).as_posix() for key in loader.get_template_cache
    }


def started(database):
    return subprocess.run(
        [sys.executable, "-c", "from config.wsgi import application; print(application)"],
        env=os.environ
        | {
            "DATABASE_URL": database,
            "ALLOWED_HOSTS": "city.example",
            "BASE_URL": "https://city.example",
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "PYTHONPATH": f"{PROJECT / 'site'}:{PROJECT}",
            "SECRET_KEY": "test",
        },
        capture_output=True,
        text=True,
    )


def test_without_a_database_the_server_starts():
    server = started("postgresql://nobody@127.0.0.1:1/nothing")
    assert server.returncode == 0, server.stderr
    assert "The database does not answer" in server.stderr


def test_before_the_first_migration_the_server_starts():
    database = connection.settings_dict
    server = started(f"postgresql://{database['USER']}@/template1?host={quote(database['HOST'], safe='')}")
    assert server.returncode == 0, server.stderr
    assert 'relation "wagtailcore_page" does not exist' in server.stderr
