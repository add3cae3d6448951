import json

import pytest
from wagtail.rich_text import RichText

from core import rules
from core.blocks import BaseBodyBlock, PictureBlock, TableBlock
from home.models import KeyFigureValue


def messages(rule, value):
    return [problem.text for problem in rule(value)]


def stream(*blocks):
    """Return a body from pairs of a block's name and its stored value."""
    raw = [{"type": name, "value": value, "id": str(index)} for index, (name, value) in enumerate(blocks)]
    return BaseBodyBlock().to_python(json.loads(json.dumps(raw)))


def heading(level, text="Titre"):
    return "heading", {"level": f"h{level}", "text": text}


TEXT = ("rich_text", "<p>Un texte.</p>")


@pytest.mark.parametrize(
    "text",
    [
        "> **50** délégations",
        "52** entreprises",
        "> cinquante",
        "# Titre",
        "voir [ici](http://x.org)",
        "un <b>gras</b>",
    ],
)
def test_typed_markup_is_refused(text):
    assert len(messages(rules.no_typed_markup, text)) == 1


@pytest.mark.parametrize("text", ["", None, "50 délégations", "plus de > 50", "5 * 3 < 20", "C# et #Nantes", "a_b_c"])
def test_ordinary_signs_are_no_markup(text):
    assert messages(rules.no_typed_markup, text) == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Le rapport 🔗",
            "➡️ Le rapport",
            "TÉLÉCHARGER",
            "VOIR LE RAPPORT",
            "Cliquez ici",
            "cliquez ici pour le rapport",
        ),
        *(
            "ici",
            "En savoir plus…",
            "click here",
            "Read more »",
            "haga clic aquí",
            "Hier klicken",
            "انقر هنا",
            "点击这里",
        ),
        *("EUROCITIES", "Klicken Sie hier für den Bericht"),
    ],
)
def test_a_link_text_that_shouts_or_says_nothing_is_refused(text):
    assert len(messages(rules.plain_link_text, text)) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "Le rapport de 2024",
        "CGLU",
        "UNESCO",
        "Rapport ODD 11",
        "网络报告",
        "تقرير الشبكة",
        "",
        None,
        "N° 5 & ©",
        "Voir ici-même",
    ],
)
def test_an_honest_link_text_is_accepted(text):
    assert messages(rules.plain_link_text, text) == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>Les objectifs de <b></b> sont :</p>", "Les objectifs de"),
        ('<p>Lire <a href="https://x.org"> </a></p>', "Lire"),
        ('<p>Fondé par <a linktype="page" id="3"></a>.</p>', "Fondé par"),
        ("<ul><li>un</li><li></li></ul>", "…"),
        ("<p>Avant <embed embedtype='image'/></p>", "Avant"),
    ],
)
def test_an_empty_element_is_refused_with_the_words_before_it(db, speaking_english, source, words):
    found = messages(rules.sound_rich_text, RichText(source))
    assert any("an element is empty" in message and words in message for message in found)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "<p></p>",
        "<p>Un <b>mot</b> et un <a href='https://x.org'>lien utile</a>.</p>",
        "<ul><li>un<ul><li>deux</li></ul></li></ul>",
        "<p><b><i>mot</i></b></p>",
        "<p>a &lt; b</p>",
    ],
)
def test_sound_rich_text_is_accepted(source):
    assert messages(rules.sound_rich_text, RichText(source)) == []


def test_links_and_figures_in_rich_text_follow_the_same_rules():
    found = messages(rules.sound_rich_text, "<p>&gt; **50** <a href='https://x.org'>CLIQUEZ ICI</a></p>")
    assert len(found) == 3


def test_a_link_to_a_deleted_page_or_document_is_refused(page, document):
    kept = f'<a linktype="page" id="{page.pk}">Objectifs</a> <a linktype="document" id="{document.pk}">Rapport</a>'
    lost = '<a linktype="page" id="999999">Perdue</a> <a linktype="document" id="999999">Perdu</a>'
    assert messages(rules.sound_rich_text, f"<p>{kept}</p>") == []
    assert len(messages(rules.sound_rich_text, f"<p>{kept} {lost}</p>")) == 2


def test_a_text_that_ends_with_a_colon_announces_nothing():
    assert messages(rules.announces_nothing, "<p>Nantes participe aux réseaux :</p>")
    assert messages(rules.announces_nothing, "<p>城市网络：</p>")
    assert not messages(rules.announces_nothing, "<p>Réseaux :</p><ul><li>CGLU</li></ul>")


def test_a_picture_says_what_it_shows_or_is_decorative():
    block = PictureBlock()
    picture = {"image": object(), "alt_text": "", "decorative": False}
    assert messages(rules.described_or_decorative, picture)
    assert messages(rules.described_or_decorative, {**picture, "alt_text": "IMG_2041.JPG"})
    assert not messages(rules.described_or_decorative, {**picture, "alt_text": "Un quai"})
    assert not messages(rules.described_or_decorative, {**picture, "decorative": True})
    assert not messages(rules.described_or_decorative, block.get_default())


def test_words_about_a_picture_need_the_picture():
    assert messages(rules.words_have_their_picture, {"image": None, "caption": "Les chars"})
    assert not messages(rules.words_have_their_picture, {"image": object(), "caption": "Les chars"})
    assert not messages(rules.words_have_their_picture, PictureBlock().get_default())


@pytest.mark.parametrize(
    ("levels", "wrong"), [([2, 3, 4, 2, 3], []), ([3], [0]), ([2, 4], [1]), ([2, 3, 2, 4, 4], [3]), ([2, 2, 3, 3], [])]
)
def test_headings_go_down_one_level_at_a_time(levels, wrong):
    body = stream(*(heading(level) for level in levels))
    assert [problem.path for problem in rules.headings_in_order(body)] == [(index, "level") for index in wrong]


@pytest.mark.parametrize(
    ("blocks", "wrong"),
    [
        ([heading(2), TEXT], []),
        ([heading(2)], [0]),
        ([heading(2), heading(2), TEXT], [0]),
        ([heading(3), heading(2), TEXT], [0]),
        ([heading(2), heading(3), TEXT], []),
        ([heading(2), heading(3)], [1]),
        ([heading(2), ("rich_text", "<p> </p>"), heading(2), TEXT], [0]),
        ([TEXT], []),
        ([], []),
    ],
)
def test_a_heading_introduces_something(blocks, wrong):
    found = [problem.path[0] for problem in rules.headings_introduce_something(stream(*blocks))]
    assert found == wrong


@pytest.mark.parametrize(
    ("blocks", "wrong"),
    [
        ([("rich_text", "<p>Nos réseaux :</p>")], [0]),
        ([("rich_text", "<p>Nos réseaux :</p>"), heading(2), TEXT], [0]),
        ([("rich_text", "<p>Nos réseaux :</p>"), TEXT], []),
    ],
)
def test_a_paragraph_that_announces_something_is_followed_by_it(blocks, wrong):
    assert [problem.path[0] for problem in rules.texts_announce_something(stream(*blocks))] == wrong


def test_a_table_has_a_caption_headings_and_rows():
    block = TableBlock()
    empty = block.to_python({"columns": [{"type": "text", "heading": ""}], "rows": [], "caption": ""})
    assert len(messages(rules.table_with_headers, empty)) == 3
    assert messages(rules.table_with_headers, block.get_preview_value()) == []


def test_a_list_needs_entries_that_hold_something():
    rule = rules.at_least(2, "Deux.")
    assert messages(rule, ["a", " "]) == ["Deux."]
    assert messages(rule, ["a", "b"]) == []
    assert messages(rule, None) == ["Deux."]


def test_something_must_be_filled_in():
    rule = rules.filled("Écrivez.")
    for nothing in ("", "  ", None, (), RichText("<p>&nbsp;</p>")):
        assert messages(rule, nothing) == ["Écrivez."]
    for full in ("a", 0, (1,), RichText("<p>a</p>")):
        assert messages(rule, full) == []


@pytest.mark.parametrize(
    ("years", "wrong"),
    [([], []), ([2023, 2024], []), ([2023, 2024, 2023, 2023], [2, 3]), ([None, None], [])],
)
def test_what_stands_twice_is_refused_the_second_time(years, wrong):
    rule = rules.each_once("year", "Once.")
    rows = [KeyFigureValue(year=year) for year in years]
    assert [problem.path for problem in rule(rows)] == [(at, "year") for at in wrong]


@pytest.mark.parametrize(
    ("filled", "refused"),
    [({}, True), ({"text": "<p> </p>"}, True), ({"text": "Oui"}, False), ({"day": 0}, False), ({"rows": ["a"]}, False)],
)
def test_one_of_several_is_enough(filled, refused):
    rule = rules.filled_one_of("text", "day", "rows", message="Give one.")
    empty: dict[str, object] = {"text": "", "day": None, "rows": []}
    assert [problem.path for problem in rule(empty | filled)] == ([("text",)] if refused else [])
