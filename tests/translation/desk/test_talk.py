"""Notes and comments on segments."""

import pytest
from wagtail_localize.models import String
from wagtail_localize.strings import StringValue

from translation.desk.segments import segments_of, write
from translation.desk.talk import comment, comments_on, follow, key_of, note, notes_on, resolve
from translation.models import SegmentComment, State


@pytest.fixture
def statement(sent):
    [found] = [segment for segment in segments_of(sent) if segment.path == "statement"]
    return found


def test_a_note_takes_the_place_of_the_one_before(statement, translator):
    note(statement, "An official name.", translator)
    note(statement, " A name. ", translator)
    assert notes_on([statement])[key_of(statement)].text == "A name."
    note(statement, " ", translator)
    assert notes_on([statement]) == {}


def test_comments_are_said_in_one_language_and_resolved(statement, translator, english, source_locale):
    said = comment(statement, "Is this right?", translator)
    comment(statement, "Yes.", None)
    assert [found.text for found in comments_on([statement], english)[key_of(statement)]] == ["Is this right?", "Yes."]
    assert comments_on([statement], source_locale) == {}
    resolve(statement, said.pk, translator)
    said.refresh_from_db()
    assert said.resolved_by == translator
    with pytest.raises(ValueError, match="words"):
        comment(statement, " ", translator)


def test_a_comment_on_another_segment_is_not_resolved_from_here(statement, sent, translator):
    other = next((segment for segment in segments_of(sent) if segment.pk != statement.pk), None)
    said = comment(statement, "Is this right?", translator)
    if other is not None:
        with pytest.raises(SegmentComment.DoesNotExist):
            resolve(other, said.pk, translator)


def test_what_was_said_follows_the_words(sent, statement, translator, english):

    new = String.from_value(sent.source.locale, StringValue("Engagement un"))
    note(statement, "A name.", translator)
    comment(statement, "Is this right?", translator)
    follow({key_of(statement): (statement.context_id, new.pk)})
    assert notes_on([statement]) == {}
    [said] = SegmentComment.objects.all()
    assert said.string_id == new.pk


def test_what_was_said_stays_when_the_words_of_the_source_change(commitment, sent, statement, translator):
    write(statement, "Commitment 1", state=State.REVIEWED, user=translator)
    note(statement, "A name.", translator)
    commitment.statement = "Engagement un"
    commitment.save_revision().publish()
    [now] = [segment for segment in segments_of(sent) if segment.path == "statement"]
    assert now.source == "Engagement un"
    assert notes_on([now])[key_of(now)].text == "A name."
