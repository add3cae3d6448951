"""Runners at work as in production: outside a transaction, each with a connection of its own."""

import gc
import tracemalloc
from collections import Counter
from datetime import timedelta
from threading import Event, Thread, current_thread
from time import sleep
from weakref import ref

import pytest
from django.contrib.auth.models import Group
from django.db import connection, reset_queries
from django.db.models.signals import post_init, post_save
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, Page, Revision
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation, TranslationSource

from home.models import StandardPage
from tests.home.helpers import add, body
from translation.desk import jobs
from translation.desk.groups import make_teams
from translation.desk.runner import work
from translation.models import BulkJobItem, ItemState, Task

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = 8


@pytest.fixture
def locales(english_home):
    """The languages that pages are sent to; the home page stands in both."""
    german = Locale.objects.get_or_create(language_code="de")[0]
    make_teams()
    return [english_home.locale, german]


@pytest.fixture
def coordinator(django_user_model, locales):
    user = django_user_model.objects.create_user("co")
    user.groups.set(Group.objects.filter(name__startswith="Coordinators: "))
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


@pytest.fixture
def job(home, locales, coordinator):
    """Return a function that sends so many pages to all languages."""

    def job(pages=PAGES, below=home):
        for number in range(pages):
            # Words that all have, each in another place, and words that one has.
            words = [f"<p>Un pont {word}.</p>" for word in (number, "long", "large")]
            text = "".join(words[number % 3 :] + words[: number % 3])
            add(below, StandardPage, f"Page {number}", body=body(("rich_text", text)))
        return jobs.make(Task.SUBMIT, StandardPage.objects.child_of(below), locales, coordinator)

    return job


def drafts():
    """How many revisions each translation of a page has."""
    pages = Page.objects.type(StandardPage).exclude(locale__language_code="fr")
    revisions = Counter(Revision.page_revisions.values_list("object_id", flat=True))
    return [revisions[str(pk)] for pk in pages.values_list("pk", flat=True)]


def is_sent_once(job, pages=PAGES):
    """Whether each page has one draft in each of two languages, and no item was begun twice."""
    assert set(job.items.values_list("state", flat=True)) == {ItemState.DONE}
    assert Translation.objects.count() == 2 * pages
    assert drafts() == [1] * (2 * pages)
    return True


class Runner(Thread):
    """A runner on a connection of its own, which ends when nothing is left for it."""

    def __init__(self):
        super().__init__()
        self.done = 0

    def run(self):
        try:
            self.done = work(Event(), once=True)
        except SystemExit:
            pass  # It was to die.
        finally:
            connection.close()


class Held(Runner):
    """A runner that waits while it saves the first object of a model, as if that took long."""

    def __init__(self, model):
        super().__init__()
        self.model, self.dies = model, False
        self.reached, self.goes_on = Event(), Event()

    def begin(self):
        """Start, and return once it waits in the midst of a page."""
        post_save.connect(self.hold, sender=self.model)
        self.start()
        assert self.reached.wait(30)

    def hold(self, **_signal):
        if current_thread() is self and not self.reached.is_set():
            self.reached.set()
            assert self.goes_on.wait(30)
            if self.dies:
                raise SystemExit

    def end(self, dies=False):
        """Let it go on, or die with what it holds."""
        self.dies = dies
        self.goes_on.set()
        self.join(30)
        post_save.disconnect(self.hold, sender=self.model)


@pytest.fixture
def held():
    """Return a function that starts a runner which waits in the midst of its first page."""
    started = []

    def held(model=TranslationSource):
        started.append(Held(model))
        started[-1].begin()
        return started[-1]

    yield held
    for runner in started:
        runner.end()


def test_two_runners_do_everything_once(job):
    made = job()
    runners = [Runner(), Runner()]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join(60)
    assert sum(runner.done for runner in runners) == PAGES
    assert is_sent_once(made)
    assert set(made.items.values_list("attempts", flat=True)) == {1}


@pytest.mark.parametrize("claim", [jobs.CLAIM, timedelta(0)], ids=["claimed", "claim-expired"])
def test_what_one_runner_works_on_is_left_to_it(job, held, monkeypatch, claim):
    monkeypatch.setattr(jobs, "CLAIM", claim)
    made = job()
    slow = held()
    assert work(Event(), once=True) == PAGES - 1
    [waiting] = made.items.filter(state=ItemState.WAITING)
    slow.end()
    assert slow.done == 1
    assert is_sent_once(made)
    assert made.items.get(pk=waiting.pk).attempts == 1


def test_what_a_runner_held_that_died_is_undone_and_taken_up_again(job, held):
    made = job()
    held().end(dies=True)
    assert not Translation.objects.exists()
    assert work(Event(), once=True) == PAGES - 1, "what was begun is left to its runner for a while"
    made.items.filter(state=ItemState.WAITING).update(claimed_until=timezone.now() - timedelta(seconds=1))
    assert work(Event(), once=True) == 1
    assert is_sent_once(made)
    assert sorted(made.items.values_list("attempts", flat=True)) == [1] * (PAGES - 1) + [2]


def test_a_job_that_is_stopped_and_resumed_by_another_runner_does_nothing_twice(job, held):
    made = job()
    first = held()
    jobs.stop(made)
    first.end()
    assert first.done == 1
    assert work(Event(), once=True) == 0
    jobs.resume(made)
    assert work(Event(), once=True) == PAGES - 1
    assert is_sent_once(made)


def test_two_runners_that_copy_the_same_page_above_theirs_do_so_once(job, held, home, locales):
    section = add(home, StandardPage, "Section")
    made = job(2, below=section)
    first, second = held(Revision), Runner()
    second.start()
    wait_until_somebody_waits_for_a_lock()
    first.end()
    second.join(30)
    assert (first.done, second.done) == (1, 1)
    assert set(made.items.values_list("state", flat=True)) == {ItemState.DONE}
    assert [section.get_translation(locale).alias_of_id for locale in locales] == [section.pk] * 2
    assert [
        page.get_translation(locale).get_parent().draft_title for page in section.get_children() for locale in locales
    ] == ["Section"] * 4


def wait_until_somebody_waits_for_a_lock():
    """Return once a connection to the test database waits for what another has locked."""
    with connection.cursor() as cursor:
        for _look in range(300):
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
            if cursor.fetchone()[0]:
                return
            sleep(0.1)
    raise AssertionError("Nobody waits.")


def test_a_page_that_cannot_be_sent_stops_no_other(job, home):
    made = job()
    # As somebody may have done by hand: Wagtail then refuses a second page with the key in the language.
    broken = made.items.all()[1]
    Page.objects.filter(translation_key=broken.translation_key).delete()
    assert work(Event(), once=True) == PAGES
    assert [item.pk for item in made.items.filter(state=ItemState.FAILED)] == [broken.pk]
    assert drafts() == [1] * 2 * (PAGES - 1)


@pytest.fixture
def traced():
    """Return a function that says how many bytes are in memory that were not there when it was first asked."""

    def traced():
        gc.collect()
        if not tracemalloc.is_tracing():
            tracemalloc.start()
        return tracemalloc.get_traced_memory()[0]

    yield traced
    tracemalloc.stop()


def test_a_runner_takes_the_same_queries_and_memory_for_each_page_however_many(job, settings, traced):
    settings.DEBUG = True  # Django keeps queries then, unless it is told to forget them.
    made = job(30)
    queries, objects, memory = [], [], []
    for number in (10, 30):
        do_until(made, number)
        with CaptureQueriesContext(connection) as captured:
            assert jobs.run_next()
        queries.append(len(captured))
        reset_queries()
        memory.append(traced())
        objects.append(len(gc.get_objects()))
    assert queries[0] == queries[1]
    assert objects[1] - objects[0] < 200
    assert memory[1] - memory[0] < 100_000


@pytest.fixture
def left_alone():
    """Let Python never look by itself for objects that refer to themselves, as it does rarely for old ones."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_a_runner_lets_go_of_the_pages_that_it_has_sent(job, left_alone, monkeypatch):
    monkeypatch.setattr("translation.desk.runner.CLEARED_AFTER", PAGES // 2)
    job()
    held = []

    def begun(instance, **_signal):
        held.append(ref(instance))

    post_init.connect(begun, sender=StandardPage)
    work(Event(), once=True)
    post_init.disconnect(begun, sender=StandardPage)
    assert held
    assert not [page for page in held if page()]


def do_until(made, number):
    """Let a runner work until all but the last of so many pages are done."""
    stopping = Event()

    def stop(**_signal):
        if made.items.filter(state=ItemState.DONE).count() == number - 1:
            stopping.set()

    post_save.connect(stop, sender=BulkJobItem)
    work(stopping)
    post_save.disconnect(stop, sender=BulkJobItem)
