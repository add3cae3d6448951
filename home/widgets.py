"""How values are shown in the admin's forms."""

from decimal import Decimal
from typing import Any

from django.forms import NumberInput


class PlainNumberInput(NumberInput):
    """Shows a decimal as one would write it: 640 rather than 640.0000."""

    def format_value(self, value: Any) -> str | None:
        """Return the value without the zeros that only the database needs."""
        if isinstance(value, Decimal):
            value = format(value.normalize(), "f")
        return super().format_value(value)
