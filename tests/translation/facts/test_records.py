import pytest

from tests.translation.papers.models import Annex, Chapter, Dossier, Note, Stamp
from translation.facts.follow import pull_facts
from translation.following.follow import follow

from .helpers import again


@pytest.fixture
def dossier(source_locale, nantes):
    dossier = Dossier(title="Pièces", locale=source_locale)
    dossier.places = [nantes]
    dossier.stamps = [Stamp(year=2020, sort_order=0), Stamp(year=2021, sort_order=1)]
    dossier.annexes = [Annex(reference="A1", locale=source_locale, sort_order=0)]
    chapter = Chapter(heading="Début", locale=source_locale, sort_order=0)
    note = Note(number=1, sort_order=0)
    note.places = [nantes]
    chapter.notes = [note]
    dossier.chapters = [chapter]
    dossier.save()
    dossier.save_revision().publish()
    return again(dossier)


@pytest.fixture
def translation(dossier, english):
    translation = dossier.copy_for_translation(english)
    translation.title = "Papers"
    [chapter] = translation.chapters.all()
    chapter.heading = "Beginning"
    translation.chapters = [chapter]
    translation.save()
    translation.save_revision().publish()
    return again(translation)


def both(translation):
    """The translation as it is live and as its latest revision has it."""
    return again(translation), again(translation).latest_revision.as_object()


def publish(draft):
    draft.save_revision().publish()


def test_rows_that_are_unique_by_content_can_change_places(dossier, translation):
    dossier.stamps = [Stamp(year=2021, sort_order=0), Stamp(year=2022, sort_order=1), Stamp(year=2020, sort_order=2)]
    publish(dossier)
    for shown in both(translation):
        assert [stamp.year for stamp in shown.stamps.all()] == [2021, 2022, 2020]


def test_a_row_that_did_not_change_keeps_its_primary_key(dossier, translation):
    [first, _] = translation.stamps.all()
    dossier.stamps = [Stamp(year=2020, sort_order=0)]
    publish(dossier)
    assert [stamp.pk for stamp in again(translation).stamps.all()] == [first.pk]


def test_a_time_that_is_stamped_on_every_save_is_no_difference(dossier, translation):
    assert pull_facts(translation) is False


def test_translatable_rows_declared_as_facts_follow_altogether(dossier, translation, source_locale, english):
    [annex] = dossier.annexes.all()
    annex.reference = "A2"
    dossier.annexes = [annex, Annex(reference="B1", locale=source_locale, sort_order=1)]
    publish(dossier)
    for shown in both(translation):
        assert [row.reference for row in shown.annexes.all()] == ["A2", "B1"]
        assert {row.locale for row in shown.annexes.all()} == {english}
    assert again(translation).annexes.first().translation_key == annex.translation_key


def test_children_within_children_follow_with_their_references(dossier, translation, nantes, dakar):
    [chapter] = dossier.chapters.all()
    [note] = chapter.notes.all()
    note.number, note.sort_order = 7, 1
    note.places = [dakar]
    new = Note(number=8, sort_order=0)
    new.places = [nantes, dakar]
    chapter.notes = [note, new]
    dossier.chapters = [chapter]
    publish(dossier)
    for shown in both(translation):
        [chapter] = shown.chapters.all()
        assert chapter.heading == "Beginning"
        assert [(row.number, set(row.places.all())) for row in chapter.notes.all()] == [
            (8, {nantes, dakar}),
            (7, {dakar}),
        ]


def test_a_new_child_comes_with_its_own_children(dossier, translation, source_locale, english, dakar):
    chapter = Chapter(heading="Suite", locale=source_locale, sort_order=1)
    note = Note(number=3, sort_order=0)
    note.places = [dakar]
    chapter.notes = [note]
    dossier.chapters = [*dossier.chapters.all(), chapter]
    publish(dossier)
    for shown in both(translation):
        [_, chapter] = shown.chapters.all()
        assert (chapter.heading, chapter.locale) == ("Suite", english)
        assert [(row.number, list(row.places.all())) for row in chapter.notes.all()] == [(3, [dakar])]


def test_publishing_the_corrected_draft_makes_no_row_twice(dossier, translation, source_locale):
    translation.title = "The papers"
    translation.save_revision()
    dossier.annexes = [*dossier.annexes.all(), Annex(reference="B1", locale=source_locale, sort_order=1)]
    dossier.stamps = [Stamp(year=2022, sort_order=0), Stamp(year=2021, sort_order=1)]
    publish(dossier)
    rows = [stamp.pk for stamp in again(translation).stamps.all()]
    again(translation).latest_revision.publish()
    translation = again(translation)
    assert translation.title == "The papers"
    assert [stamp.pk for stamp in translation.stamps.all()] == rows
    assert [row.reference for row in translation.annexes.all()] == ["A1", "B1"]
    assert pull_facts(translation) is False


def test_many_to_many_facts_follow_also_when_emptied(dossier, translation, nantes, dakar):
    for places in ([nantes, dakar], [dakar], []):
        dossier.places = places
        publish(dossier)
        for shown in both(translation):
            assert set(shown.places.all()) == set(places)


def test_a_draft_made_before_a_fact_existed_gets_it(dossier, translation):
    revision = translation.latest_revision
    del revision.content["stamps"], revision.content["places"]
    revision.save()
    assert follow(dossier) == []
    assert [stamp.year for stamp in both(translation)[1].stamps.all()] == [2020, 2021]
    assert list(both(translation)[1].places.all()) == list(dossier.places.all())
