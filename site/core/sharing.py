"""What is shown where a page is passed on: a message to send, and a picture where the page has none of its own."""

from functools import lru_cache
from io import BytesIO
from math import pi, sin
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from PIL import Image, ImageDraw

from core.accent import accent_named, for_good
from core.colours import LIGHT, channels
from core.views import for_reading

WIDTH, HEIGHT = 1200, 630
"""The size that is asked for where pages are shared (Open Graph)."""

FINER = 2
"""How many times larger the picture is drawn, for smooth lines."""

HOME = (0.2, 0.74)
"""Where the lines begin, as parts of the width and height; where they end, with how high each rises."""
ENDS = ((0.42, 0.36, 0.2), (0.55, 0.6, 0.24), (0.67, 0.3, 0.26), (0.79, 0.66, 0.42), (0.9, 0.42, 0.4), (0.3, 0.52, 0.1))
STEPS = 96


def message(title: str, address: str) -> str:
    """Return the link that opens a mail with the title of a page as its subject and its address (RFC 6068)."""
    subject = " ".join(title.split())  # A line's end would begin another header.
    return f"mailto:?subject={quote(subject, safe='')}&body={quote(address, safe='')}"


@for_reading
def share_picture(request: HttpRequest, colour: str) -> HttpResponse:
    """Serve the picture for pages without one: lines from one city to others, in the accent of the site.

    ``colour`` is the six digits of #rrggbb. The address names the colour, so what it gives never changes. Answers 404
    for anything that the site's identity would refuse.
    """
    return for_good(drawn(accent_named(colour)), "image/png")


@lru_cache(maxsize=8)
def drawn(accent: str) -> bytes:
    """Return the picture in an accent colour, as PNG."""
    size = (WIDTH * FINER, HEIGHT * FINER)
    image = Image.new("RGB", size, LIGHT[0])
    draw = ImageDraw.Draw(image)
    line = channels(accent)
    for *end, rise in ENDS:
        draw.line(arc(HOME, (end[0], end[1]), rise, size), fill=line, width=5 * FINER, joint="curve")
        dot(draw, (end[0], end[1]), 11 * FINER, line, LIGHT[0])
    dot(draw, HOME, 20 * FINER, line, accent)
    image = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    file = BytesIO()
    image.quantize(32).save(file, "PNG", optimize=True)
    return file.getvalue()


def arc(
    start: tuple[float, float], end: tuple[float, float], rise: float, size: tuple[int, int]
) -> list[tuple[float, float]]:
    """Return the points of a line that rises above the straight one between two points."""
    (x, y), (to_x, to_y), (width, height) = start, end, size
    parts = [step / STEPS for step in range(STEPS + 1)]
    return [
        ((x + (to_x - x) * part) * width, (y + (to_y - y) * part - rise * sin(pi * part)) * height) for part in parts
    ]


def dot(
    draw: ImageDraw.ImageDraw, place: tuple[float, float], radius: int, line: tuple[int, int, int], fill: str
) -> None:
    """Draw a point at a place, as parts of the width and height."""
    x, y = place[0] * WIDTH * FINER, place[1] * HEIGHT * FINER
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill, outline=line, width=5 * FINER)
