"""In which languages a page can be read: whoever is asked gives the same answer, whatever state its pages are in."""

import json
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from wagtail.models import Locale, Page, PageViewRestriction, Site

from core.linked_data import open_graph_locale
from home.models import HomePage, SitemapPage
from news.models import ArticlePage, NewsIndexPage
from search.indexing import rebuild
from tests.home.helpers import add
from translation.languages import tag

CODES = ("fr", "en", "ar")
OTHER_HOST = "autre.example"


# Maps are read by what they have in common with pages.
pytestmark = pytest.mark.filterwarnings("ignore::bs4.XMLParsedAsHTMLWarning")


@dataclass
class World:
    """A site in three languages with one article, and another site with an article of its own."""

    homes: dict = field(default_factory=dict)
    lists: dict = field(default_factory=dict)
    articles: dict = field(default_factory=dict)
    other_home: Page | None = None


@pytest.fixture
def world(source_locale):
    root = Page.objects.get(depth=1)
    world = World()
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in CODES}
    # A language that nothing is written in.
    Locale.objects.get_or_create(language_code="es")
    home = root.add_child(instance=HomePage(title="Accueil", slug="accueil", locale=source_locale))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "testserver", "root_page": home})
    index = add(home, NewsIndexPage, "Nouvelles", slug="nouvelles")
    article = add(index, ArticlePage, "Zèbre", slug="zebre", lead="Le zèbre est arrivé.")
    sitemap = add(home, SitemapPage, "Plan", slug="plan")
    for code, locale in locales.items():
        for kept, source in ((world.homes, home), (world.lists, index), (world.articles, article), ({}, sitemap)):
            kept[code] = source if code == "fr" else translated(source, locale)
    world.other_home = root.add_child(instance=HomePage(title="Autre", slug="autre", locale=source_locale))
    Site.objects.create(hostname=OTHER_HOST, root_page=world.other_home)
    others = add(world.other_home, NewsIndexPage, "Nouvelles", slug="nouvelles")
    translated(world.other_home, locales["en"])
    add(others, ArticlePage, "Zèbre", slug="zebre-ailleurs")
    return world


def translated(source, locale):
    copy = source.copy_for_translation(locale)
    copy.slug, copy.live = f"{source.slug}-{locale.language_code}", True
    copy.save()
    return copy


def address_of(page):
    return urlsplit(page.get_url()).path


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")


def take_away(page):
    page.refresh_from_db()
    page.unpublish()


def make_alias(page):
    source = page.get_translation(Locale.objects.get(language_code="fr"))
    Page.objects.filter(pk=page.pk).update(alias_of=source)


def expire(page):
    Page.objects.filter(pk=page.pk).update(live=False, expired=True)


def make_draft(page):
    page.delete()
    source = ArticlePage.objects.get(slug="zebre")
    source.copy_for_translation(page.locale)


def move_to_the_other_site(world):
    world.articles["en"].move(Page.objects.get(pk=world.other_home.pk), pos="last-child")


STATES = {
    "all is there": (lambda world: None, "fr en ar"),
    "a language is missing": (lambda world: world.articles["ar"].delete(), "fr en"),
    "a language repeats the source": (lambda world: make_alias(world.articles["ar"]), "fr en"),
    "the page above repeats the source": (lambda world: make_alias(world.lists["en"]), "fr en ar"),
    "a home page is a draft": (lambda world: take_away(world.homes["ar"]), "fr en"),
    "a home page is private": (lambda world: restrict(world.homes["ar"]), "fr en"),
    "a page is private": (lambda world: restrict(world.articles["en"]), "fr ar"),
    "the source is private": (lambda world: restrict(world.articles["fr"]), "en ar"),
    "the page above is private": (lambda world: restrict(world.lists["en"]), "fr ar"),
    "a page is unpublished": (lambda world: take_away(world.articles["en"]), "fr ar"),
    "the source is unpublished": (lambda world: take_away(world.articles["fr"]), "en ar"),
    "the page above is unpublished": (lambda world: take_away(world.lists["en"]), "fr en ar"),
    "a page has expired": (lambda world: expire(world.articles["en"]), "fr ar"),
    "a translation is a draft": (lambda world: make_draft(world.articles["ar"]), "fr en"),
    "a page stands on another site": (move_to_the_other_site, "fr ar"),
    "nobody can read it": (lambda world: [take_away(page) for page in world.articles.values()], ""),
}


class Asked:
    """Whoever says in which languages the article can be read; each method gives its addresses by language."""

    def __init__(self, client, addresses, host="testserver"):
        self.client, self.addresses, self.headers = client, addresses, {"host": host}

    def read(self, address, status=200):
        response = self.client.get(address, headers=self.headers)
        assert response.status_code == status, address
        return BeautifulSoup(response.content, "html.parser")

    def named_in(self, hrefs):
        paths = {urlsplit(href).path for href in hrefs}
        return {code: address for code, address in self.addresses.items() if address in paths}

    def switcher(self, document):
        return {link["lang"]: link["href"] for link in document.select(".languages a:not(.missing)")}

    def hreflang(self, document):
        links = document.select("link[rel=alternate][hreflang]")
        return {link["hreflang"]: urlsplit(link["href"]).path for link in links}

    def open_graph(self, document):
        names = 'meta[property="og:locale"], meta[property="og:locale:alternate"]'
        return {meta["content"] for meta in document.select(names)}

    def linked_data(self, document):
        (data,) = document.select('script[type="application/ld+json"]')
        (page,) = (thing for thing in json.loads(data.get_text())["@graph"] if thing["@type"] == "WebPage")
        works = [*page.get("workTranslation", []), *page.get("translationOfWork", []), page]
        return {urlsplit(work["@id"]).path for work in works}

    def sitemaps(self):
        named = [urlsplit(place.get_text()).path for place in self.read("/sitemap.xml").select("loc")]
        maps = {code: f"/sitemap-{tag(code)}.xml" for code, _name in settings.LANGUAGES}
        assert set(named) <= set(maps.values())
        found, alternates = {}, []
        for code, address in maps.items():
            for entry in self.read(address).select("url") if address in named else []:
                here = urlsplit(only(entry, "loc").get_text()).path
                assert here.startswith(f"/{code}/")
                if here in self.addresses.values():
                    found[code] = here
                    links = entry.select("[hreflang]")
                    alternates.append({link["hreflang"]: urlsplit(link["href"]).path for link in links})
        return found, alternates

    def lists(self, address):
        found: dict[str, str] = {}
        for code, _name in settings.LANGUAGES:
            response = self.client.get(f"/{code}/{address(code)}", headers=self.headers)
            if response.status_code == 200:
                hrefs = re.findall(r'href="([^"]*)"', response.content.decode())
                found |= {key: each for key, each in self.named_in(hrefs).items() if key == code}
        return found


def only(document, selector):
    """Return the one element that a selector finds."""
    (found,) = document.select(selector)
    return found


def agree(asked, readable):
    """Check that everyone gives the languages that are readable, by code with their addresses."""
    tagged = {tag(code): address for code, address in readable.items()}
    everywhere = tagged | ({"x-default": next(iter(readable.values()))} if readable else {})
    for code, address in readable.items():
        document = asked.read(address)
        assert asked.switcher(document) == tagged
        assert asked.hreflang(document) == everywhere
        assert asked.open_graph(document) == {open_graph_locale(code) for code in readable}
        others = set(readable.values()) if code == "fr" else {address, readable.get("fr", address)}
        if "fr" in readable or code == "fr":
            assert asked.linked_data(document) == others
        assert urlsplit(only(document, 'link[rel="canonical"]')["href"]).path == address
        assert not document.select('meta[name="robots"]')
    found, alternates = asked.sitemaps()
    assert found == readable
    assert alternates == [everywhere] * len(readable)
    assert asked.lists(lambda code: "news.atom") == readable
    assert asked.lists(lambda code: "search/?q=zebre") == readable
    assert asked.lists(lambda code: "plan/" if code == "fr" else f"plan-{code}/") == readable
    lost = asked.read("/xx/nouvelles/zebre/", status=404)
    assert asked.named_in(link["href"] for link in lost.select("main .rows a")) == readable


@pytest.mark.parametrize("state", STATES)
def test_whoever_is_asked_gives_the_same_languages(client, world, state):
    change, codes = STATES[state]
    addresses = {code: address_of(page) for code, page in world.articles.items()}
    change(world)
    rebuild()
    agree(Asked(client, addresses), {code: addresses[code] for code in codes.split()})


def test_a_language_that_the_settings_no_longer_have_is_gone_everywhere(client, world, settings):
    addresses = {code: address_of(page) for code, page in world.articles.items()}
    kept = [(code, name) for code, name in settings.LANGUAGES if code != "ar"]
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = kept
    rebuild()
    agree(Asked(client, addresses), {code: addresses[code] for code in ("fr", "en")})
    assert client.get(addresses["ar"]).status_code == 404


def test_the_other_site_knows_its_own_pages_alone(client, world):
    rebuild()
    article = ArticlePage.objects.get(slug="zebre-ailleurs")
    asked = Asked(client, {"fr": "/fr/nouvelles/zebre-ailleurs/"}, OTHER_HOST)
    document = asked.read("/fr/nouvelles/zebre-ailleurs/")
    assert only(document, 'link[rel="canonical"]')["href"] == article.full_url
    assert article.full_url.startswith(f"http://{OTHER_HOST}/")
    assert asked.hreflang(document) == dict.fromkeys(("fr", "x-default"), "/fr/nouvelles/zebre-ailleurs/")
    assert [link["href"] for link in document.select('link[hreflang="fr"]')] == [article.full_url]
    assert asked.switcher(document) == {"fr": "/fr/nouvelles/zebre-ailleurs/"}
    assert asked.sitemaps()[0] == asked.addresses
    assert asked.lists(lambda code: "news.atom") == asked.lists(lambda code: "search/?q=zebre") == asked.addresses
    for address in ("/fr/nouvelles/zebre/", "/en/nouvelles-en/zebre-en/", "/ar/", "/sitemap-ar.xml"):
        assert client.get(address, headers={"host": OTHER_HOST}).status_code == 404
    assert "testserver" not in str(document.head)


def test_a_page_that_repeats_the_source_leads_machines_there(client, world):
    make_alias(world.articles["en"])
    document = BeautifulSoup(client.get(world.articles["en"].get_url()).content, "html.parser")
    assert only(document, 'link[rel="canonical"]')["href"] == world.articles["fr"].full_url
    assert only(document, 'meta[name="robots"]')["content"] == "noindex"
    assert not document.select('link[hreflang], meta[property^="og:"], script[type$=json]')


def test_a_private_page_is_itself_in_its_own_language_and_nothing_to_machines(client, world):
    restrict(world.articles["en"])
    address = address_of(world.articles["en"])
    session = client.session
    session[PageViewRestriction.passed_view_restrictions_session_key] = [PageViewRestriction.objects.get().pk]
    session.save()
    document = BeautifulSoup(client.get(address).content, "html.parser")
    current = only(document, '.languages [aria-current="true"]')
    assert (current["lang"], current["href"]) == ("en", address)
    assert not current.select("small")
    assert not document.select('link[hreflang], meta[property="og:locale:alternate"]')


def test_a_draft_above_a_page_is_not_on_the_way_to_it(client, world):
    take_away(world.lists["fr"])
    document = BeautifulSoup(client.get(world.articles["fr"].get_url()).content, "html.parser")
    assert [step.get_text(strip=True) for step in document.select(".crumbs li")] == ["Accueil", "Zèbre"]
    assert "Nouvelles" not in only(document, 'script[type="application/ld+json"]').get_text()
