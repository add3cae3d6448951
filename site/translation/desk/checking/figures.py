"""Numbers as texts write them: each figure with the values that it can have.

A separator that is the language's own has one meaning; one that is not may be read either way, for translators
keep what they find. Digits of every script count: 50, ５０ and ٥٠ are one number.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

# What separates groups of three, besides comma and full stop: spaces of every width, apostrophes (Switzerland), Arabic.
SPACES = " \u00a0\u202f\u2009"
GROUPS = f"{SPACES}'’٬"
NUMBER = re.compile(rf"\d+(?:[{GROUPS}.,]\d+)*")
# A telephone number: international, or with the zero of a country's own, at least eight digits in all.
TELEPHONE = re.compile(r"(?<![\w.,])(?:\+|00|\(?0)\d?(?:[\s().\-/]{0,2}\d){7,13}(?!\d)")
# Languages that write 1,234.5; the others of the world write 1.234,5 or 1 234,5, save those that do both.
POINT_DECIMAL = {"en", "zh", "ja", "ko", "he", "th", "hi", "bn", "ur", "sw", "ms", "tl"}
BOTH = {"es", "ar", "fa"}
PERCENT = re.compile(r"\s?[%٪％‰]")
# What a number is multiplied by, in powers of ten, for the word or sign after it.
SCALES = {
    "fr": {"milliards?|mds?": 9, "millions?": 6, "mille|milliers": 3},
    "en": {"billions?|bn": 9, "millions?": 6, "thousand": 3},
    "es": {"mil millones": 9, "millón|millones": 6, "mil": 3},
    "de": {r"milliarden?|mrd\.?": 9, r"million(?:en)?|mio\.?": 6, "tausend": 3},
    "ar": {"مليار|مليارات": 9, "مليون|ملايين|مليونا": 6, "ألف|آلاف|ألفا": 3},
    "zh": {"十亿": 9, "亿|億": 8, "百万|百萬": 6, "万|萬": 4, "千": 3},
}


@dataclass(frozen=True)
class Figure:
    """A number in a text.

    Attributes:
        written: as it is there.
        span: where it is.
        values: what it can mean; a telephone number is the text of its last digits.
        parts: the numbers that it is made of where its separators are none: of 12.03 these are 12 and 3.
        percent: whether a sign of per cent follows.
        in_name: whether it is one digit at the end of letters, as in CO2.
    """

    written: str
    span: tuple[int, int]
    values: frozenset[Decimal | str]
    parts: tuple[Decimal, ...] = ()
    percent: bool = False
    in_name: bool = False


def western(text: str) -> str:
    """Return a text of the same length with the digits 0 to 9 for those of any script, and ASCII signs among them."""
    signs = {"٫": ",", "，": ",", "．": ".", "＋": "+"}
    return "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else signs.get(character, character)
        for character in text
    )


def figures(
    text: str, language: str, leave_out: list[tuple[int, int]] | None = None, *, scaled: bool = True
) -> list[Figure]:
    """Return the numbers of a text, without those inside the given places.

    Args:
        text: without tags.
        language: without country or script.
        leave_out: places that were read already, as dates are.
        scaled: whether "3 million" is 3,000,000 alone; else it can be 3 as well, for what does not know the word.
    """
    plain = list(western(text))
    for start, end in leave_out or []:
        plain[start:end] = "\n" * (end - start)
    read = "".join(plain)
    found = list(telephones(read))
    for figure in found:
        start, end = figure.span
        read = read[:start] + "\n" * (end - start) + read[end:]
    for match in NUMBER.finditer(read):
        found.extend(split(match.group(), match.start(), read, language, scaled))
    return sorted(found, key=lambda figure: figure.span)


def telephones(text: str) -> Iterator[Figure]:
    """Yield the telephone numbers of a text."""
    for match in TELEPHONE.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if len(digits) >= 8:
            yield Figure(match.group(), match.span(), frozenset({f"☎{digits[-8:]}"}))


def split(written: str, start: int, text: str, language: str, scaled: bool) -> Iterator[Figure]:
    """Yield one number, or several where what stands between them separates no groups: the years in "2024, 2025"."""
    for match in re.finditer(rf"\d{{1,3}}(?:[{GROUPS}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*", written):
        first, last = start + match.start(), start + match.end()
        values = readings(match.group(), language)
        if scale := scale_after(text, last, language):
            values = {value * scale for value in values} | (set() if scaled else values)
        grouped = re.search(rf"[{GROUPS}.,]\d{{3}}(?!\d)", match.group())
        parts = () if grouped else tuple(Decimal(part) for part in re.findall(r"\d+", match.group()))
        before = text[first - 1 : first]
        yield Figure(
            match.group(),
            (first, last),
            frozenset(values),
            parts if len(parts) > 1 else (),
            percent=bool(PERCENT.match(text, last)),
            in_name=len(match.group()) == 1 and before.isalpha() and before.isascii(),
        )


def scale_after(text: str, place: int, language: str) -> Decimal | None:
    """Return what the word or sign at a place multiplies the number before it by."""
    for words, power in SCALES.get(language, {}).items():
        letters = "" if language == "zh" else r"(?![^\W\d_])"
        if re.compile(rf"[\s\-]?(?:{words}){letters}", re.IGNORECASE).match(text, place):
            return Decimal(10) ** power
    return None


def readings(written: str, language: str) -> set[Decimal]:
    """Return the values that a number can have, as a language writes it and, with signs not its own, as others do."""
    bare = re.sub(f"[{GROUPS}]", "", written)
    marks = re.findall("[.,]", bare)
    if not marks:
        return {Decimal(bare)}
    if len(set(marks)) == 2:
        last = marks[-1]
        other = "," if last == "." else "."
        if marks.count(last) == 1:
            return {Decimal(bare.replace(other, "").replace(last, "."))}
        return {Decimal(re.sub("[.,]", "", bare))}
    if len(marks) > 1:
        return {Decimal(re.sub("[.,]", "", bare))}
    [mark] = marks
    decimal = Decimal(bare.replace(mark, "."))
    if not re.fullmatch(r"\d{1,3}[.,]\d{3}", bare) or bare != written or bare.startswith("0"):
        return {decimal}
    grouped = Decimal(bare.replace(mark, ""))
    if language in BOTH:
        return {decimal, grouped}
    own_decimal = "." if language in POINT_DECIMAL else ","
    if mark == own_decimal:
        return {decimal}
    # The language's own sign for groups, save for those that group by spaces.
    return {grouped} if mark == "," or language not in GROUPED_BY_SPACES else {grouped, decimal}


GROUPED_BY_SPACES = {"fr", "pl", "cs", "sk", "uk", "ru", "bg", "sv", "nb", "no", "fi", "hu", "et", "lv", "lt", "pt"}
