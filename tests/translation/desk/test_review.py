from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Workflow, WorkflowState
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from home.models import StandardPage
from tests.home.helpers import add, translate
from translation.desk.review import (
    NotReady,
    approve,
    publish,
    schedule,
    send_back,
    submit_for_review,
    unschedule,
    withdraw,
)
from translation.desk.rights import locked_for
from translation.desk.segments import history, restate, segments_of, write
from translation.desk.writing import NotWritten
from translation.models import Origin, State


@pytest.fixture
def translator(person):
    return person("Translators")


@pytest.fixture
def reviewer(person):
    return person("Reviewers")


@pytest.fixture
def publisher(person):
    return person("Publishers")


def sent(source, locale):
    translate_object(source, [locale])
    return Translation.objects.select_related("source", "target_locale").get(
        source__object_id=source.translation_key, target_locale=locale
    )


@pytest.fixture
def page(home, german):
    """A page on its way into German, below a home page that is there."""
    translate(home, german)
    return sent(add(home, StandardPage, "Objectifs", slug="o", lead="Une ville ouverte."), german)


@pytest.fixture
def commitment(make, german):
    return sent(make.commitment(), german)


@pytest.fixture
def theme(make, german):
    return sent(make.theme(), german)


def words(translation, user, **texts):
    """Write words at content paths."""
    for segment in segments_of(translation):
        if segment.path in texts:
            write(segment, texts[segment.path], state=State.DRAFT, user=user)


def states(translation):
    return {segment.path: segment.state for segment in segments_of(translation) if segment.text}


def shown(translation):
    """What is live."""
    return type(translation.get_target_instance()).objects.get(pk=translation.get_target_instance().pk)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Do something and let its transaction end: the engine publishes then."""

    def committed(do, *args):
        with django_capture_on_commit_callbacks(execute=True):
            return do(*args)

    return committed


@pytest.fixture
def submitted(page, translator):
    words(page, translator, title="Ziele", lead="Eine offene Stadt.")
    submit_for_review(page, translator, "Der Titel ist kurz.")
    return page


class TestSubmitting:
    def test_asks_the_reviewers_of_the_language(self, submitted, reviewer, translator):
        assert states(submitted) == {"title": State.TO_REVIEW, "lead": State.TO_REVIEW}
        target = submitted.get_target_instance()
        assert target.current_workflow_state.workflow == Workflow.objects.get(name="Deutsch")
        assert target.current_workflow_state.requested_by == translator
        assert target.get_latest_revision_as_object().title == "Ziele"
        assert not target.live
        assert PageLogEntry.objects.filter(page=target.pk, action="wagtail.workflow.start", user=translator).exists()

    def test_tells_them_by_mail(self, page, translator, reviewer, publisher):
        words(page, translator, title="Ziele")
        submit_for_review(page, translator)
        assert [message.to for message in mail.outbox] == [["reviewers@example.org"]]

    def test_keeps_what_was_said_with_it(self, submitted, translator):
        [title] = [segment for segment in segments_of(submitted) if segment.path == "title"]
        version = history(title)[0]
        assert (version.state, version.note, version.user) == (State.TO_REVIEW, "Der Titel ist kurz.", translator)
        assert version.origin == Origin.REVIEW

    def test_machine_made_texts_are_reviewed_like_others(self, page, translator):
        for segment in segments_of(page):
            if segment.path == "title":
                write(segment, "Ziele", state=State.MACHINE, user=translator, origin=Origin.MACHINE)
        submit_for_review(page, translator)
        assert states(page) == {"title": State.TO_REVIEW}

    def test_leaves_what_is_reviewed_or_stale(self, page, translator):
        words(page, translator, title="Ziele", lead="Eine offene Stadt.")
        by_path = {segment.path: segment for segment in segments_of(page)}
        write(by_path["lead"], state=State.REVIEWED, user=translator)
        submit_for_review(page, translator)
        assert states(page) == {"title": State.TO_REVIEW, "lead": State.REVIEWED}

    def test_nothing_new_is_nothing_to_review(self, page, translator, speaking_english):
        with pytest.raises(NotReady, match="nothing"):
            submit_for_review(page, translator)
        assert not WorkflowState.objects.exists()

    def test_texts_with_errors_are_mended_first(self, make, german, translator, home):
        source = add(home, StandardPage, "En 1947", slug="o")
        translate(home, german)
        page = sent(source, german)
        words(page, translator, title="Im Jahr 1974")
        with pytest.raises(NotReady, match="1"):
            submit_for_review(page, translator)
        assert states(page) == {"title": State.DRAFT}

    def test_is_for_those_who_translate_into_the_language(self, page, translator, django_user_model):
        words(page, translator, title="Ziele")
        with pytest.raises(PermissionDenied, match="Deutsch"):
            submit_for_review(page, django_user_model.objects.create_user("nobody"))
        assert states(page) == {"title": State.DRAFT}

    def test_a_locked_page_is_not_submitted(self, page, translator, reviewer):
        words(page, translator, title="Ziele")
        StandardPage.objects.filter(pk=page.get_target_instance().pk).update(locked=True, locked_by=reviewer)
        with pytest.raises(NotReady):
            submit_for_review(page, translator)
        assert states(page) == {"title": State.DRAFT}

    def test_a_language_whose_workflow_was_taken_out_of_use_goes_without(self, page, translator):
        Workflow.objects.get(name="Deutsch").deactivate()
        words(page, translator, title="Ziele")
        assert submit_for_review(page, translator) is None
        assert states(page) == {"title": State.TO_REVIEW}

    def test_while_it_is_reviewed_it_is_locked_for_all_but_reviewers(self, submitted, translator, reviewer, publisher):
        target = submitted.get_target_instance()
        assert locked_for(translator, target)
        assert not locked_for(reviewer, target)
        assert not locked_for(publisher, target)


class TestApproving:
    def test_by_a_reviewer_leaves_publishing_to_publishers(self, submitted, reviewer):
        assert approve(submitted, reviewer, "Gut.") is False
        assert states(submitted) == {"title": State.REVIEWED, "lead": State.REVIEWED}
        assert not shown(submitted).live
        assert WorkflowState.objects.get().status == WorkflowState.STATUS_APPROVED

    def test_by_a_publisher_publishes(self, submitted, publisher, committed):
        assert committed(approve, submitted, publisher) is True
        page = shown(submitted)
        assert (page.live, page.title, page.lead) == (True, "Ziele", "Eine offene Stadt.")

    def test_tells_who_asked_for_the_review(self, submitted, reviewer):
        mail.outbox.clear()
        approve(submitted, reviewer)
        assert [message.to for message in mail.outbox] == [["translators@example.org"]]

    def test_what_the_reviewer_mended_is_approved_with_it(self, submitted, publisher, committed):
        [title] = [segment for segment in segments_of(submitted) if segment.path == "title"]
        write(title, "Unsere Ziele", state=State.TO_REVIEW, user=publisher)
        committed(approve, submitted, publisher)
        assert shown(submitted).title == "Unsere Ziele"

    def test_is_not_for_translators(self, submitted, translator):
        with pytest.raises(PermissionDenied, match="Deutsch"):
            approve(submitted, translator)
        assert states(submitted) == {"title": State.TO_REVIEW, "lead": State.TO_REVIEW}

    def test_nothing_is_done_where_something_keeps_the_page_from_being_published(self, submitted, publisher):
        def errors(translation, segments):
            return segments[:1]

        with pytest.raises(NotReady):
            approve(submitted, publisher, errors=errors)
        assert states(submitted) == {"title": State.TO_REVIEW, "lead": State.TO_REVIEW}
        assert not shown(submitted).live

    def test_on_wagtails_own_screen_does_the_same(self, submitted, reviewer):
        client = Client()
        client.force_login(reviewer)
        task = submitted.get_target_instance().current_workflow_task_state
        url = reverse(
            "wagtailadmin_pages:workflow_action", args=[submitted.get_target_instance().pk, "approve", task.pk]
        )
        assert client.post(url, {"next": "/admin/"}).status_code == 302
        assert states(submitted) == {"title": State.REVIEWED, "lead": State.REVIEWED}
        assert not shown(submitted).live

    def test_what_is_written_in_the_source_language_is_published_as_ever(self, home, admin_user, german):
        source = add(home, StandardPage, "Objectifs", slug="o", live=False)
        source.save_revision()
        state = Workflow.objects.get(name="Deutsch").start(source, admin_user)
        state.current_task_state.approve(user=admin_user)
        assert Page.objects.get(pk=source.pk).live


class TestSendingBack:
    def test_makes_drafts_of_it_again_and_says_why(self, submitted, reviewer, translator):
        mail.outbox.clear()
        send_back(submitted, reviewer, "Bitte „Ziele“ ausführen.")
        assert states(submitted) == {"title": State.DRAFT, "lead": State.DRAFT}
        [title] = [segment for segment in segments_of(submitted) if segment.path == "title"]
        assert history(title)[0].note == "Bitte „Ziele“ ausführen."
        [message] = mail.outbox
        assert message.to == ["translators@example.org"]
        assert "Bitte „Ziele“ ausführen." in message.body
        assert not locked_for(translator, submitted.get_target_instance())

    def test_needs_a_reason(self, submitted, reviewer):
        with pytest.raises(NotReady):
            send_back(submitted, reviewer, "  ")
        assert states(submitted) == {"title": State.TO_REVIEW, "lead": State.TO_REVIEW}

    def test_is_not_for_translators(self, submitted, translator):
        with pytest.raises(PermissionDenied):
            send_back(submitted, translator, "Nein.")

    def test_what_was_sent_back_is_submitted_again_in_the_same_workflow(self, submitted, reviewer, translator):
        send_back(submitted, reviewer, "Bitte länger.")
        words(submitted, translator, title="Unsere Ziele")
        submit_for_review(submitted, translator)
        state = WorkflowState.objects.get()
        assert state.status == WorkflowState.STATUS_IN_PROGRESS
        assert state.current_task_state.revision.as_object().title == "Unsere Ziele"

    def test_whoever_submitted_takes_it_back(self, submitted, translator):
        withdraw(submitted, translator)
        assert states(submitted) == {"title": State.DRAFT, "lead": State.DRAFT}
        assert WorkflowState.objects.get().status == WorkflowState.STATUS_CANCELLED

    def test_nobody_else_who_translates_does(self, submitted, person, django_user_model):
        other = django_user_model.objects.create_user("other")
        other.groups.add(Group.objects.get(name="Translators: Deutsch"))
        with pytest.raises(PermissionDenied):
            withdraw(submitted, other)


class TestPublishing:
    def test_is_for_publishers_of_the_language(self, submitted, reviewer, publisher, committed):
        approve(submitted, reviewer)
        with pytest.raises(PermissionDenied, match="Deutsch"):
            publish(submitted, reviewer)
        assert not shown(submitted).live
        committed(publish, submitted, publisher)
        assert shown(submitted).live
        assert shown(submitted).title == "Ziele"

    def test_with_an_address_that_another_page_has_is_done(self, page, publisher, committed):
        german_home = shown(page).get_parent().specific
        add(german_home, StandardPage, "Ziele", slug="ziele")
        for segment in segments_of(page):
            text = {"title": "Ziele", "lead": "Eine offene Stadt.", "slug": "ziele"}[segment.path]
            write(segment, text, state=State.REVIEWED, user=publisher)
        committed(publish, page, publisher)
        assert shown(page).slug == "ziele-1"
        assert {segment.path: segment.live_text for segment in segments_of(page)}["slug"] == "ziele"

    def test_is_not_for_what_nobody_has_approved(self, page, translator, publisher, committed):
        words(page, translator, title="Ziele")
        with pytest.raises(NotWritten):
            publish(page, publisher)
        assert not shown(page).live
        [title] = [segment for segment in segments_of(page) if segment.path == "title"]
        write(title, state=State.REVIEWED, user=publisher)
        committed(publish, page, publisher)
        assert shown(page).live

    def test_waits_for_the_review(self, submitted, publisher):
        with pytest.raises(NotReady):
            publish(submitted, publisher)
        assert not shown(submitted).live

    def test_waits_for_what_publishing_asks_for(self, home, german, publisher, translator):
        translate(home, german)
        page = sent(add(home, StandardPage, "Objectifs", slug="o"), german)
        words(page, translator, title="*Ziele*  <b>")
        for segment in segments_of(page):
            if segment.path == "title":
                write(segment, "> **Ziele**", state=State.REVIEWED, user=publisher)
        with pytest.raises(ValidationError):
            publish(page, publisher, errors=lambda translation, segments: [])
        assert not shown(page).live

    def test_later(self, submitted, reviewer, publisher, translator):
        approve(submitted, reviewer)
        at = timezone.now() + timedelta(hours=1)
        schedule(submitted, publisher, at)
        target = shown(submitted)
        assert not target.live
        assert target.approved_schedule
        assert locked_for(translator, target)
        past = timezone.now() - timedelta(minutes=1)
        scheduled = target.scheduled_revision
        content = scheduled.content | {"go_live_at": past.isoformat()}
        target.revisions.filter(pk=scheduled.pk).update(approved_go_live_at=past, content=content)
        call_command("publish_scheduled", verbosity=0)
        assert shown(submitted).live
        assert shown(submitted).title == "Ziele"

    def test_later_is_only_for_what_is_approved_as_a_whole(self, page, translator, publisher):
        words(page, translator, title="Ziele")
        with pytest.raises(NotReady, match="1"):
            schedule(page, publisher, timezone.now() + timedelta(hours=1))
        assert not shown(page).approved_schedule

    def test_later_is_not_earlier(self, submitted, reviewer, publisher):
        approve(submitted, reviewer)
        with pytest.raises(NotReady):
            schedule(submitted, publisher, timezone.now())

    def test_later_can_be_taken_back(self, submitted, reviewer, publisher, committed):
        approve(submitted, reviewer)
        schedule(submitted, publisher, timezone.now() + timedelta(hours=1))
        unschedule(submitted, publisher)
        target = shown(submitted)
        assert not target.approved_schedule
        assert target.go_live_at is None
        committed(publish, submitted, publisher)
        assert shown(submitted).live


def test_a_snippet_goes_the_same_way(commitment, translator, reviewer, publisher, committed):
    words(commitment, translator, statement="Zusage 1")
    submit_for_review(commitment, translator)
    assert commitment.get_target_instance().workflow_in_progress
    send_back(commitment, reviewer, "Bitte „Verpflichtung“.")
    assert states(commitment) == {"statement": State.DRAFT}
    words(commitment, translator, statement="Verpflichtung 1")
    submit_for_review(commitment, translator)
    assert approve(commitment, reviewer) is False
    assert not shown(commitment).live
    committed(publish, commitment, publisher)
    assert (shown(commitment).live, shown(commitment).statement) == (True, "Verpflichtung 1")


class TestWhatHasNoWorkflow:
    def test_an_entry_of_the_directory_is_written_when_who_may_publish_approves(self, theme, translator, publisher):
        words(theme, translator, name="Thema 1")
        submit_for_review(theme, translator)
        assert shown(theme).name == "Thème 1"
        assert approve(theme, publisher) is True
        assert shown(theme).name == "Thema 1"

    def test_an_entry_that_was_sent_back_is_worked_on(self, theme, translator, reviewer):
        words(theme, translator, name="Thema 1")
        submit_for_review(theme, translator)
        send_back(theme, reviewer, "Bitte genauer.")
        assert states(theme) == {"name": State.DRAFT}
        submit_for_review(theme, translator)
        withdraw(theme, translator)
        assert states(theme) == {"name": State.DRAFT}

    def test_a_name_that_is_the_same_in_both_languages_is_published_too(self, theme, publisher, committed):
        [name] = segments_of(theme)
        write(name, name.source, state=State.REVIEWED, user=publisher)
        committed(publish, theme, publisher)
        [name] = segments_of(theme)
        assert name.live_text == name.source

    def test_an_entry_has_no_drafts_to_publish_later(self, theme, publisher):
        with pytest.raises(NotReady):
            schedule(theme, publisher, timezone.now() + timedelta(hours=1))


class TestManySegments:
    def test_take_no_more_queries(self, home, german, translator):
        translate(home, german)
        page = sent(add(home, StandardPage, "Objectifs", slug="o", lead="Une ville."), german)
        counts = []
        for texts in ({"title": "Ziele"}, {"title": "Ziele", "lead": "Eine Stadt.", "slug": "ziele"}):
            words(page, translator, **texts)
            with CaptureQueriesContext(connection) as captured:
                restate(segments_of(page), State.TO_REVIEW, translator)
            counts.append(len(captured))
        assert counts[0] == counts[1]

    def test_what_someone_changed_meanwhile_stays_as_it_is(self, page, translator):
        words(page, translator, title="Ziele", lead="Eine Stadt.")
        seen = segments_of(page)
        words(page, translator, title="Andere Ziele")
        assert restate(seen, State.REVIEWED, translator) == 1
        assert states(page) == {"title": State.DRAFT, "lead": State.REVIEWED}


def test_roles_alone_suffice(submitted, publisher, committed):
    """Nobody here has any of Wagtail's permissions on pages."""
    assert not submitted.get_target_instance().permissions_for_user(publisher).can_publish()
    committed(approve, submitted, publisher)
    assert shown(submitted).live
