from collections import Counter
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from home.models import Commitment, StandardPage
from tests.home.helpers import add, translate
from translation.desk.coverage import Cell, Stage, Target, cells, stage_of
from translation.desk.efforts import Effort, words_in
from translation.desk.segments import segments_of, write
from translation.models import Assignment, LiveTranslation, State

SINCE = datetime(2026, 3, 1, tzinfo=UTC)


def cell(obj, locale, model=None):
    """How far an object is in a language."""
    found = cells({model or type(obj): [obj.translation_key]}, [locale.pk], obj.locale_id)
    return found[obj.translation_key, locale.pk]


def write_all(translation, state, live=False):
    for segment in segments_of(translation):
        write(segment, f"EN {segment.source}", state=state, user=None)
    if live:
        for text in StringTranslation.objects.filter(locale=translation.target_locale).select_related("desk"):
            text.desk.live_text = text.data
            text.desk.save()


def test_what_was_never_sent_is_missing(commitment, english):
    found = cell(commitment, english)
    assert found == Cell(key=commitment.translation_key, locale_id=english.pk)
    assert found.stage == Stage.MISSING


def test_what_is_sent_is_in_progress_with_all_its_words_left(sent, commitment, english):
    found = cell(commitment, english)
    assert (found.stage, found.translation_id, found.words, found.left) == (Stage.IN_PROGRESS, sent.pk, 2, 2)
    assert not found.live


@pytest.mark.parametrize(
    ("state", "stage", "left"),
    [
        (State.DRAFT, Stage.IN_PROGRESS, 0),
        (State.MACHINE, Stage.IN_PROGRESS, 2),
        (State.TO_REVIEW, Stage.TO_REVIEW, 0),
        (State.REVIEWED, Stage.READY, 0),
        (State.KEPT, Stage.READY, 0),
        (State.STALE, Stage.STALE, 2),
    ],
)
def test_the_states_of_segments_decide(sent, commitment, english, state, stage, left):
    write_all(sent, state)
    found = cell(commitment, english)
    assert (found.stage, found.left) == (stage, left)


def test_what_is_reviewed_and_live_is_up_to_date(sent, commitment, english):
    write_all(sent, State.REVIEWED, live=True)
    translated = commitment.get_translation(english)
    translated.live = True
    translated.save()
    found = cell(commitment, english)
    assert (found.stage, found.live, found.target_id) == (Stage.LIVE, True, translated.pk)


def test_what_is_reviewed_but_says_something_else_than_the_live_page_waits_to_be_published(sent, commitment, english):
    write_all(sent, State.REVIEWED, live=True)
    translated = commitment.get_translation(english)
    translated.live = True
    translated.save()
    text = StringTranslation.objects.get()
    write(segments_of(sent)[0], "Pledge", state=State.REVIEWED, user=None)
    assert text.desk.live_text == "EN Engagement 1"
    assert cell(commitment, english).stage == Stage.READY


def test_a_stale_translation_says_since_when(sent, commitment, english):
    write_all(sent, State.STALE)
    text = StringTranslation.objects.get()
    text.desk.changed_at = SINCE
    text.desk.save()
    assert cell(commitment, english).since == SINCE


def test_a_live_translation_of_other_words_than_those_of_its_source_is_stale(home, english):
    page = add(home, StandardPage, "Accueil")
    translate(page, english)
    LiveTranslation.objects.create(
        translation_key=page.translation_key, locale=english, source_changed=True, translated_on=SINCE
    )
    Page.objects.filter(pk=page.pk).update(last_published_at=SINCE)
    found = cell(page, english, Page)
    assert (found.stage, found.since) == (Stage.STALE, SINCE)


def test_a_translation_that_the_engine_does_not_know_is_judged_by_what_readers_find(english_home, home, english):
    assert cell(home, english, Page).stage == Stage.LIVE
    english_home.unpublish()
    found = cell(home, english, Page)
    assert (found.stage, found.words, found.translation_id) == (Stage.IN_PROGRESS, None, None)


def test_an_alias_is_no_translation(home, english):
    home.copy_for_translation(english, copy_parents=True, alias=True)
    assert cell(home, english, Page).stage == Stage.MISSING


def test_what_is_being_reviewed_waits_for_its_reviewers():
    unfinished = Effort(counts=Counter({State.MISSING: 1}))
    assert stage_of(unfinished, Target(pk=1, in_review=True)) == Stage.TO_REVIEW
    stale = Effort(counts=Counter({State.STALE: 1}))
    assert stage_of(stale, Target(pk=1, in_review=True)) == Stage.STALE


def test_a_cell_knows_who_is_to_work_on_it_until_when(sent, commitment, english, translator):
    Assignment.objects.create(translation=sent, assignee=translator, due_on=SINCE.date(), assigned_at=SINCE)
    found = cell(commitment, english)
    assert (found.assignee_id, found.due_on, found.overdue) == (translator.pk, SINCE.date(), True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Engagement 1", 2),
        ("Une <b>ville</b> <a id='a1'>d’Europe</a>.", 4),
        ("  ", 0),
        ("南特 city", 3),
    ],
)
def test_words_are_counted_by_the_database(source_locale, text, words):
    String.objects.create(locale=source_locale, data=text)
    assert String.objects.annotate(words=words_in("data")).get().words == words


def test_many_objects_in_many_languages_take_the_same_queries(make, english):
    german = Locale.objects.create(language_code="de")

    def taken(*objects):
        with CaptureQueriesContext(connection) as captured:
            found = cells(
                {Commitment: [obj.translation_key for obj in objects]},
                [english.pk, german.pk],
                objects[0].locale_id,
            )
        assert len(found) == len(objects) * 2
        return len(captured)

    objects = [make.commitment(number) for number in range(1, 5)]
    for obj in objects:
        translate_object(obj, [english, german])
    assert Translation.objects.count() == 8
    assert StringSegment.objects.exists()
    taken(objects[0])
    assert taken(*objects) == taken(objects[0]) <= 4
