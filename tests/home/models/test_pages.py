import datetime

import pytest
from django.utils import timezone

from home.models import AccessibilityStatementPage
from tests.home.helpers import add

# A page asks for its content type when it is made.
pytestmark = pytest.mark.django_db

AUDIT = datetime.date(2023, 5, 31)


def statement(**fields):
    return AccessibilityStatementPage(title="Accessibilité", **{"status": "partial", "audited_on": AUDIT} | fields)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (datetime.date(2023, 5, 30), "none"),
        (datetime.date(2023, 5, 31), "partial"),
        (datetime.date(2026, 5, 31), "partial"),
        (datetime.date(2026, 6, 1), "none"),
    ],
)
def test_an_audit_counts_from_its_day_for_three_years(day, expected):
    assert statement().status_on(day) == expected


def test_an_audit_on_the_29th_of_february_counts_to_the_end_of_february():
    page = statement(audited_on=datetime.date(2024, 2, 29))
    assert page.status_on(datetime.date(2027, 2, 28)) == "partial"
    assert page.status_on(datetime.date(2027, 3, 1)) == "none"


def test_without_an_audit_the_site_is_not_compliant_whatever_was_chosen():
    assert statement(status="full", audited_on=None).status_on(AUDIT) == "none"


OUTDATED = "The audit is more than three years old"


@pytest.fixture
def in_english(home, english_home, client):
    def page(**fields):
        made = add(english_home, AccessibilityStatementPage, "Accessibility", share_met=72, **fields)
        return client.get(made.url).content.decode()

    return page


def test_an_outdated_audit_is_said_to_be_so_and_its_share_is_not_repeated(in_english):
    html = in_english(status="partial", audited_on=timezone.localdate() - datetime.timedelta(days=1200))
    assert OUTDATED in html
    assert "72%" not in html
    assert "not compliant" in html


def test_an_audit_to_come_is_not_said_to_be_outdated(in_english):
    html = in_english(status="full", audited_on=timezone.localdate() + datetime.timedelta(days=3))
    assert OUTDATED not in html
    assert "72%" not in html
    assert "fully compliant" not in html


def test_a_valid_audit_is_shown_with_its_share(in_english):
    html = in_english(status="partial", audited_on=timezone.localdate())
    assert "partially compliant" in html
    assert "72%" in html


def test_a_statement_without_an_audit_says_that_there_is_none_yet(in_english):
    html = in_english(status="full")
    assert "none yet" in html
    assert "fully compliant" not in html
