"""What values fields of several models may have."""

from django.core.validators import MaxValueValidator, MinValueValidator

FIRST_YEAR, LAST_YEAR = 1800, 2200

# Years that anything here can speak of: a slip of two digits is not among them.
YEARS = [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
