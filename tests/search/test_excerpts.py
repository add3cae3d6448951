"""The part of a text that says why a page was found; no database is needed."""

from search.excerpts import END, START, excerpt_in_signs, framed, marked


def test_what_a_page_says_is_escaped_and_the_words_found_are_marked():
    assert marked(f"a < b & {START}climat{END} <script>") == "a &lt; b &amp; <mark>climat</mark> &lt;script&gt;"


def test_an_excerpt_says_where_it_leaves_something_out():
    text = "One two three four five."
    assert framed(f"One {START}two{END}", text) == f"One {START}two{END} …"
    assert framed(f"{START}four{END} five.", text) == f"… {START}four{END} five."
    assert framed(text, text) == text
    assert framed("Une page pour l", "Une page pour l’essai") == "Une page pour …"


def test_a_chinese_excerpt_is_the_part_around_the_words():
    text = "一" * 100 + "国际合作" + "二" * 100
    excerpt = excerpt_in_signs(text, ["国际合作"])
    assert f"{START}国际合作{END}" in excerpt
    assert excerpt.startswith("… 一")
    assert excerpt.endswith("二 …")
    assert len(excerpt) < 110


def test_a_chinese_excerpt_marks_parts_of_words_that_the_text_has_not_whole():
    assert excerpt_in_signs("国际组织", ["国际合作", "Nantes"]) == f"{START}国际{END}组织"


def test_a_chinese_excerpt_without_any_word_is_the_beginning():
    assert excerpt_in_signs("国际组织", ["气候"]) == "国际组织"
    assert excerpt_in_signs("国际组织", []) == "国际组织"
    assert excerpt_in_signs("", ["气候"]) == ""
