"""Filled, half-filled and empty values of the blocks that refer to the directory and the city's facts."""

from typing import Any

from tests.home.helpers import items


def filled(make: Any, page: Any, picture: Any) -> dict[str, Any]:
    """Return a filled value for every block, as the database stores it."""
    figure, person = make.figure(), make.person()
    return {
        "key_figures": {"figures": items({"figure": figure.pk, "year": 2024, "show_series": False})},
        "commitments": {"commitments": items(make.commitment().pk)},
        "quote": {
            "text": "Nos villes se ressemblent.",
            "original_language": "es",
            "is_translation": True,
            "person": person.pk,
            "office": "Maire en 2019",
            "date": "2019-05-31",
            "source_url": "https://example.org/discours",
        },
        "spotlight": {
            "title": "Un carnaval",
            "body": "<p>Trois jours durant.</p>",
            "place": make.place(1).pk,
            "begins": "2024-05-24",
            "ends": "2024-05-31",
            "picture": {"image": picture.pk, "alt_text": "Un char", "decorative": False, "caption": "Le char"},
            "page": page.pk,
        },
        "destinations": {"from_year": 2016, "to_year": 2020, "places": items(make.place(2).pk, make.place(3).pk)},
        "timeline": {
            "title": "Soixante ans d’échanges",
            "entries": items(
                {"year": 1962, "begins": None, "ends": None, "places": [], "text": "La charte.", "page": None},
                {
                    "year": None,
                    "begins": "2024-05-24",
                    "ends": "2024-05-31",
                    "places": items(make.place(4).pk),
                    "text": "Une délégation.",
                    "page": page.pk,
                },
            ),
        },
    }


WORDS = {
    "key_figures": [],
    "commitments": [],
    "quote": ["Nos villes se ressemblent.", "Maire en 2019"],
    "spotlight": ["Un carnaval", "Trois jours durant.", "Un char", "Le char"],
    "destinations": [],
    "timeline": ["Soixante ans d’échanges", "La charte.", "Une délégation."],
}
GONE = 999_999
HALF_FILLED: list[tuple[str, Any]] = [
    ("key_figures", {}),
    ("key_figures", {"figures": []}),
    ("key_figures", {"figures": items({"figure": None, "year": None, "show_series": True})}),
    ("key_figures", {"figures": items({"figure": GONE, "year": 2024, "show_series": False}, {})}),
    ("commitments", {}),
    ("commitments", {"commitments": []}),
    ("commitments", {"commitments": items(None, GONE)}),
    ("quote", {}),
    ("quote", {"text": "Seul.", "person": None}),
    ("quote", {"text": None, "person": GONE, "office": None, "date": None}),
    ("spotlight", {}),
    ("spotlight", {"title": "Seul", "body": "", "place": None, "page": None, "picture": {}}),
    ("spotlight", {"title": "", "body": "<p></p>", "place": GONE, "page": GONE, "picture": {"image": GONE}}),
    ("spotlight", {"title": "Fin", "ends": "2024-05-31"}),
    ("destinations", {}),
    ("destinations", {"from_year": 2016, "to_year": None, "places": []}),
    ("destinations", {"from_year": None, "to_year": 2020, "places": items(None, GONE)}),
    ("timeline", {}),
    ("timeline", {"title": "Seul", "entries": []}),
    (
        "timeline",
        {"title": "Seul", "entries": items({}, {"year": 1962, "text": "", "places": items(GONE), "page": GONE})},
    ),
]
