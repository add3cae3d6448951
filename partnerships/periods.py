"""Spans of time, as agreements count them."""

import calendar
import datetime


def months_after(day: datetime.date, months: int) -> datetime.date:
    """Return the day so many months later; the last of the month where it is shorter (31 August → 28 February)."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
