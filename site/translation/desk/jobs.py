"""Jobs: something done to many translations in the background, one object after the other.

They are kept in the database, and done by any number of runners (``manage.py run_desk_jobs``). Each object is done in
a transaction of its own, together with the note that it is done; what fails is undone and noted, and the next follows.
Why so: docs/decisions/0026-jobs-in-the-database.md.
"""

import logging
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import timedelta
from itertools import islice
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, OperationalError, transaction
from django.db.models import Count, IntegerField, Q, QuerySet, Sum
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from translation.desk.rights import may
from translation.desk.tally import Done, tallied, told
from translation.desk.tasks import ROLES, TaskError, perform
from translation.models import BulkJob, BulkJobItem, ItemState, Task

logger = logging.getLogger(__name__)

CHUNK = 500
"""How many objects are held in memory while a job is made."""

CLAIM = timedelta(seconds=20)
"""How long something that was begun is left to its runner, who also locks the row while it works on it."""

IDLE = timedelta(seconds=30)
"""How long nothing may happen before it is said that no runner seems to be there."""

ATTEMPTS = 3
"""How often something is begun whose runner ends without a word each time."""


@transaction.atomic
def make(
    task: Task, objects: QuerySet[Any], locales: Collection[Locale], user: Any, options: dict[str, Any] | None = None
) -> BulkJob | None:
    """Make a job of a task for objects in languages. A runner takes it up as soon as this is committed.

    Args:
        objects: in the source language. To send for translation, those that are not sent yet; else those that are.
        locales: the languages.
        user: in whose name it is done.
        options: what the task has to know.

    Returns:
        The job; None where there is nothing to do.

    Raises:
        PermissionDenied: the user lacks the role that the task takes in one of the languages.
    """
    if not locales or not all(may(user, ROLES[task], locale) for locale in locales):
        raise PermissionDenied
    job = BulkJob.objects.create(task=task, made_by=user, options=options or {})
    made = 0
    for chunk in chunks(objects):
        items = list(items_of(job, chunk, locales))
        BulkJobItem.objects.bulk_create(items)
        made += len(items)
    if not made:
        job.delete()
        return None
    return job


def chunks(objects: QuerySet[Any]) -> Iterator[list[Any]]:
    """Return objects some at a time, so that memory holds no more."""
    rows = objects.iterator(chunk_size=CHUNK)
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def items_of(job: BulkJob, objects: list[Any], locales: Collection[Locale]) -> Iterator[BulkJobItem]:
    """Return the items of a job for some objects, not saved; none for those to which the task does not apply."""
    wanted = {locale.pk for locale in locales}
    sent: dict[Any, set[int]] = {obj.translation_key: set() for obj in objects}
    rows = Translation.objects.filter(
        source__object__in=sent,
        source__locale__in={obj.locale_id for obj in objects},
        target_locale__in=wanted,
        enabled=True,
    )
    for key, locale in rows.values_list("source__object", "target_locale"):
        sent[key].add(locale)
    for obj in objects:
        chosen = wanted - sent[obj.translation_key] if job.task == Task.SUBMIT else sent[obj.translation_key]
        if chosen:
            yield BulkJobItem(
                job=job,
                content_type_id=type_of(obj),
                translation_key=obj.translation_key,
                locale_ids=sorted(chosen),
                title=str(obj)[:255],
            )


def type_of(obj: Any) -> int:
    """Return the key of the content type of an object, of a page as specific as it is."""
    return obj.content_type_id if isinstance(obj, Page) else ContentType.objects.get_for_model(obj).pk


def run_next() -> bool:
    """Do the next thing that waits, if nobody else has begun it. Returns whether there was something."""
    item = claim()
    if item is None:
        return False
    run(item)
    return True


@transaction.atomic
def claim() -> BulkJobItem | None:
    """Begin the next thing that waits, so that no other runner does; None where nothing does."""
    now = timezone.now()
    waiting = BulkJobItem.objects.filter(
        Q(claimed_until=None) | Q(claimed_until__lt=now), state=ItemState.WAITING, job__stopped_at=None
    )
    item = waiting.select_for_update(skip_locked=True, of=("self",)).order_by("pk").first()
    if item is None:
        return None
    item.attempts += 1
    item.claimed_until = now + CLAIM
    item.save(update_fields=["attempts", "claimed_until"])
    return item


@transaction.atomic
def run(begun: BulkJobItem) -> None:
    """Do what was begun, and note how it went, in one transaction."""
    held = BulkJobItem.objects.select_for_update(skip_locked=True, of=("self",))
    item = held.select_related("job__made_by__wagtail_userprofile", "content_type").filter(
        pk=begun.pk, attempts=begun.attempts, state=ItemState.WAITING
    )
    found = item.first()
    if found is None:  # Somebody else has taken it up meanwhile.
        return
    with translation.override(language_of(found.job.made_by)):
        errors = attempt(found)
        note(found, errors)


def attempt(item: BulkJobItem) -> dict[int, str]:
    """Do what an item says, and return what went wrong by language; what failed as a whole changed nothing."""
    if item.attempts > ATTEMPTS:
        given_up = _("It was begun %(count)s times and never ended. The server's log may say why.")
        return everywhere(item, given_up % {"count": ATTEMPTS})
    try:
        try:
            return undone_if_it_fails(item)
        except (IntegrityError, OperationalError):
            # Somebody else made the same meanwhile, such as the page above both: now it is there.
            return undone_if_it_fails(item)
    except TaskError as error:
        return everywhere(item, str(error))
    except Exception:
        logger.exception("%r of job %s failed", item, item.job_id)
        return everywhere(
            item, _("An error that nobody expected. Try it again; if it comes back, the server's log says what it is.")
        )


def undone_if_it_fails(item: BulkJobItem) -> dict[int, str]:
    """Do what an item says, wholly or not at all, and return what went wrong by language."""
    with tallied() as tally, transaction.atomic():
        errors = perform(item)
    item.result = dict(Counter(item.result) + tally)
    return errors


def everywhere(item: BulkJobItem, message: str) -> dict[int, str]:
    """Return one error for all languages of an item."""
    return dict.fromkeys(item.locale_ids, message)


def note(item: BulkJobItem, errors: dict[int, str]) -> None:
    """Write down how an item went. What failed in some languages is tried again in those alone."""
    item.state = ItemState.FAILED if errors else ItemState.DONE
    item.message = message_of(errors)
    item.locale_ids = sorted(errors) or item.locale_ids
    item.claimed_until = None
    item.done_at = timezone.now()
    item.save(update_fields=["state", "message", "result", "locale_ids", "claimed_until", "done_at"])


def message_of(errors: dict[int, str]) -> str:
    """Return errors as a person reads them: a line for each language."""
    if not errors:
        return ""
    names = {locale.pk: locale.get_display_name() for locale in Locale.objects.filter(pk__in=errors)}
    return "\n".join(f"{names.get(key, key)}: {message}" for key, message in sorted(errors.items()))


def language_of(user: Any) -> str | None:
    """Return the language in which somebody reads the admin."""
    profile = getattr(user, "wagtail_userprofile", None)
    return profile.get_preferred_language() if profile else translation.get_language()


def is_idle() -> bool:
    """Return whether something waits that nobody has taken up, though a runner would have by now."""
    now = timezone.now()
    items = BulkJobItem.objects.filter(job__stopped_at=None)
    waiting = items.filter(state=ItemState.WAITING, job__made_at__lt=now - IDLE)
    busy = BulkJobItem.objects.filter(Q(claimed_until__gt=now - IDLE) | Q(done_at__gt=now - IDLE))
    return waiting.exists() and not busy.exists()


def stop(job: BulkJob) -> None:
    """Let a job rest after what is being done at this moment."""
    BulkJob.objects.filter(pk=job.pk, stopped_at=None).update(stopped_at=timezone.now())


def resume(job: BulkJob) -> None:
    """Let a job that was stopped go on."""
    BulkJob.objects.filter(pk=job.pk).update(stopped_at=None)


def retry(job: BulkJob) -> int:
    """Let what failed be tried again, and return how many that are."""
    failed = job.items.filter(state=ItemState.FAILED)
    return failed.update(state=ItemState.WAITING, attempts=0, claimed_until=None, message="")


def counted(jobs: QuerySet[BulkJob]) -> QuerySet[BulkJob]:
    """Return jobs with the numbers of their items: ``total``, ``waiting``, ``done`` and ``failed``.

    And with how much came of them, for ``results``.
    """
    counts: dict[str, Any] = {state.value: Count("items", filter=Q(items__state=state)) for state in ItemState}
    sums = {f"result_{what}": Sum(Cast(KeyTextTransform(what.value, "items__result"), IntegerField())) for what in Done}
    return jobs.annotate(total=Count("items"), **counts, **sums)


def results(job: Any) -> list[str]:
    """Return how much came of a job that was ``counted``, in sentences."""
    return told({what: getattr(job, f"result_{what}") or 0 for what in Done})
