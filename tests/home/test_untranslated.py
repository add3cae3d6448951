"""What readers are told of words that nobody has translated, and of an original that has changed since."""

import datetime

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from wagtail.models import Page

from home.models import StandardPage
from news.models import ArticlePage, NewsIndexPage
from tests.home.helpers import add, body, items, queries
from tests.translation.conftest import english_home, home, make
from tests.translation.test_untranslated import change, publish, send

__all__ = ["english_home", "home", "make"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("speaking_english")]

BLOCKS = [
    ("heading", {"level": "h2", "text": "Pourquoi"}),
    ("rich_text", "<p>Une ville.</p><p>Un fleuve.</p>"),
    ("objectives", {"introduction": "Trois buts", "objectives": items("Agir", "Apprendre")}),
    ("embed", {"url": "https://vimeo.com/1", "title": "Un film", "language": "fr"}),
]
ENGLISH = {
    "Objectifs": "Aims",
    "Un début": "A beginning",
    "Pourquoi": "Why",
    "Une ville.": "A city.",
    "Un fleuve.": "A river.",
    "Trois buts": "Three aims",
    "Agir": "To act",
    "Apprendre": "To learn",
    "Un film": "A film",
}


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


@pytest.fixture
def source(home, english_home, make, committed):
    quote = ("quote", {"text": "No.", "original_language": "en", "person": make.person(1).pk})
    with committed(execute=True):
        return add(home, StandardPage, "Objectifs", lead="Un début", body=body(*BLOCKS, quote))


def read(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser")


def in_french(document):
    return [" ".join(element.get_text().split()) for element in document.select("main [lang=fr]")]


def note(document):
    return [" ".join(span.get_text().split()) for span in document.select(".head .aside span")]


def test_every_part_that_is_not_translated_says_so_and_no_other(client, source, english, committed):
    translated = {french: words for french, words in ENGLISH.items() if french not in ("Un fleuve.", "Apprendre")}
    with committed(execute=True):
        page = send(source, english, **translated)
    document = read(client, page)
    assert in_french(document) == ["Un fleuve.", "Apprendre", "Nom 1", "Maire"]
    assert "What is not translated yet is in French" in note(document)


def test_nothing_is_said_where_all_is_translated(client, source, english, committed):
    with committed(execute=True):
        page = send(source, english, **ENGLISH)
    document = read(client, page)
    assert in_french(document) == ["Nom 1", "Maire"], "who is quoted, but not what was said in English"
    assert not [text for text in note(document) if text.startswith(("What", "The original"))]


def test_what_is_translated_later_is_marked_no_more(client, source, english, committed):
    with committed(execute=True):
        send(source, english)
    with committed(execute=True):
        page = publish(source, english, ENGLISH)
    assert in_french(read(client, page)) == ["Nom 1", "Maire"]


def test_a_search_finds_what_is_translated_and_no_words_of_the_source(client, source, english, committed):
    with committed(execute=True):
        page = send(source, english, **{french: words for french, words in ENGLISH.items() if french != "Un fleuve."})
    assert found(client, "en", "river fleuve") == []
    with committed(execute=True):
        publish(source, english, ENGLISH)
    assert found(client, "en", "river") == [page.title]


def found(client, language, question):
    """Return the titles of the pages that a search finds."""
    answer = client.get(f"/{language}/search/", {"q": question})
    return [link.get_text(strip=True) for link in BeautifulSoup(answer.content, "html.parser").select("main .found a")]


def test_more_gaps_cost_no_more_queries(client, source, english, committed):
    with committed(execute=True):
        page = send(source, english, **ENGLISH)
    translated = queries(client, page)
    with committed(execute=True):
        page.title, page.lead, page.body = source.title, source.lead, source.body
        page.save_revision().publish()
    assert len(in_french(read(client, page))) >= 10
    assert queries(client, page) == translated


def test_readers_are_told_that_the_original_has_changed_and_where_it_is(client, source, english, committed):
    with committed(execute=True):
        page = send(source, english, **ENGLISH)
        change(source, lead="Un autre début")
    document = read(client, page)
    assert "The original has changed since" in note(document)
    [link] = document.select(".head a[hreflang=fr]")
    assert link["href"] == source.url


def test_of_an_original_that_is_gone_nothing_is_said_but_that_there_was_one(client, source, english, committed):
    with committed(execute=True):
        page = send(source, english, **ENGLISH)
        change(source, lead="Un autre début")
        source.unpublish()
    said = note(read(client, page))
    assert [text for text in said if text.startswith("Translated from French on")]
    assert "The original has changed since" not in said
    assert "Read the original" not in said


def test_a_page_in_the_source_language_says_nothing_of_this(client, source, english, committed):
    with committed(execute=True):
        send(source, english)
    assert note(read(client, source)) == []


def test_a_preview_marks_what_the_draft_has(source, english, committed):
    with committed(execute=True):
        page = send(source, english, **ENGLISH)
    draft = Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    draft.lead = "Un début"
    response = draft.make_preview_request()
    assert in_french(BeautifulSoup(response.content, "html.parser")) == ["Un début", "Nom 1", "Maire"]


def test_lists_menus_and_breadcrumbs_mark_the_titles_of_other_pages(client, source, english, committed):
    with committed(execute=True):
        source.show_in_menus = True
        source.save_revision().publish()
        send(source, english, **{french: words for french, words in ENGLISH.items() if french != "Objectifs"})
        below = send(add(source, StandardPage, "Détails"), english, Détails="Details")
    document = read(client, below)
    assert [link.get("lang") for link in document.select(".menu a, .crumbs a") if link.text == "Objectifs"] == [
        "fr",
        "fr",
    ]


def test_a_feed_says_the_language_of_each_entry(client, home, english_home, english, committed):
    with committed(execute=True):
        index = add(home, NewsIndexPage, "Actualités")
        send(index, english, Actualités="News")
        day = datetime.date(2026, 1, 1)
        article = add(index, ArticlePage, "Une fête", lead="Cinq jours.", published_on=day)
        send(article, english, **{"Une fête": "A feast"})
    response = client.get("/en/news.atom")
    assert b'<summary type="text" xml:lang="fr">Cinq jours.</summary>' in response.content
    [entry] = feedparser.parse(response.content).entries
    assert entry.title_detail.language == "en"
    assert entry.summary_detail.language == "fr"
