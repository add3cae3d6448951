"""What the site says to machines."""

from urllib.robotparser import RobotFileParser

import pytest
from sectxt import Parser
from wagtail.models import Site

from core.models import SiteIdentity


def test_robots_may_read_what_readers_read_and_are_shown_the_map(client, db):
    response = client.get("/robots.txt")
    assert response["Content-Type"].startswith("text/plain")
    parser = RobotFileParser()
    parser.parse(response.content.decode().splitlines())
    assert parser.can_fetch("*", "/fr/reseaux/")
    assert not parser.can_fetch("*", "/admin/pages/")
    assert parser.site_maps() == ["http://testserver/sitemap.xml"]


@pytest.fixture
def identity(source_locale):
    site = Site.objects.get(is_default_site=True)
    return SiteIdentity.objects.create(
        site=site,
        name="Nantes",
        organisation="Nantes Métropole",
        contact_mailbox="web@city.example",
        locale=source_locale,
    )


def test_security_txt_says_whom_to_tell(client, identity):
    response = client.get("/.well-known/security.txt", secure=True)
    parser = Parser(response.content, urls="https://testserver/.well-known/security.txt")
    assert [error["code"] for error in parser.errors] == []
    assert parser.contact_email == "web@city.example"


def test_without_an_identity_nobody_is_named(client, db):
    assert client.get("/.well-known/security.txt").status_code == 404
