"""What a language is called and which way it is written."""

import pytest
from django.conf.locale import LANG_INFO

from translation.languages import attributes, direction


@pytest.mark.parametrize("code", sorted(code for code, info in LANG_INFO.items() if "bidi" in info))
def test_every_language_of_django_is_written_the_way_django_says(code):
    assert direction(code) == ("rtl" if LANG_INFO[code]["bidi"] else "ltr")


@pytest.mark.parametrize(
    ("code", "way"), [("ps", "rtl"), ("az-arab", "rtl"), ("az", "ltr"), ("no-such-language", "ltr")]
)
def test_a_language_that_django_does_not_know_is_written_its_own_way(code, way):
    assert direction(code) == way


def test_the_attributes_name_a_language_as_html_does():
    assert attributes("zh-hans") == ' lang="zh-Hans" dir="ltr"'
    assert attributes("ar") == ' lang="ar" dir="rtl"'
