"""What differs between two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.desk.differences import ADDED, REMOVED, SAME, differences

TEXTS = st.text(st.sampled_from("ab c\n⟦/⟧1.,é城"), max_size=30)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "La ville a 3 ponts.",
            "La ville a 4 ponts.",
            [(SAME, "La ville a "), (REMOVED, "3 "), (ADDED, "4 "), (SAME, "ponts.")],
        ),
        ("Une ville", "Une ⟦b⟧ville⟦/b⟧", [(SAME, "Une "), (ADDED, "⟦b⟧"), (SAME, "ville"), (ADDED, "⟦/b⟧")]),
        ("城市", "城镇", [(SAME, "城"), (REMOVED, "市"), (ADDED, "镇")]),
        ("", "neuf", [(ADDED, "neuf")]),
    ],
    ids=["number", "token", "Chinese", "from nothing"],
)
def test_what_changed_is_shown_word_by_word(before, after, expected):
    assert [(piece.kind, piece.text) for piece in differences(before, after)] == expected


@given(TEXTS, TEXTS)
def test_without_what_was_removed_the_later_text_stays(before, after):
    found = differences(before, after)
    assert "".join(piece.text for piece in found if piece.kind != REMOVED) == after
    earlier = "".join(piece.text for piece in found if piece.kind != ADDED)
    assert earlier.split() == before.split() or "".join(earlier.split()) == "".join(before.split())
