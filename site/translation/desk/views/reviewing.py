"""What may be done with a whole translation from the workspace: its way through review to readers."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail_localize.models import Translation

from translation.desk import review
from translation.models import Role, State

Data = Mapping[str, Any]
"""What the form sends."""


class TimeForm(forms.Form):
    """When something is to be published."""

    at = forms.DateTimeField(label=_("Publish at"), widget=AdminDateTimeInput, required=False)

    @classmethod
    def asked(cls, data: Data) -> Any:
        """Return the time that was asked for. Raises ``NotReady`` where it is none."""
        form = cls(data)
        if not form.is_valid() or form.cleaned_data["at"] is None:
            raise review.NotReady(gettext("Choose a date and a time."))
        return form.cleaned_data["at"]


@dataclass(frozen=True)
class Step:
    """One thing that may be done with a translation.

    Attributes:
        name: what the form sends for it.
        role: who may, in the language.
        label: what its button says.
        done: what is said when it is done.
        run: does it, for a translation, somebody, and what they send with it.
    """

    name: str
    role: Role
    label: str | Promise
    done: str | Promise
    run: Callable[[Translation, Any, Data], Any]


def said(data: Data) -> str:
    """Return what somebody says with a step."""
    return str(data.get("said", "")).strip()


def submit(translation: Translation, user: Any, data: Data) -> None:
    """Ask for a review."""
    review.submit_for_review(translation, user, said(data))


def approve(translation: Translation, user: Any, data: Data) -> None:
    """Approve what was submitted, and leave it to be published later."""
    review.approve(translation, user, said(data), publishes=False)


def approve_and_publish(translation: Translation, user: Any, data: Data) -> None:
    """Approve what was submitted, and publish it."""
    review.approve(translation, user, said(data))


def send_back(translation: Translation, user: Any, data: Data) -> None:
    """Send what was submitted back."""
    review.send_back(translation, user, said(data))


def withdraw(translation: Translation, user: Any, _data: Data) -> None:
    """Take a translation back from review."""
    review.withdraw(translation, user)


def publish(translation: Translation, user: Any, _data: Data) -> None:
    """Publish what was approved."""
    review.publish(translation, user)


def schedule(translation: Translation, user: Any, data: Data) -> None:
    """Publish later what was approved."""
    review.schedule(translation, user, TimeForm.asked(data))


def unschedule(translation: Translation, user: Any, _data: Data) -> None:
    """Publish nothing later."""
    review.unschedule(translation, user)


SUBMIT = Step("submit", Role.TRANSLATE, _("Submit for review"), _("Submitted for review."), submit)
APPROVE_AND_PUBLISH = Step(
    "approve-publish", Role.PUBLISH, _("Approve and publish"), _("Approved and published."), approve_and_publish
)
APPROVE = Step("approve-all", Role.REVIEW, _("Approve"), _("Approved."), approve)
SEND_BACK = Step("send-back", Role.REVIEW, _("Send back"), _("Sent back."), send_back)
WITHDRAW = Step("withdraw", Role.TRANSLATE, _("Take back from review"), _("Taken back."), withdraw)
PUBLISH = Step("publish", Role.PUBLISH, _("Publish"), _("Published."), publish)
SCHEDULE = Step("schedule", Role.PUBLISH, _("Schedule"), _("Scheduled."), schedule)
UNSCHEDULE = Step("unschedule", Role.PUBLISH, _("Cancel the schedule"), _("It is not scheduled any more."), unschedule)
STEPS = {
    step.name: step
    for step in (SUBMIT, APPROVE_AND_PUBLISH, APPROVE, SEND_BACK, WITHDRAW, PUBLISH, SCHEDULE, UNSCHEDULE)
}

SAYING = {step.name for step in (SUBMIT, APPROVE_AND_PUBLISH, APPROVE, SEND_BACK)}
"""The steps with which something may be said."""


def steps(
    roles: frozenset[Role],
    counts: Counter[State],
    *,
    is_locked: bool = False,
    is_in_review: bool = False,
    is_scheduled: bool = False,
    has_drafts: bool = True,
) -> list[Step]:
    """Return what somebody may do with a translation, what is next first; whether it is ready is seen when it is tried.

    Args:
        counts: how many segments are in each state. What is to review is so without a workflow where there is none.
        is_locked: whether the person may change nothing now.
        is_in_review: whether the translation goes through a workflow.
        is_scheduled: whether it is going to be published by itself, and locked until then.
        has_drafts: whether it can be published later at all.
    """
    publishes = Role.PUBLISH in roles
    if is_scheduled:
        return [UNSCHEDULE] if publishes else []
    if is_locked:
        return [WITHDRAW] if is_in_review and Role.TRANSLATE in roles else []
    reviewing = []
    if Role.REVIEW in roles and (is_in_review or counts[State.TO_REVIEW]):
        reviewing = [*([APPROVE_AND_PUBLISH] if publishes else []), APPROVE, SEND_BACK]
    if is_in_review:
        return [*reviewing, WITHDRAW] if Role.TRANSLATE in roles else reviewing
    submitting = [SUBMIT] if Role.TRANSLATE in roles else []
    publishing = [PUBLISH, *([SCHEDULE] if has_drafts else [])] if publishes else []
    # Even where nothing is: something may be typed that is not saved yet.
    is_work_left = any(counts[state] for state in review.UNREVIEWED)
    return [*reviewing, *submitting, *publishing] if is_work_left else [*reviewing, *publishing, *submitting]
