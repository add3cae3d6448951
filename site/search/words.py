"""Words, before PostgreSQL sees them: what is written in several ways is written in one, in pages and in questions."""

import re
import unicodedata

from core.formats import alphabetical
from search.configurations import base, is_in_pairs

# Unicode's blocks of Chinese signs, and of the Japanese syllables between them.
SIGNS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u3040-\u30ff\u31f0-\u31ff"
RUN = re.compile(f"[{SIGNS}]+")
BETWEEN_SIGNS = re.compile(rf"(?<=[{SIGNS}])\s+(?=[{SIGNS}])")
# PostgreSQL would take “Nice/Québec” for a file and “Saint-Nazaire” for another word than “Saint Nazaire”.
JOINED = re.compile(r"(?<=\w)[-‐‑–/](?=\w)")
QUOTES = re.compile("[“”„«»「」『』]")
# Vowel signs, the sign that stretches a word, and marks of direction.
ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200e\u200f]")
ARABIC_ARTICLE = re.compile(r"\b(?:[وفبك]?ال|لل)(?=\w{3})")
ARABIC_ENDING = re.compile(r"(?<=\w{3})(?:ات|ة)\b")
ARABIC_BEGINNINGS = ("", "ال", "وال", "بال", "لل")
ARABIC_ENDINGS = ("", "ات", "ة")
SPANISH_PLURAL = re.compile(r"(?<=dad|i[oó]n)es\b", re.IGNORECASE)
UNWANTED = re.compile(r"[\x00-\x1f\x7f-\x9f\ue000-\uf8ff\ufff0-\uffff]+")
MINUS = re.compile(r'(?<!\S)-(?:"[^"]*"?|\S+)')
OR = re.compile(r"\bor\b", re.IGNORECASE)
WORD = re.compile(r"\w+")

# As PostgreSQL's unaccent writes them.
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})

MOST_TERMS = 12
"""How many words of a question are looked at one by one."""


def clean(text: str) -> str:
    """Return a text in one line, without characters that stand for nothing or for something of ours."""
    return " ".join(UNWANTED.sub(" ", text).split())


def folded(text: str, language: str) -> str:
    """Return a text with everything written in one way: forms of letters, hyphens, and what the stemmer leaves apart.

    Accents are left to PostgreSQL, whose stemmers follow. It makes two words of *ciudad* and *ciudades*
    and, without the accent, of *nación* and *naciones*.
    """
    text = JOINED.sub(" ", unicodedata.normalize("NFKC", text))
    if base(language) == "ar":
        text = ARABIC_ENDING.sub("", without_articles(ARABIC_MARKS.sub("", text)))
    if base(language) == "es":
        text = SPANISH_PLURAL.sub("", text)
    return text


def without_articles(text: str) -> str:
    """Return an Arabic text without articles, nor what is written like one: الالتزام and التزام become the same.

    PostgreSQL's stemmer takes them away too, but of some words only in one of the two forms.
    """
    before = None
    while before != text:
        before, text = text, ARABIC_ARTICLE.sub("", text)
    return text


def to_index(text: str, language: str) -> str:
    """Return a text as it is indexed."""
    text = folded(text, language)
    if not is_in_pairs(language):
        return text
    # At the end each sign alone, for who asks for one.
    signs = sorted(set("".join(RUN.findall(text))))
    return " ".join([in_pairs(text), *signs])


def to_ask(question: str, language: str) -> str:
    """Return a question as PostgreSQL's ``websearch_to_tsquery`` is asked it."""
    question = folded(QUOTES.sub('"', question), language)
    if not is_in_pairs(language):
        return question
    parts = question.split('"')
    for place, part in enumerate(parts):
        if place % 2 and place < len(parts) - 1:
            parts[place] = f'"{in_pairs(BETWEEN_SIGNS.sub("", part))}"'
        else:
            parts[place] = RUN.sub(phrase, part)
    return "".join(parts)


def phrase(run: re.Match[str]) -> str:
    """Return a run of signs as a phrase of its pairs; a minus before it stays with it."""
    before = run.string[: run.start()][-1:]
    blank = " " if before and before not in " -" else ""
    return f'{blank}"{" ".join(pairs(run[0]))}" '


def in_pairs(text: str) -> str:
    """Return a text with each run of signs replaced by its pairs, as words."""
    return RUN.sub(lambda run: f" {' '.join(pairs(run[0]))} ", text)


def pairs(run: str) -> list[str]:
    """Return the overlapping pairs of a run of signs: 国际合作 → 国际, 际合, 合作; a sign alone is returned alone."""
    return [run[start : start + 2] for start in range(len(run) - 1)] or [run]


def terms(question: str, language: str) -> list[str]:
    """Return the words that a question wants, as they are written; runs of signs where there are no blanks."""
    wanted = OR.sub(" ", MINUS.sub(" ", QUOTES.sub('"', unicodedata.normalize("NFKC", question))))
    if base(language) == "ar":
        wanted = ARABIC_MARKS.sub("", wanted)
    if is_in_pairs(language):
        wanted = RUN.sub(r" \g<0> ", wanted)
    return list(dict.fromkeys(WORD.findall(wanted)))[:MOST_TERMS]


def any_of(words: list[str], language: str) -> str:
    """Return a question for pages that have any of some words, or any pair of their signs."""
    asked = [folded(word, language) for word in words]
    if is_in_pairs(language):
        asked = [pair for word in asked for pair in (pairs(word) if RUN.fullmatch(word) else [word])]
    return " or ".join(asked)


def any_form_of(words: list[str], language: str) -> str:
    """Return a question for words in a text as it is printed: with the forms that ``folded`` would make one."""
    asked = list(dict.fromkeys([*words, *(folded(word, language) for word in words)]))
    if base(language) == "ar":
        asked = [begin + word + end for word in asked for begin in ARABIC_BEGINNINGS for end in ARABIC_ENDINGS]
    if base(language) == "es":
        asked += [f"{word}es" for word in asked if word.endswith(("dad", "ion", "ión"))]
    return " or ".join(asked)


def vocabulary(text: str, language: str) -> dict[str, str]:
    """Return the words of a text that could be meant by others, each with what it is compared by."""
    if is_in_pairs(language):
        return {}
    found = {word.lower() for word in WORD.findall(ARABIC_MARKS.sub("", unicodedata.normalize("NFKC", text)))}
    return {word: comparable(word, language) for word in found if 4 <= len(word) <= 40 and word.isalpha()}


def comparable(word: str, language: str) -> str:
    """Return what a word is compared by: without accents, capitals, ligatures or article."""
    return alphabetical(folded(word, language)).translate(LIGATURES)
