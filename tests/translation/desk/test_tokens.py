"""Inline markup as tokens, and back."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from wagtail_localize.strings import INLINE_TAGS, StringValue

from translation.desk.tokens import FORMATS, TokenError, links_of, to_html, to_tokens, tokens_of

WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.sampled_from("⟦⟧<>&[]/b a1"),
    min_size=1,
    max_size=12,
)


@st.composite
def inline_html(draw):
    """Return inline HTML with attributes, as a field of Wagtail's holds it."""

    def part(depth):
        kind = draw(st.sampled_from(["words", "words", "br", "format", "link"]))
        if kind == "words" or (depth == 0 and kind != "br"):
            soup = BeautifulSoup("", "html.parser")
            soup.append(draw(WORDS))
            return str(soup)
        if kind == "br":
            return "<br/>"
        inside = "".join(part(depth - 1) for _ in range(draw(st.integers(0, 3))))
        if kind == "link":
            return f'<a href="/{draw(st.integers(1, 9))}/">{inside}</a>'
        tag = draw(st.sampled_from(sorted(set(INLINE_TAGS) - {"a", "br"})))
        return f"<{tag}>{inside}</{tag}>"

    return "".join(part(2) for _ in range(draw(st.integers(1, 4))))


@given(inline_html())
def test_what_the_engine_extracts_comes_back_from_tokens_as_it_was(html):
    kept = StringValue.from_source_html(html.strip())[0].data.strip()
    tokens = to_tokens(kept)
    # A line break at either end is blank to whoever types, and goes.
    inner = tokens.strip()
    assert to_html(inner, links_of(kept)) == to_html(tokens, links_of(kept))
    if inner == tokens:
        assert to_html(tokens, links_of(kept)) == kept


@given(WORDS)
def test_what_is_typed_without_tokens_is_kept_as_text(words):
    typed = words.replace("⟦", "").strip()
    assert BeautifulSoup(to_html(typed), "html.parser").get_text() == typed


@pytest.mark.parametrize(
    ("html", "tokens"),
    [
        ("Une <b>ville</b> &amp; son port", "Une ⟦b⟧ville⟦/b⟧ & son port"),
        ('Voir <a id="a1">le <i>plan</i></a>.', "Voir ⟦a1⟧le ⟦i⟧plan⟦/i⟧⟦/a1⟧."),
        ("Quai 1<br/>Nantes", "Quai 1\nNantes"),
        ("a ⟦b⟧", "a ⟦[⟧b⟧"),
    ],
    ids=["bold", "link", "line break", "bracket"],
)
def test_markup_is_written_as_tokens(html, tokens):
    assert to_tokens(html) == tokens
    assert to_html(tokens, ["a1"]) == html


@pytest.mark.parametrize(
    ("typed", "token"),
    [
        ("⟦b⟧ville", "⟦b⟧"),
        ("ville⟦/b⟧", "⟦/b⟧"),
        ("⟦b⟧⟦i⟧ville⟦/b⟧⟦/i⟧", "⟦/b⟧"),
        ("⟦a2⟧ville⟦/a2⟧", "⟦a2⟧"),
        ("⟦script⟧ville⟦/script⟧", "⟦script⟧"),
        ("⟦⟧", "⟦⟧"),
    ],
    ids=["open", "not opened", "crossed", "other link", "other tag", "empty"],
)
def test_a_token_that_cannot_stand_there_is_named(typed, token):
    with pytest.raises(TokenError) as refused:
        to_html(typed, ["a1"])
    assert refused.value.token == token
    assert token in str(refused.value)


def test_a_field_without_formatting_takes_no_tokens():
    with pytest.raises(TokenError):
        to_html("⟦b⟧ville⟦/b⟧", formats=())
    assert to_html("Quai 1\r\nNantes", formats=()) == "Quai 1<br/>Nantes"


def test_the_tokens_of_a_source_are_named_once():
    html = '<b>a</b> <a id="a1">c</a><br/> <b>d</b>'
    assert tokens_of(html) == ["b", "a1"]
    assert links_of(html) == ["a1"]
    assert "br" not in FORMATS
