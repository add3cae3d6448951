import pytest

from tests.translation.desk.checking.helpers import codes, found
from translation.desk.checking import Avoided, Rule

TWIN = Rule("ville jumelée", ("Partnerstadt",), (Avoided("Schwesterstadt"), Avoided("Zwillingsstadt", "error")))


@pytest.mark.parametrize("target", ["Die Partnerstädte tagen", "Unsere Partnerstadt", "Mit den Partnerstädten"])
def test_an_approved_term_is_used_inflected_too(target):
    assert codes("Les villes jumelées", target, "fr de", terms=[TWIN]) == []


def test_an_approved_term_that_is_not_used_is_a_warning(speaking_english):
    [problem] = found("Les villes jumelées", "Die befreundeten Orte", "fr de", terms=[TWIN])
    assert problem.severity == "warning"
    assert problem.text == "The glossary translates “ville jumelée” as “Partnerstadt”: use it."


def test_one_of_several_approved_terms_is_enough():
    rule = Rule("maire", ("mayor", "lord mayor", "head of the city"))
    assert codes("La maire parle", "The head of the city speaks", terms=[rule]) == []


def test_a_term_that_the_source_does_not_have_is_not_expected():
    assert codes("Les villages jumelés", "Die Dörfer", "fr de", terms=[TWIN]) == []


@pytest.mark.parametrize(("word", "severity"), [("Schwesterstadt", "warning"), ("Zwillingsstädte", "error")])
def test_a_term_that_was_decided_against_says_what_instead(speaking_english, word, severity):
    problems = found("Nos villes jumelées", f"Unsere {word} und Partnerstädte", "fr de", terms=[TWIN])
    assert [(problem.code, problem.severity) for problem in problems] == [("term-avoided", severity)]
    assert "instead of" in problems[0].text
    assert problems[0].span[0] == 7


def test_words_may_be_avoided_whatever_the_source_says():
    rule = Rule("", (), (Avoided("Drittweltland", "error"),), everywhere=True)
    assert codes("Un pays", "Ein Drittweltland", "fr de", terms=[rule]) == ["term-avoided"]
    assert codes("Un pays", "Ein Land", "fr de", terms=[rule]) == []


def test_a_term_that_was_decided_against_may_be_part_of_the_approved_one():
    rule = Rule("maire", ("lord mayor",), (Avoided("mayor"),))
    assert codes("La maire", "The lord mayor", terms=[rule]) == []
    assert codes("La maire", "The mayor", terms=[rule]) == ["term-avoided", "term-missing"]


def test_capitals_count_where_a_term_says_so():
    rule = Rule("Cité", ("Cité",), case_sensitive=True)
    assert codes("La cité ancienne", "The old town", terms=[rule]) == []
    assert codes("La Cité des congrès", "The congress centre", terms=[rule]) == ["term-missing"]
