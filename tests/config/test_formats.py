"""Dates on the admin's screens are those that people here read."""

from datetime import datetime

import pytest
from django.conf.locale.ar import formats as arabic
from django.utils import translation
from django.utils.formats import date_format

EVENING = datetime(2026, 5, 11, 20, 9)


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("en", "DATE_FORMAT", "11 May 2026"),
        ("en", "SHORT_DATE_FORMAT", "11 May 2026"),
        ("en", "DATETIME_FORMAT", "11 May 2026, 20:09"),
        ("fr", "DATE_FORMAT", "11 mai 2026"),
        ("fr", "SHORT_DATETIME_FORMAT", "11/05/2026 20:09"),
        ("ar", "DATE_FORMAT", "11 مايو، 2026"),
        ("ar", "DATETIME_FORMAT", "11 مايو، 2026، 8:09 م"),
        ("ar", "SHORT_DATETIME_FORMAT", "11\N{RIGHT-TO-LEFT MARK}/05\N{RIGHT-TO-LEFT MARK}/2026 8:09 م"),
    ],
)
def test_a_date_is_written_as_its_language_does(language, name, text):
    with translation.override(language):
        assert date_format(EVENING, name) == text


def test_django_still_has_no_arabic_format_with_the_time_of_day():
    assert not hasattr(arabic, "DATETIME_FORMAT")
    assert not hasattr(arabic, "SHORT_DATETIME_FORMAT")
