"""What the days left say of a commitment."""

import datetime
from enum import Enum

from home.models import Commitment

SOON = datetime.timedelta(days=180)
ENDED = {Commitment.Status.ACHIEVED, Commitment.Status.DROPPED}


class Deadline(Enum):
    """Whether a commitment's deadline needs a reader's attention."""

    DISTANT = "distant"
    NEAR = "near"
    PASSED = "passed"


def deadline_on(commitment: Commitment, day: datetime.date) -> Deadline:
    """Return how a commitment's deadline stands on a day; what has ended needs no attention."""
    if commitment.due is None or commitment.status in ENDED or commitment.due - day > SOON:
        return Deadline.DISTANT
    return Deadline.NEAR if commitment.due >= day else Deadline.PASSED
