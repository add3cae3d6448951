"""The tokens of the stylesheet, read from it, and how well colours can be read on one another."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from core.colours import contrast

STYLESHEET = Path(settings.BASE_DIR) / "site" / "static" / "css" / "site.css"
TEXT = ("ink", "quiet", "accent", "signal", "blue", "plum", "ochre")
GROUNDS = ("paper", "wash")
SIZES = ("small", *(f"step-{number}" for number in range(8)))
SPACES = ("s1", "s2", "s3", "s4", "s5")


@dataclass(frozen=True)
class Colour:
    """A colour in one scheme, with its contrast on each ground."""

    name: str
    value: str
    contrasts: list[float]


def tokens() -> dict[str, Any]:
    """Return the colours by scheme, and the names of the steps of type and space."""
    light, dark = schemes(STYLESHEET.read_text())
    return {
        "schemes": [("Light", measured(light)), ("Dark", measured(dark))],
        "sizes": SIZES,
        "spaces": SPACES,
        "grounds": GROUNDS,
    }


def schemes(css: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the colours of the light and the dark scheme by name, as a stylesheet declares them."""
    before, _marker, after = css.partition("prefers-color-scheme: dark")
    light = colours(before)
    dark = light | colours(after[: after.index("img {")])
    return light, dark | {"accent": light["accent-dark"]}


def colours(css: str) -> dict[str, str]:
    """Return the custom properties that are colours."""
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


def measured(scheme: dict[str, str]) -> list[Colour]:
    """Return the colours of text with their contrast on each ground."""
    return [
        Colour(name, scheme[name], [round(contrast(scheme[name], scheme[ground]), 1) for ground in GROUNDS])
        for name in TEXT
    ]
