"""The search page, as a reader's browser gets it."""

from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import NetworkIndexPage, SitemapPage
from search.models import MissedSearch

MOST_QUERIES = 15


@pytest.fixture
def asked(client):
    """Return the search page in a language: ``asked("fr", "ecole")``."""

    def ask(language, question, status=200, **parameters):
        more = "".join(f"&{name}={value}" for name, value in parameters.items())
        response = client.get(f"/{language}/search/?q={quote(question)}{more}")
        assert response.status_code == status
        return document(response)

    return ask


def document(response: Any) -> Any:
    return BeautifulSoup(response.content, "html.parser")


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_without_a_question_there_is_the_form_alone(asked, home_in):
    home_in("en")
    page = asked("en", "")
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    [form] = page.find_all("form")
    assert (form["method"], form["action"], form["role"]) == ("get", "/en/search/", "search")
    assert page.find("label", attrs={"for": form.input["id"]}).text.strip() == "Search the pages in English"
    assert page.select("#results") == []


@pytest.mark.parametrize(
    ("language", "title", "question", "tag", "direction"),
    [
        ("fr", "Nos écoles", "ecole", "fr", "ltr"),
        ("ar", "التعاون الدولي", "تعاون", "ar", "rtl"),
        ("zh-hans", "国际合作政策", "合作", "zh-Hans", "ltr"),
    ],
)
def test_results_are_in_the_language_asked(asked, publish, language, title, question, tag, direction):
    page = publish(language, title)
    found = asked(language, question)
    assert (found.html["lang"], found.html["dir"]) == (tag, direction)
    assert [(link["href"], link.text) for link in found.select("main h2 a")] == [(page.url, title)]
    assert question in found.title.text
    assert found.find("input", attrs={"name": "q"})["value"] == question


def test_the_count_is_said_in_words_and_the_kind_with_each_page(asked, publish):
    publish("en", "Climate")
    publish("en", "Climate networks", NetworkIndexPage)
    page = asked("en", "climate")
    assert page.select_one("#results").text.strip() == "2 pages for “climate”"
    kinds = [row.select_one(".aside").text for row in page.select(".rows > .row")]
    assert sorted(kinds) == ["", "List of networks"]


def test_a_question_is_narrowed_by_kind_and_kept(asked, publish):
    publish("en", "Climate")
    publish("en", "Climate networks", NetworkIndexPage)
    publish("en", "Climate partners", NetworkIndexPage)
    kind = "home.networkindexpage"
    assert asked("en", "climate").select(".filters") == []  # Standard pages have no kind to tell.
    page = asked("en", "climate", kind=kind)
    assert {link.text for link in page.select("main h2 a")} == {"Climate networks", "Climate partners"}
    assert page.select_one(".filters input[name=q]")["value"] == "climate"
    assert page.select_one(".filters option[selected]")["value"] == kind
    assert page.select_one(".filters a")["href"] == "/en/search/?q=climate#results"
    assert "left out" in asked("en", "climate", kind="x").main.text


def test_pages_of_results_keep_the_question(asked, publish):
    for number in range(11):
        publish("en", f"Climate {number}")
    first = asked("en", "climate")
    assert len(first.select(".rows > .row")) == 10
    assert first.select_one("nav.pages a[rel=next]")["href"] == "/en/search/?q=climate&page=2#results"
    assert len(asked("en", "climate", page=2).select(".rows > .row")) == 1
    for odd in ("0", "99", "x", "-1"):
        assert asked("en", "climate", page=odd).select(".rows > .row")


def test_the_switcher_asks_the_same_in_the_other_languages(asked, home_in):
    home_in("en")
    links = {link["hreflang"]: link["href"] for link in asked("fr", "école").select(".languages a")}
    assert links == {"fr": "/fr/search/?q=%C3%A9cole", "en": "/en/search/?q=%C3%A9cole"}


def test_where_nothing_is_found_there_is_a_way_on(asked, publish, home_in):
    publish("en", "Twinning with Agadir")
    publish("fr", "Le jumelage")
    publish("en", "Site map", SitemapPage, slug="site-map")
    home_in("en").save()
    cache.clear()
    page = asked("en", "jumelage")
    assert [(link["href"], link["lang"]) for link in page.select("main .linked a[lang]")] == [
        ("/fr/search/?q=jumelage", "fr")
    ]
    assert "/en/site-map/" in [link["href"] for link in page.select("main .linked a")]
    assert page.select_one("main p.lead").text == "No page has “jumelage”."
    page = asked("en", "twining")
    assert page.select_one("main p.lead a")["href"] == "/en/search/?q=twinning"
    page = asked("en", "agadir xyzxyz")
    assert [link.text for link in page.select("main h3 a")] == ["Twinning with Agadir"]


@pytest.mark.parametrize(
    "question", ['"', "-", "or", "a" * 5000, "<script>alert(1)</script>", "%s %(x)s {0}", "\ud83d\ude00"]
)
def test_odd_questions_are_answered(asked, publish, question):
    publish("fr", "Climat")
    question = question.encode("utf-16", "surrogatepass").decode("utf-16")
    page = asked("fr", question)
    assert page.find("script") is None
    assert len(page.find("input", attrs={"name": "q"})["value"]) <= 200


def test_a_nul_is_refused_and_bytes_that_are_no_text_are_not(client, home):
    assert client.get("/fr/search/?q=a%00b").status_code == 400
    assert client.get("/fr/search/?q=%ff%fe&page=%ff&kind=%ff").status_code == 200
    assert client.post("/fr/search/", {"q": "a"}).status_code == 405


def test_a_language_without_a_live_home_page_has_no_search(asked, home_in):
    home_in("en").unpublish()
    asked("en", "climate", status=404)


def test_the_page_is_private_to_nobody_and_sets_no_cookie(client, publish):
    publish("fr", "Climat")
    assert not client.get("/fr/search/?q=climat").cookies


def test_a_search_costs_few_queries_however_much_it_finds(client, publish):
    for number in range(3):
        publish("fr", f"Climat {number}")
    three = queries(client, "/fr/search/?q=climat")
    for number in range(3, 9):
        publish("fr", f"Climat {number}")
    assert queries(client, "/fr/search/?q=climat") == three <= MOST_QUERIES


@pytest.mark.parametrize("question", ["climt", "xyz+climat", "xyz"])
def test_a_search_in_vain_costs_few_queries(client, publish, home_in, question):
    publish("fr", "Climat")
    home_in("en")
    assert queries(client, f"/fr/search/?q={question}") <= MOST_QUERIES


def test_what_is_found_is_not_counted_and_what_is_not_is(asked, publish):
    publish("fr", "Climat")
    asked("fr", "climat")
    assert MissedSearch.objects.count() == 0
    asked("fr", "Piscine")
    assert list(MissedSearch.objects.values_list("words", "times")) == [("piscine", 1)]


def test_every_page_leads_to_the_search_and_the_search_page_shows_one_form(client, publish):
    publish("fr", "Climat")
    page = document(client.get("/fr/climat/"))
    assert page.select_one("header form[role=search]")["action"] == "/fr/search/"
    assert page.select_one("header .seek > a")["href"] == "/fr/search/"
    field = page.select_one("header input[name=q]")
    assert page.select_one(f"header label[for={field['id']}]").text.strip()
    missing = document(client.get("/fr/nulle-part/"))
    assert missing.select_one("main form[role=search]")["action"] == "/fr/search/"
    ids = [tag["id"] for tag in missing.select("[id]")]
    assert len(ids) == len(set(ids))
