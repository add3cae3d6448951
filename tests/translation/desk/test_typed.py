"""What is typed is not lost, whatever has happened since the screen was opened."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests.home.helpers import body
from tests.translation.desk.helpers import form_of, one, screen, segment_of, url_of
from translation.desk.entries import seen
from translation.desk.segments import history, write
from translation.models import SegmentComment, State

pytestmark = pytest.mark.usefixtures("reading_english")


def soup(response):
    return BeautifulSoup(response.content, "html.parser")


def left_in(response):
    """The texts that a screen shows because they could not be saved."""
    return [area.get_text().strip() for area in soup(response).select(".desk-left > textarea")]


def rewrite(translation, words):
    """Publish the source with other words."""
    page = translation.source.get_source_instance()
    page.body = body(("rich_text", words))
    page.save_revision().publish()


def save(client, translation, segment, text, do="save", given=None):
    url = reverse("translation_desk:save", args=[translation.pk, segment.pk])
    return client.post(url, {"text": text, "seen": given or seen(segment), "do": do})


def test_what_was_typed_for_words_that_the_source_has_no_longer_is_shown(
    admin_client, standard, django_capture_on_commit_callbacks
):
    form = form_of(screen(admin_client, standard))
    form |= {f"{segment_of(standard, 'Bienvenue.').pk}-text": "Welcome."}
    form |= {f"{segment_of(standard, 'Merci.').pk}-text": "Thank you."}
    with django_capture_on_commit_callbacks(execute=True):
        rewrite(standard, "<p>Soyez tous les bienvenus chez nous.</p><p>Merci.</p>")
    response = admin_client.post(url_of(standard), form | {"do": "submit", "said": "Please look."})
    assert response.status_code == 422
    assert left_in(response) == ["Welcome."]
    assert one(soup(response), "#desk-said").get_text().strip() == "Please look."
    assert segment_of(standard, "Merci.").text == "Thank you."
    assert segment_of(standard, "Merci.").state == State.DRAFT


def test_what_was_typed_while_somebody_locked_the_page_is_shown(member, admin_user, standard):
    client = member("translators")
    form = form_of(screen(client, standard)) | {f"{segment_of(standard, 'Bienvenue.').pk}-text": "Welcome."}
    target = standard.get_target_instance()
    target.locked, target.locked_by = True, admin_user
    target.save()
    response = client.post(url_of(standard), form)
    assert response.status_code == 403
    assert left_in(response) == ["Welcome."]
    assert segment_of(standard, "Bienvenue.").state == State.MISSING


def test_a_script_is_told_why_nothing_can_be_saved(member, admin_user, standard):
    client = member("translators")
    welcome = segment_of(standard, "Bienvenue.")
    assert "the role “Review”" in save(client, standard, welcome, "Welcome.", do="approve").json()["error"]
    target = standard.get_target_instance()
    target.locked, target.locked_by = True, admin_user
    target.save()
    answer = save(client, standard, welcome, "Welcome.")
    assert answer.status_code == 403
    assert "locked" in answer.json()["error"]


def test_a_comment_is_kept_although_a_text_has_a_fault(admin_client, standard):
    bold = segment_of(standard, 'Une <b>ville</b> avec <a id="a1">un plan</a>.')
    form = form_of(screen(admin_client, standard))
    form |= {f"{bold.pk}-text": "A ⟦b⟧city", f"{bold.pk}-comment": "Which plan?", "do": f"comment:{bold.pk}"}
    assert admin_client.post(url_of(standard), form).status_code == 422
    assert SegmentComment.objects.get().text == "Which plan?"


def test_what_is_said_with_a_step_that_cannot_be_taken_is_kept(admin_client, standard):
    form = form_of(screen(admin_client, standard)) | {"do": "submit", "said": "Please look."}
    response = admin_client.post(url_of(standard), form)
    assert response.status_code == 422
    assert "There is nothing to review" in response.content.decode()
    assert one(soup(response), "#desk-said").get_text().strip() == "Please look."


@pytest.mark.parametrize("do", ["save", "approve", "keep"])
def test_what_has_arrived_already_is_no_conflict_and_no_second_version(admin_client, standard, do):
    welcome = segment_of(standard, "Bienvenue.")
    for _turn in range(2):
        assert save(admin_client, standard, welcome, "Welcome.", do=do, given=seen(welcome)).status_code == 200
    assert len(history(segment_of(standard, "Bienvenue."))) == 1


def test_saying_twice_that_a_text_holds_makes_one_version(admin_client, standard):
    write(segment_of(standard, "Bienvenue."), "Welcome.", state=State.MACHINE, user=None)
    machine = segment_of(standard, "Bienvenue.")
    for _turn in range(2):
        assert save(admin_client, standard, machine, "Welcome.", do="confirm").status_code == 200
    assert [version.state for version in history(machine)] == [State.DRAFT, State.MACHINE]


def test_a_text_that_was_emptied_can_be_brought_back(admin_client, admin_user, standard):
    write(segment_of(standard, "Bienvenue."), "Be welcome.", state=State.DRAFT, user=None)
    write(segment_of(standard, "Bienvenue."), "Welcome.", state=State.REVIEWED, user=None)
    welcome = segment_of(standard, "Bienvenue.")
    own_screen = reverse("translation_desk:segment", args=[standard.pk, welcome.pk])
    assert own_screen in save(admin_client, standard, welcome, "").json()["html"]["who"]
    emptied = segment_of(standard, "Bienvenue.")
    assert (emptied.text, emptied.state) == ("", State.MISSING)
    shown = one(screen(admin_client, standard), f"#segment-{welcome.pk}")
    assert shown.find("a", href=own_screen)
    versions = history(emptied)
    assert [version.text for version in versions] == ["", "Welcome.", "Be welcome."]
    assert versions[0].user == admin_user
    admin_client.post(own_screen, {"restore": versions[1].pk})
    assert segment_of(standard, "Bienvenue.").text == "Welcome."
    # It goes on, and is emptied again.
    admin_client.post(own_screen, {"restore": versions[2].pk})
    save(admin_client, standard, segment_of(standard, "Bienvenue."), "")
    texts = [version.text for version in history(segment_of(standard, "Bienvenue."))]
    assert texts == ["", "Be welcome.", "Welcome.", "", "Welcome.", "Be welcome."]
