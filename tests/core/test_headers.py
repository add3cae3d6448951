"""What answers of every kind say of themselves to browsers."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from core.headers import FOR_EDITORS, FOR_READERS, FOR_UPLOADS, UNUSED, written

ADDRESSES = {
    "page": "/fr/objectifs/",
    "missing page": "/fr/nowhere/",
    "search": "/fr/search/?q=port",
    "feed": "/fr/news.atom",
    "calendar": "/fr/calendar.ics",
    "index of maps": "/sitemap.xml",
    "map": "/sitemap-fr.xml",
    "robots": "/robots.txt",
    "accent": "/accent-0b5d57.css",
    "root": "/",
    "static file": "/static/css/site.css",
    "upload": "/media/drawing.svg",
    "login": "/admin/login/",
    "missing screen": "/admin/nowhere/",
}


@pytest.fixture
def site(page, settings):
    """A page and an upload, served as in production."""
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    name = default_storage.save("drawing.svg", ContentFile(b"<svg xmlns='http://www.w3.org/2000/svg'/>"))
    yield
    default_storage.delete(name)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("kind", ADDRESSES)
def test_every_answer_protects_its_reader(kind, client):
    headers = client.get(ADDRESSES[kind], secure=True).headers
    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    policy = {"upload": FOR_UPLOADS, "login": FOR_EDITORS, "missing screen": FOR_EDITORS}.get(kind, FOR_READERS)
    assert headers["Content-Security-Policy"] == written(policy)


def test_readers_are_sent_nothing_from_elsewhere_and_nothing_written_into_the_page():
    policy = written(FOR_READERS)
    assert policy.startswith("default-src 'none'; script-src 'self'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy


def test_nothing_is_asked_of_a_browser_twice():
    assert len(UNUSED) == len(set(UNUSED))


@pytest.mark.usefixtures("site")
def test_documents_are_not_given_past_the_check_of_who_reads(client, document):
    path = default_storage.url(document.file.name)
    assert path.startswith("/media/documents/")
    for address in (path, path.replace("/documents", "//documents"), path.replace("/documents", "/x/../documents")):
        assert client.get(address).status_code == 404
    assert client.get(document.url).status_code == 200
