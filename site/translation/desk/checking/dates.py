"""Dates: the same day in the translation, in whatever order and with whatever names."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError
from django.utils.translation import gettext_lazy as _

from translation.desk.checking.figures import western
from translation.desk.checking.problems import Pair, Problem, error

Day = tuple[int | None, int, int | None]
"""Year, month and day; the year or the day may not be said."""

# Languages of countries that disagree on which comes first; the others of ours write the day first.
MONTH_FIRST_TOO = {"en"}
YEAR_FIRST = {"zh", "ja", "ko", "hu", "sv", "lt"}
# Countries that have names of months of their own, beside those that Babel has for the language: Jänner, أيار, Sept.
COUNTRIES = {"ar": ("LB", "DZ", "TN", "MA", "MR", "IQ"), "de": ("AT",), "en": ("GB", "AU", "CA"), "fr": ("CA",)}

ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
BETWEEN = r"[\s\u200e\u200f]?"  # Arabic has marks of direction there.
NUMERIC = re.compile(rf"(?<!\d)(\d{{1,2}}){BETWEEN}([-/.]){BETWEEN}(\d{{1,2}}){BETWEEN}\2{BETWEEN}(\d{{4}})(?!\d)")
HAN = re.compile(r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号號일])?")
ORDINAL = r"(?:er|ère|re|st|nd|rd|th|º|ª|°|\.)?"
OF = r"(?:de\s|del\s|of\s|d['’]|من\s|شهر\s|\s|[-‑])*"


@dataclass(frozen=True)
class Date:
    """A date in a text: as it is there, where it is, and the days that it can be."""

    written: str
    span: tuple[int, int]
    days: frozenset[Day]


def dates(pair: Pair) -> Iterator[Problem]:
    """Find dates of the source that the translation has changed or lost."""
    expected, found = dates_in(pair.source.text, pair.source.base), dates_in(pair.target.text, pair.target.base)
    missing, left = apart(expected, found)
    months = months_in(pair.target.text, pair.target.base) | {month for date in left for _y, month, _d in date.days}
    digits = set(map(int, re.findall(r"\d+", western(pair.target.text))))
    for date in missing:
        if any(is_said(day, months, digits) for day in date.days):
            continue
        message = _("The source says %(date)s: say the same day.")
        yield error("date-changed", message, left[0].span if len(left) == 1 else None, date=date.written)


def is_said(day: Day, months: set[int], digits: set[int]) -> bool:
    """Say whether a text has all that makes a date, though not side by side: "24 and 25 May"."""
    year, month, number = day
    return month in months and all(part is None or part in digits for part in (year, number))


def matched_dates(pair: Pair) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where source and translation have dates that need not be compared again as numbers.

    These are the dates that match, and those of which a problem was found: one is enough.
    """
    expected, found = dates_in(pair.source.text, pair.source.base), dates_in(pair.target.text, pair.target.base)
    missing, left = apart(expected, found)
    if missing and any(dates(pair)):
        return [date.span for date in expected], [date.span for date in found]
    # A name of a month is no number, but the sign for it in Chinese follows one.
    return (
        [date.span for date in expected if date not in missing] + month_numbers(pair.source.text, missing),
        [date.span for date in found if date not in left] + month_numbers(pair.target.text, left),
    )


def month_numbers(text: str, unmatched: list[Date]) -> list[tuple[int, int]]:
    """Return where dates that have no match write their month as a number: it was compared as a month."""
    places = []
    for date in unmatched:
        start, end = date.span
        if found := re.search(r"\d{1,2}(?=\s?[月월])", western(text[start:end])):
            places.append((start + found.start(), start + found.end()))
    return places


def apart(expected: list[Date], found: list[Date]) -> tuple[list[Date], list[Date]]:
    """Return the dates of the source without their match, and those of the translation without theirs."""
    left, missing = list(found), []
    for date in expected:
        match = next((other for other in left if date.days & other.days), None)
        if match is None:
            missing.append(date)
        else:
            left.remove(match)
    # A date said twice may be said once.
    if not left:
        missing = [date for date in missing if not any(date.days & other.days for other in found)]
    return missing, left


def dates_in(text: str, language: str) -> list[Date]:
    """Return the dates of a text: numbers with a year, or a month's name with a day or a year.

    Args:
        text: without tags.
        language: without country or script; it says in which order numbers stand, and what months are called.
    """
    read = western(text)
    found: list[Date] = []
    for match in ISO.finditer(read):
        add(found, text, match.span(), {(int(match[1]), int(match[2]), int(match[3]))})
    for match in NUMERIC.finditer(read):
        first, second, last = int(match[1]), int(match[3]), int(match[4])
        days: set[Day] = {(last, second, first)}
        if language in MONTH_FIRST_TOO or language in YEAR_FIRST or not is_day(last, second, first):
            days.add((last, first, second))
        add(found, text, match.span(), days)
    for match in HAN.finditer(read):
        add_named(found, text, match, match[1], int(match[2]), match[3])
    if names := month_names(language):
        for match in named(language).finditer(read):
            year, number = match["year"] or match["year_after"], match["before"] or match["after"]
            add_named(found, text, match, year, names[match["month"].casefold()], number)
    return sorted(found, key=lambda date: date.span)


def add_named(
    found: list[Date], text: str, match: re.Match[str], year: str | None, month: int, number: str | None
) -> None:
    """Add a date whose month is known for one, if it has a year or a day."""
    if year or number:
        add(found, text, match.span(), {(int(year) if year else None, month, int(number) if number else None)})


def add(found: list[Date], text: str, span: tuple[int, int], days: set[Day]) -> None:
    """Add a date to those found, if there is such a day and its place is not taken."""
    valid = frozenset(day for day in days if is_day(*day))
    if valid and not any(start < span[1] and span[0] < end for start, end in (date.span for date in found)):
        found.append(Date(text[slice(*span)], span, valid))


def is_day(year: int | None, month: int, day: int | None) -> bool:
    """Say whether there is such a day."""
    try:
        datetime.date(year or 2024, month, day or 1)
    except ValueError:
        return False
    return True


def months_in(text: str, language: str) -> set[int]:
    """Return the months that a text names, with a day or without."""
    found = {int(match[2]) for match in HAN.finditer(western(text))}
    if names := month_names(language):
        pattern = rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, names))})(?![^\W\d_])"
        found.update(names[match.casefold()] for match in re.findall(pattern, text, re.IGNORECASE))
    return found


@cache
def named(language: str) -> re.Pattern[str]:
    """Return what finds a month's name with the day and year around it."""
    names = "|".join(re.escape(name) for name in month_names(language))
    month = rf"(?<![^\W\d_])(?P<month>{names})(?![^\W\d_])\.?(?:\s?/\s?(?:{names})(?![^\W\d_]))?"
    before = rf"(?:(?<![\d.,])(?P<before>\d{{1,2}}){ORDINAL}{OF})?"
    year = rf"(?:,?{OF}(?P<year>\d{{4}})(?!\d))?"
    # May 3, 2024: the day after the month. Not a share, an hour or a longer number, which can stand there too.
    after = (
        r"(?:\s(?P<after>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\s?%|\s?h\b)(?:,?\s(?P<year_after>\d{4})(?!\d))?)?"
    )
    return re.compile(before + month + year + after, re.IGNORECASE)


@cache
def month_names(language: str) -> dict[str, int]:
    """Return the number of each month's name, short ones too, the longest first: what stands first is found first."""
    found: dict[str, int] = {}
    for code in (language, *(f"{language}-{country}" for country in COUNTRIES.get(language, ()))):
        try:
            locale = Locale.parse(code, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[form][width].items():
                    bare = name.rstrip(".").casefold()
                    if len(bare) > 2 and not re.search(r"[\d月월]", bare):
                        found.setdefault(bare, number)
    return {name: found[name] for name in sorted(found, key=len, reverse=True)}
