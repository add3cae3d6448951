import pytest
from django.core.exceptions import ImproperlyConfigured, ValidationError
from wagtail import blocks
from wagtail.admin.compare import StreamBlockComparison
from wagtail.models import Page
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter
from wagtail_localize.segments.types import OverridableSegmentValue

from directory.models import Place
from home.models import CityProfilePage, RankFact
from tests.translation.conftest import translated
from translation.references import ReferenceChooserBlock, SourcePageChooserBlock
from translation.references.choosers import widget_for


class Body(blocks.StreamBlock):
    """Every kind of reference, chosen or not."""

    place = ReferenceChooserBlock("directory.Place", required=False)
    row = blocks.StructBlock(
        [("title", blocks.CharBlock()), ("theme", ReferenceChooserBlock("directory.Theme", required=False))]
    )
    page = SourcePageChooserBlock(required=False)


def body(*children):
    return Body().to_python([{"type": kind, "value": value, "id": str(n)} for n, (kind, value) in enumerate(children)])


def test_wagtail_localize_finds_words_alone_and_no_reference(make, home):
    value = body(
        ("place", make.place().pk),
        ("place", None),
        ("row", {"title": "Thèmes", "theme": make.theme().pk}),
        ("row", {"title": "Sans thème", "theme": None}),
        ("page", home.pk),
        ("page", None),
    )
    segments = StreamFieldSegmentExtractor(None, include_overridables=True).handle_stream_block(value)
    assert [segment.string.data for segment in segments] == ["Thèmes", "Sans thème"]


def test_a_reference_stays_whatever_an_older_translation_holds_for_it(make, english):
    place = make.place()
    value = body(("place", place.pk))
    writer = StreamFieldSegmentsWriter(None, place.locale, english)
    writer.handle_stream_block(value, [OverridableSegmentValue("", 404).wrap("0")])
    assert value[0].value == place


def test_a_translation_is_replaced_by_its_source_when_the_form_is_cleaned(make, english):
    place = make.place()
    block = ReferenceChooserBlock("directory.Place")
    assert block.clean(translated(place, english, name="In English")) == place
    assert block.clean(place) == place


def test_what_has_no_source_is_refused_by_name(source_locale, english):
    orphan = Place.objects.create(name="Nowhere", country="FR", locale=english)
    with pytest.raises(ValidationError, match="Nowhere"):
        ReferenceChooserBlock("directory.Place").clean(orphan)


def test_a_translated_page_is_replaced_by_its_source(home, english_home):
    profile = home.add_child(instance=CityProfilePage(title="Profil", slug="profil"))
    in_english = translated(profile, english_home.locale, title="Profile")
    assert SourcePageChooserBlock().clean(in_english).pk == profile.pk
    assert SourcePageChooserBlock(page_type="home.CityProfilePage").clean(in_english) == profile


def test_nothing_need_be_chosen():
    assert ReferenceChooserBlock("directory.Place", required=False).clean(None) is None
    with pytest.raises(ValidationError):
        ReferenceChooserBlock("directory.Place").clean(None)


def test_the_reference_index_knows_what_is_chosen(make, home):
    place = make.place()
    value = body(("place", place.pk), ("place", None), ("page", home.pk))
    found = {(model, pk) for model, pk, _model_path, _content_path in Body().extract_references(value)}
    assert found == {(Place, str(place.pk)), (Page, str(home.pk))}


def test_many_references_are_loaded_with_one_query_for_each_kind_of_block(make, django_assert_num_queries):
    places = [make.place(number) for number in range(5)]
    value = body(*[("place", place.pk) for place in places], ("place", None))
    with django_assert_num_queries(1):
        assert [child.value for child in value] == [*places, None]


def test_the_editor_offers_the_chooser_of_the_source_language(make):
    place = make.place()
    block = ReferenceChooserBlock("directory.Place")
    block.set_name("place")
    state = block.get_form_state(place)
    assert (state["id"], state["title"]) == (place.pk, "Ville 1")
    assert "/place_chooser/" in block.widget.get_chooser_modal_url()


def test_two_versions_of_a_page_are_compared(make):
    before, after = make.place(1), make.place(2)
    values = (body(("place", before.pk), ("place", None)), body(("place", after.pk), ("place", after.pk)))
    html = StreamBlockComparison(Body(), True, True, *values).htmldiff()
    assert 'Ville <span class="deletion">1</span><span class="addition">2</span>' in html
    assert '<span class="addition">Ville 2</span>' in html


def test_a_model_without_a_chooser_is_named():
    with pytest.raises(ImproperlyConfigured, match=r"home\.RankFact"):
        widget_for(RankFact)
