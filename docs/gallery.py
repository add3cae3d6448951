"""Make the pictures of the public pages from the demo, and the page that shows them: ``make gallery``.

Serves the demo as ``make screenshots`` does, or takes the address of a site that serves it already:
``PYTHONPATH=. python docs/gallery.py http://localhost:8000``. Writes docs/images/pages/ and docs/gallery.md.
"""

import io
import os
import sys
from contextlib import nullcontext
from itertools import product
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from screenshots import ADDRESS, IMAGES, ROOT, demo

from tests.journeys import browser as chromium

PICTURES = IMAGES / "pages"
GALLERY = ROOT / "docs" / "gallery.md"
PAGES = {
    "home": ("Home", {"fr": "/fr/", "ar": "/ar/"}),
    "profile": ("City profile", {"fr": "/fr/la-ville/", "ar": "/ar/the-city/"}),
    "network": ("Network", {"fr": "/fr/reseaux/cglu/", "ar": "/ar/networks/uclg/"}),
    "partnership": ("Partnership", {"fr": "/fr/partenariats/quebec/", "ar": "/ar/partnerships/quebec-city/"}),
    "register": (
        "Register of agreements",
        {"fr": "/fr/partenariats/registre-des-accords/", "ar": "/ar/partnerships/register-of-agreements/"},
    ),
    "mission": (
        "Mission",
        {"fr": "/fr/actualites/mission-quebec-montreal-2024/", "ar": "/ar/news/mission-quebec-city-montreal-2024/"},
    ),
    "study": (
        "Study",
        {
            "fr": "/fr/actualites/etude-action-internationale-des-villes/",
            "ar": "/ar/news/study-international-action-of-cities/",
        },
    ),
    "search": ("Search", {"fr": "/fr/search/?q=engagement", "ar": "/ar/search/?q=المناخ"}),
}
LANGUAGES = {"fr": "French", "ar": "Arabic"}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# How wide the screen is, how wide its picture, and how much of a long page that shows.
WIDTHS = {1280: (640, 2400), 360: (270, 2400)}
QUALITY = 60


def name_of(page: str, language: str, scheme: str, width: int) -> str:
    """Return the name of a picture's file."""
    return f"{page}-{language}-{scheme}-{width}.webp"


def photograph(browser: Browser, address: str) -> None:
    """Write a picture of every page in every language, scheme and width."""
    for width, scheme in product(WIDTHS, SCHEMES):
        context = browser.new_context(
            base_url=address, viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
        )
        screen = context.new_page()
        for page, (_title, paths) in PAGES.items():
            for language, path in paths.items():
                screen.goto(path)
                # Pictures that wait until they are seen are seen now.
                screen.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager' })")
                screen.wait_for_load_state("networkidle")
                shot = Image.open(io.BytesIO(screen.screenshot(full_page=True)))
                narrow, most = WIDTHS[width]
                small = shot.resize((narrow, shot.height * narrow // shot.width), Image.Resampling.LANCZOS)
                small = small.crop((0, 0, narrow, min(small.height, most)))
                small.save(PICTURES / name_of(page, language, scheme, width), quality=QUALITY, method=6)
        context.close()


def show() -> str:
    """Return the page that shows the pictures, as Markdown."""
    lines = [
        "# Gallery",
        "",
        "The demo's pages in French and Arabic, light and dark, 1280 and 360 px wide; long pages are cut.",
        "`make gallery` makes the pictures and this page.",
        "",
    ]
    for page, (title, _paths) in PAGES.items():
        lines += [f"## {title}", "", "| | 1280 px, light | 1280 px, dark | 360 px, light | 360 px, dark |"]
        lines += ["|---|---|---|---|---|"]
        for language, spoken in LANGUAGES.items():
            cells = [
                f"![{title} in {spoken}, {scheme}, {width} px wide]"
                f"(images/pages/{name_of(page, language, scheme, width)})"
                for width, scheme in product(WIDTHS, SCHEMES)
            ]
            lines.append(f"| {spoken} | {' | '.join(cells)} |")
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    """Make the pictures and the page."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    address = sys.argv[1] if len(sys.argv) > 1 else None
    with demo() if address is None else nullcontext(), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.ARGUMENTS)
        photograph(browser, address or ADDRESS)
        browser.close()
    GALLERY.write_text(show())


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
