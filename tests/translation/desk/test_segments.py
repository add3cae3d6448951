import pytest
from wagtail_localize.models import StringTranslation

from tests.translation.desk.helpers import done_of, effort_of
from translation.desk.segments import ChangedError, dismiss, history, segments_of, write
from translation.models import Origin, State


@pytest.fixture
def statement(sent):
    [found] = [segment for segment in segments_of(sent) if segment.path == "statement"]
    return found


def of_the_engine(segment, text, **fields):
    return StringTranslation.objects.update_or_create(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale_id=segment.locale_id,
        defaults={"data": text, "translation_type": "manual", **fields},
    )


def test_what_nobody_has_translated_is_missing(statement):
    assert (statement.source, statement.text, statement.state, statement.version) == (
        "Engagement 1",
        "",
        State.MISSING,
        0,
    )


def test_a_text_is_written_with_its_state_and_who_wrote_it(statement, translator, sent):
    written = write(statement, "Commitment 1", state=State.DRAFT, user=translator)
    assert (written.text, written.state, written.version) == ("Commitment 1", State.DRAFT, 1)
    assert written.changed_by_id == translator.pk
    assert written.live_text == ""
    [version] = history(written)
    assert (version.text, version.source, version.user) == ("Commitment 1", "Engagement 1", translator)
    assert written in segments_of(sent)


def test_each_change_is_kept_in_the_history(statement, translator):
    first = write(statement, "Commitment", state=State.DRAFT, user=translator)
    second = write(first, "Commitment 1", state=State.TO_REVIEW, user=translator)
    third = write(second, state=State.REVIEWED, user=translator, origin=Origin.REVIEW, note="Good.")
    versions = [(version.text, version.state, version.note) for version in history(third)]
    assert versions == [
        ("Commitment 1", "reviewed", "Good."),
        ("Commitment 1", "to_review", ""),
        ("Commitment", "draft", ""),
    ]


def test_what_somebody_else_has_changed_meanwhile_is_not_overwritten(statement, translator):
    write(statement, "Pledge 1", state=State.DRAFT, user=translator)
    with pytest.raises(ChangedError) as refused:
        write(statement, "Commitment 1", state=State.DRAFT, user=None)
    assert refused.value.current.text == "Pledge 1"
    assert StringTranslation.objects.get(translation_of=statement.string_id).data == "Pledge 1"


def test_an_empty_text_takes_the_translation_away(statement, translator):
    written = write(statement, "Commitment 1", state=State.DRAFT, user=translator)
    assert write(written, "", state=State.DRAFT, user=translator).state == State.MISSING


@pytest.mark.parametrize("state", [State.REVIEWED, State.MISSING])
def test_a_segment_without_a_text_gets_no_state(statement, translator, state):
    with pytest.raises(ValueError, match="text"):
        write(statement, state=state, user=translator)
    assert not StringTranslation.objects.filter(translation_of=statement.string_id).exists()


def test_what_the_engine_writes_is_a_draft_with_a_history(statement, translator, sent):
    of_the_engine(statement, "Commitment", last_translated_by=translator)
    of_the_engine(statement, "Commitment 1", last_translated_by=translator)
    [found] = [segment for segment in segments_of(sent) if segment.pk == statement.pk]
    assert (found.state, found.version, found.live_text) == (State.DRAFT, 2, "")
    assert [version.text for version in history(found)] == ["Commitment 1", "Commitment"]


def test_saving_the_same_text_again_changes_nothing(statement, translator, sent):
    written = write(statement, "Commitment 1", state=State.REVIEWED, user=translator)
    of_the_engine(statement, "Commitment 1")
    [found] = [segment for segment in segments_of(sent) if segment.pk == statement.pk]
    assert (found.state, found.version) == (State.REVIEWED, written.version)


def test_what_a_machine_writes_is_not_done(statement, sent):
    of_the_engine(statement, "Commitment 1", translation_type="machine")
    [found] = [segment for segment in segments_of(sent) if segment.pk == statement.pk]
    assert found.state == State.MACHINE
    effort = effort_of(sent)
    assert (effort.counts[State.MACHINE], effort.left) == (1, effort.words)


def test_a_text_that_was_there_before_the_desk_is_what_the_engine_would_publish(statement, sent):
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(
                translation_of_id=statement.string_id,
                context_id=statement.context_id,
                locale_id=statement.locale_id,
                data="Commitment 1",
                translation_type="manual",
            )
        ]
    )
    [found] = [segment for segment in segments_of(sent) if segment.pk == statement.pk]
    assert (found.state, found.version, found.live_text) == (State.DRAFT, 0, "Commitment 1")
    assert write(found, state=State.REVIEWED, user=None).state == State.REVIEWED


def test_a_warning_is_set_aside_for_a_reason_until_the_text_changes(statement, translator):
    written = write(statement, "Commitment 1", state=State.DRAFT, user=translator)
    with pytest.raises(ValueError, match="reason"):
        dismiss(written, "untranslated", " ", translator)
    dismiss(written, "untranslated", "A name", translator)
    kept = write(written, state=State.REVIEWED, user=translator)
    assert kept.dismissed == {"untranslated": {"reason": "A name", "user": translator.pk}}
    assert write(kept, "Pledge 1", state=State.DRAFT, user=translator).dismissed == {}


def test_progress_counts_each_segment_once(statement, translator, sent):
    total = len(segments_of(sent))
    write(statement, "Commitment 1", state=State.REVIEWED, user=translator)
    assert effort_of(sent).counts == {State.REVIEWED: 1, State.MISSING: total - 1}
    assert done_of(sent) == 1


def test_segments_take_two_queries_and_efforts_one(sent, django_assert_num_queries):
    with django_assert_num_queries(2):
        segments_of(sent)
    with django_assert_num_queries(1):
        effort_of(sent)
