import pytest

from translation.desk.matching import found_in


@pytest.mark.parametrize(
    ("words", "text", "language"),
    [
        ("ville jumelée", "des villes jumelées", "fr"),
        ("accord-cadre", "les accords-cadres", "fr"),
        ("accord", "l’accord de 2024", "fr"),
        ("conseil municipal", "les conseils municipaux", "fr"),
        ("réseau", "les réseaux", "fr"),
        ("twin city", "twin cities", "en"),
        ("city council", "the City Council’s plan", "en"),
        ("Stadt", "die Städte", "de"),
        ("Partnerschaft", "Partnerschaften", "de"),
        ("ciudad hermana", "ciudades hermanas", "es"),
        ("hermanado", "hermanadas", "es"),
        ("姐妹城市", "我们的姐妹城市网络", "zh-hans"),
        ("مدينة", "المدينة", "ar"),
        ("مدينة", "ومدينتها", "ar"),
        ("شراكة", "الشراكات", "ar"),
        ("اتفاق", "بِالاتفاق", "ar"),
        ("إعلان", "الاعلان", "ar"),
        ("miasto", "miastom", "pl"),
        ("UE", "l’UE", "fr"),
        ("ville\u00a0jumelée", "ville jumelée", "fr"),
    ],
)
def test_a_term_is_found_inflected(words, text, language):
    assert found_in(words, text, language)


@pytest.mark.parametrize(
    ("words", "text", "language"),
    [
        ("maire", "la mairie", "fr"),
        ("port", "le transport", "fr"),
        ("part", "le parti", "fr"),
        ("art", "the article", "en"),
        ("city", "the citadel", "en"),
        ("Stadt", "Werkstatt", "de"),
        ("ciudad", "ciudadanos", "es"),
        ("UE", "la rue", "fr"),
        ("مدينة", "مدني", "ar"),
    ],
)
def test_another_word_that_begins_or_ends_alike_is_not_the_term(words, text, language):
    assert not found_in(words, text, language)


def test_capitals_count_on_demand():
    assert found_in("Cité", "la cité", "fr")
    assert not found_in("Cité", "la cité", "fr", case_sensitive=True)


def test_a_term_may_be_inside_a_german_word_on_demand():
    assert not found_in("Partnerschaft", "Städtepartnerschaften", "de")
    assert found_in("Partnerschaft", "Städtepartnerschaften", "de", inside=True)
    assert not found_in("port", "transport", "fr", inside=True)
