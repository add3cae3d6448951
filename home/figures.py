"""What is shown of a key figure: one value, or the line that several years draw."""

from collections.abc import Sequence
from decimal import Decimal

from home.models.figures import KeyFigure, KeyFigureValue

# The drawing's own units; the style sheet stretches it to its place.
WIDTH, TOP, BOTTOM = 600, 10, 110


def values_by_year(figure: KeyFigure) -> list[KeyFigureValue]:
    """Return a figure's values, the earliest first."""
    return sorted(figure.values.all(), key=lambda value: value.year)


def value_to_show(figure: KeyFigure, year: int | None = None) -> KeyFigureValue | None:
    """Return the value of a year, or the latest without one; None where the figure has no such value."""
    values = values_by_year(figure)
    if year is None:
        return values[-1] if values else None
    return next((value for value in values if value.year == year), None)


def line(values: Sequence[KeyFigureValue]) -> list[tuple[int, int]]:
    """Return where each value stands in the drawing, in whole units: years evenly across, the highest at the top."""
    first, last = values[0].year, values[-1].year
    lowest, highest = min(value.value for value in values), max(value.value for value in values)
    return [
        (
            round(WIDTH * (value.year - first) / ((last - first) or 1)),
            round(BOTTOM - (BOTTOM - TOP) * share(value.value, lowest, highest)),
        )
        for value in values
    ]


def share(value: Decimal, lowest: Decimal, highest: Decimal) -> Decimal:
    """Return how far a value is from the lowest to the highest, from 0 to 1; the middle where all are equal."""
    return (value - lowest) / (highest - lowest) if highest > lowest else Decimal("0.5")
