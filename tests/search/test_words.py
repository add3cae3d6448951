"""What is done to words before PostgreSQL sees them; no database is needed."""

import pytest

from search.configurations import configuration
from search.words import any_of, clean, comparable, folded, terms, to_ask, to_index, vocabulary


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", "search_french"),
        ("pt-br", "search_portuguese"),
        ("ar", "search_arabic"),
        ("zh-hans", "search_simple"),
        ("br", "search_simple"),
    ],
)
def test_each_language_has_the_configuration_of_its_stemmer_or_the_simple_one(language, expected):
    assert configuration(language) == expected


def test_what_a_hyphen_or_a_slash_joins_is_two_words():
    assert (
        folded("Saint-Nazaire, Nice/Québec, 2019–2024 et -sans", "fr")
        == "Saint Nazaire, Nice Québec, 2019 2024 et -sans"
    )


@pytest.mark.parametrize("written", ["التعاون", "تعاون", "والتعاون", "بالتعاون", "للتعاون", "التَّعاوُن", "التعـــاون"])
def test_an_arabic_word_is_the_same_with_and_without_article_and_marks(written):
    assert folded(written, "ar") == "تعاون"


def test_a_word_that_only_looks_as_if_it_had_an_article_is_the_same_with_one():
    assert folded("الالتزام", "ar") == folded("التزام", "ar") == folded("التزامات", "ar")


def test_a_short_arabic_word_keeps_its_letters():
    assert folded("ألم وقال الله", "ar") == "ألم وقال الله"


def test_chinese_is_indexed_in_overlapping_pairs_and_by_each_sign():
    assert to_index("国际合作 COP28", "zh-hans").split() == ["国际", "际合", "合作", "COP28", "作", "合", "国", "际"]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("国际合作", '"国际 际合 合作"'),
        ("国际 合作", '"国际" "合作"'),
        ("“国际 合作”", '" 国际 际合 合作 "'),
        ("国际 -合作", '"国际" -"合作"'),
        ("COP28气候", 'COP28 "气候"'),
        ("人", '"人"'),
        ('国际"', '"国际"'),
    ],
)
def test_a_chinese_question_asks_for_pairs_one_after_the_other(question, asked):
    assert " ".join(to_ask(question, "zh-hans").split()) == " ".join(asked.split())


def test_the_quotes_of_every_language_mean_the_same():
    assert to_ask("«ville durable» “ville durable” „ville durable“", "fr").count('"') == 6


def test_the_words_of_a_question_are_those_it_wants():
    assert terms('"ville durable" or climat -Paris -"bord de mer" ville', "fr") == ["ville", "durable", "climat"]
    assert terms("国际合作 -气候 COP28", "zh-hans") == ["国际合作", "COP28"]
    assert len(terms(" ".join(f"mot{number}" for number in range(50)), "fr")) == 12


def test_any_word_or_any_pair_of_signs_can_be_asked_for():
    assert any_of(["ville", "Saint-Nazaire"], "fr") == "ville or Saint Nazaire"
    assert any_of(["国际合作"], "zh-hans") == "国际 or 际合 or 合作"


def test_control_characters_and_those_that_mark_excerpts_are_taken_out():
    assert clean(" a\0b\ue000c\n\td ") == "a b c d"


def test_words_are_compared_without_accents_capitals_or_article():
    assert vocabulary("Écoles du réseau, 2024", "fr") == {"écoles": "ecoles", "réseau": "reseau"}
    assert vocabulary("التعاون", "ar") == {"التعاون": "تعاون"}
    assert vocabulary("国际合作", "zh-hans") == {}


def test_a_ligature_is_compared_as_the_letters_that_keyboards_have():
    assert comparable("villes sœurs", "fr") == comparable("Villes soeurs", "fr")
