import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction, Site

from core.frame import frame_for
from core.kept import current_memory
from home.models import HomePage, StandardPage


@pytest.fixture
def home(source_locale):
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Accueil", slug="accueil", locale=source_locale))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    return home


def add(parent, title, **fields):
    return parent.add_child(instance=StandardPage(title=title, locale=parent.locale, **fields))


def translate(page, locale, **fields):
    copy = page.copy_for_translation(locale)
    for name, value in {"live": True, **fields}.items():
        setattr(copy, name, value)
    copy.save()
    return copy


def test_a_page_is_found_whatever_its_depth_in_the_same_number_of_queries(client, home):
    shallow = add(home, "Un")
    deep = add(add(add(shallow, "Deux"), "Trois"), "Quatre")
    urls = [shallow.url, deep.url]
    counts = []
    for url in urls:
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[1] <= 8


def test_the_way_to_a_page_is_kept_until_something_on_it_changes(client, home):
    above = add(home, "Haut")
    below = add(above, "Bas")
    assert [client.get(below.url).status_code for _time in range(2)] == [200, 200]
    above.title = "Plus haut"
    above.save_revision().publish()
    assert "Plus haut" in client.get(below.url).content.decode()
    Page.objects.get(pk=below.pk).unpublish()
    assert client.get(below.url).status_code == 404
    Page.objects.get(pk=above.pk).delete()
    assert client.get(above.url).status_code == 404


def test_nothing_is_kept_of_addresses_that_name_no_page(client, home):
    client.get(add(home, "Page").url)
    before = dict(current_memory().values)
    assert client.get("/fr/page/rien/").status_code == 404
    assert not [key for key in current_memory().values if key not in before and "trail" in str(key)]


def test_an_unknown_address_and_a_draft_answer_404(client, home):
    add(home, "Brouillon", live=False)
    assert client.get("/fr/brouillon/").status_code == 404
    assert client.get("/fr/rien/du/tout/").status_code == 404


def test_a_language_whose_home_is_not_live_answers_404(client, home, english):
    english_home = translate(home, english, live=False)
    add(english_home, "Somewhere")
    assert client.get("/en/").status_code == 404
    assert client.get("/en/somewhere/").status_code == 404


def test_a_language_without_a_home_answers_404(client, home):
    assert client.get("/ar/").status_code == 404


def test_a_404_offers_the_languages_that_have_the_page(client, home, english):
    page = add(home, "Réseaux", slug="reseaux")
    translate(home, english)
    body = client.get("/en/reseaux/").content.decode()
    assert page.url in body
    assert 'hreflang="fr"' in body


def test_a_private_page_asks_for_its_password_and_so_do_those_below_it(client, home):
    private = add(home, "Secret")
    below = add(private, "Dessous")
    PageViewRestriction.objects.create(page=private, restriction_type="password", password="x")
    for page in (private, below):
        assert "password" in client.get(page.url).content.decode()


def test_a_page_published_into_the_menu_shows_at_once(client, home):
    page = add(home, "Engagements")
    client.get(home.url)
    page.show_in_menus = True
    page.save_revision().publish()
    site = Site.objects.get()
    assert [link.title for link in frame_for(site, "fr").menu] == ["Engagements"]
    page.unpublish()
    assert frame_for(site, "fr").menu == []
