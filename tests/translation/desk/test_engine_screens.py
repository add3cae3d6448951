"""What the engine's own screens ask for is done by the desk, which publishes nothing that nobody approved."""

from threading import Event

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import Locale, Page

from core.publishing import RequirementsNotMet
from home.models import StandardPage
from tests.home.helpers import add, body, translate
from translation.desk.runner import work
from translation.desk.segments import segments_of, write
from translation.desk.sending import submit
from translation.desk.sources import take
from translation.desk.writing import publish, save_draft
from translation.models import SourceState, State

pytestmark = pytest.mark.usefixtures("reading_english")


@pytest.fixture
def source(home, english_home):
    page = add(home, StandardPage, "Objectifs", slug="o", lead="Agir", body=body(("rich_text", "<p>Une ville.</p>")))
    add(page, StandardPage, "Climat", slug="c", lead="Chaud")
    return page


@pytest.fixture
def translation(source, english, translator):
    """Into English, live, but for its title, which somebody has drafted anew."""
    [translation] = submit(source, [english], translator)
    put(translation, translator, title="Aims", lead="Act")
    publish(translation, translator)
    put(translation, translator, State.DRAFT, title="Goals")
    return translation


def put(translation, user, state=State.REVIEWED, **words):
    for segment in segments_of(translation):
        if segment.path in words:
            write(segment, words[segment.path], state=state, user=user)


def live(translation):
    return translation.get_target_instance()


def draft(translation):
    return live(translation).get_latest_revision_as_object()


def said(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


class TestPublishing:
    @pytest.fixture
    def press(self, admin_client, translation, django_capture_on_commit_callbacks):
        """Press “Publish” in the engine's editor, which stands at the address of Wagtail's."""

        def press():
            with django_capture_on_commit_callbacks(execute=True):
                url = reverse("wagtailadmin_pages:edit", args=[live(translation).pk])
                return admin_client.post(url, {"action": "publish"})

        return press

    def test_leaves_what_is_not_approved_a_draft(self, press, translation, translator):
        put(translation, translator, lead="Act now")
        assert "Published" in said(press())
        assert (live(translation).title, live(translation).lead) == ("Aims", "Act now")
        assert draft(translation).title == "Goals"

    def test_keeps_an_address_in_any_script(self, press, translation, translator):
        put(translation, translator, slug="目标")
        press()
        assert live(translation).slug == "目标"

    def test_refuses_what_was_made_from_a_draft_of_the_source(self, press, translation, source, translator):
        source.refresh_from_db()
        source.lead = "Agir vite"
        source.save_revision()
        take(StandardPage.objects.get(pk=source.pk).get_latest_revision_as_object())
        put(translation, translator, lead="Act fast")
        assert "The original is still a draft." in said(press())
        assert live(translation).lead == "Act"
        save_draft(translation, translator)
        with pytest.raises(RequirementsNotMet):
            live(translation).get_latest_revision().publish()
        assert live(translation).lead == "Act"
        source.get_latest_revision().publish()
        assert not SourceState.objects.get().is_draft
        press()
        assert live(translation).lead == "Act fast"

    def test_by_the_engine_alone_would_put_drafts_into_the_live_row_and_lose_the_address(self, translation, translator):
        """Once this fails, its screens may write again."""
        put(translation, translator, slug="目标")
        translation.save_target(publish=False)
        assert live(translation).title == "Goals"
        assert live(translation).slug != "目标"


class TestFollowing:
    @pytest.fixture
    def sync(self, admin_client, translation):
        """Press “Sync translated pages”, with some boxes ticked."""

        def sync(**ticked):
            url = reverse("wagtail_localize:update_translations", args=[translation.source_id])
            response = admin_client.post(url, ticked)
            assert response.status_code == 302
            return response

        return sync

    @pytest.fixture
    def changed(self, source, translation, settings):
        settings.TRANSLATION_SYNC = "manual"
        source.refresh_from_db()
        source.lead, source.seo_title = "Agir !", "Nouveau titre"
        source.save_revision().publish()

    @pytest.mark.usefixtures("changed")
    def test_the_source_keeps_translations(self, sync, translation):
        sync()
        assert (live(translation).title, live(translation).lead) == ("Aims", "Act")
        assert {s.path: s.state for s in segments_of(translation)}["lead"] == State.STALE

    @pytest.mark.usefixtures("changed")
    def test_publishes_what_is_approved_and_nothing_that_a_machine_made(self, sync, translation, translator):
        """Row 6: the engine publishes what a machine has made just then."""
        sync(use_machine_translation="on", publish_translations="on")
        states = {segment.path: segment.state for segment in segments_of(translation)}
        assert states["seo_title"] == State.MACHINE
        page = live(translation)
        assert (page.title, page.lead, page.seo_title) == ("Aims", "Act", "Nouveau titre")
        assert draft(translation).seo_title not in ("", "Nouveau titre")


class TestSending:
    def test_pages_below_that_are_translated_already_stay_as_readers_have_them(
        self, admin_client, translation, source, translator
    ):
        """The engine writes what translators have of each page below into its live row."""
        german = Locale.objects.get_or_create(language_code="de")[0]
        translate(source.get_parent(), german)
        [below] = Page.objects.child_of(source).specific()
        [of_below] = submit(below, [german], translator)
        put(of_below, translator, title="Klima", lead="Warm")
        publish(of_below, translator)
        put(of_below, translator, State.DRAFT, lead="Heiß")
        url = reverse("wagtail_localize:submit_page_translation", args=[source.pk])
        response = admin_client.post(url, {"locales": [german.pk], "include_subtree": "on"})
        assert response.status_code == 302
        assert source.get_translation(german).title == "Objectifs"
        work(Event(), once=True)
        assert live(of_below).lead == "Warm"
        assert [segment.text for segment in segments_of(of_below) if segment.path == "lead"] == ["Heiß"]
