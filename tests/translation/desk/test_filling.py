"""What was translated before comes back where the same words are sent again, to be looked at."""

from threading import Event

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail_localize.models import Translation

from home.models import StandardPage
from tests.home.helpers import add, body
from tests.translation.desk.helpers import segment_of, soup_of, url_of
from translation.desk.filling import fill_from_memory
from translation.desk.runner import work
from translation.desk.segments import history, segments_of, write
from translation.desk.sending import submit
from translation.models import BulkJob, Origin, State

pytestmark = pytest.mark.usefixtures("reading_english")


@pytest.fixture
def known(standard):
    """A page on which “Bienvenue.” is approved and “Merci.” is not."""
    write(segment_of(standard, "Bienvenue."), "Welcome.", state=State.REVIEWED, user=None)
    write(segment_of(standard, "Merci."), "Thanks.", state=State.DRAFT, user=None)
    return standard


@pytest.fixture
def page(home, english_home):
    """A page that says the same, and something else, sent nowhere."""
    return add(home, StandardPage, "Accueil", slug="accueil", body=paragraphs("Bienvenue.", "Merci.", "Bonjour."))


def paragraphs(*texts):
    return body(("rich_text", "".join(f"<p>{text}</p>" for text in texts)))


def change(page, *texts):
    page.refresh_from_db()
    page.body = page.body.stream_block.to_python(paragraphs(*texts))
    page.save_revision().publish()


def into_english(page):
    return Translation.objects.get(source__object_id=page.translation_key, target_locale__language_code="en")


def states(page):
    return {segment.source: (segment.text, segment.state) for segment in segments_of(into_english(page))}


def sending(page):
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def told(response):
    return " ".join(" ".join(soup_of(response).select_one(".messages").get_text().split()).split())


def test_only_what_was_approved_is_filled_and_is_to_be_reviewed(known, page, english, translator):
    [translation] = submit(page, [english])
    assert fill_from_memory([translation], translator) == 1
    assert states(page)["Bienvenue."] == ("Welcome.", State.TO_REVIEW)
    assert states(page)["Merci."] == ("", State.MISSING)
    [version] = history(segment_of(translation, "Bienvenue."))
    assert (version.origin, version.user) == (Origin.MEMORY, translator)


def test_what_is_translated_already_stays(known, page, english):
    [translation] = submit(page, [english])
    write(segment_of(translation, "Bienvenue."), "Be welcome.", state=State.DRAFT, user=None)
    assert fill_from_memory([translation]) == 0
    assert states(page)["Bienvenue."] == ("Be welcome.", State.DRAFT)


def test_what_somebody_has_locked_stays_as_it_is(known, page, english, admin_user, translator):
    [translation] = submit(page, [english])
    target = translation.get_target_instance()
    target.locked, target.locked_by = True, admin_user
    target.save()
    assert fill_from_memory([translation], translator) == 0
    assert fill_from_memory([translation], admin_user) == 1


def test_a_title_that_is_filled_names_the_page(known, page, home, english):
    write(segment_of(known, "Objectifs"), "Goals", state=State.REVIEWED, user=None)
    [translation] = submit(add(home, StandardPage, "Objectifs", slug="encore"), [english])
    fill_from_memory([translation])
    assert translation.get_target_instance().draft_title == "Goals"


def test_however_long_a_page_is_it_takes_the_same_queries(known, home, english):
    counts = set()
    for number in (3, 60):
        long = add(home, StandardPage, "Long", slug=f"long-{number}", body=paragraphs(*["Bienvenue."] * number))
        translations = submit(long, [english])
        with CaptureQueriesContext(connection) as captured:
            fill_from_memory(translations)
        counts.add(len(captured))
    assert len(counts) == 1


class TestSending:
    def test_it_is_offered_and_said(self, admin_client, known, page, english):
        field = soup_of(admin_client.get(sending(page))).select_one("input[name=fill]")
        assert field.has_attr("checked")
        response = admin_client.post(sending(page), {"locales": [english.pk], "fill": "on"}, follow=True)
        assert "1 text was translated before: it is to be reviewed." in told(response)
        assert states(page)["Bienvenue."] == ("Welcome.", State.TO_REVIEW)
        shown = soup_of(admin_client.get(url_of(into_english(page))))
        article = shown.select_one(f"#segment-{segment_of(into_english(page), 'Bienvenue.').pk}")
        assert "From memory" in article.select_one("[data-desk-segment-target=who]").get_text()

    def test_who_does_not_want_it_gets_nothing(self, admin_client, known, page, english):
        response = admin_client.post(sending(page), {"locales": [english.pk]}, follow=True)
        assert "translated before" not in told(response)
        assert states(page)["Bienvenue."] == ("", State.MISSING)

    def test_snippets_and_entries_are_sent_in_the_same_way(self, admin_client, make, english):
        for instance in (make.commitment(), make.theme()):
            names = {"home": "submit_snippet_translation", "directory": "submit_translation"}
            space = "wagtail_localize_modeladmin" if instance._meta.app_label == "directory" else "wagtail_localize"
            args = [instance._meta.app_label, instance._meta.model_name, instance.pk]
            address = reverse(f"{space}:{names[instance._meta.app_label]}", args=args)
            assert admin_client.post(address, {"locales": [english.pk], "fill": "on"}).status_code == 302
            assert instance.get_translation(english)

    def test_what_stands_below_a_page_is_sent_in_the_background(self, admin_client, known, page, english):
        below = add(page, StandardPage, "Dessous", body=paragraphs("Bienvenue."))
        sent = {"locales": [english.pk], "fill": "on", "include_subtree": "on"}
        response = admin_client.post(sending(page), sent, follow=True)
        assert "What stands below it is sent in the background." in told(response)
        assert [item.title for item in BulkJob.objects.get().items.all()] == ["Dessous"]
        work(Event(), once=True)
        assert states(below)["Bienvenue."] == ("Welcome.", State.TO_REVIEW)

    @pytest.mark.parametrize(("sent", "state"), [({"fill": "on"}, State.TO_REVIEW), ({}, State.MISSING)])
    def test_the_matrix_does_the_same(self, admin_client, known, page, english, sent, state):
        address = reverse("translation_desk:job_add", query={"task": "submit", "key": [str(page.translation_key)]})
        assert soup_of(admin_client.get(address)).select_one("input[name=fill]").has_attr("checked")
        admin_client.post(address, {"locales": [english.pk], **sent})
        work(Event(), once=True)
        assert states(page)["Bienvenue."][1] == state


class TestFollowing:
    def test_new_words_are_filled_when_the_source_is_published_and_others_left(self, known, page, english):
        change(page, "Bonjour.")
        submit(page, [english])
        change(page, "Bonjour.", "Bienvenue.")
        assert states(page)["Bienvenue."] == ("Welcome.", State.TO_REVIEW)

    def test_what_was_not_to_be_filled_is_not_filled_later(self, known, page, english):
        submit(page, [english])
        change(page, "Bienvenue.", "Merci.", "Bonjour.", "Au revoir.")
        assert states(page)["Bienvenue."] == ("", State.MISSING)

    def test_who_asks_for_it_has_it_filled(self, admin_client, known, page, english):
        [translation] = submit(page, [english])
        address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
        assert soup_of(admin_client.get(address)).select_one("input[name=fill]").has_attr("checked")
        response = admin_client.post(address, {"fill": "on"}, follow=True)
        assert "1 text was translated before: it is to be reviewed." in told(response)
        assert states(page)["Bienvenue."] == ("Welcome.", State.TO_REVIEW)

    def test_nothing_that_nobody_approved_is_published(self, admin_client, known, page, english):
        """What the engine's own screen does: it publishes what a machine has just written."""
        [translation] = submit(page, [english])
        write(segment_of(translation, "Merci."), "Thank you.", state=State.REVIEWED, user=None)
        address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
        sent = {"use_machine_translation": "on", "publish_translations": "on"}
        response = admin_client.post(address, sent, follow=True)
        assert "English: 3 texts were filled by machine." in told(response)
        assert states(page)["Bonjour."][1] == State.MACHINE
        live = BeautifulSoup(str(translation.get_target_instance().body), "html.parser").get_text()
        assert "Thank you." in live
        assert translation.get_target_instance().live

    def test_what_keeps_a_language_from_being_published_is_said(self, admin_client, home, english_home, english):
        [translation] = submit(add(home, StandardPage, "Dates", body=paragraphs("En 2025.")), [english])
        write(segment_of(translation, "En 2025."), "In 2026.", state=State.REVIEWED, user=None)
        address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
        response = admin_client.post(address, {"publish_translations": "on"}, follow=True)
        assert "English: 1 text has errors" in told(response)
        assert not translation.get_target_instance().live
