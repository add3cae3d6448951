import datetime

import pytest
from django.urls import reverse

from news.models import NewsIndexPage
from partnerships.models import Agreement
from tests.home.helpers import add, translate

from .helpers import partnership


@pytest.fixture
def partners(index, english_home, english, make):
    """Two published partners, of which one is translated, and one that is a draft."""
    translate(index, english)
    signed = Agreement(title="Accord de 1986", kind="cooperation", signed_on=datetime.date(1986, 5, 3))
    québec = partnership(index, "Québec", signed, place=make.place(1))
    partnership(index, "Dakar", Agreement(title="Charte", kind="charter"), place=make.place(2))
    partnership(index, "Durban", Agreement(title="Brouillon", kind="charter")).unpublish()
    translate(québec, english)


@pytest.fixture
def choose(admin_client, partners):
    """Ask for what can be chosen."""
    return lambda **query: admin_client.get(reverse("agreement_chooser:choose_results"), query).content.decode()


def test_the_chooser_lists_the_agreements_of_published_partnerships_in_the_source_language(choose):
    page = choose()
    assert page.count("data-chooser-modal-choice") == 2
    assert page.index("Dakar") < page.index("Québec")
    assert "Brouillon" not in page
    assert "EN Accord" not in page


def test_the_chooser_says_whose_agreement_it_is_of_what_kind_and_of_which_year(choose):
    page = choose(q="1986")
    for text in ("Accord de 1986", "Québec", "1986", str(Agreement.Kind.COOPERATION.label)):
        assert text in page


@pytest.mark.parametrize(
    ("words", "found"),
    [("accord", "Accord de 1986"), ("dakar", "Charte"), ("ville 1", "Accord de 1986"), ("charte québec", None)],
)
def test_the_chooser_searches_titles_partners_and_places_for_every_word(choose, words, found):
    page = choose(q=words)
    assert page.count("data-chooser-modal-choice") == (1 if found else 0)
    assert not found or found in page


def test_the_chooser_offers_no_form_to_create_an_agreement(admin_client, partners):
    response = admin_client.get(reverse("agreement_chooser:choose")).json()
    assert "Accord de 1986" in response["html"]
    assert "agreement_chooser-create" not in response["html"]
    assert 'href="#tab-create"' not in response["html"]


def test_a_partnership_s_form_chooses_the_agreement_that_one_replaces_with_it(admin_client, index):
    page = admin_client.get(reverse("wagtailadmin_pages:add", args=["partnerships", "partnershippage", index.pk]))
    assert reverse("agreement_chooser:choose") in page.content.decode()


def test_a_mission_s_form_chooses_the_agreements_signed_with_it(admin_client, home):
    news = add(home, NewsIndexPage, "Actualités")
    page = admin_client.get(reverse("wagtailadmin_pages:add", args=["news", "missionpage", news.pk]))
    assert reverse("agreement_chooser:choose") in page.content.decode()
