"""Translations follow their source, and nothing that was translated is lost."""

import json
import re
from collections import Counter
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.models import Locale, PageLogEntry
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core.publishing import RequirementsNotMet
from home.models import StandardPage
from tests.home.helpers import add
from translation.desk.drift import drift
from translation.desk.segments import history, segments_of, write
from translation.desk.sending import NotTheOriginal, submit
from translation.desk.sources import take
from translation.desk.sync import go_live_together
from translation.desk.writing import NotWritten, publish, save_draft, update_live
from translation.facts.follow import LOG_ACTION
from translation.following.failures import collected_failures
from translation.following.follow import sync
from translation.models import MissingWords, Origin, SourceState, State
from translation.standing import standing_of

pytestmark = pytest.mark.django_db

ALL = {
    "Objectifs": "Aims",
    "Agir": "Act",
    "Une ville.": "A city.",
    "Deux <b>fleuves</b>.": "Two <b>rivers</b>.",
    "Un port.": "A port.",
}


def paragraphs(*texts, key="a"):
    html = "".join(f"<p>{text}</p>" for text in texts)
    return {"type": "rich_text", "value": html, "id": f"0000000{key}-0000-4000-8000-000000000000"}


BODY = [paragraphs("Une ville.", "Deux <b>fleuves</b>.", "Un port.")]


def stream(page, blocks):
    return page.body.stream_block.to_python(blocks)


@pytest.fixture(autouse=True)
def committed(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


@pytest.fixture
def source(home, english_home):
    page = add(home, StandardPage, "Objectifs", lead="Agir")
    change(page, body=BODY)
    return page


@pytest.fixture
def translation(source, english, translator):
    """Into English, all reviewed and live."""
    [translation] = submit(source, [english], translator)
    review(translation, ALL, translator)
    publish(translation, translator)
    return translation


def review(translation, words, user, state=State.REVIEWED):
    for segment in segments_of(translation):
        if segment.source in words:
            write(segment, words[segment.source], state=state, user=user)


def change(page, **fields):
    page.refresh_from_db()
    for name, value in fields.items():
        setattr(page, name, stream(page, value) if name == "body" else value)
    page.save_revision().publish()
    page.refresh_from_db()


def live(translation):
    return translation.get_target_instance()


def draft(translation):
    return live(translation).get_latest_revision_as_object()


def html(page):
    return "".join(str(block.value) for block in page.body)


def of(translation, source):
    [found] = [segment for segment in segments_of(translation) if segment.source == source]
    return found


def words(*texts):
    return [paragraphs(*texts)]


def test_what_is_approved_is_published_and_what_is_not_stays_a_draft(source, english, translator):
    [translation] = submit(source, [english], translator)
    review(translation, {"Objectifs": "Aims", "Agir": "Act"}, translator)
    review(translation, {"Un port.": "A harbour."}, translator, State.DRAFT)
    publish(translation, translator)
    page = live(translation)
    assert (page.live, page.title, page.lead) == (True, "Aims", "Act")
    assert "Un port." in html(page)
    assert "A harbour." in html(draft(translation))
    assert page.has_unpublished_changes
    assert of(translation, "Agir").live_text == "Act"
    assert of(translation, "Un port.").live_text == ""


def test_one_changed_letter_leaves_the_translation_live_and_marks_it_stale(source, translation, translator):
    """Row 4 of what goes wrong in the engine: the source's words would stand on the live translation."""
    change(source, body=words("Une ville !", "Deux <b>fleuves</b>.", "Un port."))
    page = live(translation)
    assert "<p>A city.</p>" in html(page)
    assert "<p>A city.</p>" in html(draft(translation))
    segment = of(translation, "Une ville !")
    assert (segment.text, segment.state, segment.made_from) == ("A city.", State.STALE, "Une ville.")
    assert segment.live_text == "A city."
    newest = history(segment)[0]
    assert (newest.origin, newest.text, newest.source) == (Origin.CARRIED, "A city.", "Une ville !")
    assert not page.has_unpublished_changes
    assert [(one.before, one.after) for one in drift(translation).changed] == [("Une ville.", "Une ville !")]


def test_the_engines_own_screens_carry_translations_too(source, translation, english, settings, translator):
    """Row 4, where someone syncs and publishes with the engine."""
    settings.TRANSLATION_SYNC = "manual"
    change(source, body=words("Une ville !", "Deux <b>fleuves</b>.", "Un port."))
    translation.source.update_from_db()
    translation.save_target(user=translator, publish=False)
    live(translation).get_latest_revision().publish()
    assert "<p>A city.</p>" in html(live(translation))
    assert of(translation, "Une ville !").state == State.STALE


def test_publishing_a_changed_source_is_not_up_to_date(source, translation, settings):
    """Row 5: the engine says that what was synced is up to date, whatever was published since."""
    assert drift(translation).is_up_to_date
    settings.TRANSLATION_SYNC = "manual"
    change(source, lead="Agir vite", body=words("Une ville.", "Un port.", "Trois ponts."))
    found = drift(translation)
    assert not found.is_up_to_date
    assert [(one.before, one.after) for one in found.changed] == [("Agir", "Agir vite")]
    assert [one.after for one in found.new] == ["Trois ponts."]
    assert [one.before for one in found.gone] == ["Deux <b>fleuves</b>."]
    assert "rivers" in html(live(translation)), "nobody has synced"
    assert sync(translation.source) == []
    assert "rivers" not in html(live(translation))
    assert "Trois ponts." in html(live(translation))
    assert [one.after for one in drift(translation).new] == ["Trois ponts."]
    assert live(translation).lead == "Act"


def test_reordering_loses_nothing_and_marks_nothing(source, translation):
    before = {segment.source: segment for segment in segments_of(translation)}
    change(source, body=words("Un port.", "Une ville.", "Deux <b>fleuves</b>."))
    after = {segment.source: segment for segment in segments_of(translation)}
    assert html(live(translation)).index("A port.") < html(live(translation)).index("A city.")
    assert {key: (one.pk, one.state, one.version) for key, one in after.items()} == {
        key: (one.pk, one.state, one.version) for key, one in before.items()
    }
    assert drift(translation).is_up_to_date


def test_a_block_with_a_new_id_keeps_its_translation(source, translation):
    change(source, body=[paragraphs("Une ville.", "Un port.", key="b"), paragraphs("Deux <b>fleuves</b>.", key="a")])
    page = live(translation)
    assert "A city." in html(page)
    assert "A port." in html(page)
    assert of(translation, "Une ville.").state == State.REVIEWED
    assert drift(translation).is_up_to_date


def test_a_source_that_says_again_what_it_said_brings_back_what_was_reviewed(source, translation, translator):
    change(source, lead="Agir !")
    write(of(translation, "Agir !"), "Act!", state=State.REVIEWED, user=translator)
    publish(translation, translator)
    assert live(translation).lead == "Act!"
    change(source, lead="Agir")
    assert live(translation).lead == "Act"
    assert of(translation, "Agir").state == State.REVIEWED
    change(source, lead="Agir !")
    assert live(translation).lead == "Act!"
    assert of(translation, "Agir !").state == State.REVIEWED


def test_a_text_changed_twice_says_what_it_was_made_from(source, translation):
    change(source, lead="Agir !")
    change(source, lead="Agir vite !")
    segment = of(translation, "Agir vite !")
    assert (segment.text, segment.state, segment.made_from) == ("Act", State.STALE, "Agir")
    assert len({version.lineage for version in history(segment)}) == 1
    assert len(history(segment)) == 3


def test_a_paragraph_that_is_there_twice_is_translated_twice(source, translation):
    """Row 10 (#624), on the page and where the source changes one of the two."""
    change(source, body=words("Une ville.", "Un port.", "Une ville."))
    assert html(live(translation)).count("A city.") == 2
    assert drift(translation).is_up_to_date
    change(source, body=words("Une ville.", "Un port.", "Une ville !"))
    assert html(live(translation)).count("A city.") == 2
    assert of(translation, "Une ville !").state == State.STALE
    assert of(translation, "Une ville.").state == State.REVIEWED


def test_links_that_the_source_has_not_any_more_are_unwrapped(source, translation, translator):
    change(source, body=words('Voir <a href="https://example.org/">la ville</a> et ses ponts.'))
    review(translation, {'Voir <a id="a1">la ville</a> et ses ponts.': 'See <a id="a1">the city</a>.'}, translator)
    publish(translation, translator)
    assert 'See <a href="https://example.org/">the city</a>.' in html(live(translation))
    change(source, body=words("Voir la ville et ses ponts."))
    assert "<p>See the city.</p>" in html(live(translation))
    assert not of(translation, "Voir la ville et ses ponts.").has_error


def test_new_words_are_shown_in_the_source_language_and_marked(source, translation, committed):
    with committed(execute=True):
        change(source, body=words("Une ville.", "Trois ponts."))
    page = live(translation)
    assert "Trois ponts." in html(page)
    standing = standing_of(page)
    assert standing.untranslated == {"Trois ponts."}
    assert [one.after for one in drift(translation).new] == ["Trois ponts."]


def test_readers_are_told_that_the_source_changed_as_long_as_a_stale_text_is_live(
    source, translation, committed, translator
):
    with committed(execute=True):
        change(source, lead="Agir !")
    assert standing_of(live(translation)).source_changed
    with committed(execute=True):
        write(of(translation, "Agir !"), "Act!", state=State.REVIEWED, user=translator)
        save_draft(translation, translator)
    assert standing_of(live(translation)).source_changed, "readers still have the stale text"
    with committed(execute=True):
        publish(translation, translator)
    assert not standing_of(live(translation)).source_changed


def test_a_stale_text_that_is_confirmed_as_it_is_is_no_longer_stale(source, translation, committed, translator):
    with committed(execute=True):
        change(source, lead="Agir !")
    with committed(execute=True):
        write(of(translation, "Agir !"), state=State.REVIEWED, user=translator)
        publish(translation, translator)
    assert drift(translation).is_up_to_date
    assert not standing_of(live(translation)).source_changed


def test_unapproved_words_never_go_live_with_the_source(source, translation, translator):
    write(of(translation, "Agir"), "Do something", state=State.TO_REVIEW, user=translator)
    save_draft(translation, translator)
    change(source, body=words("Une ville."))
    assert live(translation).lead == "Act"
    assert draft(translation).lead == "Do something"
    assert "rivers" not in html(draft(translation))


def test_a_translation_that_is_not_live_stays_so(source, translation):
    live(translation).unpublish()
    change(source, lead="Agir !", body=words("Une ville."))
    page = live(translation)
    assert not page.live
    assert draft(translation).lead == "Act"
    assert "rivers" not in html(draft(translation))


def test_a_locked_translation_is_left_alone_and_reported_and_the_others_follow(source, translation, translator):
    german = Locale.objects.get_or_create(language_code="de")[0]
    source.get_parent().copy_for_translation(german, copy_parents=True).save_revision().publish()
    [other] = submit(source, [german], translator)
    review(other, {key: f"DE {text}" for key, text in ALL.items()}, translator)
    publish(other, translator)
    page = live(translation)
    page.locked = True
    page.save()
    change(source, body=words("Une ville."))
    assert "rivers" in html(live(translation))
    assert "rivers" not in html(live(other))
    assert "DE A city." in html(live(other))
    [failure] = sync(translation.source)
    assert failure.translation == page
    assert isinstance(failure.error, NotWritten)
    page.locked = False
    page.save()
    assert sync(translation.source) == []
    assert "rivers" not in html(live(translation))


def test_a_translation_edited_past_the_desk_keeps_its_words(source, english, translator):
    [translation] = submit(source, [english], translator)
    page = live(translation)
    page.title, page.lead = "Aims by hand", "Act by hand"
    page.save_revision().publish()
    change(source, lead="Agir !", body=words("Une ville."))
    page = live(translation)
    assert (page.title, page.lead) == ("Aims by hand", "Act by hand")
    assert of(translation, "Agir !").made_from == "Agir"


class TestDraftsOfSources:
    @pytest.fixture
    def drafted(self, source, translation):
        """A draft of the source, sent for translation before it is published."""
        source.lead = "Agir vite"
        source.body = stream(source, words("Une ville.", "Trois ponts."))
        source.save_revision()
        take(StandardPage.objects.get(pk=source.pk).get_latest_revision_as_object())
        return translation

    def test_live_translations_are_not_written_from_a_draft(self, drafted, translator):
        assert SourceState.objects.get(source=drafted.source).is_draft
        assert not update_live(drafted)
        save_draft(drafted, translator)
        assert "rivers" in html(live(drafted))
        assert "Trois ponts." in html(draft(drafted))
        with pytest.raises(NotWritten):
            publish(drafted, translator)

    def test_what_was_taken_is_no_draft_once_it_is_published_also_where_nobody_has_synced(
        self, drafted, source, translator, settings
    ):
        settings.TRANSLATION_SYNC = "manual"
        write(of(drafted, "Agir vite"), "Act fast", state=State.REVIEWED, user=translator)
        source.refresh_from_db()
        source.get_latest_revision().publish()
        publish(drafted, translator)
        assert live(drafted).lead == "Act fast"

    def test_the_languages_that_were_chosen_go_live_with_it(self, drafted, source, translator):
        write(of(drafted, "Agir vite"), "Act fast", state=State.REVIEWED, user=translator)
        write(of(drafted, "Trois ponts."), "Three bridges.", state=State.TO_REVIEW, user=translator)
        go_live_together(drafted.source, [drafted.target_locale_id])
        assert live(drafted).lead == "Act"
        source.refresh_from_db()
        source.get_latest_revision().publish()
        page = live(drafted)
        assert (page.lead, "Trois ponts." in html(page)) == ("Act fast", True)
        assert "Three bridges." in html(draft(drafted))
        state = SourceState.objects.get(source=drafted.source)
        assert (state.is_draft, state.together) == (False, [])

    def test_the_others_keep_their_words(self, drafted, source, translator):
        write(of(drafted, "Agir vite"), "Act fast", state=State.REVIEWED, user=translator)
        source.refresh_from_db()
        source.get_latest_revision().publish()
        page = live(drafted)
        assert (page.lead, draft(drafted).lead) == ("Act", "Act fast")
        assert page.has_unpublished_changes


class TestDraftsThatTranslatorsHave:
    """A draft of the source is with translators, and something else happens to the source."""

    @pytest.fixture
    def drafted(self, source, translation, translator):
        """Sent as a draft; one text of it is translated and approved, and is to go live with it."""
        source.lead = "Agir vite"
        source.body = stream(source, words("Une ville.", "Trois ponts."))
        source.save_revision()
        take(StandardPage.objects.get(pk=source.pk).get_latest_revision_as_object())
        write(of(translation, "Agir vite"), "Act fast", state=State.REVIEWED, user=translator)
        write(of(translation, "Trois ponts."), "Three bridges", state=State.DRAFT, user=translator)
        save_draft(translation, translator)
        go_live_together(translation.source, [translation.target_locale_id])
        return translation

    def publish_older(self, source):
        """Publish a version of before the draft, with another title."""
        older = source.revisions.order_by("pk")[0]
        older.content |= {"title": "Buts", "body": json.dumps(words("Un port."))}
        older.save()
        older.publish()
        source.refresh_from_db()
        assert source.has_unpublished_changes

    def held(self, translation):
        return {one.source: (one.text, one.state, one.version) for one in segments_of(translation)}

    def test_other_words_are_published_and_translators_keep_the_draft(self, drafted, source):
        before = self.held(drafted)
        self.publish_older(source)
        assert self.held(drafted) == before
        assert SourceState.objects.get(source=drafted.source).is_draft
        assert (live(drafted).lead, draft(drafted).lead) == ("Act", "Act fast")
        assert "Three bridges" in html(draft(drafted))

    def test_what_was_published_reaches_live_translations_meanwhile(self, drafted, source):
        self.publish_older(source)
        page = live(drafted)
        assert page.title == "Aims"
        assert html(page) == "<p>A port.</p>"

    def test_what_goes_live_with_the_draft_waits_for_it(self, drafted, source):
        self.publish_older(source)
        assert SourceState.objects.get(source=drafted.source).together == [drafted.target_locale_id]
        source.get_latest_revision().publish()
        page = live(drafted)
        assert (page.lead, "Trois ponts." in html(page)) == ("Act fast", True)
        assert "Three bridges" in html(draft(drafted))
        state = SourceState.objects.get(source=drafted.source)
        assert (state.is_draft, state.together, state.replaced_at) == (False, [], None)

    def test_asking_for_a_sync_takes_no_draft_away(self, drafted, source):
        before = self.held(drafted)
        assert sync(drafted.source) == []
        assert self.held(drafted) == before
        state = SourceState.objects.get(source=drafted.source)
        assert (state.is_draft, state.together) == (True, [drafted.target_locale_id])
        assert (live(drafted).lead, draft(drafted).lead) == ("Act", "Act fast")

    def test_asking_for_a_sync_publishes_nothing_before_its_source(self, source, translation, translator):
        write(of(translation, "Agir"), "Act now", state=State.REVIEWED, user=translator)
        source.lead = "Agir vite"
        source.save_revision()
        go_live_together(translation.source, [translation.target_locale_id])
        assert sync(translation.source) == []
        assert live(translation).lead == "Act"
        assert SourceState.objects.get(source=translation.source).together == [translation.target_locale_id]

    def test_the_draft_is_published_though_a_newer_one_was_begun(self, drafted, source, translator):
        sent = source.get_latest_revision()
        source.refresh_from_db()
        source.lead = "Agir bientôt"
        source.save_revision()
        sent.publish()
        assert StandardPage.objects.get(pk=source.pk).has_unpublished_changes
        assert live(drafted).lead == "Act fast"
        assert of(drafted, "Agir vite").state == State.REVIEWED

    def test_something_else_is_published_instead_of_the_draft(self, drafted, source, client, admin_user):
        change(source, lead="Agir mieux")
        state = SourceState.objects.get(source=drafted.source)
        assert not state.is_draft
        assert state.replaced_at
        carried = of(drafted, "Agir mieux")
        assert (carried.text, carried.state, carried.made_from) == ("Act fast", State.STALE, "Agir vite")
        assert live(drafted).lead == "Act"
        client.force_login(admin_user)
        UserProfile.objects.create(user=admin_user, preferred_language="en")
        workspace = client.get(reverse("translation_desk:workspace", args=[drafted.pk])).content.decode()
        told = "The original was published with other words than those of the draft that translators had."
        assert told in workspace
        change(source, lead="Agir vite", body=words("Une ville.", "Trois ponts."))
        assert {key: text[:2] for key, text in self.held(drafted).items()} == {
            "Objectifs": ("Aims", State.REVIEWED),
            "Agir vite": ("Act fast", State.REVIEWED),
            "Une ville.": ("A city.", State.REVIEWED),
            "Trois ponts.": ("Three bridges", State.DRAFT),
        } | {key: text[:2] for key, text in self.held(drafted).items() if key == source.slug}
        assert told not in client.get(reverse("translation_desk:workspace", args=[drafted.pk])).content.decode()

    def test_a_source_that_nobody_has_read_is_sent_as_its_latest_draft(self, home, english_home, english, translator):
        page = add(home, StandardPage, "Plan", live=False, lead="Agir")
        page.save_revision()
        page.lead = "Agir vite"
        page.save_revision()
        [translation] = submit(StandardPage.objects.get(pk=page.pk), [english], translator)
        assert of(translation, "Agir vite")
        write(of(translation, "Agir vite"), "Act fast", state=State.REVIEWED, user=translator)
        assert sync(translation.source) == []
        assert of(translation, "Agir vite").text == "Act fast"
        with pytest.raises(NotWritten):
            publish(translation, translator)
        StandardPage.objects.get(pk=page.pk).get_latest_revision().publish()
        publish(translation, translator)
        assert live(translation).lead == "Act fast"


class TestHoldingBack:
    @pytest.fixture
    def complete(self, english):
        """English waits for all words."""
        MissingWords.objects.create(locale=english, choice=MissingWords.Choice.HOLD)

    @pytest.mark.usefixtures("complete")
    def test_nothing_incomplete_is_published(self, source, english, translator):
        [translation] = submit(source, [english], translator)
        review(translation, ALL | {"Agir": ""}, translator)
        with pytest.raises(NotWritten):
            publish(translation, translator)
        with pytest.raises(RequirementsNotMet):
            live(translation).get_latest_revision().publish()
        assert not live(translation).live
        review(translation, {"Agir": "Act"}, translator)
        publish(translation, translator)
        assert live(translation).live

    @pytest.mark.usefixtures("complete")
    def test_a_live_page_stays_as_it_is_until_it_is_complete(self, source, english, translation, translator):
        change(source, body=words("Une ville.", "Trois ponts."))
        assert "rivers" in html(live(translation))
        assert "Trois ponts." in html(draft(translation))
        review(translation, {"Trois ponts.": "Three bridges."}, translator)
        publish(translation, translator)
        assert "rivers" not in html(live(translation))
        assert "Three bridges." in html(live(translation))


def test_a_translation_is_not_sent_for_translation(source, translation, english):
    with pytest.raises(NotTheOriginal):
        submit(live(translation), [source.locale])
    assert TranslationSource.objects.filter(object_id=source.translation_key).count() == 1


@pytest.mark.parametrize(("slug", "text"), [("ar", "أهداف"), ("zh-hans", "目标")])
def test_an_address_in_another_script_survives(source, english, translator, slug, text):
    [translation] = submit(source, [english], translator)
    review(translation, ALL, translator)
    [segment] = [segment for segment in segments_of(translation) if segment.path == "slug"]
    write(segment, text, state=State.REVIEWED, user=translator)
    publish(translation, translator)
    assert live(translation).slug == text
    change(source, lead="Agir !", slug="buts")
    assert live(translation).slug == text


def test_an_address_that_nobody_translated_stays(source, translation):
    before = live(translation).slug
    change(source, slug="autre")
    assert live(translation).slug == before


def test_an_address_that_another_page_has_is_live_with_a_number(source, translation, english_home, translator):
    add(english_home, StandardPage, "Aims", slug="aims")
    review(translation, {"objectifs": "aims"}, translator)
    publish(translation, translator)
    assert live(translation).slug == "aims-1"
    assert of(translation, "objectifs").live_text == "aims"


def test_a_name_that_is_the_same_in_both_languages_is_live_once_published(make, english, translator):
    theme = make.theme()
    [translation] = submit(theme, [english], translator)
    review(translation, {theme.name: theme.name}, translator)
    publish(translation, translator)
    assert of(translation, theme.name).live_text == theme.name


def test_an_entry_without_drafts_follows_when_it_is_saved(make, english, translator):
    place = make.place(1)
    [translation] = submit(place, [english], translator)
    [segment] = [segment for segment in segments_of(translation) if segment.path == "name"]
    write(segment, "Town 1", state=State.REVIEWED, user=translator)
    publish(translation, translator)
    assert live(translation).name == "Town 1"
    place.name = "Ville I"
    place.save()
    assert live(translation).name == "Town 1"
    assert of(translation, "Ville I").state == State.STALE


def test_sending_makes_a_draft_in_the_source_words_and_publishes_nothing(source, english, translator):
    """Row 8 of what goes wrong in the engine."""
    [translation] = submit(source, [english], translator)
    page = live(translation)
    assert (page.live, page.title, page.latest_revision.user) == (False, "Objectifs", translator)
    assert not StringTranslation.objects.filter(locale=english).exists()
    assert submit(source, [english], translator) == [translation]
    Translation.objects.update(enabled=False)
    assert submit(source, [english], translator)[0].enabled


def test_sending_again_leaves_a_live_translation_as_it_is(source, translation, english, translator):
    submit(source, [english], translator)
    assert live(translation).lead == "Act"
    assert not live(translation).has_unpublished_changes


@pytest.mark.usefixtures("speaking_english")
def test_what_becomes_of_missing_words_is_chosen_with_the_language(admin_client, english):
    address = reverse("wagtaillocales:edit", args=[english.pk])
    form = admin_client.get(address).context["components"]
    assert gettext("What is not translated yet") in [str(component["heading"]) for component, _instance, _form in form]
    slug = MissingWords._meta.db_table
    answer = admin_client.post(address, {"language_code": "en", f"component-{slug}-choice": "hold"})
    assert answer.status_code == 302
    assert MissingWords.objects.get(locale=english).choice == "hold"


def test_publishing_a_source_reads_each_translation_once(source, translation, english, translator):
    write(of(translation, "Un port."), "A harbour.", state=State.DRAFT, user=translator)
    save_draft(translation, translator)
    source.refresh_from_db()
    source.body = stream(source, [paragraphs("Un port.", "Une ville.", "Deux <b>fleuves</b>.")])
    revision = source.save_revision()
    with CaptureQueriesContext(connection) as captured:
        revision.publish()
    assert "harbour" in html(draft(translation))
    asked = Counter(table for query in captured for table in re.findall(r'^SELECT .*? FROM "(\w+)"', query["sql"]))
    # Segments are read to carry them, twice to know of new ones, and for the live page and the draft together; markup
    # and references when the source is taken, and for both together.
    most = {"stringsegment": 5, "stringtranslation": 3, "templatesegment": 2, "relatedobjectsegment": 2}
    for table, times in most.items():
        assert asked[f"wagtail_localize_{table}"] <= times, table


def test_facts_and_structure_follow_as_one_entry_of_the_history(source, translation):
    page = live(translation)
    before = PageLogEntry.objects.filter(page=page).count()
    change(source, review_by=date(2031, 5, 1), body=words("Deux <b>fleuves</b>.", "Une ville.", "Un port."))
    entries = PageLogEntry.objects.filter(page=page).order_by("-pk")
    [entry] = entries[: entries.count() - before]
    assert (entry.action, entry.data) == (LOG_ACTION, {"fields": ["body", "review_by"]})
    page = live(translation)
    assert page.review_by == date(2031, 5, 1)
    assert html(page).index("Two <b>rivers</b>.") < html(page).index("A city.")


def test_facts_reach_a_translation_whose_words_cannot_be_written(source, translation):
    page = live(translation)
    StandardPage.objects.filter(pk=page.pk).update(locked=True)
    with collected_failures() as failures:
        change(source, review_by=date(2031, 5, 1), body=words("Un port."))
    assert [failure.translation for failure in failures] == [page]
    assert live(translation).review_by == date(2031, 5, 1)
    assert "Two <b>rivers</b>." in html(live(translation))


def test_of_a_source_that_is_not_live_drafts_alone_follow(source, translation, translator):
    go_live_together(translation.source, [translation.target_locale_id])
    review(translation, {"Agir": "Do"}, translator, State.DRAFT)
    StandardPage.objects.filter(pk=source.pk).update(live=False)
    source.refresh_from_db()
    source.body = stream(source, words("Un port."))
    source.save()
    assert sync(translation.source, translator) == []
    assert "Two <b>rivers</b>." in html(live(translation))
    assert "Two <b>rivers</b>." not in html(draft(translation))
    # What was to go live with it waits until it is.
    assert SourceState.objects.get(source=translation.source).together == [translation.target_locale_id]


def test_a_language_in_which_nothing_is_approved_does_not_go_live_with_its_source(source, english, translator):
    [translation] = submit(source, [english], translator)
    review(translation, {"Objectifs": "Aims"}, translator, State.DRAFT)
    go_live_together(translation.source, [english.pk])
    with collected_failures() as failures:
        change(source, lead="Agir !")
    [failure] = failures
    assert isinstance(failure.error, NotWritten)
    assert not live(translation).live
    review(translation, {"Objectifs": "Aims"}, translator)
    change(source, lead="Agir bien")
    assert live(translation).live
