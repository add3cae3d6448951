from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.formats import number, percent
from tests.translation.desk.checking.helpers import codes, errors, found
from translation.desk.checking.figures import figures, readings, western

LANGUAGES = ["fr", "en", "es", "de", "ar", "zh-hans"]


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("2,5 tonnes", "2.5 tonnes", "fr en"),
        ("2.5 tonnes", "2,5 Tonnen", "en de"),
        ("1 234,5 km", "1.234,5 km", "fr de"),
        ("1\u202f234,5 km", "1,234.5 km", "fr en"),
        ("1\u00a0234,5 km", "1 234,5 km", "fr es"),
        ("1 234,5 km", "1,234.5 公里", "fr zh-hans"),
        ("1 234,5 km", "١٬٢٣٤٫٥ كم", "fr ar"),
        ("1'234.50 francs", "1 234,50 francs", "de fr"),
        ("50 communes", "５０个市镇", "fr zh-hans"),
        ("50 communes", "٥٠ بلدية", "fr ar"),
        ("650 000 habitants", "65万居民", "fr zh-hans"),
        ("1,5 million d’habitants", "1.5 million inhabitants", "fr en"),
        ("1,5 million d’habitants", "1,500,000 inhabitants", "fr en"),
        ("1 500 000 habitants", "1,5 Mio. Menschen", "fr de"),
        ("3 milliards d’euros", "30亿欧元", "fr zh-hans"),
        ("3 milliards d’euros", "€3 billion", "fr en"),
        ("3 milliards d’euros", "3 mil millones de euros", "fr es"),
        ("3 milliards d’euros", "3 miljarder euro", "fr sv"),
        ("50 %", "50%", "fr en"),
        ("50 %", "50 per cent", "fr en"),
        ("50 % des déchets", "50٪ من النفايات", "fr ar"),
        ("2024-2029", "2024–2029", "fr en"),
        ("de 2024 à 2029", "2024 bis 2029", "fr de"),
        ("2024, 2025 et 2026", "2024、2025和2026", "fr zh-hans"),
        ("en 2024, 300 personnes", "300 people in 2024", "fr en"),
        ("la COP28 et le CO2", "COP28 and CO₂", "fr en"),
        ("25 km² de vignes", "25平方公里葡萄园", "fr zh-hans"),
        ("le 1er adjoint", "the 1st deputy", "fr en"),
        ("le 1er adjoint", "the first deputy", "fr en"),
        ("les 3 ports", "the three ports", "fr en"),
        ("les trois ports", "the 3 ports", "fr en"),
        ("la 2e édition", "die zweite Ausgabe", "fr de"),
        ("la 5e ville de France", "la quinta ciudad de Francia", "fr es"),
        ("les 2 rives", "الضفتان كلا", "fr ar"),
        ("le XXIe siècle", "the 21st century", "fr en"),
        ("le XXe siècle", "20世纪", "fr zh-hans"),
        ("deux années", "2年", "fr zh-hans"),
        ("12 villes", "十二个城市", "fr zh-hans"),
        ("à 14 h 30", "at 2.30 p.m.", "fr en"),
        ("à 14h30", "um 14.30 Uhr", "fr de"),
        ("à 14h30", "下午2:30", "fr zh-hans"),
        ("à 9 h", "at 9 am", "fr en"),
        ("à 14h00", "at 2 pm", "fr en"),
        ("Tél. 02 40 41 90 00", "Tel. +33 2 40 41 90 00", "fr en"),
        ("Tél. 02 40 41 90 00", "Tel. +33 (0)2 40419000", "fr de"),
        ("44 000 Nantes", "44000 Nantes", "fr en"),
        ("24 communes, 24 maires", "24 municipalities and their mayors", "fr en"),
        ("le code 44 000 et la rue 12", "code 44000, street 12", "fr en"),
        ("7 des 17 objectifs", "17 项目标中的 7 项", "fr zh-hans"),
        ("entre 0,5 et 1 °C", "between 0.5 and 1 °C", "fr en"),
        ("une part de 0,125", "a share of 0.125", "fr en"),
        ("l’article 12.3", "Article 12.3", "fr en"),
        ("1 234 personnes", "1.234 Menschen", "fr de"),
        ("1.234 Menschen", "1 234 personnes", "de fr"),
        ("1,234 people", "1 234 personnes", "en fr"),
        ("3 villes", "drie steden", "fr nl"),
    ],
)
def test_the_same_number_may_be_written_otherwise(source, target, languages):
    assert [code for code in codes(source, target, languages) if code.startswith(("number", "date"))] in (
        [],
        ["number-missing"] if languages == "fr nl" else [],
    )


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("50 %", "15%", "fr en"),
        ("2,5 tonnes", "25 tonnes", "fr en"),
        ("2,5 tonnes", "2.6 tonnes", "fr en"),
        ("1 234,5 km", "1,234.6 km", "fr en"),
        ("1,234 km", "1,234 km", "fr en"),  # one kilometre and a bit, or a thousand
        ("1.234 km", "1.234 km", "de en"),
        ("2024-2029", "2024–2030", "fr de"),
        ("650 000 habitants", "650万居民", "fr zh-hans"),
        ("3 millions d’euros", "€3 billion", "fr en"),
        ("50 communes", "٥١ بلدية", "fr ar"),
        ("24 communes en 2024", "42 municipalities in 2024", "fr en"),
        ("la COP28", "COP29", "fr en"),
        ("Tél. 02 40 41 90 00", "Tel. +33 2 40 41 90 01", "fr en"),
        ("à 14h30", "at 3.30 pm", "fr en"),
        ("5 et 7", "5 and 5", "fr en"),
    ],
)
def test_a_number_that_was_changed_is_an_error(source, target, languages):
    assert errors(source, target, languages) == ["number-changed"] or errors(source, target, languages) == [
        "number-missing"
    ]


def test_a_changed_number_says_which_instead_of_which(speaking_english):
    [problem] = found("24 communes en 2024", "42 municipalities in 2024")
    assert problem.text == "The source says 24: put it in place of 42."
    assert problem.span == (0, 2)


def test_a_number_that_was_lost_is_an_error():
    assert errors("24 communes en 2024", "municipalities in 2024") == ["number-missing"]


def test_a_small_number_may_be_in_words_that_nobody_here_knows():
    [problem] = found("3 villes", "drie steden", "fr nl")
    assert (problem.code, problem.severity) == ("number-missing", "warning")


def test_a_large_number_is_lost_in_every_language():
    assert errors("300 villes", "vele steden", "fr nl") == ["number-missing"]


def test_a_number_of_ones_own_is_a_warning():
    [problem] = found("plusieurs communes", "the 24 municipalities")
    assert (problem.code, problem.severity, problem.span) == ("number-added", "warning", (4, 6))


def test_per_cent_that_was_lost_is_a_warning():
    assert codes("50 % des déchets", "50 of the waste") == ["number-percent"]


@given(
    thousandths=st.integers(min_value=0, max_value=10**10),
    source=st.sampled_from(LANGUAGES),
    target=st.sampled_from(LANGUAGES),
)
def test_any_number_that_is_formatted_for_two_languages_is_the_same(thousandths, source, target):
    value = Decimal(thousandths) / 1000
    written, other = number(value, source), number(value, target)
    assert not [code for code in codes(f"x {written} x", f"y {other} y", f"{source} {target}") if "number" in code]


@given(value=st.integers(min_value=0, max_value=10**7), change=st.integers(min_value=13, max_value=10**7))
def test_any_other_number_is_an_error(value, change):
    written, other = number(value, "fr"), number(value + change, "de")
    assert errors(f"x {written} x", f"y {other} y", "fr de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_per_cent_is_known_as_every_language_writes_it(language):
    assert codes(percent(42.5, "fr"), percent(42.5, language), f"fr {language}") in ([], ["untranslated"])


def test_digits_of_every_script_are_digits():
    assert western("٣٫٥ ３．５ ۱۲") == "3,5 3.5 12"


@pytest.mark.parametrize(
    ("written", "language", "values"),
    [
        ("1,234", "en", {1234}),
        ("1,234", "fr", {Decimal("1.234")}),
        ("1.234", "de", {1234}),
        ("1.234", "en", {Decimal("1.234")}),
        ("1.234", "fr", {1234, Decimal("1.234")}),
        ("1.234", "es", {1234, Decimal("1.234")}),
        ("1.234.567", "en", {1234567}),
        ("1,234,567.5", "de", {Decimal("1234567.5")}),
        ("0.125", "de", {Decimal("0.125")}),
        ("12.5", "fr", {Decimal("12.5")}),
    ],
)
def test_a_separator_of_ones_own_has_one_meaning(written, language, values):
    assert readings(written, language) == values


def test_years_side_by_side_are_two_numbers():
    assert [figure.written for figure in figures("en 2024 300 personnes", "fr")] == ["2024", "300"]
