import logging
from datetime import date, timedelta
from threading import Event

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from directory.models import Place
from translation.desk import jobs, tasks
from translation.desk.runner import work
from translation.models import Assignment, BulkJob, BulkJobItem, ItemState, Role, Task

DAY = date(2026, 12, 24)
OPTIONS = {"assignee": None, "due_on": DAY.isoformat(), "note": ""}


@pytest.fixture
def coordinator(django_user_model, english):
    user = django_user_model.objects.create_user("co")
    user.groups.add(Group.objects.get(name="Coordinators: English"))
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


@pytest.fixture
def places(make, english):
    """Three places that are sent to English."""
    made = [make.place(number) for number in range(1, 4)]
    for place in made:
        translate_object(place, [english])
    return made


def begun():
    """Return the item that a runner begins."""
    item = jobs.claim()
    assert item is not None
    return item


def assigning(user, *locales, **options):
    return jobs.make(Task.ASSIGN, Place.objects.filter(locale__language_code="fr"), locales, user, OPTIONS | options)


def states(job):
    return list(job.items.values_list("state", flat=True))


def again(user):
    """The same person in the next request."""
    return type(user).objects.get(pk=user.pk)


def test_a_job_is_done_one_object_after_the_other(places, english, coordinator):
    job = assigning(coordinator, english)
    assert states(job) == ["waiting"] * 3
    assert jobs.run_next()
    assert states(job) == ["done", "waiting", "waiting"]
    assert work(Event(), once=True) == 2
    assert states(job) == ["done"] * 3
    assert set(Assignment.objects.values_list("due_on", "assigned_by")) == {(DAY, coordinator.pk)}
    assert not jobs.run_next()


def test_the_command_does_what_waits_and_ends(places, english, coordinator, capsys):
    job = assigning(coordinator, english)
    call_command("run_desk_jobs", once=True)
    assert states(job) == ["done"] * 3
    assert capsys.readouterr().out == "3 done.\n"


def test_a_job_takes_what_it_applies_to(places, english, coordinator, make):
    make.place(4)
    assert [item.title for item in assigning(coordinator, english).items.all()] == ["Ville 1", "Ville 2", "Ville 3"]


def test_where_there_is_nothing_to_do_there_is_no_job(make, english, coordinator):
    make.place()
    assert assigning(coordinator, english) is None
    assert not BulkJob.objects.exists()


def test_nobody_makes_a_job_in_a_language_without_the_role(places, english, coordinator):
    german = Locale.objects.create(language_code="de")
    with pytest.raises(PermissionDenied):
        assigning(again(coordinator), english, german)
    coordinator.groups.set(Group.objects.filter(name="Publishers: English"))
    with pytest.raises(PermissionDenied):
        assigning(again(coordinator), english)
    assert not BulkJob.objects.exists()


def test_rights_taken_away_meanwhile_hold(places, english, coordinator):
    job = assigning(coordinator, english)
    coordinator.groups.clear()
    work(Event(), once=True)
    assert states(job) == ["failed"] * 3
    assert job.items.first().message == (
        "English: Your rights in this language were taken away. Ask whoever gives roles for “Manage”."
    )
    assert not Assignment.objects.exists()


def test_rights_are_asked_by_language(places, english, coordinator):
    german = Locale.objects.create(language_code="de")
    coordinator.groups.add(Group.objects.get(name="Coordinators: Deutsch"))
    translate_object(places[0], [german])
    job = assigning(again(coordinator), english, german)
    coordinator.groups.remove(Group.objects.get(name="Coordinators: Deutsch"))
    work(Event(), once=True)
    assert states(job) == ["failed", "done", "done"]
    failed = job.items.first()
    assert (failed.locale_ids, failed.message.split(":")[0]) == ([german.pk], "Deutsch")
    assert set(Assignment.objects.values_list("translation__target_locale__language_code", flat=True)) == {"en"}


def test_a_job_whose_maker_is_gone_does_nothing(places, english, coordinator):
    job = assigning(coordinator, english)
    coordinator.delete()
    work(Event(), once=True)
    assert states(job) == ["failed"] * 3
    assert not Assignment.objects.exists()


def test_what_fails_leaves_the_rest_alone_and_is_tried_again(places, english, coordinator):
    job = assigning(coordinator, english)
    Translation.objects.filter(source__object_id=places[1].translation_key).update(enabled=False)
    work(Event(), once=True)
    assert states(job) == ["done", "failed", "done"]
    assert "Send it again first" in job.items.get(state=ItemState.FAILED).message
    Translation.objects.update(enabled=True)
    assert jobs.retry(job) == 1
    work(Event(), once=True)
    assert states(job) == ["done"] * 3


def test_what_nobody_expected_is_undone_noted_and_logged(places, english, coordinator, caplog):
    job = assigning(coordinator, english, due_on="no day")
    with caplog.at_level(logging.ERROR, logger="translation.desk.jobs"):
        work(Event(), once=True)
    assert states(job) == ["failed"] * 3
    assert "An error that nobody expected." in job.items.first().message
    assert len(caplog.records) == 3
    assert not Assignment.objects.exists()


def test_an_object_that_was_deleted_fails_alone(places, english, coordinator):
    job = assigning(coordinator, english)
    Place.objects.filter(pk=places[0].pk).delete()
    work(Event(), once=True)
    assert states(job) == ["failed", "done", "done"]


def test_a_stopped_job_rests_until_it_is_resumed(places, english, coordinator):
    job = assigning(coordinator, english)
    jobs.run_next()
    jobs.stop(job)
    assert work(Event(), once=True) == 0
    assert states(job) == ["done", "waiting", "waiting"]
    jobs.resume(job)
    assert work(Event(), once=True) == 2
    assert states(job) == ["done"] * 3


def test_a_runner_that_is_told_to_stop_stops(places, english, coordinator):
    job = assigning(coordinator, english)
    stopping = Event()
    stopping.set()
    assert work(stopping) == 0
    assert states(job) == ["waiting"] * 3


def test_what_one_runner_has_begun_no_other_begins_until_the_claim_expires(places, english, coordinator):
    assigning(coordinator, english)
    first, second = begun(), begun()
    assert first.pk != second.pk
    begun()
    assert jobs.claim() is None
    BulkJobItem.objects.filter(pk=first.pk).update(claimed_until=timezone.now() - timedelta(seconds=1))
    assert begun().pk == first.pk


def test_a_runner_that_comes_back_too_late_does_nothing(places, english, coordinator):
    assigning(coordinator, english)
    late = begun()
    BulkJobItem.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))
    jobs.run(begun())
    jobs.run(late)
    assert BulkJobItem.objects.get(pk=late.pk).attempts == 2
    assert Assignment.objects.count() == 1


def test_what_ends_its_runner_each_time_is_given_up(places, english, coordinator):
    job = assigning(coordinator, english)
    for _crash in range(jobs.ATTEMPTS):
        item = begun()
        BulkJobItem.objects.filter(pk=item.pk).update(claimed_until=None)
    work(Event(), once=True)
    assert states(job) == ["failed", "done", "done"]
    assert "begun 3 times" in job.items.first().message


def test_an_assignee_who_does_not_translate_into_the_language_is_named(places, english, coordinator, translator):
    job = assigning(coordinator, english, assignee=translator.pk)
    work(Event(), once=True)
    assert job.items.first().message.startswith("English: Ada does not translate into English.")


def test_a_thousand_objects_take_the_same_queries_each(source_locale, english, coordinator, make):
    translate_object(make.place(), [english])
    source = Translation.objects.get().source
    kind = BulkJobItem(content_type_id=source.specific_content_type_id, translation_key=source.object_id)
    job = BulkJob.objects.create(task=Task.ASSIGN, made_by=coordinator, options=OPTIONS)
    BulkJobItem.objects.bulk_create(
        BulkJobItem(
            job=job,
            content_type_id=kind.content_type_id,
            translation_key=kind.translation_key,
            locale_ids=[english.pk],
            title=f"{number}",
        )
        for number in range(1000)
    )
    jobs.run_next()
    counts = set()
    for _number in range(9):
        with CaptureQueriesContext(connection) as captured:
            jobs.run_next()
        counts.add(len(captured))
    [count] = counts
    assert count <= 25
    assert work(Event(), once=True) == 990
    assert set(states(job)) == {"done"}


def test_making_a_job_takes_two_queries_for_each_chunk(places, english, coordinator, monkeypatch):
    monkeypatch.setattr(jobs, "CHUNK", 2)
    with CaptureQueriesContext(connection) as captured:
        job = assigning(coordinator, english)
    assert job.items.count() == 3
    about = [
        query["sql"] for query in captured if "bulkjobitem" in query["sql"] or "localize_translation" in query["sql"]
    ]
    assert len(about) == 4


def test_every_task_has_a_role():
    assert set(tasks.TASKS) <= set(tasks.ROLES)
    assert tasks.ROLES[Task.PUBLISH] == Role.PUBLISH


def test_jobs_are_counted(places, english, coordinator):
    assigning(coordinator, english)
    jobs.run_next()
    [job] = jobs.counted(BulkJob.objects.all())
    assert [getattr(job, name) for name in ("total", "waiting", "done", "failed")] == [3, 2, 1, 0]


def test_what_came_of_a_job_is_added_up_and_what_failed_is_not_counted(places, english, coordinator):
    job = assigning(coordinator, english)
    Translation.objects.filter(source__object_id=places[0].translation_key).update(enabled=False)
    work(Event(), once=True)
    assert results(job) == ["2 translations were assigned."]
    Translation.objects.update(enabled=True)
    jobs.retry(job)
    work(Event(), once=True)
    assert results(job) == ["3 translations were assigned."]


def results(job):
    with override("en"):
        return jobs.results(jobs.counted(BulkJob.objects.filter(pk=job.pk)).get())
