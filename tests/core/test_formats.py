import datetime
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.utils import translation

from core import formats

FIRST, LAST, JUNE = datetime.date(2024, 5, 24), datetime.date(2024, 5, 31), datetime.date(2024, 6, 1)


def rendered(template, language="fr", **context):
    with translation.override(language):
        return Template("{% load core_tags %}" + template).render(Context(context))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "12\N{NARROW NO-BREAK SPACE}345,6"),
        ("en", "12,345.6"),
        ("es", "12.345,6"),
        ("de", "12.345,6"),
        ("ar", "12,345.6"),
        ("ar-eg", "12,345.6"),
        ("zh-hans", "12,345.6"),
    ],
)
def test_a_number_is_grouped_as_the_language_does(language, text):
    assert formats.number(Decimal("12345.6000"), language) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1E+9"), "1,000,000,000"),
        (Decimal("123456789012345678.25"), "123,456,789,012,345,678.25"),
        (1e-7, "0.0000001"),
    ],
)
def test_a_number_may_be_very_large_or_small(value, text):
    assert formats.number(value, "en") == text


def test_a_number_keeps_its_decimals_and_no_others():
    assert formats.number(Decimal("50.0000"), "fr") == "50"
    assert formats.number(Decimal("0.0725"), "fr") == "0,0725"
    assert formats.number(-3, "fr") == "-3"


def test_arabic_has_western_digits_unless_the_setting_says_otherwise(settings):
    assert formats.number(50, "ar") == "50"
    assert formats.date(FIRST, "ar") == "24 مايو 2024"
    settings.NATIVE_DIGITS = True
    assert formats.number(Decimal("12345.6"), "ar") == "١٢٬٣٤٥٫٦"
    assert formats.date(FIRST, "ar") == "٢٤ مايو ٢٠٢٤"
    assert formats.number(50, "fr") == "50"


def test_a_share_is_written_with_the_language_s_sign():
    assert formats.percent(Decimal("42.50"), "fr") == "42,5\N{NO-BREAK SPACE}%"
    assert formats.percent(100, "en") == "100%"


def test_an_amount_has_cents_only_where_there_are_some():
    assert formats.money(Decimal("5000.00"), "fr") == "5\N{NARROW NO-BREAK SPACE}000\N{NO-BREAK SPACE}€"
    assert formats.money(Decimal("12.50"), "en") == "€12.50"


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "1 ko"), (999, "1 ko"), (15_400, "15 ko"), (999_950, "1 Mo"), (1_234_567, "1,2 Mo"), (12_345_678, "12 Mo")],
)
def test_the_size_of_a_file_is_in_the_unit_that_suits_it(size, text):
    assert formats.file_size(size, "fr").replace("\N{NARROW NO-BREAK SPACE}", " ") == text


@pytest.mark.parametrize(
    ("language", "same_month", "two_months"),
    [
        ("fr", "24–31 mai 2024", "24 mai – 1 juin 2024"),
        ("en", "24–31 May 2024", "24 May – 1 Jun 2024"),
        ("zh-hans", "2024年5月24日至31日", "2024年5月24日至6月1日"),
    ],
)
def test_a_range_of_days_says_once_what_both_share(language, same_month, two_months):
    def spaced(text):
        return text.replace("\N{THIN SPACE}", " ")

    assert spaced(formats.date_range(FIRST, LAST, language)) == same_month
    assert spaced(formats.date_range(FIRST, JUNE, language)) == two_months
    assert formats.date_range(FIRST, FIRST, language) == formats.date(FIRST, language)


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "a, b et c"), ("en", "a, b and c"), ("de", "a, b und c"), ("zh-hans", "a、b和c")]
)
def test_items_make_an_enumeration(language, text):
    assert formats.listing("abc", language) == text


def test_languages_and_countries_have_a_name_in_each_language():
    assert formats.language_name("zh-hans", "fr") == "chinois simplifié"
    assert formats.language_name("fr", "ar") == "الفرنسية"
    assert formats.country_name("sn", "fr") == "Sénégal"


def test_what_has_no_name_is_shown_by_its_code():
    assert formats.language_name("not a language", "fr") == "not a language"
    assert formats.country_name("QQ", "fr") == "QQ"


def test_a_language_unknown_to_the_library_is_written_as_english():
    assert formats.number(Decimal("12345.6"), "tlh") == "12,345.6"


def test_the_active_language_serves_where_none_is_named():
    with translation.override("de"):
        assert formats.date(FIRST) == "24. Mai 2024"


def test_a_day_can_be_read_by_machines():
    assert rendered("{% day d %}", d=FIRST) == '<time datetime="2024-05-24">24 mai 2024</time>'
    assert rendered("{% day d %}", d=datetime.datetime(2024, 5, 24, 12)) == rendered("{% day d %}", d=FIRST)
    assert rendered("{% day d %}", d=None) == ""


def test_a_range_of_days_in_a_template():
    assert rendered("{% days a b %}", a=FIRST, b=LAST) == '<time datetime="2024-05-24">24–31 mai 2024</time>'
    assert rendered("{% days a b %}", a=FIRST, b=None) == rendered("{% day d %}", d=FIRST)


def test_filters_leave_alone_what_is_not_there():
    assert (
        rendered("[{{ a|number }}{{ a|percent }}{{ a|euros }}{{ a|size }}{{ a|listing }}{{ a|country_name }}]") == "[]"
    )
    assert rendered("{{ a|number }}", a="beaucoup") == "beaucoup"


def test_filters_write_in_the_active_language():
    assert rendered("{{ a|percent }}", a="42.5") == "42,5\N{NO-BREAK SPACE}%"
    assert rendered("{{ a|euros }}", "en", a=5000) == "€5,000"
    assert rendered("{{ a|name_of_language }}", a="en") == "anglais"


@pytest.mark.parametrize(("language", "name"), [("fr", "anglais"), ("de", "Englisch"), ("es", "inglés")])
def test_pages_name_languages_in_the_language_of_the_reader(language, name):
    with translation.override(language):
        assert name in render_to_string("components/lang_mark.html", {"code": "en"})


def test_text_in_another_language_says_so():
    assert rendered("<a{% lang_attributes a %}>", a="ar") == '<a lang="ar" dir="rtl">'
    assert rendered("<a{% lang_attributes a %}>", a="fr") == "<a>"


def test_accents_and_case_do_not_count_when_sorting():
    names = ["Évora", "erfurt", "Eauze", "Zürich", "Ávila"]
    assert sorted(names, key=formats.alphabetical) == ["Ávila", "Eauze", "erfurt", "Évora", "Zürich"]
