"""The shared cache before the site, as compose.yaml runs it: nginx itself, asked over the network."""

import gzip
import http.client
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from wagtail.models import Locale, Page, Site

from home.models import HomePage
from tests.proxy import nginx

SECURITY = ["Cache-Control", "Content-Security-Policy", "Content-Type", "X-Content-Type-Options"]


@dataclass(frozen=True)
class Answer:
    """What comes over the network."""

    status: int
    headers: Message
    body: bytes


@pytest.fixture
def home(transactional_db):
    """The French home page."""
    root = Page.objects.get(depth=1)
    page = root.add_child(instance=HomePage(title="Nantes", slug="nantes", locale=Locale.objects.get()))
    Site.objects.update(root_page=page)
    return page


@pytest.fixture
def proxy(home, live_server, tmp_path):
    """The address of nginx before a server of the site."""
    with nginx(tmp_path, live_server.thread.host + f":{live_server.thread.port}", Path(settings.MEDIA_ROOT)) as address:
        yield address


@pytest.fixture
def get(proxy):
    """Ask the proxy for an address."""

    def get(path, method="GET", **headers):
        connection = http.client.HTTPConnection(proxy.removeprefix("http://"), timeout=30)
        named = {name.replace("_", "-").title(): value for name, value in headers.items()}
        connection.request(method, path, headers={"Accept-Encoding": "identity"} | named)
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer

    return get


def test_readers_share_what_one_of_them_has_asked_for(get):
    first, second = get("/fr/"), get("/fr/", cookie="theme=dark", user_agent="another")
    assert (first.status, second.status) == (200, 200)
    assert (first.headers["X-Cache"], second.headers["X-Cache"]) == ("MISS", "HIT")
    assert b"<h1" in first.body
    assert second.body == first.body
    head = get("/fr/", method="HEAD")
    assert (head.headers["X-Cache"], head.body) == ("HIT", b"")


def test_who_has_it_already_is_not_sent_it_again(get):
    etag = get("/fr/").headers["ETag"]
    again = get("/fr/", if_none_match=etag)
    assert (again.status, again.headers["X-Cache"], again.body) == (304, "HIT", b"")


def test_one_copy_serves_those_who_take_it_compressed_and_those_who_do_not(get):
    plain, packed = get("/fr/"), get("/fr/", accept_encoding="gzip, deflate, br")
    assert packed.headers["X-Cache"] == "HIT"
    assert (plain.headers["Content-Encoding"], packed.headers["Content-Encoding"]) == (None, "gzip")
    assert gzip.decompress(packed.body) == plain.body
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"


def test_whoever_is_logged_in_passes_by_and_leaves_nothing(get, home):
    reader = Client()
    reader.force_login(get_user_model().objects.create_superuser("editor"))
    session = f"sessionid={reader.cookies['sessionid'].value}"
    for _turn in range(2):
        answer = get("/fr/", cookie=session)
        assert answer.headers["X-Cache"] == "BYPASS"
        assert b"wagtail-userbar" in answer.body
    answer = get("/fr/")
    assert answer.headers["X-Cache"] == "MISS"
    assert b"wagtail-userbar" not in answer.body


def test_what_depends_on_the_reader_is_not_kept(get):
    for path in ("/", "/admin/login/", "/health/"):
        get(path)
        assert get(path).headers["X-Cache"] == "MISS"
    for language in ("fr", "tlh"):
        assert get("/nowhere/", accept_language=language).headers["X-Cache"] == "MISS"


def test_uploads_come_from_the_disk_as_the_site_would_serve_them(get, client):
    name = default_storage.save("drawing.svg", ContentFile(b"<svg xmlns='http://www.w3.org/2000/svg'/>"))
    answer, of_site = get(f"/media/{name}"), client.get(f"/media/{name}")
    assert answer.headers["Server"] == "nginx"
    assert answer.headers["X-Cache"] is None
    assert {key: answer.headers[key] for key in SECURITY} == {key: of_site[key] for key in SECURITY}
    again = get(f"/media/{name}", if_modified_since=answer.headers["Last-Modified"])
    assert again.status == 304
    default_storage.delete(name)


def test_documents_are_not_given_past_the_check_of_who_reads(get):
    name = default_storage.save("documents/report.pdf", ContentFile(b"%PDF-1.7"))
    for path in (f"/media/{name}", f"/media/x/../{name}", f"/media/{name.replace('documents', '%64ocuments')}"):
        assert get(path).status == 404
    default_storage.delete(name)
