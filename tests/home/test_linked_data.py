"""What pages say to machines and where they are shared."""

import json

import pytest
from bs4 import BeautifulSoup

from core.linked_data import open_graph_locale
from home.models import CityProfilePage, StandardPage
from tests.home.helpers import add, body, items, translate
from tests.translation.conftest import translated


@pytest.fixture
def said(client):
    """Return the things that the page at an address describes, by type, and its properties for sharing."""

    def said(page):
        document = BeautifulSoup(client.get(page.url).content, "html.parser")
        (data,) = document.select('script[type="application/ld+json"]')
        found = json.loads(data.get_text())
        assert found["@context"] == "https://schema.org"
        things = {thing["@type"]: thing for thing in found["@graph"]}
        properties = [(meta["property"], meta["content"]) for meta in document.select("meta[property]")]
        return things, properties

    return said


def test_a_page_says_where_it_stands_and_in_which_language(said, home):
    page = add(home, StandardPage, "Objectifs", lead="Ce que veut la ville.")
    things, properties = said(page)
    assert things["WebPage"] | {"url": "", "datePublished": "", "dateModified": ""} == things["WebPage"] | {
        "@id": f"{page.full_url}#page",
        "name": "Objectifs",
        "description": "Ce que veut la ville.",
        "inLanguage": "fr",
        "url": "",
        "datePublished": "",
        "dateModified": "",
    }
    trail = [(step["position"], step["name"], step["item"]) for step in things["BreadcrumbList"]["itemListElement"]]
    assert trail == [(1, "Nantes", home.full_url), (2, "Objectifs", page.full_url)]
    assert ("og:title", "Objectifs") in properties
    assert ("og:locale", "fr_FR") in properties


def test_a_translation_names_its_source_and_the_source_its_translations(said, home, english_home, english):
    page = add(home, StandardPage, "Objectifs")
    copy = translate(page, english)
    things, properties = said(copy)
    assert [work["@id"] for work in things["WebPage"]["translationOfWork"]] == [f"{page.full_url}#page"]
    assert ("og:locale:alternate", "fr_FR") in properties
    things, _properties = said(page)
    assert [work["@id"] for work in things["WebPage"]["workTranslation"]] == [f"{copy.full_url}#page"]
    assert "translationOfWork" not in things["WebPage"]


def test_a_profile_describes_its_city_in_the_reader_s_language(said, home, english_home, english, make):
    place = make.place()
    place.latitude, place.longitude, place.wikidata_id = "47.21837", "-1.55362", "Q12191"
    place.save()
    page = add(home, CityProfilePage, "La ville", place=place)
    translated(place, english, name="EN Ville 1")
    things, _properties = said(translate(page, english))
    assert things["City"]["name"] == "EN Ville 1"
    assert things["City"]["geo"] == {"@type": "GeoCoordinates", "latitude": 47.21837, "longitude": -1.55362}
    assert things["City"]["sameAs"] == "https://www.wikidata.org/wiki/Q12191"


def test_quotes_and_figures_are_described_with_who_said_them_and_what_they_measure(said, home, make):
    figure, someone = make.figure(7), make.person()
    page = add(
        home,
        StandardPage,
        "Chiffres",
        body=body(
            ("quote", {"text": "Oui </script>.", "person": someone.pk, "office": "Adjointe", "date": "2024-05-24"}),
            ("key_figures", {"figures": items({"figure": figure.pk})}),
        ),
    )
    things, _properties = said(page)
    assert things["Quotation"]["text"] == "Oui </script>."
    assert things["Quotation"]["spokenByCharacter"] == {"@type": "Person", "name": "Nom 1", "jobTitle": "Adjointe"}
    assert things["Quotation"]["dateCreated"] == "2024-05-24"
    assert things["Dataset"]["variableMeasured"]["value"] == 7
    assert things["Dataset"]["temporalCoverage"] == "2024"


def test_a_page_that_repeats_another_says_nothing_of_its_own(client, home, english_home, english):
    page = add(home, StandardPage, "Objectifs")
    alias = page.copy_for_translation(english, alias=True)
    document = BeautifulSoup(client.get(alias.url).content, "html.parser")
    assert document.select('script[type$=json], meta[property^="og:"]') == []


@pytest.mark.parametrize(
    ("code", "name"),
    [("fr", "fr_FR"), ("en", "en_GB"), ("es", "es_ES"), ("de", "de_DE"), ("ar", "ar_EG"), ("zh-hans", "zh_CN")],
)
def test_open_graph_names_a_language_with_a_country(code, name):
    assert open_graph_locale(code) == name
