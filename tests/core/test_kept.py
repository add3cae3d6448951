"""What a process keeps holds until anything changes, in whichever process."""

import threading

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection, transaction
from django.test import RequestFactory
from wagtail.models import Page, PageViewRestriction, Site

from core import kept as keeping
from core.frame import frame_for, root_paths_for, site_for
from core.kept import TOKEN, kept
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(source_locale):
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Accueil", slug="accueil", locale=source_locale))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    return home


@pytest.fixture
def made():
    """Return a function that tells how often it was called."""
    calls = []

    def make():
        calls.append(1)
        return len(calls)

    return make


def test_what_is_kept_is_made_once(made, django_assert_num_queries):
    kept("number", made)
    with django_assert_num_queries(1):
        assert kept("number", made) == 1


def test_a_request_asks_once_whether_it_still_holds(made, django_assert_num_queries):
    kept("number", made)
    request = RequestFactory().get("/")
    with django_assert_num_queries(1):
        assert [kept("number", made, request) for _time in range(3)] == [1, 1, 1]


def test_another_process_that_forgets_is_heard_at_once(made):
    kept("number", made)
    cache.set(TOKEN, "of another process")
    assert kept("number", made) == 2


def test_a_token_that_has_run_out_is_written_anew(made):
    kept("number", made)
    cache.delete(TOKEN)
    assert kept("number", made) == 2
    assert kept("number", made) == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda home: home.add_child(instance=StandardPage(title="Page", locale=home.locale)),
        lambda home: home.save_revision().publish(),
        lambda home: home.unpublish(),
        lambda home: PageViewRestriction.objects.create(page=home),
        lambda home: Site.objects.get().save(),
    ],
    ids=["a page is added", "published", "unpublished", "made private", "the site is saved"],
)
def test_all_is_forgotten_when(change, home, made):
    kept("number", made)
    change(home)
    assert kept("number", made) == 2


@pytest.mark.django_db(transaction=True)
def test_a_change_is_kept_from_others_until_it_is_committed(made):
    assert kept("number", made) == 1
    with transaction.atomic():
        keeping.forget()
        assert kept("number", made) == 2
        assert elsewhere(lambda: kept("number", made)) == 1
    assert kept("number", made) == 3
    assert elsewhere(lambda: kept("number", made)) == 3


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_taken_back_has_changed_nothing(made):
    assert kept("number", made) == 1
    with transaction.atomic():
        try:
            with transaction.atomic():
                keeping.forget()
                assert kept("number", made) == 2
                raise LookupError
        except LookupError:
            assert kept("number", made) == 1
    assert kept("number", made) == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_change_something_at_once_do_not_wait_for_one_another(made):
    keeping.forget()
    with transaction.atomic():
        keeping.forget()
        # It would wait for ever for a row that the transaction here has written.
        assert elsewhere(change_at_once) == "done"


def change_at_once():
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '2s'")
        keeping.forget()
    return "done"


def elsewhere(call):
    """Return what a function returns in another thread, with a connection of its own."""
    found = []

    def run():
        try:
            found.append(call())
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return found[0]


def test_hosts_that_visitors_invent_do_not_fill_the_memory(made, monkeypatch):
    monkeypatch.setattr(keeping, "MOST_KEPT", 3)
    memory = keeping.current_memory()
    for host in range(10):
        kept(("site", host), made)
    assert len(memory.values) <= 3


def test_a_site_that_moves_to_another_host_is_found_there_at_once(home):
    def found(host):
        return site_for(RequestFactory().get("/", headers={"host": host}))

    other = Site.objects.create(hostname="other.example", root_page=home)
    default = Site.objects.get(is_default_site=True)
    assert [found(host) for host in ("other.example", "new.example")] == [other, default]
    other.hostname = "new.example"
    other.save()
    assert [found(host) for host in ("other.example", "new.example")] == [default, other]


def test_a_home_page_that_moves_begins_elsewhere_at_once(home):
    def root_paths():
        return [root.root_path for root in root_paths_for(RequestFactory().get("/"))]

    assert root_paths() == ["/accueil/"]
    home.slug = "debut"
    home.save()
    assert root_paths() == ["/debut/"]


def test_a_piece_of_the_frame_is_written_once_for_all_pages(client, home):
    page = home.add_child(instance=StandardPage(title="Page", slug="page", locale=home.locale))
    client.get(home.url)
    frame = frame_for(Site.objects.get(), "fr")
    frame.pieces = dict.fromkeys(frame.pieces, "KEPT")
    assert client.get(page.url).content.count(b"KEPT") == 3


def test_a_piece_of_the_frame_is_written_anew_when_what_it_shows_changes(client, home):
    page = home.add_child(instance=StandardPage(title="Avant", slug="page", locale=home.locale, show_in_menus=True))
    assert "Avant" in client.get(home.url).content.decode()
    page.title = "Après"
    page.save_revision().publish()
    assert "Après" in client.get(home.url).content.decode()


def test_the_menu_says_which_page_is_read(client, home):
    page = home.add_child(instance=StandardPage(title="Page", slug="page", locale=home.locale, show_in_menus=True))
    below = page.add_child(instance=StandardPage(title="Dessous", slug="dessous", locale=home.locale))
    said = {
        read: [link.get("aria-current") for link in menu_of(client, read)] for read in (home.url, page.url, below.url)
    }
    assert said == {home.url: [None], page.url: ["page"], below.url: ["true"]}


def menu_of(client, url):
    return BeautifulSoup(client.get(url).content, "html.parser").select(".menu a")
