import pytest
from wagtail_localize.strings import INLINE_TAGS

from tests.translation.desk.checking.helpers import codes, errors, found
from translation.desk.checking.markup import ALLOWED
from translation.desk.checking.markup_of import parse

LINKED = 'Voir <a id="a1">le <b>rapport</b></a> et <a id="a2">la carte</a>.'


def test_we_allow_what_the_engine_allows():
    assert set(INLINE_TAGS) == ALLOWED


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (LINKED, 'See <a id="a1">the <b>report</b></a> and <a id="a2">the map</a>.'),
        # Words change places, and so do their tags.
        (LINKED, 'See <a id="a2">the map</a> and <b><a id="a1">the report</a></b>.'),
        ("Un <strong>mot</strong> et un <em>autre</em>", "One <b>word</b> and <i>another</i>"),
        ("deux<br>lignes", "two<br/>lines"),
        ("A &amp; B &lt; C", "A &amp; B &lt; C"),
        ("le code <code>fr</code>", "the code <code>fr</code>"),
    ],
)
def test_tags_that_are_all_there_are_right(source, target):
    assert codes(source, target) == []


@pytest.mark.parametrize("tag", ["b", "strong", "i", "em", "abbr", "code"])
def test_a_tag_that_is_lost_is_an_error(tag):
    assert errors(f"un <{tag}>mot</{tag}> ici", "a word here") == ["markup-missing"]


def test_one_of_two_equal_tags_that_is_lost_is_an_error():
    assert errors("<b>un</b> et <b>deux</b>", "<b>one</b> and two") == ["markup-missing"]


def test_a_line_break_may_be_lost_with_a_warning():
    [problem] = found("une ligne<br>une autre", "one line, another")
    assert (problem.code, problem.severity) == ("markup-missing", "warning")


@pytest.mark.parametrize(("language", "text"), [("zh-hans", "一个词"), ("ar", "كلمة واحدة")])
def test_a_writing_without_italics_may_do_without_them(language, text):
    [problem] = found("un <i>mot</i>", text, f"fr {language}")
    assert (problem.code, problem.severity) == ("markup-missing", "warning")


def test_bold_is_kept_in_every_writing():
    assert errors("un <b>mot</b>", "一个词", "fr zh-hans") == ["markup-missing"]


def test_a_tag_of_ones_own_is_a_warning():
    assert [(p.code, p.severity) for p in found("un mot", "one <b>word</b>")] == [("markup-added", "warning")]


def test_a_link_that_is_lost_is_an_error_and_named_by_its_words(speaking_english):
    problems = found(LINKED, 'See <a id="a1">the <b>report</b></a> and the map.')
    assert [problem.code for problem in problems] == ["link-missing"]
    assert problems[0].text == "Put the link back that the source has on “la carte”."


def test_a_link_that_the_source_does_not_have_is_an_error():
    assert errors("un mot", 'one <a id="a9">word</a>') == ["link-unknown"]


def test_links_that_were_exchanged_for_one_are_found_twice():
    target = 'See <a id="a1">the <b>report</b></a> and <a id="a1">the map</a>.'
    assert codes(LINKED, target) == ["link-missing", "link-repeated"]


def test_a_link_without_words_is_an_error():
    assert errors('<a id="a1">Carte</a> ici', '<a id="a1"></a> here') == ["link-empty"]


def test_links_inside_one_another_are_an_error():
    target = 'See <a id="a1">the <b>report</b> and <a id="a2">the map</a></a>.'
    assert errors(LINKED, target) == ["link-nested"]


@pytest.mark.parametrize("target", ["one &lt;b&gt;word&lt;/b&gt;", "one&amp;nbsp;word", "one &lt;br /&gt; word"])
def test_markup_that_was_typed_as_text_is_a_warning(target):
    assert {(p.code, p.severity) for p in found("un mot", target)} == {("markup-typed", "warning")}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("la balise &lt;b&gt;", "the tag &lt;b&gt;"),
        ("3 &lt; 4", "3 &lt; 4"),
        ("Recherche &amp; développement", "Research &amp; development"),
    ],
)
def test_signs_of_text_are_no_markup(source, target):
    assert codes(source, target) == []


def test_markup_is_named_as_translators_see_it(speaking_english):
    assert "⟦b⟧" in found("un <b>mot</b>", "a word")[0].text
    assert "line breaks" in found("un<br>mot", "a word")[0].text


@pytest.mark.parametrize("target", ["<b>one", "one</b>", "<b>one <i>and</b> two</i>"])
def test_tags_that_are_not_paired_are_an_error(target):
    assert "markup-nesting" in errors("<b>un</b> <i>et</i> deux", target)


def test_what_the_engine_would_refuse_is_an_error():
    assert errors("un mot", "a <span>word</span>") == ["markup-refused"]
    assert errors("un <b>mot</b>", 'a <b class="x">word</b>') == ["markup-attribute"]
    assert errors('<a id="a1">Carte</a>', '<a id="a1" href="/">Map</a>') == ["markup-attribute"]


def test_a_link_is_found_at_its_place_in_the_text():
    [problem] = found("un mot", 'one<br><a id="a9">word</a>')[:1]
    assert problem.span == (4, 8)


def test_text_is_without_tags_and_with_its_characters():
    parsed = parse('A &amp; <b>B</b><br>«&nbsp;<a id="a1">C</a>&nbsp;»')
    assert parsed.text == "A & B\n«\u00a0C\u00a0»"
    assert [(element.name, element.id, element.start, element.end) for element in parsed.elements] == [
        ("b", "", 4, 5),
        ("br", "", 5, 5),
        ("a", "a1", 8, 9),
    ]
