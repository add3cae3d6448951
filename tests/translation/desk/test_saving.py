"""What scripts save and check, segment by segment."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.translation.desk.helpers import segment_of
from translation.desk.entries import seen
from translation.desk.segments import segments_of, write
from translation.models import State

pytestmark = pytest.mark.usefixtures("reading_english")


def save(client, translation, segment, text, do="save", given=None):
    url = reverse("translation_desk:save", args=[translation.pk, segment.pk])
    return client.post(url, {"text": text, "seen": given or seen(segment), "do": do})


def test_a_segment_is_saved_when_it_is_left(admin_client, standard):
    welcome = segment_of(standard, "Bienvenue.")
    answer = save(admin_client, standard, welcome, "Welcome.")
    assert answer.status_code == 200
    saved = segment_of(standard, "Bienvenue.")
    assert (saved.text, saved.state) == ("Welcome.", State.DRAFT)
    told = answer.json()
    assert (told["text"], told["state"], told["seen"]) == ("Welcome.", "draft", seen(saved))
    assert "Draft" in told["html"]["state"]
    assert "admin" in told["html"]["who"]


def test_a_reviewer_approves_without_leaving_the_screen(admin_client, standard):
    told = save(admin_client, standard, segment_of(standard, "Bienvenue."), "Welcome.", do="approve").json()
    assert told["state"] == "reviewed"


def test_a_newer_change_of_somebody_else_is_answered_and_not_overwritten(admin_client, standard, translator):
    welcome = segment_of(standard, "Bienvenue.")
    write(welcome, "Be welcome.", state=State.DRAFT, user=translator)
    answer = save(admin_client, standard, welcome, "Welcome.")
    assert answer.status_code == 409
    told = answer.json()
    assert told["text"] == "Be welcome."
    assert "Ada" in told["html"]["who"]
    assert segment_of(standard, "Bienvenue.").text == "Be welcome."
    assert save(admin_client, standard, welcome, "Welcome.", given=told["seen"]).status_code == 200


def test_a_token_that_cannot_stand_there_is_answered(admin_client, standard):
    answer = save(admin_client, standard, segment_of(standard, "Bienvenue."), "⟦a1⟧Welcome.⟦/a1⟧")
    assert answer.status_code == 422
    assert "⟦a1⟧" in answer.json()["error"]


@pytest.mark.parametrize("do", ["", "publish"])
def test_what_there_is_not_cannot_be_done(admin_client, standard, do):
    assert save(admin_client, standard, segment_of(standard, "Bienvenue."), "Welcome.", do=do).status_code == 400


def test_a_segment_of_another_translation_is_not_found(admin_client, standard, sent):
    assert save(admin_client, sent, segment_of(standard, "Bienvenue."), "Welcome.").status_code == 404


def test_nobody_without_a_role_saves(client, standard, translator):
    client.force_login(translator)
    welcome = segment_of(standard, "Bienvenue.")
    assert save(client, standard, welcome, "Welcome.").status_code in (302, 403)
    assert segment_of(standard, "Bienvenue.") == welcome


def test_what_is_being_typed_is_checked(admin_client, standard):
    url = reverse("translation_desk:check", args=[standard.pk, segment_of(standard, "Bienvenue.").pk])
    assert b"desk-problem--warning" in admin_client.post(url, {"text": "Welcome"}).content
    assert "⟦b⟧" in admin_client.post(url, {"text": "⟦b⟧Welcome."}).content.decode()
    assert b"desk-problem" not in admin_client.post(url, {"text": "Welcome."}).content
    assert segment_of(standard, "Bienvenue.").state == State.MISSING


def test_saving_takes_few_queries(admin_client, page_of):
    translation = page_of(*(f"<p>Phrase {n}.</p>" for n in range(200)))
    save(admin_client, translation, segment_of(translation, "Phrase 1."), "Sentence 1.")
    second = segment_of(translation, "Phrase 2.")
    with CaptureQueriesContext(connection) as captured:
        assert save(admin_client, translation, second, "Sentence 2.").status_code == 200
    # The marks of the transaction are those of the test, which runs in one itself.
    asked = [query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]]
    assert len(asked) <= 15


def test_a_field_of_one_line_gets_one_line(admin_client, standard):
    title = next(segment for segment in segments_of(standard) if segment.path == "title")
    assert save(admin_client, standard, title, " Goals\r\n  and more\n").json()["text"] == "Goals and more"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Our goals/2027?x", "our-goals2027x"), ("أهداف المدينة", "أهداف-المدينة"), ("x" * 300, "x" * 255)],
)
def test_an_address_is_shown_as_it_will_be(admin_client, standard, typed, kept):
    slug = next(segment for segment in segments_of(standard) if segment.path == "slug")
    assert save(admin_client, standard, slug, typed).json()["text"] == kept


def test_an_address_has_letters(admin_client, standard):
    slug = next(segment for segment in segments_of(standard) if segment.path == "slug")
    answer = save(admin_client, standard, slug, "???")
    assert answer.status_code == 422
    assert "Write letters or figures" in answer.json()["error"]


def test_a_conflict_names_who_was_quicker_and_leads_to_the_history(admin_client, standard, translator):
    welcome = segment_of(standard, "Bienvenue.")
    write(welcome, "Be welcome.", state=State.DRAFT, user=translator)
    told = save(admin_client, standard, welcome, "Welcome.").json()["html"]
    assert "Ada" in told["who"]
    assert reverse("translation_desk:segment", args=[standard.pk, welcome.pk]) in told["who"]
    assert "Draft" in told["state"]
