"""What wagtail-localize makes of references when a page is translated."""

from wagtail_localize.models import Translation, TranslationSource

from home.models import CityProfilePage
from tests.translation.conftest import translated
from translation.references import localise, prepare


def test_a_translated_page_keeps_its_references_and_shows_them_in_its_language(home, english_home, make):
    english = english_home.locale
    place, figure = make.place(), make.figure()
    commitment = make.commitment(indicator=figure)
    in_english = translated(figure, english, label="Figure")
    page = home.add_child(instance=CityProfilePage(title="Profil", slug="profil", place=place, locale=home.locale))
    page.body = page.body.stream_block.to_python(
        [
            {"type": "commitments", "value": {"commitments": [item(commitment.pk)]}, "id": "a"},
            {"type": "key_figures", "value": {"figures": [item({"figure": figure.pk})]}, "id": "b"},
        ]
    )
    page.save()
    source, _created = TranslationSource.get_or_create_from_instance(page)
    Translation.objects.create(source=source, target_locale=english).save_target()

    copy = CityProfilePage.objects.get(translation_key=page.translation_key, locale=english)
    assert copy.place == place
    prepare(copy)
    [commitments, figures] = copy.body
    assert list(commitments.value["commitments"]) == [commitment]
    assert figures.value["figures"][0]["figure"] == figure
    # One level and two levels deep (wagtail-localize #534, #820).
    assert localise(figures.value["figures"][0]["figure"], english.pk) == in_english
    assert localise(localise(commitment, english.pk).indicator, english.pk) == in_english


def item(value):
    """Return a list's item as it is stored."""
    return {"type": "item", "value": value, "id": "i"}
