"""The feed, read as programs read it: with feedparser, and element by element where that hides something."""

import datetime
from urllib.parse import urlsplit
from uuid import UUID
from xml.etree import ElementTree

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.http import http_date
from wagtail.models import Locale, Page, PageViewRestriction

from core.models import SiteIdentity
from directory.models import Place
from news.models import ArticlePage
from tests.home.helpers import translate
from tests.translation.conftest import translated

MOST = 15
ATOM = "{http://www.w3.org/2005/Atom}"
DAY = datetime.timedelta(days=1)
START = datetime.datetime(2024, 5, 1, 8, tzinfo=datetime.UTC)


def feed(client, url="/fr/news.atom"):
    response = client.get(url)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    found = feedparser.parse(response.content)
    assert found.bozo is False
    return found


def titles(client, url="/fr/news.atom"):
    return [entry.title for entry in feed(client, url).entries]


def links(client, url="/fr/news.atom"):
    root = ElementTree.fromstring(client.get(url).content)
    return [link.attrib for link in root.findall(f"{ATOM}link")]


def published(page, at):
    """Have a page published at a moment."""
    Page.objects.filter(pk=page.pk).update(first_published_at=at, last_published_at=at)
    return page


@pytest.fixture
def identity(home):
    return SiteIdentity.objects.create(
        site=home.sites_rooted_here.get(),
        name="Nantes & le monde",
        organisation="Nantes Métropole",
        contact_mailbox="monde@nantes.example",
        locale=home.locale,
        live=True,
    )


@pytest.fixture
def varied(news, make):
    """News of every kind, about several themes and countries."""
    climate, culture = make.theme(1), make.theme(2)
    canada = Place.objects.create(name="Québec", country="CA", locale=climate.locale)
    japan = Place.objects.create(name="Niigata", country="JP", locale=climate.locale)
    pages = [
        news.mission("Mission", "2024-05-24", places=[canada], sectors=[climate], lead="Une semaine < un mois & plus."),
        news.article("Article", "2024-06-01", places=[japan], themes=[climate, culture]),
        news.publication("Étude", "2023-01-01", themes=[culture]),
    ]
    return [published(page, START + number * DAY) for number, page in enumerate(pages)]


def test_what_was_published_last_comes_first(client, varied):
    assert titles(client) == ["Étude", "Article", "Mission"]


def test_an_entry_says_what_its_page_says(client, varied, make):
    entry = feed(client).entries[2]
    page = varied[0]
    assert entry.link == page.full_url
    assert entry.summary == "Une semaine < un mois & plus."
    assert entry.summary_detail.type == "text/plain"
    assert entry.published == entry.updated == START.isoformat()
    assert [(tag.term, tag.label) for tag in entry.tags] == [("theme-1", "Thème 1")]


def test_a_page_published_again_stays_in_its_place_with_a_newer_date(client, varied):
    Page.objects.filter(pk=varied[0].pk).update(last_published_at=START + 9 * DAY)
    found = feed(client)
    assert found.entries[2].updated == found.feed.updated == (START + 9 * DAY).isoformat()


def test_a_feed_says_whose_it_is_and_where(client, varied, index, identity):
    found = feed(client).feed
    assert found.title.startswith("Nantes & le monde")
    assert found.author_detail == {"name": "Nantes Métropole", "href": "http://localhost/fr/"}
    assert found.link == index.full_url
    assert found.language == "fr"
    assert {"rel": "self", "href": "http://localhost/fr/news.atom"} in links(client)


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("kind=mission", ["Mission"]),
        ("theme=theme-1", ["Article", "Mission"]),
        ("country=JP", ["Article"]),
        ("theme=theme-1&country=CA", ["Mission"]),
        ("theme=theme-2&kind=publication", ["Étude"]),
        ("colour=red&theme=&page=7", ["Étude", "Article", "Mission"]),
    ],
)
def test_it_is_narrowed_like_the_list_of_news(client, varied, query, left):
    assert titles(client, f"/fr/news.atom?{query}") == left


def test_subscribers_to_what_has_no_news_any_more_are_not_sent_all_the_rest(client, varied):
    url = "/fr/news.atom?kind=publication"
    before = feed(client, url)
    varied[2].unpublish()
    after = feed(client, url)
    assert [entry.title for entry in before.entries] == ["Étude"]
    assert after.entries == []
    assert after.feed.id == before.feed.id


def test_the_filters_stand_in_its_words_and_addresses(client, varied, index, speaking_english):
    url = "/fr/news.atom?country=CA&x=1&theme=theme-1"
    found = feed(client, url).feed
    assert "Thème 1" in found.title
    assert "Canada" in found.title
    assert "Thème 1" in found.subtitle
    assert found.link == f"{index.full_url}?theme=theme-1&country=CA"
    (own,) = (link["href"] for link in links(client, url) if link["rel"] == "self")
    assert urlsplit(own).query == "theme=theme-1&country=CA"


def test_every_choice_of_filters_is_a_feed_of_its_own_however_it_is_asked_for(client, varied):
    one, other = "/fr/news.atom?country=CA&theme=theme-1", "/fr/news.atom?theme=theme-1&year=&country=CA"
    assert feed(client, one).feed.id == feed(client, other).feed.id != feed(client).feed.id


def test_names_last_when_a_page_moves_and_differ_between_languages(client, varied, english_home, english, index):
    translate(index, english)
    translate(varied[1], english)
    before = feed(client)
    ids = {entry.title: entry.id for entry in before.entries}
    page = ArticlePage.objects.get(pk=varied[1].pk)
    page.slug = "autrement"
    page.save()
    after = feed(client)
    assert {entry.title: entry.id for entry in after.entries} == ids
    assert after.feed.id == before.feed.id
    in_english = feed(client, "/en/news.atom")
    assert in_english.entries[0].id != ids["Article"]
    assert in_english.feed.id != before.feed.id
    for name in (*ids.values(), before.feed.id):
        assert UUID(name).urn == name


def test_it_has_what_can_be_read_in_its_language_alone(client, varied, english_home, english, index):
    translate(index, english)
    translate(varied[0], english)
    copy = varied[1].copy_for_translation(english, alias=True)
    Page.objects.filter(pk=copy.pk).update(live=True)
    assert titles(client, "/en/news.atom") == ["EN Mission"]
    ArticlePage.objects.get(pk=varied[1].pk).unpublish()
    PageViewRestriction.objects.create(page=varied[2], restriction_type="login")
    assert titles(client) == ["Mission"]


def test_it_names_the_same_feed_in_other_languages(client, varied, english_home):
    others = [link for link in links(client, "/fr/news.atom?kind=mission") if "hreflang" in link]
    assert others == [
        {
            "rel": "alternate",
            "type": "application/atom+xml",
            "hreflang": "en",
            "href": "http://localhost/en/news.atom?kind=mission",
        }
    ]


@pytest.mark.parametrize(
    ("code", "name", "words"),
    [("ar", "ar", "بعثة إلى كيبيك & مونتريال"), ("zh-hans", "zh-Hans", "代表团访问魁北克“大区”")],
)
def test_it_can_be_read_in_other_scripts(client, varied, index, code, name, words):
    locale = Locale.objects.get_or_create(language_code=code)[0]
    for page in (index.get_parent().specific, index, varied[0]):
        translated(page, locale, title=words, slug="x")
    found = feed(client, f"/{code}/news.atom?theme=theme-1")
    assert [entry.title for entry in found.entries] == [words]
    assert found.feed.language == name
    assert words in found.feed.title


def test_thirty_entries_are_enough(client, news):
    for number in range(31):
        published(news.article(f"Article {number}", "2024-01-01"), START + number * DAY)
    found = titles(client)
    assert len(found) == 30
    assert "Article 0" not in found


def test_a_feed_without_news_is_valid_and_always_the_same(client, home):
    assert feed(client).entries == []
    assert client.get("/fr/news.atom").content == client.get("/fr/news.atom").content


def test_control_characters_do_not_break_it(client, news):
    news.article("Un\x0btitre\x07", "2024-01-01", lead="Une\r\nligne \ufffe")
    (entry,) = feed(client).entries
    assert (entry.title, entry.summary) == ("Un titre", "Une ligne")


def test_who_has_it_already_is_not_sent_it_again(client, varied):
    first = client.get("/fr/news.atom")
    assert first["Last-Modified"] == http_date((START + 2 * DAY).timestamp())
    for headers in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        again = client.get("/fr/news.atom", headers=headers)
        assert (again.status_code, again.content) == (304, b"")
    published(varied[0], START + 3 * DAY)
    for headers in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        assert client.get("/fr/news.atom", headers=headers).status_code == 200


def test_thirty_entries_take_as_many_queries_as_three(client, news, make, english_home, identity):
    counts = []
    for number in range(30):
        news.article(f"Article {number}", "2024-01-01", themes=[make.theme(number)], places=[make.place(number)])
        if number in (2, 29):
            client.get("/fr/news.atom")
            with CaptureQueriesContext(connection) as captured:
                client.get("/fr/news.atom?kind=article")
            counts.append(len(captured))
    assert len(titles(client)) == 30
    assert counts[0] == counts[1] <= MOST


def test_every_page_names_the_feed_in_its_language_once_there_is_a_list_of_news(client, home, english_home, index):
    def named(page):
        document = BeautifulSoup(client.get(page.url).content, "html.parser")
        return [(link["href"], link["title"]) for link in document.select('link[type="application/atom+xml"]')]

    assert named(english_home) == []
    assert named(home) == [("/fr/news.atom", "Nantes – actualités")]
    assert named(index) == [("/fr/news.atom", "Actualités")]
    assert client.get("/fr/news.atom").status_code == 200
