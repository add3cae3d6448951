"""What happened when: the entries of a timeline."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any


def in_time_order(entries: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return entries, each with a ``year`` or the days on which it ``begins`` and ``ends``, the earliest first.

    What is known by its year alone stands before what has a day in that year, and what has no time at all comes last.
    """
    return sorted(entries, key=beginning)


def beginning(entry: Mapping[str, Any]) -> tuple[int, int, int]:
    """Return the year, month and day that an entry is sorted by; 0 for what is not known."""
    day = first_day(entry)
    return (day.year, day.month, day.day) if day else (entry.get("year") or datetime.MAXYEAR, 0, 0)


def goes_on(entry: Mapping[str, Any], day: datetime.date) -> bool:
    """Say whether an entry goes on, on a day; what is known by its year alone is not said to."""
    first = first_day(entry)
    return first is not None and first <= day <= (entry.get("ends") or first)


def first_day(entry: Mapping[str, Any]) -> datetime.date | None:
    """Return the first day of an entry that is known."""
    return entry.get("begins") or entry.get("ends")
