"""What jobs do to one object: each task, with the rights that it takes, for one or more languages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import Translation

from translation.desk.assigning import assign
from translation.desk.filling import fill_from_memory
from translation.desk.listing import source_locale
from translation.desk.review import publish
from translation.desk.rights import may
from translation.desk.sending import submit
from translation.desk.sources import source_of
from translation.desk.tally import Done, count
from translation.following.follow import sync
from translation.models import BulkJob, BulkJobItem, Role, Task

ROLES: dict[Task, Role] = {
    Task.SUBMIT: Role.MANAGE,
    Task.SYNC: Role.MANAGE,
    Task.ASSIGN: Role.MANAGE,
    Task.PUBLISH: Role.PUBLISH,
}
"""The role that a task takes in each language."""

Errors = dict[int, str]
"""What went wrong, by the key of the language; nothing for those that went well."""


class TaskError(Exception):
    """Something that whoever asked for it can mend; it says how."""


@dataclass(frozen=True)
class Doing:
    """One object, and what is to be done to it.

    Attributes:
        instance: in the source language.
        locales: the languages in which the user has the role.
    """

    instance: Any
    locales: list[Locale]
    user: Any
    options: dict[str, Any]

    def translation(self, locale: Locale) -> Translation:
        """Return the translation into a language. Raises ``TaskError``."""
        found = Translation.objects.filter(
            source__object=self.instance.translation_key,
            source__locale=self.instance.locale_id,
            target_locale=locale,
            enabled=True,
        )
        translation = found.select_related("target_locale", "source").first()
        if translation is None:
            raise TaskError(_("It is not sent for translation any more. Send it again first."))
        return translation


def perform(item: BulkJobItem) -> Errors:
    """Do what an item says, as far as whoever asked for it may.

    Each task sees to it that what fails in one language leaves the others alone. Raises ``TaskError`` where it fails in
    all of them.
    """
    job: BulkJob = item.job
    task = Task(job.task)
    user = job.made_by
    if user is None:
        raise TaskError(_("Whoever asked for this has no account any more. Start it again yourself."))
    model = item.content_type.model_class()
    instance = (
        model._default_manager.filter(translation_key=item.translation_key, locale=source_locale()).first()
        if model
        else None
    )
    if instance is None:
        raise TaskError(_("It was deleted. There is nothing left to do."))
    # In one order always: two runners then wait for each other, and not crosswise.
    locales = list(Locale.objects.filter(pk__in=item.locale_ids).order_by("pk"))
    allowed = [locale for locale in locales if may(user, ROLES[task], locale)]
    refused = _("Your rights in this language were taken away. Ask whoever gives roles for “%(role)s”.")
    role = ROLES[task].label
    errors = {locale.pk: refused % {"role": role} for locale in locales if locale not in allowed}
    gone = _("This language was removed. There is nothing left to do.")
    errors |= dict.fromkeys(set(item.locale_ids) - {locale.pk for locale in locales}, gone)
    if allowed:
        errors |= TASKS[task](Doing(instance, allowed, user, job.options))
    return errors


def each(doing: Doing, act: Callable[[Translation], Any], done: Done) -> Errors:
    """Do something to the translation into each language, and undo in the database what failed.

    Args:
        done: what is counted where nothing fails.
    """
    errors = {}
    for locale in doing.locales:
        try:
            with transaction.atomic():
                act(doing.translation(locale))
            count(done)
        except (TaskError, ValidationError, PermissionDenied) as error:
            errors[locale.pk] = words_of(error)
    return errors


def words_of(error: Exception) -> str:
    """Return what an error says to people."""
    return " ".join(error.messages) if isinstance(error, ValidationError) else str(error)


def assign_each(doing: Doing) -> Errors:
    """Assign the translations to somebody, until a day."""
    assignee, due_on = doing.options.get("assignee"), doing.options.get("due_on")
    person = get_user_model()._default_manager.filter(pk=assignee).first() if assignee else None
    if assignee and person is None:
        raise TaskError(_("The assignee has no account any more. Assign it to somebody else."))

    def act(translation: Translation) -> None:
        assign(
            translation,
            assignee=person,
            due_on=date.fromisoformat(due_on) if due_on else None,
            note=doing.options.get("note", ""),
            user=doing.user,
        )

    return each(doing, act, Done.ASSIGNED)


def publish_each(doing: Doing) -> Errors:
    """Publish what was approved of the translations."""
    return each(doing, lambda translation: publish(translation, doing.user), Done.PUBLISHED)


def submit_to_all(doing: Doing) -> Errors:
    """Send the object for translation, to all languages at once, with what was translated before."""
    translations = submit(doing.instance, doing.locales, doing.user)
    count(Done.SENT, len(translations))
    if doing.options.get("fill"):
        fill_from_memory(translations, doing.user)
    return {}


def sync_all(doing: Doing) -> Errors:
    """Let the translations follow their source; which of them did not, and why."""
    source = source_of(doing.instance)
    if source is None:
        raise TaskError(_("It is not sent for translation any more. Send it again first."))
    asked = {locale.pk for locale in doing.locales}
    failures = {failure.translation.locale_id: failure.text for failure in sync(source, doing.user)}
    translated = source.translations.filter(enabled=True, target_locale__in=asked)
    count(Done.FOLLOWED, translated.exclude(target_locale__in=failures).count())
    return {locale: text for locale, text in failures.items() if locale in asked}


TASKS: dict[Task, Callable[[Doing], Errors]] = {
    Task.SUBMIT: submit_to_all,
    Task.SYNC: sync_all,
    Task.ASSIGN: assign_each,
    Task.PUBLISH: publish_each,
}
"""What can be done to many translations at once."""
