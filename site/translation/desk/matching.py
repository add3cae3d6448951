"""Finding the words of a glossary in a text, also where they are inflected: villes jumelées for ville jumelée.

No dictionary: each language has a few endings that a word may gain, lose or exchange. Chinese, Japanese and Thai,
which write no spaces, are searched as they are; Arabic without its vowel signs, and with the particles that it writes
as part of the next word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# The endings that a word may have instead of its own, by language; what is not there takes two letters more at most.
ENDINGS = {
    "fr": ("", "e", "s", "es", "x", "aux", "al", "ale", "ales"),
    "en": ("", "s", "es", "ies", "y", "'s", "’s"),
    "es": ("", "s", "es", "o", "a", "os", "as"),
    "pt": ("", "s", "es", "o", "a", "os", "as", "ões", "ão"),
    "it": ("o", "a", "i", "e", ""),
    "de": ("", "e", "n", "en", "er", "es", "s", "em", "ern", "se", "sen"),
    "nl": ("", "e", "s", "en", "n"),
    "ar": ("", "ة", "ه", "ات", "ون", "ين", "ان", "ا", "ها", "هم", "نا", "ية", "ي"),
}
SHORTEST_STEM = 3
SHORTEST_INFLECTED = 4
WITHOUT_SPACES = {"zh", "ja", "th", "lo", "km", "my"}
# Languages that write several words as one: an approved term may stand inside another.
COMPOUNDING = {"de", "nl", "sv", "da", "nb", "no", "fi", "hu", "et", "is"}
ARABIC_PARTICLES = "(?:[وف]?(?:[بك]?ال|لل|[بكل])?)"
# Vowel signs, the stroke that stretches a word, and marks of direction.
IGNORED = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200e\u200f\u061c]")


def base_of(language: str) -> str:
    """Return a language without script or country."""
    return language.lower().partition("-")[0]


def readable(text: str, language: str) -> str:
    """Return a text as terms are looked for in it; in all languages but Arabic each character keeps its place."""
    text = text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    if base_of(language) == "ar":
        text = re.sub("[أإآٱ]", "ا", IGNORED.sub("", text)).replace("ى", "ي")
    elif base_of(language) == "de":
        text = text.translate(str.maketrans("äöüÄÖÜ", "aouAOU"))
    return text


@dataclass(frozen=True)
class Place:
    """Where something is in a text."""

    start: int
    end: int


def places(words: str, text: str, language: str, *, case_sensitive: bool = False) -> Iterator[Place]:
    """Yield where a text has the words of a term, as they are or inflected.

    Args:
        words: of the term, in the language of the text.
        text: without tags.
        language: Django's code.
        case_sensitive: whether capitals count, as for a name that is a common word too.
    """
    read, kept = readable(text, language), None
    for match in pattern(words, language, case_sensitive).finditer(read):
        if len(read) != len(text):
            # Signs were left out to search: count them again.
            kept = kept or [place for place, character in enumerate(text) if not IGNORED.match(character)]
            yield Place(kept[match.start()], kept[match.end() - 1] + 1)
        else:
            yield Place(*match.span())


def found_in(words: str, text: str, language: str, *, case_sensitive: bool = False, inside: bool = False) -> bool:
    """Say whether a text has the words of a term, as they are or inflected.

    Args:
        words: of the term, in the language of the text.
        text: without tags.
        language: Django's code.
        case_sensitive: whether capitals count, as for a name that is a common word too.
        inside: whether the words may be part of longer ones, where the language makes such.
    """
    return pattern(words, language, case_sensitive, inside).search(readable(text, language)) is not None


@lru_cache(maxsize=4096)
def pattern(words: str, language: str, case_sensitive: bool = False, inside: bool = False) -> re.Pattern[str]:
    """Return what finds the words of a term in a text that ``readable`` made."""
    base = base_of(language)
    parts = readable(words, language).split()
    flags = 0 if case_sensitive else re.IGNORECASE
    if base in WITHOUT_SPACES:
        return re.compile(r"\s?".join(re.escape(part) for part in parts), flags)
    inflected = r"[\s\-]+".join(inflection(part, base) for part in parts)
    before = "" if inside and base in COMPOUNDING else r"(?<!\w)"
    after = "" if inside and base in COMPOUNDING else r"(?!\w)"
    return re.compile(f"{before}{inflected}{after}", flags)


def inflection(word: str, base: str) -> str:
    """Return what finds a word, or several joined by hyphens, with the endings of its language."""
    if "-" in word.strip("-"):
        return "-".join(inflection(part, base) for part in word.split("-"))
    if base == "ar":
        bare = word.removeprefix("ال") if len(word) > SHORTEST_INFLECTED else word
        stem, endings = stem_of(bare, ENDINGS["ar"])
        # What ends in ة has ت before another ending.
        return f"{ARABIC_PARTICLES}{re.escape(stem)}(?:{endings}|ت(?:ه|ها|هم|نا|ين|ان)?)"
    if len(word) < SHORTEST_INFLECTED or not word.isalpha() or word.isupper():
        return re.escape(word)
    if base not in ENDINGS:
        return rf"{re.escape(word)}\w{{0,2}}"
    stem, endings = stem_of(word, ENDINGS[base])
    # An elided article or preposition is part of the word for those who look for spaces: l'accord.
    return f"{re.escape(stem)}(?:{endings})"


def stem_of(word: str, endings: tuple[str, ...]) -> tuple[str, str]:
    """Return a word without its longest ending, and its language's endings as alternatives."""
    own = max(
        (ending for ending in endings if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM),
        key=len,
        default="",
    )
    return word.removesuffix(own) if own else word, "|".join(map(re.escape, sorted(endings, key=len, reverse=True)))
