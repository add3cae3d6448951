"""Signs of punctuation: how a text ends, and the signs that are the language's own."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from translation.desk.checking.problems import Pair, Problem, warning

# Signs that end a text, by what they mean. The Greek question mark looks like a semicolon.
ENDS = {
    ".": ".。．।۔።։",
    "?": "?？؟;;",
    "!": "!！",
    ":": ":：",
    ";": ";；؛",
    ",": ",，،、",
    "…": "…⋯",
}
MEANING = {sign: meaning for meaning, signs in ENDS.items() for sign in signs if meaning != "?" or sign not in ";;"}
# The signs of languages that have their own; all others have those of ASCII.
OWN = {
    "zh": {".": "。", "?": "？", "!": "！", ":": "：", ";": "；", ",": "，"},
    "ja": {".": "。", "?": "？", "!": "！", ":": "：", ",": "、"},
    "ar": {"?": "؟", ";": "؛", ",": "،"},
    "fa": {"?": "؟", ";": "؛", ",": "،"},
    "ur": {".": "۔", "?": "؟", ";": "؛", ",": "،"},
    "hi": {".": "।"},
    "hy": {".": "։"},
    "el": {"?": ";"},
}
# Languages that end a sentence with a space, or with nothing.
WITHOUT_STOP = {"th", "lo", "km", "my"}
CLOSING = "\"'»«›‹”“’‘„)）]】》〉」』*\u200e\u200f\u061c\u2069"
LETTERS = {
    "zh": "\u3400-\u9fff",
    "ja": "\u3040-\u9fff",
    "ar": "\u0621-\u064a",
    "fa": "\u0621-\u06cc",
    "ur": "\u0621-\u06d3",
}


def ending(pair: Pair) -> Iterator[Problem]:
    """Find an end that says something else: a full stop, question mark or colon that was lost, added or changed."""
    language = pair.target.base
    was, became = end_of(pair.source.text, pair.source.base), end_of(pair.target.text, language)
    if was == became or (language in WITHOUT_STOP and was in {".", "?"} and not became):
        return
    if {was, became} <= {"", "."} and (is_abbreviation(pair.source.text) or is_abbreviation(pair.target.text)):
        return
    place = len(pair.target.text.rstrip())
    if was:
        sign = OWN.get(language, {}).get(was, was)
        yield warning("end-missing", _("End with “%(sign)s”, as the source does."), (place - 1, place), sign=sign)
    else:
        sign = pair.target.text.rstrip(f" \u00a0\n{CLOSING}")[-1:]
        yield warning(
            "end-added", _("Take out “%(sign)s” at the end: the source has none."), (place - 1, place), sign=sign
        )


def end_of(text: str, language: str) -> str:
    """Return what the sign at the end of a text means, or nothing; marks that close something are looked past."""
    bare = text.rstrip(f" \t\n\u00a0\u202f{CLOSING}")
    if bare.endswith(("...", "。。。", "……")):
        return "…"
    last = bare[-1:]
    if language == "el" and last in ";;":
        return "?"
    return MEANING.get(last, "")


def is_abbreviation(text: str) -> bool:
    """Say whether a text ends in an abbreviation, whose full stop ends the sentence too: etc., S.A., n. Chr."""
    return bool(re.search(r"(?<!\w)(?:etc|\w|\w{1,3}\.\s?\w{1,4}|[A-Z][a-z]{1,3}|Inc|vol|éd)\.$", text.rstrip()))


def own_signs(pair: Pair) -> Iterator[Problem]:
    """Find signs of another writing: a Western comma between Arabic words, a Western full stop after Chinese ones."""
    language = pair.target.base
    if language not in LETTERS:
        return
    letter = f"[{LETTERS[language]}]"
    text = pair.target.text
    for sign, own in OWN[language].items():
        for match in re.finditer(rf"(?<={letter}){re.escape(sign)}(?=\s|$|{letter})", text):
            if sign == "." and text[match.end() : match.end() + 1] == ".":
                continue
            yield warning("sign-foreign", _("Write “%(own)s” instead of “%(sign)s”."), match.span(), own=own, sign=sign)


def opening(pair: Pair) -> Iterator[Problem]:
    """Find a Spanish question or exclamation that does not say so where it begins."""
    if pair.target.base not in {"es", "ast"}:
        return
    text = re.sub(r"\(\s?[!?]\s?\)", "", pair.target.text)
    for sign, opens in (("?", "¿"), ("!", "¡")):
        ends = len(re.findall(rf"{re.escape(sign)}+", text))
        if ends > text.count(opens) and not re.search(r"https?://\S*\?", text):
            yield warning(
                "opening-missing", _("Begin with “%(opens)s” what ends with “%(sign)s”."), opens=opens, sign=sign
            )
        elif text.count(opens) > ends:
            yield warning(
                "opening-alone", _("End with “%(sign)s” what begins with “%(opens)s”."), opens=opens, sign=sign
            )
