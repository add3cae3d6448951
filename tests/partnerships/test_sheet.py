import datetime

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from news.models import MissionPage, MissionPartnership, NewsIndexPage
from partnerships.codes import qr_code
from partnerships.models import PartnershipPage, Representative
from tests.home.helpers import add, translate

from .helpers import full_agreement, partnership

TODAY = timezone.localdate()
ONE_DAY = datetime.timedelta(days=1)


@pytest.fixture
def page(index, make):
    """A partnership with an agreement in force and one that has expired, and representatives of today and before."""
    named = make.place(7), make.person(1), make.theme(1)
    page = partnership(
        index, "Québec", full_agreement(1, *named, ends=TODAY - ONE_DAY), full_agreement(2, *named), since=1962
    )
    page.representatives = [
        Representative(role="Ancienne volontaire", ends=TODAY - ONE_DAY, locale=page.locale),
        Representative(role="Volontaire", mailbox="vi@example.org", locale=page.locale),
    ]
    page.save_revision().publish()
    return PartnershipPage.objects.get(pk=page.pk)


@pytest.fixture
def sheet(client, page):
    """Return what a reader of the sheet gets."""

    def read(version=page):
        response = client.get(f"{version.url}sheet/")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return read


def test_a_page_leads_to_its_sheet(client, page):
    assert f'href="{page.url}sheet/"' in client.get(page.url).content.decode()


def test_search_engines_take_the_page_and_not_the_sheet(sheet, page, index, english_home, english):
    translate(index, english)
    translate(page, english)
    head = sheet().head
    assert head.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert head.find("link", rel="canonical")["href"] == page.full_url
    assert head.find("link", rel="alternate") is None


def test_a_sheet_has_a_title_of_its_own(sheet, page):
    assert sheet().title.string.strip() != page.title
    assert page.title in sheet().title.string


def test_a_sheet_holds_what_is_in_force_with_what_it_binds_to(sheet):
    text = sheet().main.get_text()
    for shown in ("Accord 2", "Échanger des jeunes, 2.", "Maire de l’époque", "1962", "Volontaire", "vi@example.org"):
        assert shown in text
    assert "Accord 1" not in text
    assert "Ancienne volontaire" not in text


def test_a_sheet_names_the_last_mission_and_the_next(sheet, home, page):
    news = add(home, NewsIndexPage, "Actualités")
    for title, days in (("Ancienne", -90), ("Dernière", -9), ("Prochaine", 9), ("Lointaine", 90)):
        mission = add(news, MissionPage, title, starts=TODAY + days * ONE_DAY)
        MissionPartnership.objects.create(page=mission, partnership=page)
    text = sheet().main.get_text()
    assert "Dernière" in text
    assert "Prochaine" in text
    assert "Ancienne\n" not in text
    assert "Lointaine" not in text


def test_a_sheet_leads_back_to_its_page_in_words_and_as_a_code(sheet, page):
    code = sheet().select_one(".code")
    assert code.find("a", href=page.full_url).get_text() == page.full_url
    assert code.svg.find("path")
    assert code.find(attrs={"aria-hidden": "true"}).svg


def test_a_code_is_black_on_white_in_any_scheme_without_a_style():
    [svg] = BeautifulSoup(qr_code("https://example.org/fr/partenariats/quebec/"), "html.parser").find_all("svg")
    assert [path.get("fill") or path.get("stroke") for path in svg.find_all("path")] == ["#fff", "#000"]
    assert svg.has_attr("viewbox")
    assert not svg.select("[style]")


def test_the_code_of_another_address_is_another():
    assert qr_code("https://example.org/a/") != qr_code("https://example.org/b/")


def test_the_sheet_says_on_which_day_it_was_made(sheet):
    assert sheet().select_one(".code").find("time", datetime=TODAY.isoformat())


@pytest.mark.parametrize("rest", ["sheet/more/", "other/", "sheets/"])
def test_there_is_nothing_else_below_a_page(client, page, rest):
    assert client.get(f"{page.url}{rest}").status_code == 404


def test_what_is_not_published_has_no_sheet(client, page):
    page.unpublish()
    assert client.get(f"{page.url}sheet/").status_code == 404
