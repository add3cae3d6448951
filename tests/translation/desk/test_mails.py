"""Mails about translations that were stopped when their source went live."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.test.utils.form_data import inline_formset, nested_form_data, querydict_from_html, streamfield
from wagtail.users.models import UserProfile

from home.models import StandardPage
from tests.home.helpers import add, translate
from tests.translation.desk.helpers import segment_of
from translation.desk.assigning import assign
from translation.desk.checked import words_of_errors
from translation.desk.review import publish
from translation.desk.segments import segments_of, write
from translation.desk.sending import submit
from translation.desk.sync import go_live_together
from translation.models import LanguageTeam, MissingWords, State

GROUPS = ("translators", "reviewers", "publishers", "coordinators")
STOPPED = "1 text has errors: mend it first."


@pytest.fixture
def people(german, english, django_user_model):
    """Somebody in each group of German and of English, who reads the admin in English."""
    found = {}
    for locale in (german, english):
        for group in GROUPS:
            name = f"{group}-{locale.language_code}"
            found[name] = django_user_model.objects.create_user(name, f"{name}@example.org")
            found[name].groups.add(getattr(LanguageTeam.objects.get(locale=locale), group))
            UserProfile.objects.create(user=found[name], preferred_language="en")
    return found


@pytest.fixture
def source(home, english_home, german, django_user_model):
    """A page that readers have, by somebody who publishes in all languages."""
    translate(home, german)
    author = django_user_model.objects.create_superuser("agnes", "agnes@example.org", "x")
    page = add(home, StandardPage, "Objectifs", slug="o", lead="Agir dès 2030.")
    page.save_revision(user=author).publish()
    return StandardPage.objects.get(pk=page.pk)


@pytest.fixture
def translation(source, german):
    """The page in German, live; a number in it is wrong, and it is to go live with a draft of its source."""
    [translation] = submit(source, [german])
    for segment in segments_of(translation):
        if segment.path != "slug":
            write(segment, f"{segment.source} (DE)", state=State.REVIEWED, user=None)
    publish(translation, source.latest_revision.user)
    write(segment_of(translation, "Agir dès 2030."), "Ab 2031.", state=State.REVIEWED, user=None)
    go_live_together(translation.source, [german.pk])
    return translation


def draft(source, lead):
    source.refresh_from_db()
    source.lead = lead
    return source.save_revision(user=source.latest_revision.user)


def schedule(revision):
    """Let a revision be published a minute ago."""
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
    revision.save()


@pytest.fixture
def time_has_come(source, django_capture_on_commit_callbacks):
    """Publish a draft of the source as its schedule does."""

    def time_has_come(lead="Agir dès 2030."):
        schedule(draft(source, lead))
        with django_capture_on_commit_callbacks(execute=True):
            call_command("publish_scheduled", verbosity=0)

    return time_has_come


def readers(mailoutbox):
    return sorted(mail.to[0] for mail in mailoutbox)


def test_those_who_publish_in_the_language_and_the_assignee_are_told_and_nobody_else(
    people, source, translation, time_has_come, mailoutbox
):
    assign(translation, assignee=people["translators-de"], user=None)
    people["publishers-de"].groups.add(LanguageTeam.objects.get(locale=translation.target_locale).coordinators)
    time_has_come()
    told = ["coordinators-de@example.org", "publishers-de@example.org", "translators-de@example.org"]
    assert readers(mailoutbox) == told
    assert StandardPage.objects.get(pk=source.pk).has_unpublished_changes is False
    assert translation.get_target_instance().lead == "Agir dès 2030. (DE)"


def test_the_mail_names_the_page_the_language_and_the_reason_and_leads_to_the_workspace(
    people, translation, time_has_come, mailoutbox
):
    time_has_come()
    [mail] = [mail for mail in mailoutbox if mail.to == ["publishers-de@example.org"]]
    assert mail.subject == "Not published in Deutsch: Objectifs"
    assert "“Objectifs” was published, and its translation into Deutsch was to go live with it." in mail.body
    assert STOPPED in mail.body
    assert reverse("translation_desk:workspace", args=[translation.pk]) in mail.body
    assert "Hello publishers-de," in mail.body


def test_everybody_is_written_to_in_their_language(people, translation, time_has_come, mailoutbox, settings):
    settings.WAGTAILADMIN_NOTIFICATION_USE_HTML = True
    UserProfile.objects.filter(user=people["publishers-de"]).update(preferred_language="fr")
    time_has_come()
    by_reader = {mail.to[0]: mail for mail in mailoutbox}
    english, french = by_reader["coordinators-de@example.org"], by_reader["publishers-de@example.org"]
    for part in (english.body, english.alternatives[0][0]):
        assert STOPPED in part
    for part in (french.body, french.alternatives[0][0]):
        with override("fr"):
            assert str(words_of_errors(1)) in part
        assert STOPPED not in part


@pytest.mark.parametrize("why", ["left", "refused", "no address"])
def test_whoever_left_or_wants_no_mail_or_has_no_address_gets_none(people, translation, time_has_come, mailoutbox, why):
    person = people["publishers-de"]
    if why == "left":
        person.is_active = False
    elif why == "no address":
        person.email = ""
    else:
        UserProfile.objects.filter(user=person).update(rejected_notifications=False)
    person.save()
    time_has_come()
    assert readers(mailoutbox) == ["coordinators-de@example.org"]


@pytest.mark.parametrize("why", ["locked", "missing"])
def test_whatever_stops_it_is_named(people, source, translation, time_has_come, mailoutbox, why, german):
    write(segment_of(translation, "Agir dès 2030."), "Handeln ab 2030.", state=State.REVIEWED, user=None)
    if why == "locked":
        StandardPage.objects.filter(pk=translation.get_target_instance().pk).update(locked=True)
        reason = "“Objectifs (DE)” is locked."
    else:
        MissingWords.objects.create(locale=german, choice=MissingWords.Choice.HOLD)
        source.body = source.body.stream_block.to_python([{"type": "rich_text", "value": "<p>Un port.</p>"}])
        source.save()
        reason = "1 texts are not translated and approved yet, and this language waits for all of them."
    time_has_come()
    assert [reason in mail.body for mail in mailoutbox] == [True, True]


def test_it_is_said_once_until_it_is_chosen_again(people, translation, time_has_come, mailoutbox):
    time_has_come()
    time_has_come("Agir vite dès 2030.")
    assert len(mailoutbox) == 2
    go_live_together(translation.source, [translation.target_locale_id])
    write(segment_of(translation, "Agir vite dès 2030."), "Ab 2032.", state=State.REVIEWED, user=None)
    time_has_come("Agir vite dès 2030.")
    assert len(mailoutbox) == 4


def test_whoever_publishes_at_a_screen_is_told_there_and_the_others_by_mail(
    people, source, translation, client, mailoutbox, django_capture_on_commit_callbacks
):
    author = source.latest_revision.user
    author.groups.add(LanguageTeam.objects.get(locale=translation.target_locale).publishers)
    UserProfile.objects.create(user=author, preferred_language="en")
    client.force_login(author)
    draft(source, "Agir dès 2030.")
    editor = reverse("wagtailadmin_pages:edit", args=[source.pk])
    form = querydict_from_html(client.get(editor).content.decode(), form_id="page-edit-form").dict()
    parts = nested_form_data({"body": streamfield([]), "comments": inline_formset([]), "action-publish": "x"})
    with django_capture_on_commit_callbacks(execute=True):
        client.post(editor, form | parts)
    assert not StandardPage.objects.get(pk=source.pk).has_unpublished_changes
    assert readers(mailoutbox) == ["coordinators-de@example.org", "publishers-de@example.org"]


def test_a_translation_that_could_not_follow_is_told_of_when_nobody_is_at_a_screen(
    people, translation, time_has_come, mailoutbox
):
    go_live_together(translation.source, [])
    StandardPage.objects.filter(pk=translation.get_target_instance().pk).update(locked=True)
    time_has_come("Agir vite dès 2030.")
    assert {mail.subject for mail in mailoutbox} == {"Behind its original in Deutsch: Objectifs"}
    assert "“Objectifs (DE)” is locked." in mailoutbox[0].body


def test_nobody_is_told_where_nothing_was_stopped(people, translation, time_has_come, mailoutbox):
    write(segment_of(translation, "Agir dès 2030."), "Handeln ab 2030.", state=State.REVIEWED, user=None)
    time_has_come()
    assert translation.get_target_instance().lead == "Handeln ab 2030."
    assert mailoutbox == []


def test_a_mail_server_that_is_down_keeps_nothing_from_being_published(
    people, source, translation, time_has_come, settings
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    time_has_come("Agir vite dès 2030.")
    assert StandardPage.objects.get(pk=source.pk).lead == "Agir vite dès 2030."
