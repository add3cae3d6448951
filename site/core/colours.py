"""Colours that can be read on one another (WCAG 2.2, success criterion 1.4.3)."""

import re

LIGHT = ("#fbfaf6", "#eaf2ef")
DARK = ("#0f1b1a", "#16302d")
"""What the accent is read on, in the light and in the dark scheme: the page and its bands (site.css)."""

LEAST_CONTRAST = 4.5
# Lighter or darker by a hundredth of the way to white or black.
STEPS = 100


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two #rrggbb colours, from 1 to 21. Raises ValueError."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(colour: str, grounds: tuple[str, ...]) -> float:
    """Return the contrast of a colour with that of several grounds on which it is read worst. Raises ValueError."""
    return min(contrast(colour, ground) for ground in grounds)


def luminance(colour: str) -> float:
    """Return the relative luminance of a #rrggbb colour, from 0 to 1. Raises ValueError."""
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def channels(colour: str) -> tuple[int, int, int]:
    """Return the red, green and blue of a #rrggbb colour, each from 0 to 255. Raises ValueError."""
    if not re.fullmatch("#[0-9a-fA-F]{6}", colour):
        raise ValueError(f"not a colour: {colour}")
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def lightened(colour: str, grounds: tuple[str, ...] = DARK) -> str:
    """Return a colour mixed with as little white as makes it readable on dark grounds. Raises ValueError."""
    for step in range(STEPS + 1):
        mixed = "#" + "".join(f"{channel + (255 - channel) * step // STEPS:02x}" for channel in channels(colour))
        if least_contrast(mixed, grounds) >= LEAST_CONTRAST:
            return mixed
    raise ValueError("not even white can be read on these grounds")


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
