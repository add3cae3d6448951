import pytest

from tests.translation.desk.checking.helpers import codes, found


@pytest.mark.parametrize(
    ("target", "code"),
    [
        (" a word", "space-start"),
        ("a word ", "space-end"),
        ("a word\u00a0", "space-end"),
        ("a  word", "space-doubled"),
        ("a \u00a0word", "space-doubled"),
        ("a word , another", "space-before"),
        ("a word : another", "space-before"),
        ("a word\u00a0? or two", "space-before"),
        ("a\u200b word", "invisible"),
        ("\u202ea word", "invisible"),
    ],
)
def test_a_space_too_many_is_a_warning(target, code):
    assert [(problem.code, problem.severity) for problem in found("un mot", target)] == [(code, "warning")]


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("un mot ", "a word ", "fr en"),
        ("deux<br>lignes", "two<br>lines", "fr en"),
        ("deux lignes", "two\nlines", "fr en"),
        ("le .org", "the .org domain", "fr en"),
        ("au 1 : 1000", "at 1 : 1000", "fr en"),
        ("Oui\u00a0: non", "Ya\u00a0: ket", "fr br"),
        ("un mot", "\u2067كلمة\u2069", "fr ar"),
        ("un mot", "คำ\u200bคำ", "fr th"),
    ],
)
def test_spaces_that_are_right(source, target, languages):
    assert codes(source, target, languages) == []


@pytest.mark.parametrize(
    "target",
    ["Oui !", "Oui!", "Oui ; non", "Oui : non", "Oui: non", "« Oui »", "«Oui»", "Vraiment ?"],
)
def test_french_signs_want_a_space_that_does_not_break(target):
    source = {"!": "Yes!", "?": "Really?"}.get(target[-1], "Yes")
    assert set(codes(source, target, "en fr")) == {"space-french"}


@pytest.mark.parametrize(
    "target",
    [
        "Oui\u202f; non",
        "Oui\u00a0; non",
        "Oui\u00a0: non",
        "«\u202fOui\u202f»",
        "«\u00a0Oui\u00a0»",
        "à 14:30",
        "voir https://example.org/?a=b",
        "Oui, non",
    ],
)
def test_french_spaces_that_are_right(target):
    assert [code for code in codes("Yes 14:30", target, "en fr") if code.startswith("space")] == []


def test_canadian_french_has_no_space_before_a_question_mark():
    assert codes("Really?", "Vraiment?", "en fr-ca") == []


def test_the_hint_names_the_space(speaking_english):
    [problem] = found("Yes!", "Oui !", "en fr")
    assert "U+202F" in problem.text
    assert problem.span == (3, 5)
