"""What a question finds, in each of the six languages."""

import pytest
from wagtail.models import Locale, Page, PageViewRestriction

from search.finding import counts_by_language, find, find_any, hits, suggestion_for
from search.indexing import index
from search.models import Pick

# By language, the titles of pages, each with questions that find it and no other.
FORMS = {
    "fr": {
        "Les écoles d’été": ["ecole", "ECOLES", "école été"],
        "Nos engagements": ["engagement", "Engagements"],
        "Saint-Nazaire": ["saint nazaire", "saint-nazaire", "Nazaire"],
        "L’Europe et l'eau": ["l'europe", "l’europe", "eau"],
    },
    "en": {"Commitments": ["commitment"], "Cities for climate": ["city", "city's climate"]},
    "es": {"Las ciudades": ["ciudad", "Ciudades"], "La cooperación": ["cooperacion", "cooperaciones"]},
    "de": {"Städte und Länder": ["stadt", "Land"], "Große Straßen": ["strasse", "groß"]},
    "ar": {
        "التعاون بين المدن": ["تعاون", "التعاون", "للتعاون"],
        "الشَّراكَة": ["شراكة", "شراكات"],
        "إفريقيا": ["افريقيا", "أفريقيا"],
        "الالتزامات": ["التزام", "الالتزام"],
    },
    "zh-hans": {
        "国际合作政策": ["国际合作", "合作", "策", "合作 国际"],
        "参加COP28会议": ["cop28", "COP28会议", "“会议”"],
    },
}


@pytest.mark.parametrize("language", FORMS)
def test_a_page_is_found_by_other_forms_of_its_words(publish, titles, language):
    for title in FORMS[language]:
        publish(language, title)
    expected = {question: [title] for title, questions in FORMS[language].items() for question in questions}
    assert {question: titles(language, question) for question in expected} == expected


def test_a_page_is_found_in_its_own_language_only(publish, titles):
    publish("fr", "Le climat")
    publish("en", "The climate")
    assert titles("fr", "climat") == ["Le climat"]
    assert titles("en", "climat") == ["The climate"]


def test_operators_mean_what_they_do_elsewhere(publish, titles):
    publish("fr", "Port et ville")
    publish("fr", "Ville")
    publish("fr", "Gare")
    found = {asked: set(titles("fr", asked)) for asked in ["ville port", '"ville port"', "ville -port", "gare or port"]}
    assert found == {
        "ville port": {"Port et ville"},
        '"ville port"': set(),
        "ville -port": {"Ville"},
        "gare or port": {"Gare", "Port et ville"},
    }


ODD = [
    "",
    '"',
    '"""',
    "-",
    "- -",
    "or",
    "or or",
    "&|!():*<->",
    "'",
    "\\",
    "%",
    "x" * 5000,
    "😀",
    "\u200f",
    "a-",
    ")(",
    "a:*",
]


@pytest.mark.parametrize("language", ["fr", "ar", "zh-hans"])
def test_no_question_is_refused(publish, scope_in, language):
    publish(language, "Climat")
    scope = scope_in(language)
    for asked in ODD:
        assert find(asked, scope) == []
        assert find_any(asked, scope) == []
        assert suggestion_for(asked, scope) == ""
        assert counts_by_language(asked, [scope]) == {}


def test_the_title_counts_more_than_the_lead_and_the_lead_more_than_the_text(publish, titles):
    publish("fr", "Trois", body='[{"type": "rich_text", "value": "<p>Le climat</p>", "id": "a"}]')
    publish("fr", "Deux", lead="Le climat")
    publish("fr", "Climat")
    assert titles("fr", "climat") == ["Climat", "Deux", "Trois"]


def test_an_excerpt_shows_the_words_found_and_escapes_the_rest(publish, scope_in):
    publish("fr", "Page", lead="Les écoles & ports < villes")
    [hit] = hits(find("ecole", scope_in("fr")), "ecole", scope_in("fr"))
    assert hit.page.title == "Page"
    assert hit.excerpt == "Les <mark>écoles</mark> &amp; ports &lt; villes"


@pytest.mark.parametrize(
    ("language", "lead", "asked", "marked"),
    [
        ("ar", "هذا التعاون مفيد", "تعاون", "<mark>التعاون</mark>"),
        ("ar", "هذه الالتزامات مفيدة", "التزام", "<mark>الالتزامات</mark>"),
        ("es", "Las ciudades ayudan", "ciudad", "<mark>ciudades</mark>"),
        ("zh-hans", "推动国际合作", "合作", "国际<mark>合作</mark>"),
        ("de", "Viele Städte helfen", "Stadt", "<mark>Städte</mark>"),
    ],
)
def test_an_excerpt_marks_words_as_its_language_writes_them(publish, scope_in, language, lead, asked, marked):
    publish(language, "X", lead=lead)
    [hit] = hits(find(asked, scope_in(language)), asked, scope_in(language))
    assert marked in hit.excerpt


def test_hits_are_read_in_one_query_however_many(publish, scope_in, django_assert_num_queries):
    for number in range(5):
        publish("fr", f"Climat {number}")
    scope = scope_in("fr")
    found = find("climat", scope)
    with django_assert_num_queries(1):
        assert len(hits(found, "climat", scope)) == 5


def test_a_mistyped_word_is_replaced_by_the_nearest_that_finds_something(publish, scope_in):
    publish("fr", "Le jumelage avec Québec")
    assert suggestion_for("jumelge", scope_in("fr")) == "jumelage"
    assert suggestion_for("jumelge quebec", scope_in("fr")) == "jumelage quebec"
    assert suggestion_for("xyzw", scope_in("fr")) == ""


def test_an_arabic_word_is_suggested_as_pages_write_it(publish, scope_in):
    publish("ar", "الشراكات الدولية")
    assert suggestion_for("الشراكاث", scope_in("ar")) == "الشراكات"


def test_words_of_pages_that_nobody_can_read_any_more_are_not_suggested(publish, scope_in, committed):
    page = publish("fr", "Jumelage")
    with committed():
        page.unpublish()
    assert suggestion_for("jumelge", scope_in("fr")) == ""


def test_pages_with_some_of_the_words_are_found_those_with_most_of_them_first(publish, scope_in):
    publish("fr", "Climat")
    publish("fr", "Climat et ville")
    found = find_any("climat ville xyz", scope_in("fr"))
    assert [Page.objects.get(pk=match.page_id).title for match in found] == ["Climat et ville", "Climat"]


def test_other_languages_that_have_something_are_counted_each_by_its_own_rules(publish, scope_in):
    publish("en", "Cooperation")
    publish("en", "Cooperating cities")
    publish("zh-hans", "国际合作")
    scopes = [scope_in(code) for code in ("en", "zh-hans", "de")]
    assert counts_by_language("cooperation", scopes) == {"en": 2}
    assert counts_by_language("合作", scopes) == {"zh-hans": 1}
    assert counts_by_language("合作", []) == {}


def test_what_editors_recommend_comes_first_in_the_language_it_is_recommended_in(
    publish, scope_in, titles, source_locale
):
    publish("fr", "Bourse")
    page = publish("fr", "Aides aux projets")
    Pick.objects.create(locale=source_locale, questions="Bourse\nbourses d’ecole", page=page)
    assert titles("fr", "bourse") == ["Aides aux projets", "Bourse"]
    assert titles("fr", "BOURSES d’école") == ["Aides aux projets"]
    assert titles("en", "bourse") == []
    first, second = find("bourse", scope_in("fr"))
    assert (first.recommended, second.recommended) == (True, False)


def test_a_recommended_page_is_shown_in_the_reader_s_language(publish, titles, home_in, committed):
    page = publish("fr", "Aides aux projets")
    english = home_in("en").locale
    Pick.objects.create(locale=english, questions="grant", page=page)
    assert titles("en", "grant") == []
    with committed():
        copy = page.copy_for_translation(english)
        copy.title = "Support for projects"
        copy.save_revision().publish()
    assert titles("en", "grant") == ["Support for projects"]


def test_a_page_that_cannot_be_read_is_not_found_even_where_the_index_lags_behind(publish, titles):
    page = publish("fr", "Climat")
    Page.objects.filter(pk=page.pk).update(live=False)
    assert titles("fr", "climat") == []
    Page.objects.filter(pk=page.pk).update(live=True)
    assert titles("fr", "climat") == ["Climat"]
    PageViewRestriction.objects.bulk_create([PageViewRestriction(page=page.get_parent(), restriction_type="login")])
    assert titles("fr", "climat") == []


def test_a_site_finds_its_own_pages_only(publish, scope_in, titles, home):
    publish("fr", "Climat")
    other = Page.get_first_root_node().add_child(
        instance=type(home)(title="Climat ailleurs", slug="other", locale=Locale.objects.get(language_code="fr"))
    )
    assert index([other.pk]) == 1
    assert titles("fr", "climat") == ["Climat"]
