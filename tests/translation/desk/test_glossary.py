import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale

from translation.desk.checking import check
from translation.desk.glossary import Glossary
from translation.models import Term, TermTranslation


@pytest.fixture
def german(source_locale):
    return Locale.objects.get_or_create(language_code="de")[0]


@pytest.fixture
def twin(german):
    """A term with an approved translation, one to be avoided and one forbidden in every text."""
    term = Term.objects.create(words="ville jumelée", note="Liée par un acte de jumelage.")
    for words, status, everywhere in [
        ("Partnerstadt", "approved", False),
        ("Schwesterstadt", "avoid", False),
        ("Zwillingsstadt", "forbidden", True),
    ]:
        TermTranslation.objects.create(term=term, locale=german, words=words, status=status, everywhere=everywhere)
    return term


def glossary(source_locale, german, *texts):
    return Glossary.of(texts, source_locale, german)


class TestFinding:
    def test_a_term_is_found_where_it_stands(self, twin, source_locale, german):
        text = "Nos <b>villes jumelées</b> et l’amitié"
        [found] = glossary(source_locale, german, text).found_in(text)
        assert (found.start, found.end) == (4, 19)
        assert found.entry.note == "Liée par un acte de jumelage."
        assert [said.words for said in found.entry.approved] == ["Partnerstadt"]
        assert [said.words for said in found.entry.avoided] == ["Schwesterstadt", "Zwillingsstadt"]

    def test_of_terms_that_overlap_the_longest_is_found(self, twin, source_locale, german):
        TermTranslation.objects.create(term=Term.objects.create(words="ville"), locale=german, words="Stadt")
        text = "La ville et la ville jumelée"
        found = glossary(source_locale, german, text).found_in(text)
        assert [(each.start, each.entry.words) for each in found] == [(3, "ville"), (15, "ville jumelée")]

    def test_a_page_is_searched_in_one_query(self, twin, source_locale, german, django_assert_num_queries):
        texts = [f"Ville jumelée {number}" for number in range(50)]
        with django_assert_num_queries(1):
            found = glossary(source_locale, german, *texts)
            assert all(found.found_in(text) for text in texts)

    def test_a_term_that_the_language_has_no_words_for_is_not_found(self, twin, source_locale, english):
        assert glossary(source_locale, english, "Ville jumelée").found_in("Ville jumelée") == []

    def test_arabic_sources_are_found_at_their_place(self, source_locale, german):
        arabic = Locale.objects.create(language_code="ar")
        TermTranslation.objects.create(term=Term.objects.create(words="مدينة"), locale=german, words="Stadt")
        text = "هذه مَدِينَة كبيرة"
        [found] = glossary(arabic, german, text).found_in(text)
        assert text[found.start : found.end] == "مَدِينَة"


class TestChecking:
    def codes(self, source_locale, german, source, target):
        rules = glossary(source_locale, german, source).rules(source)
        problems = check(source, target, source_language="fr", target_language="de", terms=rules)
        return [(problem.code, problem.severity) for problem in problems]

    @pytest.mark.parametrize(
        ("source", "target", "problems"),
        [
            ("Une ville jumelée", "Eine Partnerstadt", []),
            ("Une ville jumelée", "Ein Ort", [("term-missing", "warning")]),
            ("Une ville jumelée", "Schwesterstadt, eine Partnerstadt", [("term-avoided", "warning")]),
            ("Un village", "Eine Schwesterstadt", []),
            ("Un village", "Eine Zwillingsstadt", [("term-avoided", "error")]),
        ],
    )
    def test_the_glossary_is_what_the_checks_ask_for(self, twin, source_locale, german, source, target, problems):
        assert self.codes(source_locale, german, source, target) == problems

    def test_inside_a_longer_term_nothing_is_asked_for(self, twin, source_locale, german):
        TermTranslation.objects.create(term=Term.objects.create(words="ville"), locale=german, words="Großstadt")
        assert self.codes(source_locale, german, "Une ville jumelée", "Eine Partnerstadt") == []


class TestRules:
    def test_a_term_is_in_the_glossary_once(self, twin):
        with pytest.raises(ValidationError) as refused:
            Term(words="Ville  jumelée").full_clean()
        assert list(refused.value.message_dict) == ["words"]

    def test_words_say_a_term_once_in_a_language(self, twin, german):
        with pytest.raises(ValidationError):
            TermTranslation(term=twin, locale=german, words="partnerstadt").full_clean()

    def test_approved_words_cannot_be_asked_for_everywhere(self, twin, german):
        with pytest.raises(ValidationError) as refused:
            TermTranslation(term=twin, locale=german, words="Ort", everywhere=True).full_clean()
        assert list(refused.value.message_dict) == ["everywhere"]

    def test_the_source_language_has_no_translations(self, twin, source_locale):
        with pytest.raises(ValidationError) as refused:
            TermTranslation(term=twin, locale=source_locale, words="ville").full_clean()
        assert "locale" in refused.value.message_dict
