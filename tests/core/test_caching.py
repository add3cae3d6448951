"""Who may keep an answer, and how it is asked for again."""

import gzip

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.utils.http import http_date
from wagtail.models import PageViewRestriction

from core.models import DocumentFile

FOR_ALL = "public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=3600"
FOR_NOBODY = "private, no-store"
PAGES = ["/fr/objectifs/", "/fr/search/", "/fr/search/?q=objectifs", "/fr/news.atom", "/fr/calendar.ics"]
MACHINES = ["/sitemap.xml", "/sitemap-fr.xml", "/robots.txt"]

pytestmark = pytest.mark.usefixtures("page")


@pytest.fixture
def editor(client):
    client.force_login(get_user_model().objects.create_superuser("editor"))
    return client


@pytest.mark.parametrize("address", [*PAGES, *MACHINES])
def test_what_everybody_is_given_may_be_kept_and_asked_for_again(client, address):
    first = client.get(address)
    assert first.status_code == 200
    assert first["Cache-Control"] == FOR_ALL
    assert "Vary" not in first or first["Vary"] == "Accept-Encoding"
    assert first.cookies == {}
    assert client.get(address)["ETag"] == first["ETag"]
    for method in (client.get, client.head):
        again = method(address, headers={"if-none-match": first["ETag"]})
        assert (again.status_code, again.content, again["Cache-Control"]) == (304, b"", FOR_ALL)
        assert method(address, headers={"if-none-match": '"other"'}).status_code == 200
    head = client.head(address)
    for name in ("ETag", "Cache-Control", "Content-Type", "Content-Length"):
        assert head[name] == first[name]


def test_a_missing_page_may_be_kept_too(client):
    response = client.get("/fr/nowhere/")
    assert (response.status_code, response["Cache-Control"]) == (404, FOR_ALL)


def test_a_page_that_changes_is_sent_again(client, page):
    first = client.get(page.url)
    page.title = "Buts"
    page.save_revision().publish()
    assert client.get(page.url, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_a_map_without_a_page_that_was_withdrawn_is_sent_again(client, page):
    page.save_revision().publish()
    assert b"objectifs" in client.get("/sitemap-fr.xml").content
    page.unpublish()
    again = client.get("/sitemap-fr.xml", headers={"if-modified-since": http_date()})
    assert (again.status_code, b"objectifs" in again.content) == (200, False)


def test_the_bare_address_depends_on_what_the_browser_likes(client):
    response = client.get("/")
    assert response.status_code == 302
    assert response["Cache-Control"] == FOR_NOBODY
    assert response["Vary"] == "Accept-Language"


def test_a_language_kept_in_a_cookie_plays_no_part(client, page):
    first = client.get(page.url)
    client.cookies["django_language"] = "en"
    assert client.get(page.url).content == first.content


def test_nobody_keeps_what_an_editor_sees(editor, page):
    response = editor.get(page.url)
    assert "wagtail-userbar" in response.content.decode()
    assert response["Cache-Control"] == FOR_NOBODY
    assert "ETag" not in response


def test_nobody_keeps_the_admin_or_a_preview(editor, page):
    for address in ("/admin/", f"/admin/pages/{page.pk}/edit/", f"/admin/pages/{page.pk}/view_draft/"):
        response = editor.get(address)
        assert response.status_code == 200
        kept = response["Cache-Control"]
        assert "private" in kept or "no-store" in kept
        assert "public" not in kept


@pytest.mark.parametrize("kind", [PageViewRestriction.LOGIN, PageViewRestriction.PASSWORD])
def test_nobody_keeps_what_stands_for_a_page_that_is_not_for_everybody(client, page, kind):
    PageViewRestriction.objects.create(page=page, restriction_type=kind, password="once")
    response = client.get(page.url)
    assert b"Objectifs" not in response.content
    assert "no-store" in response["Cache-Control"]
    assert "ETag" not in response


def test_a_document_for_everybody_may_be_kept(client, document: DocumentFile):
    assert client.get(document.url)["Cache-Control"] == FOR_ALL


def test_a_refusal_is_not_kept(client, page):
    assert client.post(page.url)["Cache-Control"] == FOR_NOBODY


def test_health_is_not_kept(client):
    assert "no-store" in client.get("/health/")["Cache-Control"]


def test_pages_come_compressed_and_are_recognised_all_the_same(client, page):
    plain = client.get(page.url)
    packed = client.get(page.url, headers={"accept-encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert packed["Vary"] == plain["Vary"] == "Accept-Encoding"
    assert gzip.decompress(packed.content) == plain.content
    assert packed["ETag"] == f"W/{plain['ETag']}"
    again = client.get(page.url, headers={"accept-encoding": "gzip", "if-none-match": packed["ETag"]})
    assert again.status_code == 304


def test_forms_with_secrets_are_not_compressed(client):
    response = client.get("/admin/login/", headers={"accept-encoding": "gzip"})
    assert b"csrfmiddlewaretoken" in response.content
    assert "Content-Encoding" not in response


def test_uploads_are_kept_for_a_month_and_asked_for_by_date(client, picture):
    first = client.get(picture.file.url)
    assert first["Cache-Control"] == "public, max-age=2592000"
    again = client.get(picture.file.url, headers={"if-modified-since": first["Last-Modified"]})
    assert again.status_code == 304
    assert client.head(picture.file.url)["Content-Length"] == first["Content-Length"]


def public_addresses(resolver: URLResolver | None = None, before: str = "") -> list[str]:
    """Return one address for each pattern of ours that readers reach."""
    found = []
    for pattern in (resolver or get_resolver()).url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            if not route.startswith(("admin/", "documents/")):
                found += public_addresses(pattern, route)
        elif pattern.callback.__module__.partition(".")[0] in settings.PROJECT_APPS:
            found.append("/" + filled(route))
    return found


def filled(route: str) -> str:
    """Return an address that a route takes."""
    values = {
        "<str:colour>": "0b5d57",
        "<str:section>": "fr",
        "<path:path>": "drawing.svg",
        "<uuid:key>": "4d1f24ff-5a39-4bd2-8d87-1f6c2be86a6d",
        r"^((?:[\w\-]+/)*)$": "objectifs/",
    }
    for variable, value in values.items():
        route = route.replace(variable, value)
    assert not set("<>^$") & set(route), f"Say here what to put into {route}"
    return route


def test_public_addresses_are_only_read(db):
    strict = Client(enforce_csrf_checks=True)
    addresses = public_addresses()
    assert len(addresses) > 10
    for address in addresses:
        for method in (strict.post, strict.put, strict.patch, strict.delete, strict.options):
            response = method(address)
            assert (response.status_code, response["Allow"]) == (405, "GET, HEAD"), address
