"""What lists and feeds know of the news."""

import datetime

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from directory.models import Place
from news.listing import facets, narrowed_news, news_below
from news.models import MissionPartnership, NewsIndexPage
from partnerships.models import PartnershipIndexPage, PartnershipPage
from tests.home.helpers import add, translate
from tests.news.rows import many_rows


def place(country, locale, name="Ville"):
    return Place.objects.create(name=f"{name} {country}", country=country, locale=locale)


def titles(page):
    return [entry.title for entry in news_below(page)]


def test_news_of_all_kinds_stands_the_newest_first(index, news):
    news.article("Vœux", "2024-01-15")
    news.mission("Québec", "2024-05-24", "2024-05-31")
    news.publication("Étude", "2021-06-15")
    news.mission("Sans date")
    found = [(entry.title, entry.kind, entry.day, entry.year) for entry in news_below(index)]
    assert found == [
        ("Québec", "mission", datetime.date(2024, 5, 24), "2024"),
        ("Vœux", "article", datetime.date(2024, 1, 15), "2024"),
        ("Étude", "publication", datetime.date(2021, 6, 15), "2021"),
        ("Sans date", "mission", None, ""),
    ]


def test_an_entry_says_where_it_leads_and_what_it_tells(index, news):
    page = news.article("Vœux", "2024-01-15", lead="En bref.")
    [entry] = news_below(index)
    assert (entry.pk, entry.key, entry.lead) == (page.pk, page.translation_key, "En bref.")
    assert entry.url == page.get_url()


def test_a_mission_has_the_themes_of_its_sectors_and_its_places_in_the_order_of_its_steps(index, news, make, home):
    theme = make.theme()
    quebec, dakar = (place(country, home.locale) for country in ("CA", "SN"))
    news.mission("Mission", "2024-05-24", places=[quebec, dakar, quebec], sectors=[theme])
    [entry] = news_below(index)
    assert (entry.themes, entry.places, entry.countries) == (("theme-1",), (quebec.pk, dakar.pk), ("CA", "SN"))


def test_a_mission_counts_under_the_countries_of_its_live_partnerships_too(index, news, home):
    partners = add(home, PartnershipIndexPage, "Partenaires")
    live, unpublished, without_place = (
        add(partners, PartnershipPage, country, place=found, live=country != "SN")
        for country, found in [("CA", place("CA", home.locale)), ("SN", place("SN", home.locale)), ("nulle part", None)]
    )
    page = news.mission("Mission", "2024-05-24", places=[place("US", home.locale)])
    page.partnerships = [MissionPartnership(partnership=one) for one in (live, unpublished, without_place)]
    page.save()
    [entry] = news_below(index)
    assert entry.countries == ("US", "CA")


def test_articles_and_publications_have_their_own_themes_and_places(index, news, make, home):
    themes = [make.theme(1), make.theme(2)]
    news.article("Article", "2024-02-01", themes=themes, places=[place("CA", home.locale), place("DE", home.locale)])
    news.publication("Étude", "2024-01-01", themes=themes[1:])
    article, publication = news_below(index)
    assert (article.themes, article.countries) == (("theme-1", "theme-2"), ("CA", "DE"))
    assert (publication.themes, publication.countries, publication.places) == (("theme-2",), (), ())


def test_what_readers_may_not_see_is_not_listed(index, news):
    news.article("Visible", "2024-01-01")
    news.article("Brouillon", "2024-01-02", live=False)
    restricted = news.article("Réservé", "2024-01-03")
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    assert titles(index) == ["Visible"]
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    assert titles(index) == []


def test_another_language_lists_what_is_live_in_it_and_no_copies(index, english_index, english, news):
    translated = news.article("Vœux", "2024-01-15")
    news.article("Seulement en français", "2024-01-16")
    copied = news.article("Copie", "2024-01-17")
    drafted = news.article("Ébauche", "2024-01-18")
    translate(translated, english)
    alias = copied.copy_for_translation(english, alias=True)
    alias.live = True
    alias.save()
    drafted.copy_for_translation(english)
    assert titles(english_index) == ["EN Vœux"]
    [entry] = news_below(english_index)
    assert entry.url.startswith("/en/")
    assert entry.key == translated.translation_key


def test_a_home_page_has_the_news_of_all_lists_below_it_and_a_list_its_own(index, home, news):
    other = add(home, NewsIndexPage, "Archives")
    news.article("Ici", "2024-01-15")
    moved = news.article("Là", "2024-01-16")
    moved.move(other, pos="last-child")
    assert (titles(index), titles(other)) == (["Ici"], ["Là"])
    assert titles(home) == ["Là", "Ici"]
    assert [entry.url for entry in news_below(home)] == ["/fr/archives/l%C3%A0/", "/fr/actualites/ici/"]


def test_nothing_below_a_list_is_nothing_to_narrow(index):
    narrowed = narrowed_news(index, QueryDict("theme=climate"))
    assert (narrowed.entries, narrowed.filters) == ([], [])


def test_filters_are_offered_in_the_readers_words(index, english_index, english, news, make, home, speaking_english):
    theme = make.theme()
    copy = theme.copy_for_translation(english)
    copy.name = "Climate"
    copy.save()
    untranslated = make.theme(2)
    translate(news.article("Vœux", "2024-01-15", themes=[theme], places=[place("DE", home.locale)]), english)
    translate(news.mission("Mission", "2023-01-15", sectors=[untranslated], places=[place("CA", home.locale)]), english)
    narrowed = narrowed_news(english_index, QueryDict("year=2023"))
    offered = {shown.name: [(c.value, c.label, c.count) for c in shown.choices] for shown in narrowed.filters}
    assert offered == {
        "kind": [("mission", "Mission", 1)],
        "theme": [("theme-2", "Thème 2", 1)],
        "country": [("CA", "Canada", 1)],
        "year": [("2024", "2024", 1), ("2023", "2023", 1)],
    }
    assert [entry.title for entry in narrowed.entries] == ["EN Mission"]


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("kind=article", ["Article"]),
        ("theme=theme-1", ["Mission", "Étude"]),
        ("theme=theme-1&year=2023", ["Étude"]),
        ("country=CA", ["Mission", "Article"]),
        ("country=CA&kind=mission&year=2024&theme=theme-1", ["Mission"]),
        ("country=XX", ["Mission", "Article", "Étude"]),
    ],
)
def test_news_is_narrowed_by_kind_theme_country_and_year(index, news, make, home, query, left):
    canada, theme = place("CA", home.locale), make.theme()
    news.mission("Mission", "2024-05-24", places=[canada], sectors=[theme])
    news.article("Article", "2024-01-24", places=[canada])
    news.publication("Étude", "2023-05-24", themes=[theme])
    assert [entry.title for entry in narrowed_news(index, QueryDict(query)).entries] == left


def test_two_thousand_pages_take_as_many_queries_as_six(index, make, home):
    places, themes = [place("CA", home.locale), place("SN", home.locale)], [make.theme(1), make.theme(2)]
    taken = []
    narrowed_news(index, QueryDict())  # Whatever else is looked up once is in the cache.
    for count in (2, 664):
        many_rows(index, count, places, themes)
        with CaptureQueriesContext(connection) as captured:
            entries = news_below(index)
            facets(entries, index.locale_id)
        taken.append(len(captured))
    assert len(entries) == 3 * 666
    assert taken[0] == taken[1] <= 3
    assert {(entry.kind, entry.countries) for entry in entries} == {
        ("mission", ("CA", "SN")),
        ("article", ("CA", "SN")),
        ("publication", ()),
    }
    assert all(len(entry.themes) == 2 for entry in entries)
