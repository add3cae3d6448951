"""Every public page of the demo, in each of its languages, as a reader's browser gets it."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag
from django.conf import settings
from django.db import connection
from django.http.response import HttpResponseBase
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

from core import demo
from core.views import server_error
from home.models import Commitment
from translation.languages import direction, tag

MOST_QUERIES = 15

PAGES = [
    (entry.key, language)
    for entry in demo.entries()
    if issubclass(entry.model_class, Page)
    for language in (settings.LANGUAGE_CODE, *entry.languages)
]


@dataclass
class Visit:
    """What a second reader gets from a page, after the first has had its pictures made, and what it costs."""

    document: BeautifulSoup
    queries: list[str]
    first: HttpResponseBase
    second: HttpResponseBase


@pytest.fixture(scope="module")
def visits(loaded_demo):
    """Every page of the demo in each of its languages, visited once for all tests of this module."""
    return {(key, language): visit(address_of(key, language)) for key, language in PAGES}


def visit(address: str) -> Visit:
    reader = Client()
    first = reader.get(address)
    with CaptureQueriesContext(connection) as queries:
        response = reader.get(address)
    assert response.status_code == 200
    document = BeautifulSoup(response.content, "html.parser")
    return Visit(document, [query["sql"] for query in queries], first, response)


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("visits")]


@pytest.fixture
def read(client):
    """Return the document at an address as it is now."""

    def read(address, status=200):
        response = client.get(address)
        assert response.status_code == status
        return BeautifulSoup(response.content, "html.parser")

    return read


def address_of(key, language):
    page = demo.REGISTRY[key].find().get_translations(inclusive=True).get(locale__language_code=language)
    return page.get_url()


def language_of(element: Tag) -> str:
    """Return the language that an element's text is said to be in."""
    return next(str(around["lang"]) for around in (element, *element.parents) if around.has_attr("lang"))


def text_of(element: Tag) -> str:
    """Return an element's text as it is read."""
    return " ".join(element.get_text().split())


@pytest.mark.parametrize(("key", "language"), PAGES)
def test_a_page_is_sound(key, language, visits):
    document = visits[key, language].document
    assert (document.html["lang"], document.html["dir"]) == (tag(language), direction(language))
    assert len(document.select("main")) == len(document.select("h1")) == 1

    levels = [int(heading.name[1]) for heading in document.select("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert all(lower - upper <= 1 for upper, lower in pairwise(levels)), levels

    filled = document.select("h1, h2, h3, h4, p, li, dt, dd, a, caption, figcaption, th, title")
    assert [element for element in filled if not text_of(element)] == []
    lists = document.select("ul, ol, dl, table")
    assert [element for element in lists if not element.select_one("li, dt, td")] == []
    assert document.select("img:not([alt]), img:not([width]), img:not([height])") == []
    assert [image for image in document.select("img") if not (image["width"] + image["height"]).isdigit()] == []
    assert document.select("[style], style, script:not([type$=json], [src]), [onclick], a:not([href])") == []
    ids = Counter(element["id"] for element in document.select("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []


@pytest.mark.parametrize(("key", "language"), PAGES)
def test_a_page_costs_few_queries(key, language, visits):
    queries = visits[key, language].queries
    assert len(queries) <= MOST_QUERIES, "\n".join(query[:200] for query in queries)


@pytest.mark.parametrize(("key", "language"), PAGES)
def test_a_page_is_one_for_everybody(key, language, visits):
    visit = visits[key, language]
    assert visit.first.cookies == visit.second.cookies == {}
    assert visit.second["Vary"] == "Accept-Encoding"
    assert visit.second["Cache-Control"].startswith("public, ")
    assert visit.second["ETag"] == visit.first["ETag"]


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_titles_are_unique_in_a_language(language, visits):
    titles = [found.document.title.get_text() for (_key, code), found in visits.items() if code == language]
    assert len(titles) == len(set(titles))


def test_words_that_are_not_translated_say_their_language(read):
    Commitment.objects.get(code="halve-emissions", locale__language_code="en").unpublish()
    document = read(address_of("commitments", "en"))
    (statement,) = [heading for heading in document.select("h3") if "Réduire de moitié" in heading.get_text()]
    row = statement.find_parent("li")
    words = [statement, row.find("progress"), *(p for p in row.select("p") if "donné en exemple" in p.get_text())]
    assert [language_of(element) for element in words] == ["fr", "fr", "fr"]
    assert [text_of(mark) for mark in row.select(".lang-mark")] == ["in French"]
    assert [language_of(state) for state in row.select(".state")] == ["en"]


def test_a_translation_says_from_which_language_and_when_and_leads_to_the_original(visits):
    head = visits["profile", "en"].document.select_one(".head")
    page = demo.REGISTRY["profile"].find().get_translation(Locale.objects.get(language_code="en"))
    assert "Translated from French on" in text_of(head)
    assert head.time["datetime"] == page.last_published_at.date().isoformat()
    assert head.select_one("a[hreflang=fr]")["href"] == "/fr/la-ville/"
    assert visits["profile", "fr"].document.select(".head a[hreflang]") == []


def test_a_page_that_repeats_its_source_says_so_in_the_language_asked_for(read):
    source = demo.REGISTRY["call"].find()
    english = source.get_translation(Locale.objects.get(language_code="en"))
    parent = english.get_parent()
    english.delete()
    source.copy_for_translation(english.locale, alias=True)
    alias = parent.get_children().get(translation_key=source.translation_key)
    document = read(alias.get_url())
    notice = document.select_one("main .notice")
    assert "This page is not translated." in text_of(notice)
    assert language_of(notice) == "en"
    assert notice.a["href"] == "/fr/participer/projets-citoyens/"
    assert [language_of(e) for e in document.select("h1, title, .crumbs [aria-current]")] == ["fr", "fr", "fr"]
    assert language_of(document.select_one(".menu a")) == "en"
    assert document.select_one("meta[name=robots]")["content"] == "noindex"


def test_a_missing_page_offers_the_languages_that_have_it(read):
    document = read("/ar/nice-cote-d-azur/", status=404)
    offers = document.select("main a[hreflang]")
    assert {(link["hreflang"], link["lang"], link["dir"]) for link in offers} == {
        ("en", "en", "ltr"),
        ("fr", "fr", "ltr"),
    }
    assert document.html["lang"] == "ar"


def test_the_page_for_a_server_error_needs_no_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        response = server_error(RequestFactory().get("/fr/"))
    assert BeautifulSoup(response.content, "html.parser").h1
