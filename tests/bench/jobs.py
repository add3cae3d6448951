"""Many pages sent to five languages in the background, by a runner that is stopped and one that is killed on the way.

``make bench`` sends a few; ``make bench JOBS=1000`` sends a thousand and does nothing else, which takes a while.
"""

import argparse
import re
import signal
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.machine import FOLDER, ROOT, copied_database, prepare_database
from tests.journeys.browser import say

DATABASE = "entente_bench_jobs"
FEW = 40
PARTNERSHIPS, NEWS = 300, 700
COUNTED = 10
"""How many are done at the beginning and at the end in this process, with their queries counted."""

PAUSE = 0.2
"""Seconds between two looks at how far the job is."""


def main() -> int:
    """Send pages, print what that took, and return 1 where something was lost, failed or was done twice."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.jobs", description=__doc__)
    parser.add_argument("--pages", type=int, default=FEW, help=f"how many ({FEW}), up to {PARTNERSHIPS + NEWS}")
    parser.add_argument("--remake", action="store_true", help="make the content anew")
    parser.add_argument("--fill", action="store_true", help="make the content, in the database there is, and end")
    options = parser.parse_args()
    if options.fill:
        fill()
        return 0
    if prepare_database(options.remake, DATABASE):
        say("Making the pages to send…")
        # In a process of its own: a database that is copied must not be in use.
        subprocess.run([sys.executable, "-m", "tests.bench.jobs", "--fill"], cwd=ROOT, check=True)
    with copied_database(DATABASE):
        import django  # Its settings are known only now.

        django.setup()
        return sent(options.pages)


def fill() -> None:
    """Load the demo, and generate pages in French alone."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    call_command("load_demo", verbosity=0)
    call_command("generate_content", partnerships=PARTNERSHIPS, agreements=2 * PARTNERSHIPS, news=NEWS, verbosity=0)


@dataclass
class Seen:
    """What was seen while pages were sent.

    Attributes:
        seconds: it took, whatever was waited for on the way left out.
        queries: how many each of the first and of the last pages took.
        megabytes: the memory of the second runner, by how many pages were done.
        rested: how many were done some seconds after the job was stopped, and some seconds later.
    """

    seconds: float = 0
    queries: dict[str, list[int]] = field(default_factory=dict)
    megabytes: dict[int, float] = field(default_factory=dict)
    rested: tuple[int, int] = (0, 0)


def sent(pages: int) -> int:
    """Send so many pages and say what was seen; return 1 where not all is as it should be."""
    from translation.desk import jobs
    from translation.models import ItemState

    job = made(pages)
    total = job.items.count()

    def done() -> int:
        return job.items.exclude(state=ItemState.WAITING).count()

    def reached(mark: float) -> bool:
        return done() >= mark

    seen, began = Seen(), time.monotonic()
    seen.queries["first"] = [queries_of(jobs.run_next) for _number in range(COUNTED)]
    with runner() as first:
        wait_for(partial(reached, total * 0.3), first)
        stopped = time.monotonic()
        jobs.stop(job)
        time.sleep(5)
        rested = done()
        time.sleep(3)
        seen.rested = (rested, done())
        jobs.resume(job)
        began += time.monotonic() - stopped
        wait_for(partial(reached, total * 0.35), first)
        first.kill()
    with runner() as second:
        step = max(1, min(100, total // 10))
        for mark in range(done() // step * step + step, total - COUNTED + 1, step):
            wait_for(partial(reached, mark), second)
            seen.megabytes[done()] = resident(second.pid)
    seen.queries["last"] = [queries_of(jobs.run_next) for _number in range(total - done())]
    while done() < total:  # What the first runner held when it was killed.
        if not jobs.run_next():
            time.sleep(PAUSE)
    seen.seconds = time.monotonic() - began
    wrong = list(faults(job, seen))
    for line in [*report(seen, total), *wrong]:
        say(line)
    return bool(wrong)


def made(pages: int) -> Any:
    """Return a job that sends so many pages to five languages, made by somebody who coordinates these."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group
    from wagtail.models import Locale, Page

    from translation.desk import jobs
    from translation.desk.listing import source_locale
    from translation.models import LanguageTeam, Task

    source = source_locale()
    locales = list(Locale.objects.exclude(pk=source.pk))
    user = get_user_model().objects.create_user("coordinator-of-the-bench")
    user.groups.set(Group.objects.filter(pk__in=LanguageTeam.objects.values("coordinators")))
    # Their keys mix the types of pages, so that the first are like the last.
    listed = Page.objects.filter(locale=source, url_path__contains="/generated-").order_by("translation_key")
    began = time.monotonic()
    job = jobs.make(Task.SUBMIT, listed[:pages], locales, user)
    assert job, "There is nothing to send: make the content anew with --remake."
    say(f"A job of {job.items.count()} pages in {len(locales)} languages, made in {time.monotonic() - began:.1f} s.")
    return job


def queries_of(act: Callable[[], object]) -> int:
    """Return how many queries something takes."""
    from django.db import connection, reset_queries
    from django.test.utils import CaptureQueriesContext

    reset_queries()  # Django keeps nine thousand.
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


@contextmanager
def runner() -> Iterator[subprocess.Popen[bytes]]:
    """Run ``run_desk_jobs`` in a process of its own; it ends after what it is doing, if nobody has killed it."""
    with (FOLDER / "runner.log").open("ab") as log:
        process = subprocess.Popen([sys.executable, "manage.py", "run_desk_jobs"], cwd=ROOT, stdout=log, stderr=log)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def wait_for(reached: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """Wait until something is so; raise SystemExit where the runner has ended by itself."""
    while not reached():
        if process.poll() is not None:
            raise SystemExit(f"The runner ended; {FOLDER / 'runner.log'} says why.")
        time.sleep(PAUSE)


def resident(pid: int) -> float:
    """Return how many megabytes a process has to itself, as Linux counts them."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return sum(int(found) for found in re.findall(r"^RssAnon:\s+(\d+)", status, re.MULTILINE)) / 1024


def faults(job: Any, seen: Seen) -> Iterator[str]:
    """Yield what is not as it should be once all pages are sent: each is to have one draft in each language."""
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import Page, Revision
    from wagtail_localize.models import Translation

    from translation.models import ItemState

    for item in job.items.exclude(state=ItemState.DONE):
        yield f"{item.title} is {item.state}: {item.message}"
    if len(set(seen.rested)) > 1:
        yield f"The job went on while it was stopped: {seen.rested}."
    wanted = {(item.translation_key, locale) for item in job.items.all() for locale in item.locale_ids}
    keys = {key for key, _locale in wanted}
    rows = Translation.objects.filter(source__object__in=keys, enabled=True)
    translations = Counter(rows.values_list("source__object", "target_locale"))
    drafts = {
        str(pk): (key, locale)
        for pk, key, locale in Page.objects.filter(translation_key__in=keys, alias_of=None).values_list(
            "pk", "translation_key", "locale"
        )
    }
    revisions = Counter(
        drafts[pk]
        for pk in Revision.objects.filter(
            base_content_type=ContentType.objects.get_for_model(Page), object_id__in=drafts
        ).values_list("object_id", flat=True)
    )
    for name, found in (("translations", translations), ("drafts", revisions)):
        lost = [place for place in wanted if not found[place]]
        twice = [place for place in wanted if found[place] > 1]
        if lost or twice:
            yield f"{len(lost)} {name} are lost, {len(twice)} were made twice."


def report(seen: Seen, total: int) -> Iterator[str]:
    """Yield what was seen, in sentences."""
    yield f"{total} pages were sent in {seen.seconds:.0f} s, {seen.seconds / total:.2f} s each."
    for name, counts in seen.queries.items():
        if counts:
            most, middle = max(counts), statistics.median(counts)
            yield f"The {name} {len(counts)} took {middle:.0f} queries in the middle, {most} at most."
    memory = ", ".join(f"{megabytes:.0f} after {done}" for done, megabytes in seen.megabytes.items())
    yield f"Memory of a runner, in megabytes: {memory}."


if __name__ == "__main__":
    raise SystemExit(main())
