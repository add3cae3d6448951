import re

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from django.utils import translation

from core.formats import babel_locale
from home.ranks import ordinal
from home.templatetags import home_tags


@pytest.mark.parametrize(
    ("rank", "expected"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st"), (103, "103rd")],
)
def test_english_has_four_endings(rank, expected):
    with translation.override("en"):
        assert ordinal(rank) == expected


@pytest.mark.parametrize(("rank", "expected"), [(1, "1er"), (2, "2e"), (3, "3e"), (21, "21e"), (1234, "1\u202f234e")])
def test_a_language_gives_each_of_its_categories_the_ending_it_has(rank, expected, tmp_path, settings):
    # A catalogue of the test's own: those of the site belong to their translators.
    catalogue = Catalog(locale="fr")
    catalogue.add("%(rank)sst", "%(rank)ser", context="rank, as in 1st", flags=["python-format"])
    catalogue.add("%(rank)sth", "%(rank)se", context="rank, as in 4th", flags=["python-format"])
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "django.mo").open("wb") as file:
        write_mo(file, catalogue)
    settings.LOCALE_PATHS = [tmp_path]
    with translation.override("fr"):
        assert ordinal(rank) == expected


@pytest.mark.parametrize(
    ("language", "categories"),
    [
        ("fr", {"one", "other"}),
        ("en", {"one", "two", "few", "other"}),
        ("es", {"other"}),
        ("de", {"other"}),
        ("ar", {"other"}),
        ("zh-hans", {"other"}),
    ],
)
def test_every_category_of_the_interface_s_languages_is_among_those_catalogues_can_fill(language, categories):
    # A language with “zero” or “many” would need a further form in home.ranks.
    assert {babel_locale(language).ordinal_form(rank) for rank in range(1, 200)} == categories


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "3<sup>rd</sup>"),
        ("fr", "3<sup>e</sup>"),
        ("de", "3."),
        ("ar", "<small>المرتبة </small>3"),
        ("zh-hans", "<small>第</small>3<small>位</small>"),
    ],
)
def test_pages_set_the_number_of_a_rank_large_and_what_stands_around_it_small(language, written):
    with translation.override(language):
        shown = home_tags.ordinal(3)
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", written)
