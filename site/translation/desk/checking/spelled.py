"""Small numbers as words, in the languages that the interface is shipped in: what a translation may say for a figure.

They excuse a figure that one side writes out; they are never asked to match one another.
"""

import re
from collections.abc import Iterator
from functools import cache

# For each number, the words that say it: cardinal and ordinal, in every form that a sentence has of them.
WORDS: dict[str, dict[int, str]] = {
    "fr": {
        0: "zéro",
        1: "un une premier première premiers premières",
        2: "deux deuxième second seconde deuxièmes double moitié demi demie",
        3: "trois troisième tiers triple",
        4: "quatre quatrième quart",
        5: "cinq cinquième",
        6: "six sixième semestre",
        7: "sept septième",
        8: "huit huitième",
        9: "neuf neuvième",
        10: "dix dixième dizaine",
        11: "onze onzième",
        12: "douze douzième douzaine",
        15: "quinze quinzaine quinzième",
        20: "vingt vingtième vingtaine",
        30: "trente trentaine",
        100: "cent centaine",
        1000: "mille millier milliers",
    },
    "en": {
        0: "zero nil no none",
        1: "one first once a an single",
        2: "two second twice double half both",
        3: "three third thrice triple",
        4: "four fourth quarter",
        5: "five fifth",
        6: "six sixth",
        7: "seven seventh",
        8: "eight eighth",
        9: "nine ninth",
        10: "ten tenth decade",
        11: "eleven eleventh",
        12: "twelve twelfth dozen",
        15: "fifteen fifteenth fortnight",
        20: "twenty twentieth",
        30: "thirty",
        100: "hundred century",
        1000: "thousand",
    },
    "es": {
        0: "cero",
        1: "un uno una primer primero primera primeros primeras",
        2: "dos segundo segunda doble mitad medio media",
        3: "tres tercer tercero tercera tercio",
        4: "cuatro cuarto cuarta",
        5: "cinco quinto quinta",
        6: "seis sexto sexta",
        7: "siete séptimo séptima",
        8: "ocho octavo octava",
        9: "nueve noveno novena",
        10: "diez décimo décima decena",
        11: "once undécimo undécima",
        12: "doce duodécimo duodécima docena",
        15: "quince quincena",
        20: "veinte vigésimo vigésima veintena",
        30: "treinta",
        100: "cien ciento centenar",
        1000: "mil millar",
    },
    "de": {
        0: "null",
        1: "ein eins eine einen einem einer eines erste ersten erster erstes erstem",
        2: "zwei beide beiden zweite zweiten zweiter zweites doppelt halb hälfte",
        3: "drei dritte dritten dritter drittes drittel",
        4: "vier vierte vierten vierter viertes viertel",
        5: "fünf fünfte fünften fünfter fünftes",
        6: "sechs sechste sechsten sechster",
        7: "sieben siebte siebten siebter siebente",
        8: "acht achte achten achter",
        9: "neun neunte neunten neunter",
        10: "zehn zehnte zehnten zehnter jahrzehnt",
        11: "elf elfte elften elfter",
        12: "zwölf zwölfte zwölften zwölfter dutzend",
        15: "fünfzehn fünfzehnte",
        20: "zwanzig zwanzigste zwanzigsten",
        30: "dreißig dreissig",
        100: "hundert einhundert",
        1000: "tausend eintausend",
    },
    "ar": {
        0: "صفر",
        1: "واحد واحدة أول الأول أولى الأولى الواحد الواحدة أحد إحدى",
        2: "اثنان اثنين اثنتان اثنتين اثنا ثاني الثاني ثانية الثانية كلا نصف سنتين سنتان عامين عامان شهرين يومين",
        3: "ثلاثة ثلاث ثالث الثالث الثالثة الثلاثة الثلاث ثلث",
        4: "أربعة أربع رابع الرابع الرابعة الأربعة الأربع ربع",
        5: "خمسة خمس خامس الخامس الخامسة الخمسة الخمس",
        6: "ستة ست سادس السادس السادسة الستة الست",
        7: "سبعة سبع سابع السابع السابعة السبعة السبع",
        8: "ثمانية ثماني ثمان ثامن الثامن الثامنة الثمانية",
        9: "تسعة تسع تاسع التاسع التاسعة التسعة التسع",
        10: "عشرة عشر عاشر العاشر العاشرة العشرة عقد",
        20: "عشرون عشرين العشرون العشرين",
        30: "ثلاثون ثلاثين",
        100: "مئة مائة قرن",
        1000: "ألف الألف آلاف",
    },
}
HAN = {character: value for value, character in enumerate("零一二三四五六七八九十")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
    "双": 2,
    "首": 1,
    "百": 100,
    "千": 1000,
    "半": 2,
}
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# Upper-case Roman numerals of two letters or more, or with an ordinal's ending: a single capital is an initial.
ROMAN_NUMERAL = re.compile(
    r"\b(?=[IVXLC]{2}|[IVX](?:e|er|ᵉ|º|\.)(?!\w))(X{0,3}|XL|LX{0,3}|XC)(IX|IV|V?I{0,3})(?=\b|e|er|ᵉ)"
)
WORD = re.compile(r"[^\W\d_]+")


def is_spelled(language: str) -> bool:
    """Say whether the number words of a language (without country) are known."""
    return language in WORDS or language == "zh"


def spelled(text: str, language: str) -> set[int]:
    """Return the numbers that a text says in words or Roman numerals, where the language's words are known."""
    found = set(romans(text))
    if language == "zh":
        found.update(HAN[character] for character in text if character in HAN)
        found.update(tens(text))
    elif language in WORDS:
        known = by_word(language)
        for word in WORD.findall(text.casefold()):
            # Arabic writes "and", "in" and "for" at the beginning of the next word.
            for form in (word, word[1:]) if language == "ar" else (word,):
                found.update(known.get(form, ()))
    return found


def romans(text: str) -> Iterator[int]:
    """Yield the values of the Roman numerals of a text."""
    for match in ROMAN_NUMERAL.finditer(text):
        values = [ROMAN[letter] for letter in match.group(1) + match.group(2)]
        following = [*values[1:], 0]
        if total := sum(-value if value < after else value for value, after in zip(values, following, strict=True)):
            yield total


def tens(text: str) -> Iterator[int]:
    """Yield the Chinese numbers of a text from eleven to ninety-nine."""
    for match in re.finditer("([二三四五六七八九]?)十([一二三四五六七八九]?)", text):
        yield HAN.get(match[1], 1) * 10 + HAN.get(match[2], 0)


@cache
def by_word(language: str) -> dict[str, tuple[int, ...]]:
    """Return the numbers that each word of a language says."""
    found: dict[str, tuple[int, ...]] = {}
    for value, words in WORDS[language].items():
        for word in words.split():
            found[word] = (*found.get(word, ()), value)
    return found
