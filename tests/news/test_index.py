"""The list of news, as readers get it."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from tests.home.helpers import add, queries, translate
from tests.news.rows import many_rows
from tests.news.test_listing import place

TODAY = timezone.localdate()


@pytest.fixture
def read(client, index):
    """Return the list of news, or another page, as a reader sees it."""

    def read(query="", page=index):
        response = client.get(f"{page.url}?{query}" if query else page.url)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return read


@pytest.fixture
def many(index, home):
    """Sixty-three entries, a third of each kind, of which all but the publications are about Canada."""
    many_rows(index, 21, [place("CA", home.locale)], [])


def entries(document):
    return [heading.get_text(strip=True) for heading in document.select(".rows h3")]


def text(element):
    return " ".join(element.get_text().split())


def days_from_now(number):
    return str(TODAY + datetime.timedelta(days=number))


def test_an_entry_shows_its_day_kind_title_and_lead(read, news, speaking_english):
    page = news.article("Vœux", "2024-01-15", lead="En bref.")
    row = read().select_one(".rows .row")
    assert [span.get_text() for span in row.select(".aside span")] == ["15 janvier 2024", "Article"]
    assert row.time["datetime"] == "2024-01-15"
    assert row.h3.a["href"] == page.get_url()
    assert text(row) == "15 janvier 2024 Article Vœux En bref."


def test_a_mission_shows_its_days_and_places(read, news, home):
    places = [place("CA", home.locale, name) for name in ("Québec", "Montréal")]
    news.mission("Mission", "2024-05-24", "2024-05-31", places=places)
    row = read().select_one(".rows .row")
    assert row.select_one(".aside span").get_text() == "24–31 mai 2024"
    assert text(row.select_one(".meta")) == "Québec CA, Montréal CA"


def test_an_entry_without_lead_day_or_places_prints_nothing_for_them(read, news):
    news.mission("Mission")
    row = read().select_one(".rows .row")
    assert text(row) == "Mission Mission"
    assert row.select("p:empty, span:empty, .meta") == []


def test_missions_under_way_and_to_come_stand_first_and_once(read, news):
    news.mission("Passée", days_from_now(-9), days_from_now(-1))
    news.mission("Lointaine", days_from_now(30), days_from_now(31))
    news.mission("En cours", days_from_now(-1), days_from_now(0))
    news.mission("Demain", days_from_now(1))
    news.article("Article", days_from_now(0))
    document = read()
    upcoming, latest = document.select("h2")
    assert entries(document) == ["En cours", "Demain", "Lointaine", "Article", "Passée"]
    assert upcoming.get_text() != latest.get_text()
    assert [text(row.h3) for row in document.select(".row:has(.state.half)")] == ["En cours"]
    assert [text(row.h3) for row in upcoming.find_next("ul").select(".row")] == ["En cours", "Demain", "Lointaine"]


def test_only_the_first_page_shows_what_is_to_come(read, news, many):
    news.mission("Demain", days_from_now(1))
    assert "Demain" in entries(read())
    assert "Demain" not in entries(read("page=2"))


def test_filters_narrow_what_is_to_come_too(read, news):
    news.mission("Demain", days_from_now(1))
    news.article("Article", "2024-01-15")
    document = read("kind=article")
    assert entries(document) == ["Article"]
    assert len(document.select("h2")) == 1


def test_pages_have_twenty_entries_and_say_which_they_are(read, many, speaking_english):
    first, last = read(), read("page=4")
    assert entries(first) == [f"Page {number}" for number in range(62, 42, -1)]
    assert entries(last) == ["Page 2", "Page 1", "Page 0"]
    assert len({text(read(f"page={number}").title) for number in (1, 2, 3, 4)}) == 4
    assert "page 2" in text(read("page=2").title)
    [current] = last.select(".pages [aria-current=page]")
    assert text(current).endswith("4")
    assert [link["rel"] for link in read("page=2").select(".pages a[rel]")] == [["prev"], ["next"]]
    assert last.select(".pages [rel=next]") == first.select(".pages [rel=prev]") == []


def test_one_page_needs_no_links_to_pages(read, news):
    news.article("Article", "2024-01-15")
    assert read().select(".pages") == []


def test_links_to_pages_keep_the_filters(read, many):
    document = read("country=CA&theme=&page=2&utm=x")
    address = "/fr/actualites/"
    assert [link["href"] for link in document.select(".pages a[rel]")] == [
        f"{address}?country=CA#list",
        f"{address}?country=CA&page=3#list",
    ]
    assert document.select_one("#list")
    assert document.select_one("option[value=CA]").has_attr("selected")


@pytest.mark.parametrize(("asked", "shown"), [("99", "4"), ("0", "1"), ("-1", "1"), ("x", "1")])
def test_a_page_that_is_not_there_shows_the_nearest_with_a_notice(read, many, asked, shown):
    document = read(f"page={asked}")
    assert text(document.select_one(".pages [aria-current=page]")).endswith(shown)
    assert len(document.select(".notice")) == 1


def test_an_asked_for_page_is_no_markup(read):
    assert read("page=<script>alert(1)</script>").select("main script:not([src])") == []


def test_unknown_values_are_left_out_and_told(read, news):
    news.article("Article", "2024-01-15")
    document = read("country=XX&kind=%3Cb%3E")
    assert entries(document) == ["Article"]
    assert "XX" in text(document.select_one(".notice"))
    assert document.select(".notice b") == []


def test_choices_that_nothing_meets_together_are_answered_in_words(read, many):
    document = read("kind=publication&country=CA")
    assert entries(document) == []
    assert document.select_one("form.filters")
    assert text(document.select_one("#list"))


def test_titles_name_the_choices_and_the_canonical_address_has_none(read, many):
    chosen = read("country=CA&page=2")
    assert "Canada" in text(chosen.title)
    canonical = chosen.select_one("link[rel=canonical]")["href"]
    assert canonical.endswith("/fr/actualites/")
    assert read("page=2").select_one("link[rel=canonical]")["href"].endswith("/fr/actualites/?page=2")


def test_only_the_list_from_its_beginning_is_told_to_be_the_same_in_other_languages(read, many, english_index):
    assert {link["hreflang"] for link in read().select("link[hreflang]")} == {"fr", "en", "x-default"}
    assert read("page=2").select("link[hreflang]") == read("country=CA").select("link[hreflang]") == []


def test_feed_and_calendar_are_offered_the_feed_with_the_choices_made(client, read, news, home):
    news.article("Article", "2024-01-15", places=[place("CA", home.locale)])
    document = read("country=CA")
    assert document.select_one("link[type='application/atom+xml']")["href"] == "/fr/news.atom?country=CA"
    assert document.select_one("main a[type='application/atom+xml']")["href"] == "/fr/news.atom?country=CA"
    calendar = document.select_one("main a[type='text/calendar']")["href"]
    assert client.get("/fr/news.atom?country=CA").status_code == client.get(calendar).status_code == 200


def test_a_list_without_news_says_so(read):
    document = read()
    assert document.select(".rows, .pages, form.filters, h2") == []
    assert text(document.select_one(".flow"))


def test_in_english_only_what_is_translated_is_listed_in_its_words(
    read, news, english_index, english, make, home, speaking_english
):
    canada = place("CA", home.locale, "Québec")
    translated = canada.copy_for_translation(english)
    translated.name = "Quebec City"
    translated.save()
    chile = place("CL", home.locale, "Valparaíso")
    mission = news.mission("Mission", "2024-05-24", "2024-05-31", [canada, chile], [make.theme(1), make.theme(2)])
    translate(mission, english)
    news.article("Seulement en français", "2024-01-15")
    document = read(page=english_index)
    row = document.select_one(".rows .row")
    assert entries(document) == ["EN Mission"]
    assert row.select_one(".aside span").get_text() == "24–31 May 2024"
    assert text(row.select_one(".meta")) == "Quebec City, Valparaíso CL"
    assert [mark["lang"] for mark in row.select("[lang]")] == ["fr"]
    assert [option["lang"] for option in document.select("option[lang]")] == ["fr", "fr"]


def test_an_alias_lists_the_news_of_the_language_whose_words_it_has(read, index, english_home, english, news, home):
    news.article("Vœux", "2024-01-15", places=[place("DE", home.locale)])
    news.mission("Mission", "2024-01-14", places=[place("CA", home.locale)])
    alias = index.copy_for_translation(english, alias=True)
    alias.live = True
    alias.save()
    document = read(page=alias)
    assert entries(document) == ["Vœux", "Mission"]
    assert "Allemagne" in text(document.select_one("option[value=DE]"))
    assert document.select_one(".rows a")["href"] == "/fr/actualites/v%C5%93ux/"


def test_a_list_of_two_thousand_takes_as_many_queries_as_one_of_six(client, index, make, home, english):
    places, themes = [place("CA", home.locale), place("SN", home.locale)], [make.theme(1), make.theme(2)]
    taken = []
    for count in (2, 664):
        many_rows(index, count, places, themes)
        taken.append(queries(client, index))
    assert taken[0] == taken[1] <= 15


def test_the_list_of_another_language_takes_as_few(client, english_index, make, home, english):
    many_rows(english_index, 10, [place("CA", home.locale)], [make.theme(1)])
    assert queries(client, english_index) <= 15


def test_pages_of_other_kinds_may_not_stand_in_it(index):
    assert {model.__name__ for model in type(index).allowed_subpage_models()} == {
        "MissionPage",
        "ArticlePage",
        "PublicationPage",
    }
    assert add(index.get_parent(), type(index), "Archives").pk
