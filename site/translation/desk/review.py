"""From words in hand to words that residents read: review, approval, publishing.

A translation is submitted by who translates it, approved or sent back by who reviews it, published by who publishes;
each by their role in the language (``desk.rights``), whatever Wagtail's permissions on pages say. What has Wagtail's
workflows goes through that of its language, with its notifications, its log and its lists of what waits for somebody;
what has none, such as an entry of the directory, has the states of its segments alone.

All raise ``PermissionDenied`` where somebody has not the role, and ``NotReady`` where something stands in the way; then
nothing is changed.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext
from wagtail.models import DraftStateMixin, Revision, TaskState, WorkflowMixin, WorkflowState
from wagtail_localize.models import Translation

from translation.desk import writing
from translation.desk.checked import with_errors, words_of_errors
from translation.desk.guards.demands import Right
from translation.desk.rights import locked_for, may
from translation.desk.segments import Segment, restate, segments_of
from translation.models import LanguageTeam, Role, SourceState, State
from translation.publishing import publishing_translations

UNREVIEWED = (State.MACHINE, State.DRAFT, State.TO_REVIEW)
"""The states of texts that nobody has approved."""


class NotReady(ValidationError):  # noqa: N818 - reads as what it says, like Django's DoesNotExist
    """A translation cannot be submitted, approved or published as it is; the message says what to do.

    Attributes:
        segments: those that are to be mended first.
    """

    segments: list[Segment] = []


DELETED = _lazy("It was deleted. Send it for translation again.")

Errors = Callable[[Translation, list[Segment]], list[Segment]]
"""Returns those of some segments whose text must be mended before anybody reads it."""


@transaction.atomic
def submit_for_review(
    translation: Translation, user: Any, comment: str = "", errors: Errors = with_errors
) -> WorkflowState | None:
    """Ask the reviewers of a language to look at what was translated.

    Args:
        comment: what the reviewers should know; it stands in the history of each segment.

    Returns:
        The workflow that has begun, or goes on; None for what has none.
    """
    target = _begin(translation, user, Role.TRANSLATE)
    segments = segments_of(translation)
    waiting = [segment for segment in segments if segment.state in UNREVIEWED]
    if not waiting:
        raise NotReady(_("There is nothing to review: nothing was translated since the last review."))
    _refuse(translation, waiting, errors)
    restate(_in(segments, State.DRAFT, State.MACHINE), State.TO_REVIEW, user, comment)
    _save_draft(translation, user)
    return _start(translation, target, user)


@transaction.atomic
def approve(
    translation: Translation, user: Any, comment: str = "", errors: Errors = with_errors, *, publishes: bool = True
) -> bool:
    """Approve what was submitted; it is published at once if the reviewer may publish in the language.

    Args:
        publishes: whether it is; otherwise it waits to be published.

    Returns:
        Whether it was published.
    """
    target = _begin(translation, user, Role.REVIEW)
    segments = segments_of(translation)
    task = _task(target)
    waiting = _in(segments, State.TO_REVIEW)
    if task:  # What the reviewer has translated that was missing: everybody else was locked out.
        waiting += [segment for segment in _in(segments, State.DRAFT) if segment.changed_by_id == user.pk]
    if not waiting and task is None:
        raise NotReady(_("There is nothing to review: nothing was translated since the last review."))
    _refuse(translation, waiting, errors)
    restate(waiting, State.REVIEWED, user, comment)
    _save_draft(translation, user)
    if task:
        task.workflow_state.publishes = publishes
        task.task.specific.on_action(task, user, "approve", comment=comment)  # Ends with ``approved`` below.
        if refused := getattr(task.workflow_state, "refused", None):
            raise refused
        return publishes and may(user, Role.PUBLISH, translation.target_locale)
    return approved(translation, user, publishes=publishes)


@transaction.atomic
def send_back(translation: Translation, user: Any, comment: str) -> None:
    """Send what was submitted back to who translates it, and say why."""
    target = _begin(translation, user, Role.REVIEW)
    if not comment.strip():
        raise NotReady(_("Say what is to be mended."))
    task = _task(target)
    waiting = _in(segments_of(translation), State.TO_REVIEW)
    if not waiting and task is None:
        raise NotReady(_("There is nothing to review: nothing was translated since the last review."))
    if task:
        task.task.specific.on_action(task, user, "reject", comment=comment)  # Ends with ``sent_back`` below.
    else:
        sent_back(translation, user, comment)


@transaction.atomic
def withdraw(translation: Translation, user: Any) -> None:
    """Take back what was submitted, to go on with it; whoever asked for the review may, and whoever reviews."""
    target = _held(translation)
    state = target.current_workflow_state if isinstance(target, WorkflowMixin) else None
    asked = state is not None and state.requested_by_id == user.pk
    _demand(user, Role.TRANSLATE if asked or state is None else Role.REVIEW, translation)
    if state:
        state.cancel(user=user)  # Ends with ``sent_back`` below.
    else:
        sent_back(translation, user, "")


@transaction.atomic
def publish(translation: Translation, user: Any, errors: Errors = with_errors) -> None:
    """Publish what was approved of a translation."""
    target = _begin(translation, user, Role.PUBLISH)
    if _task(target):
        raise NotReady(_("It is being reviewed: approve it or send it back first."))
    segments = segments_of(translation)
    _refuse(translation, _in(segments, State.REVIEWED), errors)
    _publish(translation, user)


@transaction.atomic
def schedule(translation: Translation, user: Any, at: datetime, errors: Errors = with_errors) -> Revision:
    """Let a translation that is approved as a whole be published later, by Wagtail's ``publish_scheduled``.

    Until then it is locked for everybody (Wagtail does so for whatever is scheduled); see ``unschedule``.

    Returns:
        The revision that will be published.
    """
    target = _begin(translation, user, Role.PUBLISH)
    if not isinstance(target, DraftStateMixin):
        raise NotReady(_("It has no drafts, so it cannot be published later."))
    if at <= timezone.now():
        raise NotReady(_("Choose a time that has not passed."))
    segments = segments_of(translation)
    if left := _in(segments, *UNREVIEWED):
        refused = NotReady(
            ngettext("%(count)s text is not approved yet.", "%(count)s texts are not approved yet.", len(left))
            % {"count": len(left)}
        )
        refused.segments = left
        raise refused
    _refuse(translation, _in(segments, State.REVIEWED), errors)
    _save_draft(translation, user)
    draft = _reread(target).get_latest_revision_as_object()
    draft.go_live_at = at
    with publishing_translations():  # What publishing asks for is asked for now: later nobody is there to hear.
        revision = draft.save_revision(user=user)
    revision.publish(user=user, skip_permission_checks=True)
    return revision


@transaction.atomic
def unschedule(translation: Translation, user: Any) -> None:
    """Publish nothing later, after all."""
    _demand(user, Role.PUBLISH, translation)
    target = _held(translation)
    writing.refuse_locked(target, user)
    cancel_schedule(target, user)


def cancel_schedule(target: Any, user: Any) -> None:
    """Take back that something, in whichever language, is to be published later. Raises ``NotReady``."""
    scheduled = target.scheduled_revision if isinstance(target, DraftStateMixin) else None
    if scheduled is None:
        raise NotReady(_("It is not scheduled any more."))
    scheduled.approved_go_live_at = None
    scheduled.save(user=user, update_fields=["approved_go_live_at"])  # Which Wagtail notes in the history.
    draft = target.get_latest_revision_as_object()
    draft.go_live_at = None
    draft.save_revision(user=user, clean=False)
    type(target).objects.filter(pk=target.pk).update(go_live_at=None)


def approved(translation: Translation, user: Any, errors: Errors = with_errors, *, publishes: bool = True) -> bool:
    """A translation was approved, through the desk or Wagtail's own buttons: publish it if its reviewer may.

    Args:
        publishes: whether it is to be published at all.

    Returns:
        Whether it was published; not, where one of the texts has an error.
    """
    segments = segments_of(translation)
    waiting = _in(segments, State.TO_REVIEW)
    wrong = {segment.pk for segment in errors(translation, waiting)}
    restate([segment for segment in waiting if segment.pk not in wrong], State.REVIEWED, user)
    if wrong or not publishes or not may(user, Role.PUBLISH, translation.target_locale):
        return False
    with transaction.atomic():
        _publish(translation, user)
    return True


def sent_back(translation: Translation, user: Any, comment: str) -> None:
    """A translation was sent back or withdrawn, through the desk or Wagtail's own buttons: it is to be worked on."""
    restate(_in(segments_of(translation), State.TO_REVIEW), State.DRAFT, user, comment)


def translation_of(instance: Any) -> Translation | None:
    """Return the translation that an object is made by, unless it was stopped; None for what is written by hand."""
    found = Translation.objects.filter(source__object_id=instance.translation_key, target_locale=instance.locale_id)
    return found.filter(enabled=True).select_related("source", "target_locale").first()


def _begin(translation: Translation, user: Any, role: Role) -> Any:
    """Return what a translation is written to, where somebody has a role and it is not locked for them."""
    _demand(user, role, translation)
    target = _held(translation)
    if locked_for(user, target):
        raise NotReady(_("“%(title)s” is locked.") % {"title": target})
    return target


def _held(translation: Translation) -> Any:
    """Return what a translation is written to, and let nobody else lead it on before the transaction ends."""
    list(Translation.objects.select_for_update(no_key=True).filter(pk=translation.pk).values_list("pk"))
    try:
        return translation.get_target_instance()
    except ObjectDoesNotExist as gone:
        raise NotReady(DELETED) from gone


def _demand(user: Any, role: Role, translation: Translation) -> None:
    refusal = Right(role, translation.target_locale).refusal(user)
    if refusal:
        raise PermissionDenied(refusal)


def _refuse(translation: Translation, segments: list[Segment], errors: Errors) -> None:
    """Raise NotReady where texts have errors."""
    if wrong := errors(translation, segments):
        refused = NotReady(words_of_errors(len(wrong)))
        refused.segments = wrong
        raise refused


def _in(segments: Iterable[Segment], *states: State) -> list[Segment]:
    return [segment for segment in segments if segment.state in states]


def _task(target: Any) -> TaskState | None:
    """Return the task of a review that is under way."""
    return target.current_workflow_task_state if isinstance(target, WorkflowMixin) else None


def _start(translation: Translation, target: Any, user: Any) -> WorkflowState | None:
    """Begin the workflow of a language, or go on with one in which something was sent back."""
    team = LanguageTeam.objects.filter(locale=translation.target_locale).select_related("workflow").first()
    if not isinstance(target, WorkflowMixin) or team is None or not team.workflow or not team.workflow.active:
        return None
    target = _reread(target)
    if target.get_latest_revision() is None:
        target.save_revision(user=user, clean=False)
    state = target.current_workflow_state
    if state is None:
        return team.workflow.start(target, user)
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user=user)
    return state


def _reread(target: Any) -> Any:
    return type(target)._base_manager.get(pk=target.pk)


def _save_draft(translation: Translation, user: Any) -> None:
    writing.save_draft(translation, user)


def _publish(translation: Translation, user: Any) -> None:
    writing.publish(translation, user)
    # What was to be published with its source, and could not be, is published now.
    for state in SourceState.objects.filter(
        source=translation.source_id, is_draft=False, together__contains=[translation.target_locale_id]
    ):
        state.together.remove(translation.target_locale_id)
        state.save(update_fields=["together"])
