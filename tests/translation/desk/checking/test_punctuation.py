import pytest

from tests.translation.desk.checking.helpers import codes, found


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("Une phrase.", "A sentence.", "fr en"),
        ("Une phrase.", "一句话。", "fr zh-hans"),
        ("Une phrase.", "جملة واحدة.", "fr ar"),
        ("Une question\u202f?", "A question?", "fr en"),
        ("Une question\u202f?", "هل من سؤال؟", "fr ar"),
        ("Une question\u202f?", "¿Una pregunta?", "fr es"),
        ("Une question\u202f?", "Μια ερώτηση;", "fr el"),
        ("Bravo\u202f!", "¡Bravo!", "fr es"),
        ("Trois villes\u00a0:", "三座城市：", "fr zh-hans"),
        ("Il dit\u00a0: «\u202fOui.\u202f»", "He says: “Yes.”", "fr en"),
        ("Une phrase.", "ประโยค", "fr th"),
        ("Des ports, des gares, etc.", "Ports, stations and more", "fr en"),
        ("une suite…", "to be continued...", "fr en"),
        ("un titre", "a title", "fr en"),
        ("la Société anonyme S.A.", "the company", "fr en"),
        ("(un exemple)", "(an example)", "fr en"),
    ],
)
def test_a_text_may_end_as_its_language_does(source, target, languages):
    assert codes(source, target, languages) == []


@pytest.mark.parametrize(
    ("source", "target", "languages", "code"),
    [
        ("Une phrase.", "A sentence", "fr en", "end-missing"),
        ("un titre", "a title.", "fr en", "end-added"),
        ("Une question\u202f?", "A question.", "fr en", "end-missing"),
        ("Trois villes\u00a0:", "Three cities.", "fr en", "end-missing"),
        ("Une phrase.", "一句话", "fr zh-hans", "end-missing"),
        ("Une phrase.", "一句话.", "fr zh-hans", "sign-foreign"),
        ("Une question\u202f?", "هل من سؤال?", "fr ar", "sign-foreign"),
        ("Nantes, la ville", "نانت, المدينة", "fr ar", "sign-foreign"),
        ("Nantes, la ville", "南特,城市", "fr zh-hans", "sign-foreign"),
        ("Une question\u202f?", "Una pregunta?", "fr es", "opening-missing"),
        ("Bravo\u202f!", "Bravo!", "fr es", "opening-missing"),
        ("Bravo à tous", "¡Bravo a todos", "fr es", "opening-alone"),
    ],
)
def test_a_sign_that_is_lost_or_foreign_is_a_warning(source, target, languages, code):
    problems = [(problem.code, problem.severity) for problem in found(source, target, languages)]
    assert problems == [(code, "warning")]


def test_it_says_with_which_sign_of_the_language_to_end(speaking_english):
    assert [problem.text for problem in found("Une phrase.", "一句话", "fr zh-hans")] == [
        "End with “。”, as the source does."
    ]


def test_western_signs_stay_in_western_words():
    assert codes("La carte, sur example.org.", "地图见 example.org。", "fr zh-hans") == []
    assert codes("à 14:30, 1,5 km", "14:30，1.5公里", "fr zh-hans") == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("un mot (un autre)", "a word (another"),
        ("un mot (un autre)", "a word another)"),
        ("un mot [un autre]", "a word [another)"),
        ("un mot", "一个词（另一个"),
    ],
)
def test_a_bracket_without_its_counterpart_is_a_warning(source, target):
    assert set(codes(source, target, "fr zh-hans" if "一" in target else "fr en")) == {"bracket"}


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("a) un mot", "a) a word", "fr en"),
        ("1) un mot (un autre)", "1) a word (another)", "fr en"),
        ("un mot (qui continue", "a word (going on", "fr en"),
        ("un mot (un autre)", "一个词（另一个)", "fr zh-hans"),
        ("un livre", "一本《书》", "fr zh-hans"),
    ],
)
def test_brackets_that_are_right(source, target, languages):
    assert "bracket" not in codes(source, target, languages)


@pytest.mark.parametrize("target", ["a “word", "a word”", '"a word', "a «word"])
def test_a_quotation_mark_without_its_counterpart_is_a_warning(target):
    assert codes("un «\u202fmot\u202f»", target) == ["quotation"]


@pytest.mark.parametrize(
    ("target", "language"),
    [
        ("a “word”", "en"),
        ("ein „Wort“", "de"),
        ("ein »Wort«", "de"),
        ("ett ”ord”", "sv"),
        ("a 'word'", "en"),
        ("the city’s ‘word’", "en"),
        ('a "word"', "en"),
        ('a "word" of 5" size', "en"),
        ("«كلمة»", "ar"),
        ("“词”", "zh-hans"),
    ],
)
def test_quotation_marks_of_every_language_are_right(target, language):
    assert "quotation" not in codes("un «\u202fmot\u202f»", target, f"fr {language}")
