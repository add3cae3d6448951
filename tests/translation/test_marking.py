"""Untranslated paragraphs of a rich text say their language."""

import pytest

from translation.marking import with_languages

FRENCH = 'dir="ltr" lang="fr"'


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Une ville.</p><p>Two rivers.</p>", f"<p {FRENCH}>Une ville.</p><p>Two rivers.</p>"),
        (
            "<ul><li>Two rivers.</li><li>Une  ville.</li></ul>",
            f"<ul><li>Two rivers.</li><li {FRENCH}>Une  ville.</li></ul>",
        ),
        ("<p>Une <b>ville</b>.</p>", f"<p {FRENCH}>Une <b>ville</b>.</p>"),
        ("<p><b>Une ville.</b></p>", f"<p><b><span {FRENCH}>Une ville.</span></b></p>"),
        (
            '<p>Une <a id="3" linktype="page">ville</a>.</p>',
            f'<p {FRENCH}>Une <a id="3" linktype="page">ville</a>.</p>',
        ),
        ("<li>Une ville.<ul><li>Two</li></ul></li>", f"<li><span {FRENCH}>Une ville.</span><ul><li>Two</li></ul></li>"),
        ("Une ville.", f"<span {FRENCH}>Une ville.</span>"),
        ("<p>Two rivers.</p>", "<p>Two rivers.</p>"),
        ("", ""),
    ],
)
def test_the_element_of_an_untranslated_text_says_its_language(html, marked):
    assert with_languages(html, {"Une ville."}, "fr") == marked


def test_a_language_written_from_right_to_left_says_so_too():
    assert with_languages("<p>Une ville.</p>", {"Une ville."}, "ar") == '<p dir="rtl" lang="ar">Une ville.</p>'
