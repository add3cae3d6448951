"""Every word says in which language it is: by its script, by what it reads like, and by what the original page says.

Three methods, from the surest to the widest:

- letters of another script than the language's own are foreign beyond doubt (WCAG 2.2, success criterion 3.1.2);
- what a translated page has word for word in common with its original is not translated;
- the rest is guessed by a detector that knows the site's Latin-script languages, on parts long enough to be sure of.

Proper nouns are exempt, as in the criterion: a detector is not asked about words that all begin with a capital.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "language"
TITLE = "What is in another language than the page says so, attributes included, and its direction too"

DETECTED = {"fr": Language.FRENCH, "en": Language.ENGLISH, "es": Language.SPANISH, "de": Language.GERMAN}
SCRIPTS = {
    "ar": {"arabic"},
    "fa": {"arabic"},
    "zh": {"han"},
    "ja": {"han", "kana"},
    "ko": {"hangul"},
    "el": {"greek"},
    "ru": {"cyrillic"},
    "uk": {"cyrillic"},
}
"""What languages are written in; all others in Latin letters."""

LETTERS = {
    "arabic": re.compile(r"[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]"),
    "han": re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]"),
    "kana": re.compile(r"[\u3041-\u30ff]"),
    "hangul": re.compile(r"[\uac00-\ud7a3]"),
    "cyrillic": re.compile(r"[\u0400-\u052f]"),
    "greek": re.compile(r"[\u0370-\u03ff]"),
}
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
ATTRIBUTES = ("alt", "aria-label", "placeholder", "title", "data-label")
DESCRIBED = ("description", "og:title", "og:description")
INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "em", "i", "mark"),
    *("q", "s", "small", "span", "strong", "sub", "sup", "time"),
}
NOT_READ = {"script", "style", "template", "code"}
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Addresses are in no language.
ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|\b\S+\.(?:org|eu|fr|com|net)\b\S*")
LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’ ,;:–-]*")
SHORTEST, SUREST = 25, 0.9
"""Fewer letters, or a lesser likelihood than this, and a detector is not believed."""
IN_COMMON = 3
"""So many words that are the same in original and translation are no coincidence."""


@dataclass(frozen=True)
class Part:
    """A stretch of text in one block of a page, or one attribute.

    Attributes:
        text: its words, with single blanks.
        language: what the page says that it is in.
        place: the element it stands in.
        direction: the one that the page says it is written in.
        name: whether it is marked as a name, which has no language of its own.
    """

    text: str
    language: str
    place: str
    direction: str
    name: bool = False


def concerns(visit: Visit) -> bool:
    """Look at every page, also at one that says that there is none."""
    return visit.is_html


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield each part of a page that is in another language or direction than the page says."""
    by_url = {visit.url: visit for visit in visits}
    originals: dict[str, set[str]] = {}
    for visit in filter(concerns, visits):
        source, source_language = original(visit, by_url)
        common: set[str] = set()
        if source is not None:
            if source.url not in originals:
                originals[source.url] = {
                    folded(part.text) for part in parts(source.document) if part.language == source_language
                }
            common = originals[source.url]
        for part in parts(visit.document):
            for what in faults(part, common, source_language):
                yield Finding(NAME, visit.url, f"{what}: <{part.place}> “{part.text[:120]}”")


def original(visit: Visit, by_url: dict[str, Visit]) -> tuple[Visit | None, str]:
    """Return the page that a page is a translation of, and its language, where it says so and both were visited."""
    for link in visit.document.iter("link"):
        if link.get("hreflang") == "x-default":
            source = by_url.get(link.get("href"))
            language = source.document.get("lang", "") if source is not None and source.is_html else ""
            if source is not None and language and language != visit.document.get("lang"):
                return source, language
    return None, ""


def faults(part: Part, common: set[str], source_language: str) -> Iterator[str]:
    """Yield what is wrong with the language or direction of one part; the surest method alone speaks."""
    primary = part.language.partition("-")[0]
    expected = "rtl" if primary in RIGHT_TO_LEFT else "ltr"
    if part.direction != expected:
        yield f"lang={part.language} but dir={part.direction}"
    text = ADDRESS.sub(" ", part.text)
    foreign = foreign_script(text, primary)
    if foreign:
        yield f"{foreign} letters in lang={part.language}"
    elif part.name:
        return
    elif source_language and part.language != source_language and is_copied(text, common):
        yield f"the original's words in lang={part.language}"
    else:
        guess = guessed(text, primary)
        if guess and guess != primary:
            yield f"reads like {guess} in lang={part.language}"


def foreign_script(text: str, language: str) -> str:
    """Return the script of letters that a language is not written in, or nothing.

    Latin letters in Arabic and Chinese text are names as a rule, which a detector is asked about.
    """
    own = SCRIPTS.get(language, set())
    return next((name for name, letters in LETTERS.items() if name not in own and letters.search(text)), "")


def is_copied(text: str, common: set[str]) -> bool:
    """Say whether words stand in the original too, and are more than names."""
    return len(WORD.findall(text)) >= IN_COMMON and not all_names(text) and folded(text) in common


def guessed(text: str, language: str) -> str:
    """Return the language that a detector is sure of; nothing where it is not, or where there are too few words."""
    if language in SCRIPTS:
        runs = [run for run in LATIN_RUN.findall(text) if len(WORD.findall(run)) >= IN_COMMON]
        return next((guess for guess in (guessed(run, "") for run in runs) if guess), "")
    if len("".join(WORD.findall(text))) < SHORTEST or all_names(text):
        return ""
    (first, *_others) = detector().compute_language_confidence_values(text)
    likely = {code for code, name in DETECTED.items() if name == first.language}
    return likely.pop() if first.value >= SUREST else ""


def all_names(text: str) -> bool:
    """Say whether words could all be names: none of more than three letters begins with a small one."""
    return not any(word[0].islower() and len(word) > IN_COMMON for word in WORD.findall(text))


@cache
def detector() -> LanguageDetector:
    """Return the detector of the languages that share the Latin script here."""
    return LanguageDetectorBuilder.from_languages(*DETECTED.values()).build()


def folded(text: str) -> str:
    """Return what two writings of one text have in common."""
    return " ".join(WORD.findall(text)).casefold()


def parts(document: Any) -> Iterator[Part]:
    """Yield the text of a page by blocks and languages, and the attributes that are read."""
    blocks: dict[tuple[Any, str, str, bool], list[str]] = {}
    for element, text in texts(document):
        if text.strip():
            key = (block_of(element), *said(element), is_name(element))
            blocks.setdefault(key, []).append(text)
    for (block, language, direction, name), pieces in blocks.items():
        text = " ".join("".join(pieces).split())
        if block.tag == "title":
            # What follows is the site's name: an element in the head has no parts with a language of their own.
            text = text.rpartition(" – ")[0] or text
        yield Part(text, language, place(block), direction, name)
    yield from attributes(document)


def texts(document: Any) -> Iterator[tuple[Any, str]]:
    """Yield every text of a page that is read, with the element that holds it."""
    for element in document.iter():
        if not isinstance(element.tag, str):
            if element.tail:
                yield element.getparent(), element.tail
            continue
        if element.text and element.tag not in NOT_READ:
            yield element, element.text
        if element.tail and element.getparent() is not None:
            yield element.getparent(), element.tail


def attributes(document: Any) -> Iterator[Part]:
    """Yield the attributes of a page that are read, and what it says of itself to those who share it."""
    for element in document.iter("*"):
        values = [element.get(name) for name in ATTRIBUTES]
        if element.tag == "meta" and (element.get("name") or element.get("property")) in DESCRIBED:
            values.append(element.get("content"))
        language, direction = said(element)
        for value in filter(None, values):
            yield Part(" ".join(value.split()), language, place(element), direction)


def block_of(element: Any) -> Any:
    """Return the nearest element that begins a line of its own."""
    while element.tag in INLINE and element.getparent() is not None:
        element = element.getparent()
    return element


def said(element: Any) -> tuple[str, str]:
    """Return the language and direction that a page says an element has."""
    language = next((above.get("lang") for above in lineage(element) if above.get("lang")), "")
    direction = next((above.get("dir") for above in lineage(element) if above.get("dir") in ("ltr", "rtl")), "ltr")
    return language, direction


def is_name(element: Any) -> bool:
    """Say whether a text is marked as a name, which the reader's language does not translate."""
    return any(above.tag == "bdi" or above.get("translate") == "no" for above in lineage(element))


def lineage(element: Any) -> Iterable[Any]:
    """Return an element and all above it."""
    return (element, *element.iterancestors())


def place(element: Any) -> str:
    """Return how a reader of the source would find an element."""
    name = f"{element.tag}.{'.'.join(element.get('class').split())}" if element.get("class") else element.tag
    return f"{name} href={unquote(urlsplit(element.get('href')).path)}" if element.get("href") else name
