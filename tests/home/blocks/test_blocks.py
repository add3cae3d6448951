"""The blocks that refer to the directory and the city's facts: in translation, and as pages show them."""

import json
import re
from decimal import Decimal

import pytest
from django.utils import timezone, translation
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.operations import translate_object

from home.blocks import BodyBlock, HighlightsBlock
from home.models import KeyFigureValue, StandardPage
from tests.core.conftest import picture
from tests.home.blocks.values import GONE, HALF_FILLED, WORDS, filled
from tests.home.helpers import add, body, items, translate
from translation.references import prepare

__all__ = ["picture"]

BLOCKS = BodyBlock().child_blocks | HighlightsBlock().child_blocks
OWN = [name for name in BLOCKS if name in WORDS]


@pytest.fixture
def page(home):
    return add(home, StandardPage, "Objectifs", slug="objectifs")


def shown(page, name, value, language="fr"):
    """Return the HTML of one block on a page."""
    page.body = body((name, value))
    prepare(page)
    with translation.override(language):
        html = page.body[0].render({"page": page})
    # Blanks that are part of a number stay.
    return re.sub(r"[ \n]+", " ", html).strip().replace(" </dd>", "</dd>")


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_tells_editors_what_it_is(name):
    assert BLOCKS[name].meta.icon != "placeholder"
    assert BLOCKS[name].get_description()
    assert BLOCKS[name].is_previewable


@pytest.mark.parametrize("name", OWN)
def test_a_preview_shows_something_on_a_site_with_content(name, make, page):
    make.figure()
    make.commitment()
    make.place()
    assert BLOCKS[name].render(BLOCKS[name].get_preview_value()).strip()


@pytest.mark.parametrize("name", OWN)
def test_a_preview_does_not_crash_on_an_empty_site(name, source_locale):
    BLOCKS[name].render(BLOCKS[name].get_preview_value())


@pytest.mark.parametrize("name", OWN)
def test_a_translated_block_has_its_words_in_its_language_and_its_facts_unchanged(
    name, make, page, home, english_home, english, picture
):
    page.body = body((name, filled(make, home, picture)[name]))
    page.save()
    source = StandardPage.objects.get(pk=page.pk)
    expected = json.dumps(source.body.get_prep_value(), ensure_ascii=False, sort_keys=True, default=str)
    for word in WORDS[name]:
        for before in ('"', ">"):
            expected = expected.replace(f"{before}{word}", f"{before}EN {word}")
    translated = translate(source, english)
    assert json.dumps(translated.body.get_prep_value(), ensure_ascii=False, sort_keys=True, default=str) == expected


@pytest.mark.parametrize(("name", "value"), HALF_FILLED)
def test_an_empty_or_half_filled_block_can_be_shown(name, value, page):
    for language in ("fr", "en", "ar"):
        html = shown(page, name, value, language)
        for opening in ("<dl", "<ul", "<h2></h2>", "<figcaption> </figcaption>", "None"):
            assert opening not in html


@pytest.mark.parametrize(("name", "value"), HALF_FILLED)
def test_an_empty_or_half_filled_block_can_be_sent_for_translation(name, value, page, english_home, english):
    page.body = body((name, value))
    page.save()
    translate_object(StandardPage.objects.get(pk=page.pk), [english])
    made = Translation.objects.get(source__object_id=page.translation_key, target_locale=english)
    assert not StringSegment.objects.filter(source=made.source, string__data="").exists()
    made.save_target(publish=False)
    draft = made.get_target_instance().get_latest_revision_as_object()
    assert draft.body[0].render({"page": draft}) is not None


class TestKeyFigures:
    @pytest.fixture
    def figure(self, make):
        made = make.figure(12345)
        KeyFigureValue.objects.create(figure=made, year=2020, value=Decimal("12345.6"))
        return made

    def item(self, figure, **fields):
        return {"figures": items({"figure": figure.pk, "year": None, "show_series": False, **fields})}

    def test_a_figure_shows_its_latest_value_with_year_and_source(self, page, figure):
        html = shown(page, "key_figures", self.item(figure))
        assert "12\u202f345<" in html
        assert '<time datetime="2024">2024</time>' in html
        assert "Insee" in html

    def test_a_figure_shows_the_year_that_was_chosen(self, page, figure):
        assert "12\u202f345,6<" in shown(page, "key_figures", self.item(figure, year=2020))
        assert "12,345.6<" in shown(page, "key_figures", self.item(figure, year=2020), "en")

    def test_a_series_shows_a_line_and_its_table(self, page, figure):
        html = shown(page, "key_figures", self.item(figure, show_series=True))
        assert '<polyline points="0,10 600,110"' in html
        assert html.count('<th scope="row">') == 2
        assert "<dl" not in html

    def test_a_series_of_one_year_shows_the_number(self, page, make):
        html = shown(page, "key_figures", self.item(make.figure(), show_series=True))
        assert "<dl" in html
        assert "<svg" not in html

    def test_what_is_not_published_or_has_no_such_year_announces_nothing(self, page, make, figure):
        assert shown(page, "key_figures", self.item(make.figure(live=False))) == ""
        assert shown(page, "key_figures", self.item(figure, year=1999)) == ""

    def test_numbers_written_in_one_language_stay_readable_in_arabic(self, page, figure):
        assert "12,345<" in shown(page, "key_figures", self.item(figure), "ar")


class TestCommitments:
    def test_a_commitment_shows_how_far_it_has_come(self, page, make):
        commitment = make.commitment(
            status="under_way", progress=40, due="2050-12-31", evidence_url="https://www.nantes.example/x", live=True
        )
        html = shown(page, "commitments", {"commitments": items(commitment.pk)}, "en")
        assert "Under way" in html
        assert '<progress value="40" max="100"' in html
        assert "40% done" in html
        assert "due on" in html
        assert "nantes.example</bdi></a>" in html

    def test_drafts_announce_nothing(self, page, make):
        assert shown(page, "commitments", {"commitments": items(make.commitment(live=False).pk)}) == ""


class TestQuote:
    def test_words_as_they_were_said_are_in_their_language(self, page, make):
        value = {"text": "Hola", "original_language": "es", "person": make.person().pk}
        assert '<blockquote lang="es" dir="ltr">' in shown(page, "quote", value)

    def test_a_translation_says_from_which_language(self, page, make):
        value = {"text": "Bonjour", "original_language": "es", "is_translation": True, "person": make.person().pk}
        html = shown(page, "quote", value, "en")
        assert "<blockquote>" in html
        assert "Translated from: Spanish." in html

    def test_the_office_at_the_time_replaces_that_of_today(self, page, make):
        person = make.person()
        assert "<bdi>Nom 1</bdi>, <span>Maire</span>" in shown(page, "quote", {"text": "Oui", "person": person.pk})
        value = {"text": "Oui", "person": person.pk, "office": "Adjoint"}
        html = shown(page, "quote", value)
        assert "<bdi>Nom 1</bdi>, <span>Adjoint</span>" in html
        assert "Maire" not in html


class TestDestinations:
    def test_only_the_places_that_are_shown_are_counted_each_once(self, page, make):
        first, second = make.place(1), make.place(2)
        value = {"from_year": 2016, "to_year": 2020, "places": items(first.pk, second.pk, first.pk, GONE)}
        html = shown(page, "destinations", value, "en")
        assert "2 places (2016–2020)" in html
        assert html.count("<dd>") == 2
        assert "<dt>France</dt>" in html

    @pytest.mark.parametrize(
        ("years", "expected"),
        [
            ({"from_year": 2016}, "1 place (from 2016)"),
            ({"to_year": 2020}, "1 place (until 2020)"),
            ({}, "1 place <"),
        ],
    )
    def test_a_period_that_is_half_known_is_said_as_it_is(self, page, make, years, expected):
        html = shown(page, "destinations", {**years, "places": items(make.place().pk)}, "en")
        assert f"<p> {expected}" in html


class TestSpotlight:
    def test_a_story_may_have_no_picture(self, page, make):
        html = shown(page, "spotlight", {"title": "Carnaval", "body": "<p>Joie.</p>", "place": make.place().pk})
        assert "<h2>Carnaval</h2>" in html
        assert "Ville 1" in html
        assert "<figure" not in html


class TestTimeline:
    def test_what_happened_is_told_in_the_order_of_time(self, page, make):
        entries = items(
            {"begins": "2024-05-24", "ends": "2024-05-31", "text": "Mission", "places": items(make.place(1).pk)},
            {"text": "Un jour"},
            {"year": 2024, "text": "Année"},
            {"year": 1962, "text": "Charte"},
        )
        html = shown(page, "timeline", {"title": "Ensemble", "entries": entries})
        assert re.findall(r"<p>(\w[^<]*)</p>", html) == ["Charte", "Année", "Mission", "Un jour"]
        assert "<h2>Ensemble</h2>" in html
        assert '<time datetime="1962">1962</time>' in html
        assert '<time datetime="2024-05-24">24–31 mai 2024</time>' in html
        assert "<bdi>Ville 1</bdi>" in html

    def test_a_page_is_named_by_its_title_in_the_language_it_has(self, page, home, english_home):
        page.locale = english_home.locale
        other = add(home, StandardPage, "Mission au Québec")
        entries = items({"year": 2023, "page": home.pk}, {"year": 2024, "page": other.pk})
        html = shown(page, "timeline", {"entries": entries}, "en")
        assert ">Nantes (EN)</a>" in html
        assert 'lang="fr" dir="ltr">Mission au Québec</a>' in html
        assert html.count("in French") == 1

    def test_what_goes_on_today_stands_out(self, page):
        today = timezone.localdate().isoformat()
        assert "row now" in shown(page, "timeline", {"entries": items({"begins": today, "text": "Ici"})})
        assert "row now" not in shown(page, "timeline", {"entries": items({"begins": "2020-01-01", "text": "Là"})})
