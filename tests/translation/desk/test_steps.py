"""From the workspace through review to readers."""

import pytest

from tests.translation.desk.helpers import form_of, one, screen, segment_of, url_of
from translation.desk.segments import segments_of, write
from translation.models import LanguageTeam, State, Term, TermTranslation

pytestmark = pytest.mark.usefixtures("reading_english")


def press(client, translation, step, **fields):
    """Press one of the buttons below the segments."""
    response = client.post(
        url_of(translation), form_of(screen(client, translation)) | fields | {"do": step}, follow=True
    )
    assert response.status_code in (200, 422)  # The latter where something stands in the way.
    return response


def offered(client, translation):
    return [button["value"] for button in screen(client, translation).select("#desk-steps-section button[name=do]")]


def translate_all(translation, state=State.DRAFT):
    for segment in segments_of(translation):
        if not segment_of(translation, segment.source).text:
            current = segment_of(translation, segment.source)
            text = segment.source if segment.path == "slug" else f"{segment.source} EN"
            write(current, text, state=state, user=None)


def test_a_translator_submits_and_a_reviewer_sends_back_or_approves(member, client, standard, translator, english):
    client = member("translators")
    translate_all(standard)
    pk = segment_of(standard, "Bienvenue.").pk
    assert offered(client, standard) == ["submit"]
    press(client, standard, "submit", **{f"{pk}-text": "Welcome."})
    assert (segment_of(standard, "Bienvenue.").text, segment_of(standard, "Bienvenue.").state) == (
        "Welcome.",
        State.TO_REVIEW,
    )
    assert offered(client, standard) == ["withdraw"]
    translator.groups.set([LanguageTeam.objects.get(locale=english).reviewers])
    assert offered(client, standard)[:2] == ["approve-all", "send-back"]
    assert "Say what is to be mended." in press(client, standard, "send-back").content.decode()
    press(client, standard, "send-back", said="Warmer, please.")
    assert segment_of(standard, "Bienvenue.").state == State.DRAFT
    assert "Sent back by Ada: Warmer, please." in " ".join(screen(client, standard).get_text().split())
    assert offered(client, standard) == ["submit"]
    press(client, standard, "submit")
    assert "Sent back" not in screen(client, standard).select_one(".desk").get_text()
    press(client, standard, "approve-all")
    assert segment_of(standard, "Bienvenue.").state == State.REVIEWED


def test_what_a_reviewer_corrects_or_adds_is_approved_with_what_was_submitted(
    member, client, standard, translator, english
):
    client = member("translators")
    for source, text in [("Merci.", "Thanks."), ("Objectifs", "Goals")]:
        write(segment_of(standard, source), text, state=State.DRAFT, user=translator)
    press(client, standard, "submit")
    translator.groups.set([LanguageTeam.objects.get(locale=english).reviewers])
    corrected, added = segment_of(standard, "Merci."), segment_of(standard, "Bienvenue.")
    typed = {f"{corrected.pk}-text": "Thank you.", f"{added.pk}-text": "Welcome."}
    press(client, standard, "save", **typed)
    assert segment_of(standard, "Merci.").state == State.TO_REVIEW
    press(client, standard, "approve-all")
    for segment in (corrected, added):
        assert segment_of(standard, segment.source).state == State.REVIEWED
    assert segment_of(standard, "Merci.").text == "Thank you."


def test_a_publisher_publishes_what_is_reviewed(member, standard, django_capture_on_commit_callbacks):
    client = member("publishers")
    translate_all(standard, State.REVIEWED)
    assert offered(client, standard) == ["publish", "submit", "schedule"]
    with django_capture_on_commit_callbacks(execute=True):
        press(client, standard, "publish")
    assert standard.get_target_instance().live
    assert one(screen(client, standard), "progress")["value"] == str(len(segments_of(standard)))


def test_a_translator_does_not_publish(member, standard):
    client = member("translators")
    translate_all(standard, State.REVIEWED)
    for step in ("publish", "schedule", "unschedule", "approve-all", "approve-publish", "send-back"):
        assert client.post(url_of(standard), {"do": step, "at": "2050-01-01 09:00"}).status_code == 403
    target = standard.get_target_instance()
    assert not target.live
    assert not target.approved_schedule


def test_a_publisher_approves_without_publishing_or_with_it(member, standard, django_capture_on_commit_callbacks):
    client = member("publishers")
    translate_all(standard)
    press(client, standard, "submit")
    assert offered(client, standard)[:3] == ["approve-publish", "approve-all", "send-back"]
    press(client, standard, "approve-all")
    assert segment_of(standard, "Bienvenue.").state == State.REVIEWED
    assert not standard.get_target_instance().live
    write(segment_of(standard, "Bienvenue."), "Be welcome.", state=State.DRAFT, user=None)
    press(client, standard, "submit")
    with django_capture_on_commit_callbacks(execute=True):
        press(client, standard, "approve-publish")
    assert standard.get_target_instance().live


def test_a_publisher_schedules_and_cancels(member, standard):
    client = member("publishers")
    translate_all(standard, State.REVIEWED)
    assert "Choose a date and a time." in press(client, standard, "schedule", at="").content.decode()
    past = press(client, standard, "schedule", at="2020-01-01 09:00")
    assert "Choose a time that has not passed." in past.content.decode()
    assert not standard.get_target_instance().approved_schedule
    shown = press(client, standard, "schedule", at="2050-01-01 09:00").content.decode()
    assert "It will be published on 1 January 2050, 09:00" in shown
    assert "locked and has been scheduled" in shown
    assert offered(client, standard) == ["unschedule"]
    assert not screen(client, standard).select("textarea:not([readonly])[name$=-text]")
    press(client, standard, "unschedule")
    assert not standard.get_target_instance().approved_schedule
    assert offered(client, standard) == ["publish", "submit", "schedule"]


def test_those_who_do_not_publish_see_the_schedule_and_leave_it(member, standard, translator, english):
    client = member("publishers")
    translate_all(standard, State.REVIEWED)
    press(client, standard, "schedule", at="2050-01-01 09:00")
    translator.groups.set([LanguageTeam.objects.get(locale=english).reviewers])
    assert offered(client, standard) == []
    assert "It will be published on" in screen(client, standard).get_text()


def test_what_stands_in_the_way_is_said(member, standard):
    client = member("reviewers")
    assert "nothing was translated" in press(client, standard, "submit").content.decode()


def test_what_the_glossary_forbids_stops_publishing(member, standard, english):
    client = member("publishers")
    translate_all(standard, State.REVIEWED)
    term = Term.objects.create(words="bienvenue")
    TermTranslation.objects.create(term=term, locale=english, words="ahoy", status=TermTranslation.Status.FORBIDDEN)
    write(segment_of(standard, "Bienvenue."), "Ahoy.", state=State.REVIEWED, user=None)
    assert "1 text has errors" in press(client, standard, "publish").content.decode()


def test_a_title_that_no_page_can_have_is_refused_and_not_saved(admin_client, standard):
    title = next(segment for segment in segments_of(standard) if segment.path == "title")
    form = form_of(screen(admin_client, standard)) | {f"{title.pk}-text": "x" * 300}
    assert admin_client.post(url_of(standard), form).status_code == 422
    assert segment_of(standard, title.source).text == ""
