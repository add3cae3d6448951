"""What the 404 page says of an address."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, PageViewRestriction, Site

from home.models import StandardPage
from tests.home.helpers import add
from tests.translation.conftest import english_home, home

__all__ = ["english_home", "home"]


@pytest.fixture
def lost(client):
    """Return what the 404 page at an address says: its language, title, the pages it offers, and its forms."""

    def lost(address, language="en"):
        response = client.get(address, headers={"accept-language": language})
        assert response.status_code == 404
        document = BeautifulSoup(response.content, "html.parser")
        assert document.select('meta[name="robots"][content="noindex"]')
        assert not document.select('link[rel="canonical"], link[rel="alternate"][hreflang]')
        return document

    return lost


def offered(document):
    return [link["href"] for link in document.select("main .rows a")]


def similar(document):
    main = document.select_one("main")
    return [link.get_text() for link in main.select("h2 + ul.linked a")] if len(main.select("h2")) > 1 else []


@pytest.fixture
def page(home, english_home):
    """A French page with an English translation that has an address of its own."""
    page = add(home, StandardPage, "Ville de Québec", slug="ville-de-quebec")
    copy = page.copy_for_translation(english_home.locale)
    copy.slug, copy.title, copy.live = "quebec-city", "Quebec City", True
    copy.save()
    return page


@pytest.fixture
def arabic_home(home):
    """The home page in Arabic, which no other page is translated into."""
    copy = home.copy_for_translation(Locale.objects.get_or_create(language_code="ar")[0])
    copy.live = True
    copy.save()
    return copy


@pytest.mark.usefixtures("page", "arabic_home", "speaking_english")
def test_it_speaks_the_language_of_the_address_and_offers_those_that_have_the_page(lost):
    document = lost("/ar/ville-de-quebec/")
    assert (document.html["lang"], document.html["dir"]) == ("ar", "rtl")
    assert offered(document) == ["/fr/ville-de-quebec/", "/en/quebec-city/"]
    assert [link["lang"] for link in document.select("main .rows a")] == ["fr", "en"]
    assert [(name["lang"], name["dir"]) for name in document.select("main .rows bdi")] == [("fr", "ltr"), ("en", "ltr")]


@pytest.mark.usefixtures("page", "arabic_home")
@pytest.mark.parametrize(
    "address",
    [
        "/en/ville-de-quebec/",  # under the slug of another language
        "/pt/ville-de-quebec/",  # in a language that the site has not
        "/pt-BR/quebec-city/",
        "/ville-de-quebec/",  # in no language
        "/xx//ville-de-quebec//",
    ],
)
def test_it_offers_what_the_address_means_in_the_reader_s_language_first(lost, address):
    document = lost(address)
    assert document.html["lang"] == "en"
    assert document.h1.get_text() == "Page not found"
    assert offered(document) == ["/en/quebec-city/", "/fr/ville-de-quebec/"]


@pytest.mark.usefixtures("page", "arabic_home")
def test_it_says_that_a_page_is_not_translated_only_where_that_is_so(lost):
    assert lost("/en/ville-de-quebec/").h1.get_text() == "Page not found"
    StandardPage.objects.get(slug="quebec-city").unpublish()
    assert lost("/en/ville-de-quebec/").h1.get_text() == "This page is not translated yet"
    assert lost("/ville-de-quebec/").h1.get_text() == "Page not found"


def test_no_address_leads_to_a_language_that_it_does_not_name(client, page):
    for address in ("/ville-de-quebec/", "/quebec-city/", "/pt/quebec-city/"):
        response = client.get(address, headers={"accept-language": "fr"})
        assert response.status_code == 404
        assert "Accept-Language" in response["Vary"]
        assert response["Content-Language"] == "fr"


def test_an_old_address_offers_the_languages_that_have_the_page_now(lost, page, arabic_home):
    Redirect.add_redirect("/fr/quebec-ville", page, automatically_created=True)
    for address in ("/ar/quebec-ville/", "/pt/quebec-ville/", "/quebec-ville/"):
        assert set(offered(lost(address))) == {"/fr/ville-de-quebec/", "/en/quebec-city/"}
    page.refresh_from_db()
    page.unpublish()
    assert offered(lost("/fr/quebec-ville/")) == ["/en/quebec-city/"]


def test_it_offers_no_page_that_cannot_be_read(lost, page, arabic_home):
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert offered(lost("/ar/ville-de-quebec/")) == ["/en/quebec-city/"]
    StandardPage.objects.get(slug="quebec-city").unpublish()
    assert offered(lost("/ar/ville-de-quebec/")) == []


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/en/quebec-cities/", "quebec cities"),
        ("/en/somewhere/else_entirely/", "else entirely"),
        ("/pt/quebec/", "quebec"),
        ("/fr/index.php", "index"),
        ("/fr/%D8%A7%D9%84%D8%B4%D8%B1%D8%A7%D9%83%D8%A7%D8%AA/", "الشراكات"),
        ("/fr/%22%3E%3Cscript%3E/", "script"),
    ],
)
def test_the_words_of_the_address_stand_in_the_search_form(lost, address, words):
    assert lost(address).select_one("main input[type=search]")["value"] == words


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("address", ["/en/quebec-citty/", "/en/a/quebec/", "/en/Quebec-City.html"])
def test_it_names_pages_with_a_similar_address_in_the_reader_s_language(lost, address):
    assert similar(lost(address)) == ["Quebec City"]


def test_it_names_no_page_like_it_that_cannot_be_read(lost, page):
    assert similar(lost("/fr/ville-de-quebeck/")) == ["Ville de Québec"]
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert similar(lost("/fr/ville-de-quebeck/")) == []


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize(
    "address",
    [
        "/xyz/",
        "/fr/" + "a" * 5000 + "/",
        "/fr/" + "a/" * 300,
        "/fr/%F0%9F%98%80/",
        "/%ff/",
        "/%C0%AF/",
        "/fr/%2e%2e/%2e%2e/etc/",
        "/fr/a;b=c/",
        "/fr/%3Fa/",
        "/fr/https://evil.example/",
        "/٣/",
        "/fr/index.php",
        "/wp-login.php",
    ],
)
def test_an_odd_address_answers_404_in_few_queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address, follow=True).status_code == 404
    assert len(captured) <= 15


def test_an_address_that_is_nearly_one_leads_to_it(client, page):
    for asked, given in [
        ("/FR/ville-de-quebec/", "/fr/ville-de-quebec/"),
        ("/fr//ville-de-quebec/", "/fr/ville-de-quebec/"),
        ("/fr//", "/fr/"),
        ("/FR/", "/fr/"),
        ("/fr", "/fr/"),
        ("/en-GB/quebec-city?a=1", "/en/quebec-city/?a=1"),
    ]:
        response = client.get(asked)
        assert (response.status_code, response["Location"]) == (301, given)


def test_a_host_that_no_site_has_answers_404(client, page):
    Site.objects.update(is_default_site=False, hostname="nantes.example")
    assert client.get("/ville-de-quebec/").status_code == 404
    assert client.get("/fr/ville-de-quebec/").status_code == 404
