"""How each language is indexed: by PostgreSQL's stemmers or, where words are written without blanks, in pairs of signs.

The text search configurations are made by this app's first migration.
"""

STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "nn": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
"""The stemmer for each language that has one in PostgreSQL 14."""

WITHOUT_BLANKS = frozenset({"ja", "zh"})
"""The languages whose words no blank separates: they are indexed by overlapping pairs of signs."""


def base(language: str) -> str:
    """Return a language without its script or country: zh-hans → zh."""
    return language.partition("-")[0].lower()


def configuration(language: str) -> str:
    """Return the name of the text search configuration for a language, by its Django code."""
    return f"search_{STEMMERS.get(base(language), 'simple')}"


def is_in_pairs(language: str) -> bool:
    """Return whether a language is indexed by pairs of signs rather than by words."""
    return base(language) in WITHOUT_BLANKS
