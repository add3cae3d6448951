import datetime

import pytest

from home.deadlines import SOON, Deadline, deadline_on
from home.models import Commitment

DUE = datetime.date(2026, 6, 30)
ONE_DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (DUE - SOON - ONE_DAY, Deadline.DISTANT),
        (DUE - SOON, Deadline.NEAR),
        (DUE, Deadline.NEAR),
        (DUE + ONE_DAY, Deadline.PASSED),
    ],
)
def test_a_deadline_is_near_for_half_a_year_up_to_its_last_day(day, expected):
    assert deadline_on(Commitment(due=DUE, status="under_way"), day) is expected


@pytest.mark.parametrize("status", ["achieved", "dropped"])
def test_what_has_ended_needs_no_attention(status):
    assert deadline_on(Commitment(due=DUE, status=status), DUE + ONE_DAY) is Deadline.DISTANT


def test_without_a_deadline_there_is_none_to_miss():
    assert deadline_on(Commitment(status="planned"), DUE) is Deadline.DISTANT
