"""The machine in the workspace: asked for one text or for all that are missing, and never the last word."""

import json

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from tests.translation.desk.helpers import done_of, form_of, one, screen, segment_of, soup_of, url_of
from tests.translation.desk.service import serving
from tests.translation.desk.test_saving import save
from tests.translation.desk.test_workspace import pressed
from translation.desk.entries import seen
from translation.desk.filling import fill_by_machine
from translation.desk.segments import history, segments_of, write
from translation.models import Origin, State

pytestmark = pytest.mark.usefixtures("reading_english")

FILL = "button[value=fill-by-machine]"
BOLD = 'Une <b>ville</b> avec <a id="a1">un plan</a>.'


@pytest.fixture
def deepl(settings):
    """A DeepL of our own, as the site's machine."""
    with serving() as service:
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
            "CLASS": "translation.desk.machine.DeepLTranslator",
            "OPTIONS": {"AUTH_KEY": "key", "API_URL": service.url, "RETRIES": 0},
        }
        yield service


@pytest.fixture
def without_machine(settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None


def help_of(translation, source):
    return reverse("translation_desk:help", args=[translation.pk, segment_of(translation, source).pk])


def own_screen(translation, source):
    return reverse("translation_desk:segment", args=[translation.pk, segment_of(translation, source).pk])


def lock(translation, user):
    target = translation.get_target_instance()
    target.locked, target.locked_by = True, user
    target.save()


class TestOneSegment:
    def test_the_machine_is_asked_when_somebody_wants_it_and_not_before(self, admin_client, standard, deepl):
        screen(admin_client, standard)
        soup = soup_of(admin_client.get(help_of(standard, "Bienvenue.")))
        assert "Ask DeepL for a translation" in one(soup, "button").get_text()
        assert deepl.asked == []
        soup = soup_of(admin_client.post(help_of(standard, "Bienvenue.")))
        assert deepl.texts == [["Bienvenue."]]
        taken = one(soup, "button")
        assert (taken["data-desk-segment-text-param"], taken["data-desk-suggestion"]) == ("BIENVENUE.", "1")
        assert "machine translation · DeepL" in one(soup, ".desk-segment__who").get_text()

    def test_it_comes_after_what_the_memory_suggests(self, admin_client, page_of, standard, deepl):
        write(segment_of(standard, "Bienvenue."), "Welcome.", state=State.REVIEWED, user=None)
        other = page_of("<p>Bienvenue à Nantes.</p><p>Bienvenue.</p>")
        soup = soup_of(admin_client.post(help_of(other, "Bienvenue.")))
        assert [button["data-desk-segment-text-param"] for button in soup.select("button")] == [
            "Welcome.",
            "BIENVENUE.",
        ]

    def test_what_is_taken_unchanged_stays_machine_made(self, admin_client, standard):
        welcome = segment_of(standard, "Bienvenue.")
        taken = {"text": "WELCOME.", "seen": seen(welcome), "do": "save", "origin": "machine", "tool": "DeepL"}
        address = reverse("translation_desk:save", args=[standard.pk, welcome.pk])
        assert admin_client.post(address, taken).json()["state"] == "machine"
        found = segment_of(standard, "Bienvenue.")
        assert (found.text, found.state, history(found)[0].origin) == ("WELCOME.", State.MACHINE, Origin.MACHINE)
        assert StringTranslation.objects.get(data="WELCOME.").tool_name == "DeepL"
        assert done_of(standard) == 0

    @pytest.mark.parametrize(
        ("do", "text", "state"),
        [("confirm", "WELCOME.", "draft"), ("save", "Welcome.", "draft"), ("approve", "WELCOME.", "reviewed")],
    )
    def test_it_is_more_once_a_person_says_so(self, admin_client, standard, do, text, state):
        made = write(
            segment_of(standard, "Bienvenue."), "WELCOME.", state=State.MACHINE, user=None, origin=Origin.MACHINE
        )
        assert not one(screen(admin_client, standard), f"button[value='confirm:{made.pk}']").has_attr("hidden")
        assert save(admin_client, standard, made, text, do=do).json()["state"] == state

    def test_an_error_of_the_service_says_what_to_do(self, admin_client, standard, deepl):
        deepl.answers = [(456, {}, "")]
        soup = soup_of(admin_client.post(help_of(standard, "Bienvenue.")))
        assert "has used up" in one(soup, ".error-message").get_text()
        assert one(soup, "button").has_attr("data-desk-ask")

    def test_a_text_without_the_markup_of_the_source_is_not_suggested(self, admin_client, standard, deepl):
        deepl.answers = [(200, {}, json.dumps({"translations": [{"text": '<a id="a7">A city</a>.'}]}))]
        soup = soup_of(admin_client.post(help_of(standard, BOLD)))
        assert "loses the markup" in one(soup, ".error-message").get_text()

    def test_no_machine_makes_the_address_of_a_page(self, admin_client, standard, deepl):
        slug = next(segment for segment in segments_of(standard) if segment.path == "slug")
        address = reverse("translation_desk:help", args=[standard.pk, slug.pk])
        assert not soup_of(admin_client.get(address)).select("[data-desk-ask]")
        assert admin_client.post(address).status_code == 404
        assert deepl.asked == []

    @pytest.mark.usefixtures("without_machine")
    def test_without_a_machine_there_is_nothing_to_ask(self, admin_client, standard):
        assert not soup_of(admin_client.get(help_of(standard, "Bienvenue."))).select("button")
        assert admin_client.post(help_of(standard, "Bienvenue.")).status_code == 404
        soup = screen(admin_client, standard)
        assert not soup.select(FILL)
        assert "Ask the machine" not in soup.get_text()

    def test_who_does_not_translate_does_not_ask(self, member, admin_user, standard, deepl):
        client = member("translators")
        lock(standard, admin_user)
        assert client.post(help_of(standard, "Bienvenue.")).status_code in (302, 403)
        assert deepl.asked == []

    def test_it_works_without_scripts(self, admin_client, standard, deepl):
        link = one(screen(admin_client, standard), f"#segment-{segment_of(standard, BOLD).pk} noscript a")
        assert link["href"] == own_screen(standard, BOLD)
        asked = one(soup_of(admin_client.get(link["href"])), "main form button[name=ask]")
        soup = soup_of(admin_client.post(link["href"], {"ask": asked["value"]}))
        form = one(soup, "form:has(button[name=take])")
        sent = {field["name"]: field["value"] for field in form.select("input")}
        sent["take"] = one(form, "button[name=take]")["value"]
        response = admin_client.post(link["href"], sent)
        assert response.url.startswith(url_of(standard))
        found = segment_of(standard, BOLD)
        assert (found.text, found.state) == ('UNE <b>VILLE</b> AVEC <a id="a1">UN PLAN</a>.', State.MACHINE)
        assert len(deepl.asked) == 1


class TestAllThatIsMissing:
    def test_one_button_fills_what_is_missing_and_no_more(self, admin_client, standard, deepl):
        write(segment_of(standard, "Bienvenue."), "Welcome.", state=State.DRAFT, user=None)
        assert "Fill missing texts by machine (DeepL)" in " ".join(
            one(screen(admin_client, standard), FILL).get_text().split()
        )
        soup = pressed(admin_client, standard, "fill-by-machine")
        assert "3 texts were filled by machine. None is done" in soup.get_text()
        states = {segment.source: (segment.text, segment.state) for segment in segments_of(standard)}
        assert states["Merci."] == ("MERCI.", State.MACHINE)
        assert states["Bienvenue."] == ("Welcome.", State.DRAFT)
        assert states["objectifs"][1] == State.MISSING
        assert [sorted(texts) for texts in deepl.texts] == [["Merci.", "Objectifs", BOLD]]
        assert not soup.select(FILL)
        assert done_of(standard) == 0
        assert standard.get_target_instance().draft_title == "OBJECTIFS"

    def test_what_was_typed_meanwhile_is_saved_first(self, admin_client, standard, deepl):
        pk = segment_of(standard, "Bienvenue.").pk
        pressed(admin_client, standard, "fill-by-machine", **{f"{pk}-text": "Welcome."})
        assert segment_of(standard, "Bienvenue.").text == "Welcome."
        assert segment_of(standard, "Merci.").state == State.MACHINE

    def test_what_was_translated_before_an_error_is_kept(self, admin_client, page_of, deepl):
        translation = page_of(*(f"<p>Phrase {n}.</p>" for n in range(60)))
        made = json.dumps({"translations": [{"text": f"Sentence {n}."} for n in range(50)]})
        deepl.answers = [(200, {}, made), (503, {}, "")]
        soup = pressed(admin_client, translation, "fill-by-machine")
        assert "50 texts were filled by machine." in soup.get_text()
        assert "DeepL is too busy: try again later." in soup.get_text()
        assert sum(segment.state == State.MACHINE for segment in segments_of(translation)) == 50
        pressed(admin_client, translation, "fill-by-machine")
        assert [len(texts) for texts in deepl.texts] == [50, 11, 11]

    def test_nobody_waits_longer_than_they_have_patience_for(self, page_of, deepl):
        translation = page_of(*(f"<p>Phrase {n}.</p>" for n in range(110)))
        found = fill_by_machine(translation, patience=0)
        assert (found.count, found.left) == (50, 61)

    def test_a_text_that_lost_its_markup_is_left_and_said(self, admin_client, standard, deepl):
        texts = ["OBJECTIFS", '<a id="a7">A city</a>.', "THANKS.", "WELCOME."]
        deepl.answers = [(200, {}, json.dumps({"translations": [{"text": text} for text in texts]}))]
        soup = pressed(admin_client, standard, "fill-by-machine")
        assert "The machine lost the markup of 1 text" in soup.get_text()
        assert segment_of(standard, BOLD).state == State.MISSING
        assert segment_of(standard, "Merci.").text == "THANKS."

    def test_who_may_not_translate_fills_nothing(self, member, admin_user, standard, deepl):
        client = member("translators")
        form = form_of(screen(client, standard)) | {"do": "fill-by-machine"}
        lock(standard, admin_user)
        assert not screen(client, standard).select(FILL)
        assert client.post(url_of(standard), form).status_code in (302, 403)
        assert deepl.asked == []
        assert {segment.state for segment in segments_of(standard)} == {State.MISSING}

    @pytest.mark.usefixtures("without_machine")
    def test_without_a_machine_it_says_so(self, admin_client, standard):
        soup = pressed(admin_client, standard, "fill-by-machine")
        assert "No machine translates into this language." in soup.get_text()

    def test_the_engines_endpoint_does_the_same(self, admin_client, standard, deepl):
        deepl.answers = [(403, {}, "")]
        address = reverse("wagtail_localize:machine_translate", args=[standard.pk])
        response = admin_client.post(address, {"next": url_of(standard)}, follow=True)
        assert "does not accept the key" in response.content.decode()
        admin_client.post(address, {"next": url_of(standard)})
        assert segment_of(standard, "Merci.").state == State.MACHINE
