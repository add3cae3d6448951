from decimal import Decimal

import pytest

from home.widgets import PlainNumberInput


@pytest.mark.parametrize(
    ("stored", "shown"), [("640.0000", "640"), ("3.4000", "3.4"), ("100000.0000", "100000"), ("0.0500", "0.05")]
)
def test_a_decimal_is_shown_as_one_would_write_it(stored, shown):
    assert PlainNumberInput().format_value(Decimal(stored)) == shown
