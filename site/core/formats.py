"""How numbers, dates, lists and languages are written in each language (Unicode CLDR, through Babel).

``language`` is always a Django language code such as ``fr`` or ``zh-hans``; without one, the active language serves.
"""

import datetime
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Literal

from babel import Locale, UnknownLocaleError, dates, lists, numbers, units
from django.conf import settings
from django.utils.translation import get_language

# English without a country is written as the institutions of Europe write it: 3 May 2024, not May 3, 2024.
REGIONS = {"en": "en-gb"}
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")

Length = Literal["short", "medium", "long", "full"]


@cache
def babel_locale(language: str) -> Locale:
    """Return Babel's locale for a Django language code; English where Babel does not know the language."""
    try:
        return Locale.parse(REGIONS.get(language, language), sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse(REGIONS["en"], sep="-")


def number(value: Decimal | float, language: str | None = None) -> str:
    """Return a number, grouped, with as many decimals as it has: 12345.6 → "12 345,6" in French."""
    _whole, _point, decimals = f"{Decimal(str(value)):f}".partition(".")
    # Babel counts the decimals of a pattern as digits of the number, of which Python's decimals have 28.
    return _formatted(value, "#,##0." + "#" * len(decimals), _locale(language))


def percent(value: Decimal | float, language: str | None = None) -> str:
    """Return a share of a hundred: 42.5 → "42,5 %" in French."""
    locale = _locale(language)
    pattern = locale.percent_formats[None].pattern.replace("0", "0.####")
    return _formatted(Decimal(str(value)) / 100, pattern, locale)


def money(value: Decimal | float, language: str | None = None, currency: str = "EUR") -> str:
    """Return an amount with its currency (ISO 4217), and with cents only where there are some."""
    locale = _locale(language)
    pattern = locale.currency_formats["standard"].pattern
    if Decimal(str(value)) == int(value):
        pattern = pattern.replace(".00", "")
    text = numbers.format_currency(
        value, currency, pattern, locale=locale, currency_digits=False, numbering_system=_numbering(locale)
    )
    return _in_digits(text, locale)


def file_size(size: int, language: str | None = None) -> str:
    """Return a size in bytes as kilobytes or more (decimal, IEC 80000-13): 1234567 → "1,2 Mo" in French."""
    locale = _locale(language)
    amount, unit = Decimal(size) / 1000, "kilobyte"
    for larger in ("megabyte", "gigabyte"):
        if round(amount) >= 1000:
            amount, unit = amount / 1000, larger
    amount = max(round(amount, 1 if amount < 10 and unit != "kilobyte" else 0), Decimal(1)).normalize()
    text = units.format_unit(amount, f"digital-{unit}", "short", locale=locale, numbering_system=_numbering(locale))
    return _in_digits(text, locale)


def date(day: datetime.date, language: str | None = None, length: Length = "long") -> str:
    """Return a day as the language writes it: "3 mai 2024"."""
    locale = _locale(language)
    return _in_digits(dates.format_date(day, length, locale=locale), locale)


def date_range(first: datetime.date, last: datetime.date, language: str | None = None) -> str:
    """Return the days from the first to the last, saying once what they share: "24–31 mai 2024"."""
    if first == last:
        return date(first, language)
    locale = _locale(language)
    return _in_digits(dates.format_interval(first, last, "yMMMMd", locale=locale), locale)


def listing(items: Iterable[object], language: str | None = None) -> str:
    """Return the items as an enumeration in one sentence: "a, b et c"."""
    return lists.format_list([str(item) for item in items], locale=_locale(language))


def alphabetical(text: str) -> str:
    """Return what to sort a name by: accents and case do not count, so that É stands with E."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()


def language_name(code: str, language: str | None = None) -> str:
    """Return what a language is called in another; its code where that has no name for it."""
    locale = _locale(language)
    try:
        named = Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return code
    return locale.languages.get(str(named)) or named.get_display_name(locale) or code


def country_name(code: str, language: str | None = None) -> str:
    """Return what a country (ISO 3166-1, two letters) is called; its code where the language has no name for it."""
    return _locale(language).territories.get(code.upper(), code)


def _locale(language: str | None) -> Locale:
    return babel_locale(language or get_language() or settings.LANGUAGE_CODE)


def _formatted(value: Decimal | float, pattern: str, locale: Locale) -> str:
    text = numbers.format_decimal(
        Decimal(str(value)), pattern, locale=locale, numbering_system=_numbering(locale), decimal_quantization=False
    )
    return _in_digits(text, locale)


def _numbering(locale: Locale) -> str:
    return "arab" if settings.NATIVE_DIGITS and locale.language == "ar" else "latn"


def _in_digits(text: str, locale: Locale) -> str:
    # Babel takes the signs of a numbering system but always writes Western digits.
    return text.translate(ARABIC_DIGITS) if _numbering(locale) == "arab" else text
