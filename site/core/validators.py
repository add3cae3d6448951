"""Checks of single values, shared by models and forms."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

PAPER = "#fbfaf6"
LEAST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3


def validate_accent(value: str) -> None:
    """Refuse a colour that is not #rrggbb or too pale to read on the page's background (WCAG 2.2, 1.4.3)."""
    try:
        ratio = contrast(value, PAPER)
    except ValueError:
        raise ValidationError(_("Write the colour as #rrggbb, for example #0b5d57.")) from None
    if ratio < LEAST_CONTRAST:
        raise ValidationError(
            _("This colour is too pale: its contrast with the page is %(ratio).1f, at least 4.5 is needed."),
            params={"ratio": ratio},
        )


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two #rrggbb colours, from 1 to 21 (WCAG 2.2). Raises ValueError."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a #rrggbb colour, from 0 to 1 (WCAG 2.2). Raises ValueError."""
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"not a colour: {colour}")
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
