import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import date
from tests.translation.desk.checking.helpers import codes, errors, found
from translation.desk.checking.dates import dates_in

LANGUAGES = ["fr", "en", "es", "de", "ar", "zh-hans"]


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("le 12/03/2026", "on 12/03/2026", "fr en"),
        ("le 12/03/2026", "on 03/12/2026", "fr en"),  # as in the United States
        ("le 12/03/2026", "am 12.03.2026", "fr de"),
        ("le 12/03/2026", "2026-03-12", "fr en"),
        ("le 12/03/2026", "12 March 2026", "fr en"),
        ("le 12/03/2026", "March 12, 2026", "fr en"),
        ("le 12 mars 2026", "12. März 2026", "fr de"),
        ("le 12 mars 2026", "12 de marzo de 2026", "fr es"),
        ("le 12 mars 2026", "2026年3月12日", "fr zh-hans"),
        ("le 12 mars 2026", "في 12 مارس 2026", "fr ar"),
        ("le 12 mars 2026", "في ١٢ آذار/مارس ٢٠٢٦", "fr ar"),
        ("le 12 mars 2026", "في 12 آذار 2026", "fr ar"),
        ("le 1er mai", "1 May", "fr en"),
        ("le 1er mai", "May 1st", "fr en"),
        ("mai 2024", "أيار/مايو 2024", "fr ar"),
        ("mai 2024", "2024年5月", "fr zh-hans"),
        ("mai 2024", "in May 2024", "fr en"),
        ("du 24 au 31 mai 2024", "24–31 May 2024", "fr en"),
        ("du 24 au 31 mai 2024", "May 24–31, 2024", "fr en"),
        ("du 24 au 31 mai 2024", "2024年5月24日至31日", "fr zh-hans"),
        ("24 et 25 mai", "le 24 mai et le 25 mai", "fr fr-be"),
        ("du 30 avril au 2 mai 2024", "from 30 April 2024 to 2 May 2024", "fr en"),
        ("mars 2024, puis mai 2025", "May 2025, after March 2024", "fr en"),
        ("en mai, 12 partenaires", "12 partners in May", "fr en"),
        ("en mars 12 partenaires viennent", "in March 12 partners come", "fr en"),
        ("15. 5. 2024", "15 mai 2024", "cs fr"),
        ("le 3 juin 2024", "3 июня 2024 г.", "fr ru"),
        ("les mars 2024 et mars 2024", "in March 2024", "fr en"),
    ],
)
def test_the_same_day_may_be_written_otherwise(source, target, languages):
    assert [code for code in codes(source, target, languages) if code.startswith(("number", "date"))] == []


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("le 12/03/2026", "13/03/2026", "fr en"),
        ("le 12/03/2026", "am 03.12.2026", "fr de"),
        ("le 12 mars 2026", "12 May 2026", "fr en"),
        ("le 12 mars 2026", "12. März 2025", "fr de"),
        ("le 12 mars 2026", "2026年12月3日", "fr zh-hans"),
        ("le 12 mars 2026", "في 12 مايو 2026", "fr ar"),
        ("mai 2024", "in June 2024", "fr en"),
        ("le 12 mars 2026", "one day in spring 2026", "fr en"),
        ("le 31/12/2024", "at the end of 2024", "fr en"),
    ],
)
def test_a_day_that_was_changed_is_one_error(source, target, languages):
    assert errors(source, target, languages) == ["date-changed"]


def test_a_changed_day_says_what_the_source_says(speaking_english):
    [problem] = found("Le 12 mars 2026, à Nantes", "In Nantes on 13 March 2026")
    assert problem.text == "The source says 12 mars 2026: say the same day."
    assert problem.span == (13, 26)


def test_a_changed_day_does_not_hide_a_changed_number():
    assert sorted(errors("12 mars 2026, 300 villes", "13 March 2026, 400 cities")) == ["date-changed", "number-changed"]


@given(
    day=st.dates(datetime.date(1000, 1, 1), datetime.date(9999, 12, 31)),
    source=st.sampled_from(LANGUAGES),
    target=st.sampled_from(LANGUAGES),
    length=st.sampled_from(["medium", "long", "full"]),
)
def test_any_day_that_is_formatted_for_two_languages_is_the_same(day, source, target, length):
    written, other = date(day, source, "long"), date(day, target, length)
    assert not [code for code in codes(f"x {written} x", f"y {other} y", f"{source} {target}") if "date" in code]


@given(day=st.dates(datetime.date(1000, 1, 1), datetime.date(9999, 1, 1)), later=st.integers(1, 9000))
def test_any_other_day_is_an_error(day, later):
    try:
        other = day + datetime.timedelta(days=later)
    except OverflowError:
        return
    assert "date-changed" in errors(date(day, "fr"), date(other, "es"), "fr es")


def test_no_day_is_made_of_what_is_none():
    assert dates_in("le 31/02/2024, le 45 mai, 12.5.3", "fr") == []


def test_a_language_that_nobody_knows_has_its_numbers_read():
    assert [date.days for date in dates_in("12/03/2026", "qqq")] == [{(2026, 3, 12)}]
