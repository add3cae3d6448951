import datetime

import pytest

from home.models import CallForProjectsPage

# A page asks for its content type when it is made.
pytestmark = pytest.mark.django_db

OPENS, CLOSES = datetime.date(2026, 3, 1), datetime.date(2026, 3, 31)
ONE_DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (OPENS - ONE_DAY, "announced"),
        (OPENS, "open"),
        (CLOSES, "open"),
        (CLOSES + ONE_DAY, "closed"),
    ],
)
def test_a_call_is_open_from_its_first_day_to_its_last(day, expected):
    assert CallForProjectsPage(opens=OPENS, closes=CLOSES).state_on(day) == expected


def test_a_call_without_an_end_stays_open():
    assert CallForProjectsPage(opens=OPENS).state_on(CLOSES + 1000 * ONE_DAY) == "open"


def test_a_call_without_a_beginning_is_announced_until_its_last_day():
    call = CallForProjectsPage(closes=CLOSES)
    assert call.state_on(CLOSES) == "announced"
    assert call.state_on(CLOSES + ONE_DAY) == "closed"


def test_a_call_without_dates_is_announced():
    assert CallForProjectsPage().state_on(OPENS) == "announced"
