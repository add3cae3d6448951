"""Jobs over HTTP: made from the matrix, looked at, stopped and resumed; and one translation assigned."""

from datetime import timedelta
from threading import Event

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils.timezone import localdate, now
from wagtail.models import Locale
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import translate_object

from home.models import StandardPage
from tests.home.helpers import add
from translation.desk.runner import work
from translation.desk.segments import segments_of, write
from translation.desk.together import send_draft
from translation.models import Assignment, BulkJob, State, Task

DAY = localdate() + timedelta(days=30)


def member(django_user_model, name, *groups):
    """Somebody in groups who reads English."""
    user = django_user_model.objects.create_user(name, first_name=name.title())
    user.groups.set(Group.objects.filter(name__in=groups))
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


@pytest.fixture
def coordinator(django_user_model, english):
    return member(django_user_model, "carla", "Coordinators: English")


@pytest.fixture
def pages(home, english_home, english):
    """Three pages; all but the last are sent to English."""
    made = [add(home, StandardPage, f"Page {number}") for number in range(1, 4)]
    for page in made[:2]:
        translate_object(page, [english])
    return made


@pytest.fixture
def theirs(client, coordinator):
    """The coordinator's browser."""
    client.force_login(coordinator)
    return client


def address(name, *args, **query):
    return reverse(f"translation_desk:{name}", args=args, query=query)


def soup_of(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def chosen(*pages, **query):
    """The address that asks how something is to be done to pages."""
    return address("job_add", task="assign", key=[str(page.translation_key) for page in pages], **query)


def test_the_matrix_offers_tasks_to_those_who_may_do_them(theirs, pages, django_user_model, coordinator):
    soup = soup_of(theirs.get(address("coverage")))
    assert "assign" in [button["value"] for button in soup.select('button[name="task"]')]
    assert len(soup.select('input[name="key"]')) == 4
    theirs.force_login(member(django_user_model, "ada", "Translators: English"))
    soup = soup_of(theirs.get(address("coverage")))
    assert not soup.select('button[name="task"], input[name="key"]')


def test_what_is_chosen_in_the_matrix_is_assigned(theirs, pages, english, coordinator):
    form = soup_of(theirs.get(chosen(*pages)))
    assert "3 chosen." in form.select_one("main").get_text()
    sent = {"locales": [english.pk], "assignee": coordinator.pk, "due_on": DAY.isoformat(), "note": "Soon"}
    response = theirs.post(chosen(*pages), sent)
    job = BulkJob.objects.get()
    assert response.url == address("job", job.pk)
    assert [item.title for item in job.items.all()] == ["Page 1", "Page 2"]
    work(Event(), once=True)
    assert set(Assignment.objects.values_list("assignee", "due_on", "note")) == {(coordinator.pk, DAY, "Soon")}


def test_all_that_the_filters_leave_can_be_chosen(theirs, pages, english):
    url = address("job_add", task="assign", all=1, q="Page", stage="in_progress", language="en")
    assert "2 chosen." in soup_of(theirs.get(url)).select_one("main").get_text()
    theirs.post(url, {"locales": [english.pk], "due_on": DAY.isoformat()})
    assert BulkJob.objects.get().items.count() == 2


def test_an_assignee_must_translate_into_the_languages(theirs, pages, english, django_user_model, coordinator):
    german = Locale.objects.create(language_code="de")
    coordinator.groups.add(Group.objects.get(name="Coordinators: Deutsch"))
    ada = member(django_user_model, "ada", "Translators: English")
    response = theirs.post(chosen(*pages), {"locales": [english.pk, german.pk], "assignee": ada.pk})
    assert "Ada does not translate into Deutsch." in soup_of(response).get_text()
    assert not BulkJob.objects.exists()


def test_a_language_without_the_role_is_not_offered_nor_taken(theirs, pages):
    german = Locale.objects.create(language_code="de")
    assert not soup_of(theirs.get(chosen(*pages))).select(f'input[name="locales"][value="{german.pk}"]')
    assert theirs.post(chosen(*pages), {"locales": [german.pk]}).status_code == 200
    assert not BulkJob.objects.exists()


@pytest.mark.parametrize("query", [{}, {"key": "nonsense"}])
def test_who_chooses_nothing_is_told_to(theirs, pages, query):
    response = theirs.get(address("job_add", task="assign", **query), follow=True)
    assert response.redirect_chain[-1][0].startswith(address("coverage"))
    assert "Choose one or more pages first." in response.content.decode()


def test_where_there_is_nothing_to_do_the_matrix_says_so(theirs, pages, english):
    response = theirs.post(chosen(pages[2]), {"locales": [english.pk]}, follow=True)
    assert "None of it is sent for translation into these languages." in response.content.decode()
    assert not BulkJob.objects.exists()


def test_there_is_no_other_task(theirs, pages):
    assert theirs.get(address("job_add", task="delete", all=1)).status_code == 404


@pytest.fixture
def job(pages, english, theirs):
    theirs.post(chosen(*pages), {"locales": [english.pk], "due_on": DAY.isoformat()})
    return BulkJob.objects.get()


def state_of(client, job):
    soup = soup_of(client.get(address("job", job.pk)))
    return " ".join(soup.select_one("#desk-job-state").get_text().split())


def test_a_job_shows_how_far_it_is_and_what_failed(theirs, job, pages):
    assert state_of(theirs, job) == "Under way 0 of 2 done"
    Translation.objects.filter(source__object_id=pages[1].translation_key).update(enabled=False)
    work(Event(), once=True)
    assert state_of(theirs, job) == "Finished 1 of 2 done, 1 failed"
    soup = soup_of(theirs.get(address("job", job.pk)))
    [row] = soup.select(".desk-table tbody tr")
    assert "Page 2" in row.get_text()
    assert "English: It is not sent for translation any more." in row.get_text()


def test_a_job_that_nobody_takes_up_says_so(theirs, job):
    assert "run_desk_jobs" not in theirs.get(address("job", job.pk)).content.decode()
    BulkJob.objects.update(made_at=now() - timedelta(minutes=5))
    assert "“manage.py run_desk_jobs” has to run" in theirs.get(address("job", job.pk)).content.decode()
    job.items.filter(title="Page 1").update(state="done", done_at=now())
    assert "run_desk_jobs" not in theirs.get(address("job", job.pk)).content.decode()
    job.items.update(done_at=now() - timedelta(minutes=5))
    theirs.post(address("job_action", job.pk, "stop"))
    assert "run_desk_jobs" not in theirs.get(address("job", job.pk)).content.decode()


def test_a_job_is_stopped_resumed_and_tried_again(theirs, job):
    assert theirs.post(address("job_action", job.pk, "stop")).status_code == 302
    assert state_of(theirs, job) == "Stopped 0 of 2 done"
    assert work(Event(), once=True) == 0
    theirs.post(address("job_action", job.pk, "resume"))
    job.items.update(state="failed")
    theirs.post(address("job_action", job.pk, "retry"))
    assert state_of(theirs, job) == "Under way 0 of 2 done"


def test_a_job_is_not_stopped_by_a_link(theirs, job):
    assert theirs.get(address("job_action", job.pk, "stop")).status_code == 405


def test_jobs_of_others_are_stopped_by_coordinators_but_go_on_by_their_maker_alone(
    client, theirs, job, django_user_model
):
    client.force_login(member(django_user_model, "other", "Coordinators: English"))
    assert client.post(address("job_action", job.pk, "stop")).url == address("job", job.pk)
    assert client.post(address("job_action", job.pk, "resume")).url == reverse("wagtailadmin_home")
    job.refresh_from_db()
    assert job.stopped_at
    client.force_login(member(django_user_model, "ada", "Translators: English"))
    assert client.get(address("job", job.pk)).status_code == 404


def test_jobs_are_listed(theirs, job):
    [row] = soup_of(theirs.get(address("jobs"))).select(".desk-table tbody tr")
    assert "Assign" in row.get_text()
    assert row.select_one("a")["href"] == address("job", job.pk)


def test_one_translation_is_assigned(theirs, pages, english, coordinator):
    translation = Translation.objects.get(source__object_id=pages[0].translation_key)
    url = address("assign", translation.pk)
    link = f"{url}?next={address('coverage')}%3F"
    assert soup_of(theirs.get(address("coverage"))).select_one(f'a[href="{link}"]')
    form = soup_of(theirs.get(link))
    sent = {"assignee": coordinator.pk, "due_on": DAY.isoformat(), "note": ""}
    response = theirs.post(url, sent | {"next": form.select_one('input[name="next"]')["value"]})
    assert response.url.startswith(address("coverage"))
    assert Assignment.objects.get().assignee == coordinator
    assert soup_of(theirs.get(url)).select_one(f'option[value="{coordinator.pk}"][selected]')


def test_nothing_is_due_on_a_day_that_has_passed(theirs, pages, coordinator):
    translation = Translation.objects.get(source__object_id=pages[0].translation_key)
    yesterday = localdate() - timedelta(days=1)
    sent = {"assignee": coordinator.pk, "due_on": yesterday.isoformat(), "note": ""}
    refused = theirs.post(address("assign", translation.pk), sent)
    assert "Choose a day that has not passed." in refused.content.decode()
    assert not Assignment.objects.exists()
    # What was due yesterday may be given to somebody else all the same.
    Assignment.objects.create(translation=translation, due_on=yesterday, assigned_at=now())
    theirs.post(address("assign", translation.pk), sent)
    assert Assignment.objects.get().assignee == coordinator


def test_who_does_not_manage_a_language_assigns_nothing(client, pages, django_user_model, english):
    client.force_login(member(django_user_model, "rita", "Publishers: English"))
    translation = Translation.objects.get(source__object_id=pages[0].translation_key)
    response = client.post(address("assign", translation.pk), {"due_on": DAY.isoformat()})
    assert response.url == reverse("wagtailadmin_home")
    assert not Assignment.objects.exists()
    assert client.get(address("job_add", task=Task.ASSIGN, all=1)).url == reverse("wagtailadmin_home")


def test_what_is_approved_is_published(client, pages, english, django_user_model, django_capture_on_commit_callbacks):
    rita = member(django_user_model, "rita", "Publishers: English")
    for page in pages[:2]:
        translation = Translation.objects.get(source__object_id=page.translation_key)
        for segment in segments_of(translation):
            text = segment.source if segment.path == "slug" else f"EN {segment.source}"
            write(segment, text, state=State.REVIEWED if page is pages[0] else State.DRAFT, user=None)
    client.force_login(rita)
    url = address("job_add", task="publish", key=[str(page.translation_key) for page in pages])
    client.post(url, {"locales": [english.pk]})
    with django_capture_on_commit_callbacks(execute=True):
        work(Event(), once=True)
    job = BulkJob.objects.get()
    assert {item.title: item.state for item in job.items.all()}["Page 1"] == "done"
    assert pages[0].get_translation(english).specific.title == "EN Page 1"
    assert pages[0].get_translation(english).live
    # Of the other nothing is approved, and readers would find a page in the original's words.
    failed = job.items.get(title="Page 2")
    assert (failed.state, "Nothing of it is approved yet" in failed.message) == ("failed", True)
    assert not pages[1].get_translation(english).live


def test_what_is_missing_is_sent_for_translation(theirs, pages, english):
    url = address("job_add", task="submit", all=1, kind="home.standardpage")
    theirs.post(url, {"locales": [english.pk]})
    assert [item.title for item in BulkJob.objects.get().items.all()] == ["Page 3"]
    work(Event(), once=True)
    assert BulkJob.objects.get().items.get().state == "done"
    assert not pages[2].get_translation(english).live
    response = theirs.post(url, {"locales": [english.pk]}, follow=True)
    assert "All of it is sent for translation into these languages already." in response.content.decode()


def test_translations_are_told_to_follow_their_source(theirs, pages, english):
    pages[0].title = "Page 1, changed"
    pages[0].save()
    url = address("job_add", task="sync", key=[str(pages[0].translation_key)])
    theirs.post(url, {"locales": [english.pk]})
    work(Event(), once=True)
    assert BulkJob.objects.get().items.get().state == "done"
    sources = [
        segment.source for segment in segments_of(Translation.objects.get(source__object_id=pages[0].translation_key))
    ]
    assert "Page 1, changed" in sources


def results_of(client, job):
    """What the screen of a job says that came of it."""
    return [item.get_text(strip=True) for item in soup_of(client.get(address("job", job.pk))).select("li[data-result]")]


def test_a_job_says_how_much_came_of_it(theirs, pages, english):
    translations = Translation.objects.filter(source__object_id__in=[page.translation_key for page in pages])
    for translation in translations:
        [title] = [segment for segment in segments_of(translation) if segment.path == "title"]
        write(title, f"{title.source} (EN)", state=State.REVIEWED, user=None)
    for page in pages[:2]:
        page.title += ", changed"
        page.save()
    keys = [str(page.translation_key) for page in pages[:2]]
    theirs.post(address("job_add", task="sync", key=keys), {"locales": [english.pk]})
    job = BulkJob.objects.get()
    assert results_of(theirs, job) == []
    work(Event(), once=True)
    said = [
        "2 translations follow their originals.",
        "2 texts are kept though their source has changed: look at them.",
    ]
    assert results_of(theirs, job) == said
    listed = soup_of(theirs.get(address("jobs"))).select_one(".listing tbody td").get_text(" ", strip=True)
    assert all(sentence in listed for sentence in said)


def test_a_job_says_which_drafts_stay_with_translators(theirs, pages, english, coordinator):
    pages[0].save_revision().publish()
    pages[0].lead = "Bientôt"
    pages[0].save_revision()
    send_draft(TranslationSource.objects.get(object_id=pages[0].translation_key), coordinator)
    theirs.post(
        address("job_add", task="sync", key=[str(pages[0].translation_key)]),
        {"locales": [english.pk]},
    )
    work(Event(), once=True)
    assert results_of(theirs, BulkJob.objects.get()) == [
        "1 translation follows its original.",
        "1 original has a draft with translators: they keep it.",
    ]
    translation = Translation.objects.get(source__object_id=pages[0].translation_key)
    assert "Bientôt" in [segment.source for segment in segments_of(translation)]
