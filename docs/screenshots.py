"""Make the pictures of the guides from the demo: ``make screenshots``.

Serves the demo on a port of its own, drives Chromium through it as an editor and a reader, and writes docs/images/.
Wagtail saves the page it begins as a draft: ``make reset`` forgets it.
"""

import io
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
PORT = 8931
ADDRESS = f"http://127.0.0.1:{PORT}"
WIDE: ViewportSize = {"width": 1280, "height": 860}


@contextmanager
def demo() -> Iterator[None]:
    """Serve the demo while the pictures are made."""
    server = subprocess.Popen([sys.executable, "manage.py", "run_demo", "--port", str(PORT)], cwd=ROOT)
    try:
        for _second in range(900):
            try:
                urllib.request.urlopen(f"{ADDRESS}/health/")
                break
            except OSError:
                time.sleep(1)
        yield
    finally:
        server.terminate()
        server.wait()


def take(screen: Page, name: str) -> None:
    """Write what the screen shows to docs/images/ as WebP."""
    screen.wait_for_timeout(400)
    Image.open(io.BytesIO(screen.screenshot())).save(IMAGES / f"{name}.webp", quality=80, method=6)


def key_in(address: str) -> str:
    """Return the number of the page that an address of the admin names."""
    return next(part for part in address.split("/") if part.isdigit())


def log_in(screen: Page, name: str = "admin") -> None:
    """Log in with an account of the demo: its administrator's, or another."""
    screen.context.clear_cookies()
    screen.goto("/admin/login/")
    screen.get_by_label("Username").fill(name)
    screen.get_by_label("Password").fill(name)
    screen.get_by_role("button", name="Sign in").click()
    screen.wait_for_url("**/admin/")


def editor_guide(screen: Page) -> None:
    """Go through what the editor guide tells."""
    log_in(screen)
    take(screen, "admin-home")
    screen.goto("/admin/pages/")
    screen.get_by_role("link", name="Nantes dans le monde", exact=True).first.click()
    home = key_in(screen.url)
    screen.goto(f"/admin/pages/{home}/add_subpage/")
    take(screen, "add-page")
    screen.goto(f"/admin/pages/add/home/standardpage/{home}/")
    screen.get_by_role("textbox", name="Title").first.fill("Objectifs")
    body = screen.locator('[data-contentpath="body"]')
    body.get_by_role("button", name="Insert a block").first.click()
    take(screen, "add-block")
    screen.get_by_role("option", name="Heading", exact=True).click()
    body.get_by_role("textbox", name="Text").fill("Nos objectifs")
    screen.locator("footer").get_by_role("button", name="More actions").click()
    screen.get_by_role("button", name="Publish", exact=True).click()
    screen.get_by_text("Nothing stands under this heading").scroll_into_view_if_needed()
    take(screen, "refused")
    screen.goto("/admin/snippets/home/keyfigure/?q=citoyens")
    screen.get_by_role("link", name="participants aux débats").first.click()
    take(screen, "key-figure")
    screen.goto("/admin/directory/place/")
    take(screen, "directory")
    screen.goto(f"/admin/pages/{home}/")
    screen.get_by_role("link", name="Participer", exact=True).first.click()
    page = key_in(screen.url)
    screen.goto(f"/admin/localize/submit/page/{page}/")
    take(screen, "submit")
    screen.goto("/admin/pages/search/?q=Take+part")
    screen.get_by_role("link", name="Take part", exact=True).first.click()
    take(screen, "translate")


def translator_guide(screen: Page) -> None:
    """Change a page, and go through what that means to those who translate it."""
    log_in(screen, "coordinator")
    original = screen.get_by_role("link", name="Réseaux", exact=True)
    in_english = screen.locator("tr", has=original).get_by_role("link", name="Source changed (English)")
    screen.goto("/admin/desk/coverage/")
    original.click()
    page = key_in(screen.url)
    lead = "Les villes pèsent plus quand elles agissent ensemble. Nantes siège dans huit réseaux européens et mondiaux."
    screen.locator("#id_lead").fill(lead)
    screen.locator("footer").get_by_role("button", name="More actions").click()
    screen.get_by_role("button", name="Publish", exact=True).click()
    screen.locator(".messages .success").wait_for()
    screen.goto("/admin/desk/coverage/")
    in_english.click()
    screen.wait_for_url("**/translations/*/")
    workspace = screen.url
    screen.goto(f"{workspace}assign/")
    screen.locator("#id_assignee").select_option(label="translator")
    screen.locator("#id_due_on").fill(f"{date.today() + timedelta(days=14):%Y-%m-%d}")
    # The calendar, which opens with the day, lies over the button.
    screen.locator("#main form button[type=submit]").press("Enter")
    screen.goto("/admin/desk/coverage/")
    take(screen, "coverage")
    screen.goto(f"/admin/pages/{page}/edit/")
    screen.locator("#id_lead").fill(lead.replace("ensemble", "de concert"))
    screen.locator("footer").get_by_role("button", name="Save draft").click()
    screen.locator(".messages .success").wait_for()
    screen.goto("/admin/desk/coverage/")
    screen.locator("tr", has=original).locator("[href$='/together/']").click()
    screen.wait_for_url("**/together/")
    take(screen, "publish-together")
    log_in(screen, "translator")
    screen.goto("/admin/desk/")
    take(screen, "my-work")
    screen.goto(workspace)
    screen.locator("[data-desk-segment-state-value=stale] textarea").first.focus()
    take(screen, "source-changed")


def partnerships(screen: Page) -> None:
    """Show how an agreement is written, and which end."""
    log_in(screen)
    screen.goto("/admin/pages/search/?q=Gand")
    screen.get_by_role("link", name="Gand", exact=True).first.click()
    screen.locator("#panel-child-content-agreements-section").scroll_into_view_if_needed()
    take(screen, "agreement")
    screen.goto("/admin/reports/agreements/")
    take(screen, "agreements-ending")


def readme(screen: Page) -> None:
    """Show the demo as a reader sees it."""
    screen.goto("/fr/")
    take(screen, "home-fr")
    screen.goto("/ar/the-city/")
    take(screen, "profile-ar")
    screen.goto("/fr/partenariats/")
    screen.locator(".atlas").scroll_into_view_if_needed()
    take(screen, "map")
    screen.goto("/fr/partenariats/registre-des-accords/")
    take(screen, "register")


def main() -> None:
    """Make every picture."""
    IMAGES.mkdir(exist_ok=True)
    from tests.journeys import browser as chromium

    with demo(), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.ARGUMENTS)
        for scenes in (editor_guide, partnerships, readme, translator_guide):
            context = browser.new_context(base_url=ADDRESS, viewport=WIDE, locale="en-GB", reduced_motion="reduce")
            screen = context.new_page()
            screen.set_default_timeout(20_000)
            scenes(screen)
            context.close()
        browser.close()


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
