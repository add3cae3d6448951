"""Every page of the city in a language of its own, one from left to right, one from right to left."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from home.models import (
    AccessibilityStatementPage,
    CallForProjectsPage,
    CityProfilePage,
    Commitment,
    KeyFigure,
    KeyFigureValue,
    NetworkIndexPage,
    NetworkPage,
    NetworkRepresentation,
    NetworkRole,
    RankFact,
    SitemapPage,
    StandardPage,
)

from .helpers import add, body, items, translate

TODAY = timezone.localdate()
SOON = TODAY + datetime.timedelta(days=20)


@pytest.fixture
def pages(home, make):
    """Every type of page with everything that it can hold."""
    figures = {"figures": items({"figure": make.figure(1234).pk, "year": 2024, "show_series": False})}
    profile = add(home, CityProfilePage, "Profil", place=make.place(), organisation=make.organisation())
    profile.claims = [
        RankFact(
            rank=3,
            subject="ville verte",
            year=2019,
            source_name="Insee",
            source_url="https://insee.fr/",
            locale=home.locale,
        )
    ]
    index = add(home, NetworkIndexPage, "Réseaux")
    network = add(index, NetworkPage, "Eurocities", organisation=make.organisation(2), member_since=1991)
    network.roles = [NetworkRole(role="chair", body_name="Forum", begins=TODAY, ends=SOON, locale=home.locale)]
    network.representations = [NetworkRepresentation(forum="COP", on_behalf_of="villes", locale=home.locale)]
    statement = {"status": "partial", "audited_on": TODAY, "share_met": Decimal("72.5"), "failures": "<p>Cartes</p>"}
    call = {"opens": TODAY, "closes": SOON, "audience": "Associations", "budget": 15000, "contact_mailbox": "a@b.org"}
    made = [
        home,
        profile,
        index,
        network,
        add(home, StandardPage, "Objectifs", body=body(("key_figures", figures))),
        add(home, CallForProjectsPage, "Appel", how_to_take_part="<p>Écrivez.</p>", **call),
        add(home, AccessibilityStatementPage, "Accessibilité", **statement),
        add(home, SitemapPage, "Plan"),
    ]
    for page in made:
        page.save_revision().publish()
    return [type(page).objects.get(pk=page.pk) for page in made]


def test_every_page_can_be_read_in_its_own_language(client, pages):
    for page in pages:
        html = client.get(page.url).content.decode()
        assert '<html lang="fr" dir="ltr">' in html
        assert page.title in html


@pytest.mark.parametrize(("language", "direction"), [("english", "ltr"), ("arabic", "rtl")])
def test_every_page_can_be_read_in_another_language(client, pages, request, language, direction):
    locale = request.getfixturevalue(language)
    for page in pages:
        translated = translate(page, locale)
        html = client.get(translated.url).content.decode()
        assert f'<html lang="{locale.language_code}" dir="{direction}">' in html
        assert f"{locale.language_code.upper()} {page.title}" in html
        assert "None" not in html


@pytest.mark.parametrize("model", [CityProfilePage, NetworkIndexPage, StandardPage, CallForProjectsPage, SitemapPage])
def test_a_page_with_nothing_but_a_title_can_be_read(client, home, model):
    html = client.get(add(home, model, "Vide").url).content.decode()
    assert "<h1" in html
    for opening in ("<dl", "<h2", "None"):
        assert opening not in html


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
class TestPreviews:
    """A snippet's preview is in the snippet's language, whatever the editor's."""

    @pytest.fixture
    def locale(self, language, source_locale, english, arabic):
        return {"fr": source_locale, "en": english, "ar": arabic}[language]

    def preview(self, obj):
        response = obj.make_preview_request()
        assert response.status_code == 200
        return response.content.decode()

    def test_a_key_figure_shows_its_latest_value_and_its_years(self, language, locale):
        figure = KeyFigure(code="a", label="délégations", source_name="Nantes", locale=locale)
        figure.values = [KeyFigureValue(year=year, value=Decimal(year)) for year in (2023, 2024)]
        html = self.preview(figure)
        assert f'<html lang="{language}"' in html
        assert "<svg" in html
        assert "délégations" in html
        assert "css/site.css" in html

    def test_a_key_figure_without_a_value_can_be_shown(self, language, locale):
        assert "<dl" not in self.preview(KeyFigure(code="a", label="délégations", locale=locale))

    def test_a_commitment_shows_how_far_it_has_come(self, language, locale, make):
        commitment = Commitment(
            code="a", statement="Neutralité", locale=locale, theme=make.theme(), indicator=make.figure(), progress=40
        )
        html = self.preview(commitment)
        assert '<progress value="40"' in html
        assert "Thème 1" in html
