"""Print the sample documents of the demo: ``python docs/sample_documents.py`` writes a PDF beside each HTML file.

The files are tagged and have a title and a language, so that a screen reader can read them.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.journeys import browser as chromium  # noqa: E402, from this checkout

SOURCES = sorted(ROOT.glob("*/demo/documents/*.html"))


def main() -> None:
    """Print every document."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        page = browser.new_page()
        for source in SOURCES:
            page.goto(source.as_uri())
            page.pdf(path=source.with_suffix(".pdf"), tagged=True, prefer_css_page_size=True, print_background=True)
        browser.close()


if __name__ == "__main__":
    main()
