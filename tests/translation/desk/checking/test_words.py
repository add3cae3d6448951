import pytest

from tests.translation.desk.checking.helpers import codes, found

SENTENCE = "La métropole accueille ses partenaires autour du fleuve."


@pytest.mark.parametrize("target", ["", "  ", "<b></b>", "<br>"])
def test_a_translation_without_text_is_one_error(target):
    [problem] = found("un <b>mot</b>", target)
    assert (problem.code, problem.severity) == ("empty", "error")


@pytest.mark.parametrize("language", ["en", "de", "ar", "zh-hans"])
def test_the_words_of_the_source_are_not_translated(language):
    problems = [problem for problem in found(SENTENCE, SENTENCE, f"fr {language}") if problem.code == "untranslated"]
    assert [problem.severity for problem in problems] == ["warning"]


def test_the_words_of_the_source_with_other_signs_are_not_translated():
    assert "untranslated" in codes("Participer à la vie locale\u00a0!", "Participer à la vie locale!")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nantes Métropole", "en"),
        ("Nice Côte d’Azur", "de"),
        ("Bourg-en-Bresse", "en"),
        ("Saint-Herblain", "es"),
        ("Johanna Rolland", "de"),
        ("Pays de la Loire", "en"),
        ("INET", "zh-hans"),
        ("COP28", "ar"),
        ("50 %", "es"),
        ("2024", "en"),
        ("international@example.org", "en"),
    ],
)
def test_names_acronyms_and_numbers_may_stay(text, language):
    assert "untranslated" not in codes(text, text, f"fr {language}")


def test_a_name_is_written_in_the_letters_of_the_language():
    assert codes("Villeurbanne", "Villeurbanne", "fr ar") == ["untranslated"]


def test_a_dialect_may_have_the_same_words():
    assert codes(SENTENCE, SENTENCE, "fr fr-be") == []


def test_words_that_were_left_in_a_sentence_are_shown(speaking_english):
    problems = found(SENTENCE, "La métropole accueille ses partenaires on both banks.")
    assert [problem.code for problem in problems] == ["untranslated-part"]
    assert problems[0].text == "Translate “La métropole accueille ses partenaires” too, or put it in quotation marks."


def test_words_in_quotation_marks_may_be_left():
    assert codes("Lire « La ville est un fleuve tranquille ».", "Read “La ville est un fleuve tranquille”.") == []


def test_a_word_that_is_there_twice_is_a_warning():
    [problem] = found("dans la ville", "in the the city")
    assert (problem.code, problem.severity, problem.span) == ("doubled-word", "warning", (3, 10))


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("We meet tomorrow.", "Nous nous retrouvons demain.", "en fr"),
        ("Bora Bora en mai", "Bora Bora in May", "fr en"),
        ("la ville, qui la protège", "die Stadt, die die Menschen schützt", "fr de"),
        ("souvent", "常常 常常", "fr zh-hans"),
        ("50 50", "50 50", "fr en"),
        ("de plus en plus", "more and more", "fr en"),
        ("vite, vite", "quick, quick", "fr en"),
        ("qu’il y ait", "that that-ness", "fr en"),
    ],
)
def test_a_word_may_be_there_twice_where_that_is_right(source, target, languages):
    assert "doubled-word" not in codes(source, target, languages)
