"""How a language is marked in HTML."""

import pytest
from django.conf import settings
from django.conf.locale import LANG_INFO

from translation.languages import attributes, direction


@pytest.mark.parametrize("code", [code for code, _name in settings.LANGUAGES])
def test_the_site_s_languages_are_written_the_way_django_says(code):
    assert direction(code) == ("rtl" if LANG_INFO[code]["bidi"] else "ltr")


@pytest.mark.parametrize(
    ("code", "way"), [("ps", "rtl"), ("az-arab", "rtl"), ("az", "ltr"), ("no-such-language", "ltr")]
)
def test_other_languages_are_written_as_unicode_knows(code, way):
    assert direction(code) == way


def test_the_attributes_name_a_language_as_html_does():
    assert attributes("zh-hans") == ' lang="zh-Hans" dir="ltr"'
    assert attributes("ar") == ' lang="ar" dir="rtl"'
