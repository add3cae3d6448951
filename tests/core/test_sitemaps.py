"""The maps of the site for search engines."""

from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, PageViewRestriction, Site

from core.kept import forget
from home.models import StandardPage
from tests.core.test_switcher import trail

__all__ = ["trail"]

NAMES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}
HOST = "http://testserver"


@pytest.fixture
def read(client, trail):
    """Return the addresses of a map, each with its alternates by language."""

    def read(address):
        response = client.get(address)
        assert response.status_code == 200
        root = ElementTree.fromstring(response.content)
        return {
            entry.findtext("map:loc", namespaces=NAMES): {
                link.get("hreflang"): link.get("href") for link in entry.findall("xhtml:link", NAMES)
            }
            for entry in root
        }

    return read


def translation(page, code):
    return page.get_translation(Locale.objects.get(language_code=code))


def test_the_index_names_a_map_for_each_language_that_the_site_can_be_read_in(read):
    assert list(read("/sitemap.xml")) == [f"{HOST}/sitemap-{code}.xml" for code in ("fr", "en", "ar")]


def test_every_page_names_itself_and_its_translations_in_every_map(read):
    everywhere = {
        "fr": f"{HOST}/fr/reseaux/",
        "en": f"{HOST}/en/reseaux/",
        "x-default": f"{HOST}/fr/reseaux/",
    }
    assert read("/sitemap-fr.xml")[f"{HOST}/fr/reseaux/"] == everywhere
    assert read("/sitemap-en.xml")[f"{HOST}/en/reseaux/"] == everywhere
    assert list(read("/sitemap-ar.xml")) == [f"{HOST}/ar/"]


def test_what_cannot_be_read_stands_in_no_map(read, trail):
    PageViewRestriction.objects.create(page=translation(trail[1], "en"), restriction_type="login")
    assert list(read("/sitemap-en.xml")) == [f"{HOST}/en/"]
    assert set(read("/sitemap-fr.xml")[f"{HOST}/fr/reseaux/"]) == {"fr", "x-default"}


def test_a_language_whose_home_page_is_not_live_has_no_map(read, client, trail):
    translation(trail[0], "en").unpublish()
    assert f"{HOST}/sitemap-en.xml" not in read("/sitemap.xml")
    assert client.get("/sitemap-en.xml").status_code == 404
    assert set(read("/sitemap-fr.xml")[f"{HOST}/fr/reseaux/"]) == {"fr", "x-default"}


def test_the_pages_of_another_site_stand_in_its_own_map(read, client, trail):
    other = Page.get_first_root_node().add_child(instance=StandardPage(title="Autre", locale=trail[0].locale))
    Site.objects.create(hostname="autre.example", root_page=other)
    assert len(read("/sitemap-fr.xml")) == 2
    assert b"http://autre.example/fr/<" in client.get("/sitemap-fr.xml", headers={"host": "autre.example"}).content


@pytest.mark.parametrize("address", ["/sitemap-xx.xml", "/sitemap-.xml", "/sitemap-fr.xml?p=7", "/sitemap-fr.xml?p=x"])
def test_an_odd_address_is_not_found(client, trail, address):
    assert client.get(address).status_code == 404


def test_a_map_takes_as_many_queries_for_a_hundred_pages_as_for_two(client, trail):
    few = queries(client, "/sitemap-en.xml")
    for number in range(100):
        page = trail[1].add_child(instance=StandardPage(title=f"Page {number}", locale=trail[0].locale))
        copy = page.copy_for_translation(Locale.objects.get(language_code="en"))
        copy.live = True
        copy.save()
    assert client.get("/sitemap-en.xml").content.count(b"<url>") == 102
    assert queries(client, "/sitemap-en.xml") == few <= 15


def test_a_map_is_written_once_until_something_changes(client, trail):
    client.get("/sitemap-fr.xml")
    with CaptureQueriesContext(connection) as captured:
        kept = client.get("/sitemap-fr.xml")
    assert len(captured) <= 2
    assert kept.headers["Content-Type"] == "application/xml"
    assert kept.headers["X-Robots-Tag"] == "noindex, noodp, noarchive"
    trail[1].add_child(instance=StandardPage(title="Nouvelle", slug="nouvelle", locale=trail[0].locale))
    assert b"/nouvelle/" in client.get("/sitemap-fr.xml").content


def queries(client, address):
    client.get(address)
    forget()
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)
