"""What may be done with a whole translation from the workspace: its way through review to readers."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import Translation

from translation.desk import review
from translation.models import Role, State


@dataclass(frozen=True)
class Step:
    """One thing that may be done with a translation.

    Attributes:
        name: what the form sends for it.
        label: what its button says.
        done: what is said when it is done.
        run: does it, for a translation, somebody, and what they say with it.
    """

    name: str
    label: str | Promise
    done: str | Promise
    run: Callable[[Translation, Any, str], Any]


def submit(translation: Translation, user: Any, said: str) -> None:
    """Ask for a review."""
    review.submit_for_review(translation, user, said)


def approve(translation: Translation, user: Any, said: str) -> None:
    """Approve what was submitted."""
    review.approve(translation, user, said)


def withdraw(translation: Translation, user: Any, _said: str) -> None:
    """Take a translation back from review."""
    review.withdraw(translation, user)


def publish(translation: Translation, user: Any, _said: str) -> None:
    """Publish what was approved."""
    review.publish(translation, user)


SUBMIT = Step("submit", _("Submit for review"), _("Submitted for review."), submit)
APPROVE = Step("approve-all", _("Approve what is to review"), _("Approved."), approve)
SEND_BACK = Step("send-back", _("Send back"), _("Sent back."), review.send_back)
WITHDRAW = Step("withdraw", _("Take back from review"), _("Taken back."), withdraw)
PUBLISH = Step("publish", _("Publish"), _("Published."), publish)
STEPS = {step.name: step for step in (SUBMIT, APPROVE, SEND_BACK, WITHDRAW, PUBLISH)}


def steps(roles: frozenset[Role], counts: Counter[State], is_locked: bool, is_in_review: bool) -> list[Step]:
    """Return what somebody may do with a translation, what is next first; whether it is ready is seen when it is tried.

    Args:
        counts: how many segments are in each state. What is to review is so without a workflow where there is none.
        is_locked: whether the person may change nothing now.
        is_in_review: whether the translation goes through a workflow.
    """
    if is_locked:
        return [WITHDRAW] if is_in_review and Role.TRANSLATE in roles else []
    reviewing = [APPROVE, SEND_BACK] if Role.REVIEW in roles and (is_in_review or counts[State.TO_REVIEW]) else []
    if is_in_review:
        return [*reviewing, WITHDRAW] if Role.TRANSLATE in roles else reviewing
    submitting = [SUBMIT] if Role.TRANSLATE in roles else []
    return [*reviewing, *submitting, *([PUBLISH] if Role.PUBLISH in roles else [])]
