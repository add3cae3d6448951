"""A filled and a half-filled value of every block, as the database stores them."""

from typing import Any

WORDS = {
    "heading": ["Ouverture"],
    "rich_text": ["Premier paragraphe.", "un point"],
    "objectives": ["Nous voulons :", "apprendre", "partager"],
    "picture": ["Un quai", "Le quai en 2024"],
    "gallery": ["Au bord de l’eau", "Un quai", "Un pont", "Le pont"],
    "table": ["Étudiants accueillis", "Pays", "Remarque", "Sénégal", "Chine", "en hausse"],
    "document": ["Le rapport"],
    "external_link": ["Le site du réseau"],
    "call_to_action": ["Participer"],
    "teasers": ["À lire"],
    "embed": ["La mission en images"],
}


def stored(picture: Any, document: Any, page: Any) -> dict[str, Any]:
    """Return a filled value for every block."""
    quay = {"image": picture.pk, "alt_text": "Un quai", "decorative": False, "caption": ""}
    bridge = {"image": picture.pk, "alt_text": "Un pont", "decorative": False, "caption": "Le pont"}
    return {
        "heading": {"level": "h3", "text": "Ouverture"},
        "rich_text": "<p>Premier paragraphe.</p><ul><li>un point</li></ul>",
        "objectives": {"introduction": "Nous voulons :", "objectives": items("apprendre", "partager")},
        "picture": {**quay, "caption": "Le quai en 2024"},
        "gallery": {"title": "Au bord de l’eau", "pictures": items(quay, bridge)},
        "table": {
            "caption": "Étudiants accueillis",
            "columns": [
                {"type": "row_heading", "heading": "Pays"},
                {"type": "number", "heading": "2024"},
                {"type": "text", "heading": "Remarque"},
            ],
            "rows": [
                {"values": ["Sénégal", "1310.5", "en hausse"]},
                {"values": ["Chine", "438", "en hausse"]},
            ],
        },
        "document": {"document": document.pk, "text": "Le rapport"},
        "external_link": {"url": "https://example.org/reseau", "text": "Le site du réseau", "language": "en"},
        "call_to_action": {"text": "Participer", "page": page.pk},
        "teasers": {"title": "À lire", "pages": items(page.pk)},
        "embed": {"url": "https://youtu.be/abc", "title": "La mission en images", "language": "fr"},
    }


HALF_FILLED: list[tuple[str, Any]] = [
    ("heading", {"level": "h2", "text": ""}),
    ("rich_text", ""),
    ("rich_text", "<p></p>"),
    ("objectives", {"introduction": "Nous voulons :", "objectives": []}),
    ("objectives", {"introduction": "", "objectives": [{"type": "item", "value": "", "id": "a"}]}),
    ("picture", {"image": None, "alt_text": "", "decorative": False, "caption": ""}),
    ("picture", {"image": 999_999, "alt_text": "Un quai", "decorative": True, "caption": "Perdu"}),
    ("gallery", {"title": "", "pictures": []}),
    (
        "gallery",
        {"title": "Pont", "pictures": [{"type": "item", "value": {"image": None, "alt_text": ""}, "id": "b"}]},
    ),
    ("table", None),
    ("table", {"columns": [], "rows": [], "caption": ""}),
    ("table", {"columns": [{"type": "text", "heading": ""}], "rows": [{"values": [""]}], "caption": ""}),
    ("table", {"columns": [{"type": "number", "heading": "2024"}], "rows": [{"values": [None]}], "caption": "A"}),
    ("document", {"document": None, "text": ""}),
    ("document", {"document": 999_999, "text": "Perdu"}),
    ("external_link", {"url": "", "text": "", "language": "fr"}),
    ("call_to_action", {"text": "", "page": None}),
    ("call_to_action", {"text": "Perdu", "page": 999_999}),
    ("teasers", {"title": "", "pages": []}),
    ("teasers", {"title": "Perdu", "pages": [{"type": "item", "value": None, "id": "c"}]}),
    ("embed", {"url": "", "title": "", "language": "fr"}),
]


def items(*values: Any) -> list[dict[str, Any]]:
    """Return the items of a list as they are stored."""
    return [{"type": "item", "value": value, "id": f"item-{index}"} for index, value in enumerate(values)]
