"""What values fields of several models may have."""

import datetime

from django.core.validators import MaxValueValidator, MinValueValidator

FIRST_YEAR, LAST_YEAR = 1800, 2200

# Years that anything here can speak of: a slip of two digits is not among them.
YEARS = [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]


def is_within(day: datetime.date, begins: datetime.date | None, ends: datetime.date | None) -> bool:
    """Return whether a day is in a span of days, its first and last among them; without one, it is open there."""
    return (begins is None or begins <= day) and (ends is None or day <= ends)
