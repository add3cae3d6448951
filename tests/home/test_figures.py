from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import translation

from home.figures import BOTTOM, TOP, WIDTH, line, value_to_show, values_by_year
from home.models import KeyFigure, KeyFigureValue


@pytest.fixture
def figure(source_locale):
    """A figure of three years, entered out of order."""
    figure = KeyFigure(code="delegations", label="délégations", source_name="Nantes", locale=source_locale)
    figure.values = [
        KeyFigureValue(year=year, value=Decimal(value)) for year, value in ((2024, 50), (2020, 10), (2022, 30))
    ]
    figure.save()
    return KeyFigure.objects.get(pk=figure.pk)


def test_the_latest_value_is_shown_unless_a_year_is_fixed(figure):
    values = {value.year: value for value in figure.values.all()}
    assert value_to_show(figure) == values[2024]
    assert value_to_show(figure, 2020) == values[2020]


def test_a_year_without_a_value_shows_nothing(figure):
    assert value_to_show(figure, 2021) is None


def test_a_figure_without_values_shows_nothing(source_locale):
    assert value_to_show(KeyFigure(code="new", label="nouveau", locale=source_locale)) is None


def test_values_stand_in_the_order_of_their_years(figure):
    assert [value.year for value in values_by_year(figure)] == [2020, 2022, 2024]


def test_a_line_runs_from_the_first_year_to_the_last_and_from_the_lowest_to_the_highest(figure):
    assert line(values_by_year(figure)) == [(0, BOTTOM), (WIDTH // 2, (TOP + BOTTOM) // 2), (WIDTH, TOP)]


def test_a_line_of_equal_values_runs_through_the_middle():
    values = [KeyFigureValue(year=year, value=Decimal(7)) for year in (2020, 2021)]
    assert line(values) == [(0, (TOP + BOTTOM) // 2), (WIDTH, (TOP + BOTTOM) // 2)]


def test_years_that_are_missing_leave_their_room_in_a_line():
    values = [KeyFigureValue(year=year, value=Decimal(year)) for year in (2020, 2021, 2024)]
    assert [x for x, _y in line(values)] == [0, WIDTH // 4, WIDTH]


NUMBER = Template('{% include "components/figure_number.html" with value=value %}')


def written(value, language, **fields):
    with translation.override(language):
        return NUMBER.render(Context({"figure": KeyFigure(**fields), "value": Decimal(value)})).strip()


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [
        ("fr", "12345.6", "12\u202f345,6"),
        ("en", "12345.6", "12,345.6"),
        ("de", "12345.6", "12.345,6"),
        ("ar", "50", "50"),
        ("fr", "50.0000", "50"),
        ("en", "-3.5", "-3.5"),
        ("fr", "0", "0"),
    ],
)
def test_a_value_is_written_as_the_language_writes_numbers(language, value, expected):
    assert written(value, language) == expected


def test_arabic_digits_are_written_where_the_site_wants_them(settings):
    settings.NATIVE_DIGITS = True
    assert written("50", "ar") == "٥٠"


@pytest.mark.parametrize(("comparator", "sign", "words"), [(">", "&gt;", "more than"), ("≈", "≈", "about")])
def test_a_comparator_is_seen_as_a_sign_and_heard_as_words(comparator, sign, words):
    html = written("50", "en", comparator=comparator)
    assert f'<small aria-hidden="true">{sign}</small>' in html
    assert f'<span class="visually-hidden">{words} </span>50' in html


def test_an_exact_value_has_neither_sign_nor_words():
    assert written("50", "en", comparator="=") == "50"
