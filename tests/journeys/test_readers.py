"""Four readers of the demo: without a mouse, enlarging, in Arabic on a phone, and without the page in a language."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.audit.checks.reflow import ADOPT, CUT, DOUBLED

pytestmark = pytest.mark.usefixtures("demo")

STEPS = 80
"""More stops than any page here has on the way to what a reader looks for."""


def tab_to(screen: Page, target: Locator) -> None:
    """Press Tab until the focus is on something; the reader must see it there."""
    for _step in range(STEPS):
        screen.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            expect(target).to_be_in_viewport()
            return
    pytest.fail(f"Tab does not lead to {target}")


def follow(screen: Page, link: Locator) -> None:
    """Go to a link by Tab and press Enter."""
    tab_to(screen, link)
    with screen.expect_navigation():
        screen.keyboard.press("Enter")


def test_a_reader_without_a_mouse_finds_an_agreement_and_searches(desktop):
    screen = desktop
    screen.goto("/fr/")
    menu = screen.get_by_role("navigation", name="Navigation principale")
    follow(screen, menu.get_by_role("link", name="Partenariats"))

    # The skip link spares them the menu.
    skip = screen.get_by_role("link", name="Aller au contenu")
    tab_to(screen, skip)
    screen.keyboard.press("Enter")
    expect(screen.get_by_role("main")).to_be_focused()

    # They narrow the list with its form …
    country = screen.get_by_label("Pays")
    tab_to(screen, country)
    screen.keyboard.type("Can")
    expect(country).to_have_value("CA")
    follow(screen, screen.get_by_role("button", name="Filtrer"))
    expect(screen.get_by_text("2 partenariats sur 15")).to_be_visible()

    # … read the agreement with one of the two …
    follow(screen, screen.get_by_role("main").get_by_role("listitem").get_by_role("link", name="Québec", exact=True))
    expect(screen.get_by_role("heading", level=1)).to_have_text("Québec")
    tab_to(screen, screen.get_by_role("link", name=re.compile("Déclaration commune 2024-2025 : document")))

    # … go back by the trail, and to what the city has promised, where figures unfold.
    follow(screen, screen.get_by_role("navigation", name="Fil d’Ariane").get_by_role("link", name="Partenariats"))
    follow(screen, menu.get_by_role("link", name="Engagements"))
    unfold = screen.locator("summary").first
    tab_to(screen, unfold)
    screen.keyboard.press("Enter")
    expect(screen.locator("details table").first).to_be_visible()

    # Every page has the search.
    screen.goto("/fr/engagements/")
    tab_to(screen, screen.get_by_role("searchbox"))
    screen.keyboard.type("ecole")
    with screen.expect_navigation():
        screen.keyboard.press("Enter")
    expect(screen.locator("mark").first).to_have_text(re.compile("école", re.IGNORECASE))


@pytest.mark.parametrize("zoomed", ["window", "text"])
def test_a_reader_who_enlarges_to_200_percent_loses_nothing(new_page, zoomed):
    # A browser that zooms to 200 % has half as many pixels for its window; some readers enlarge the text alone.
    screen = new_page({"width": 640 if zoomed == "window" else 1280, "height": 450})
    for address in ("/fr/", "/fr/partenariats/registre-des-accords/", "/fr/partenariats/quebec/"):
        screen.goto(address)
        if zoomed == "text":
            screen.evaluate(ADOPT, DOUBLED)
        assert screen.evaluate(CUT) == [], address
    # The menu still leads on.
    screen.get_by_role("navigation", name="Navigation principale").get_by_role("link", name="La ville").click()
    expect(screen.get_by_role("heading", level=1)).to_be_visible()


def test_a_reader_in_arabic_on_a_phone_reads_of_a_mission(new_page):
    screen = new_page({"width": 360, "height": 740}, locale="ar", is_mobile=True, has_touch=True)
    # Whoever asks for the city is led to their language, once, at its door.
    screen.goto("/")
    expect(screen).to_have_url(re.compile("/ar/$"))
    html = screen.locator("html")
    expect(html).to_have_attribute("lang", "ar")
    expect(html).to_have_attribute("dir", "rtl")

    menu = screen.get_by_role("navigation", name="قائمة التنقل الرئيسية")
    brand = screen.locator(".brand a").first.bounding_box()
    assert brand["x"] + brand["width"] > 300, "the name stands at the right, where reading begins"

    # The list of partners comes before the map, which is a picture without links here.
    menu.get_by_role("link", name="الشراكات").tap()
    atlas, partners = screen.locator(".atlas"), screen.locator(".partners")
    assert partners.bounding_box()["y"] < atlas.bounding_box()["y"]
    expect(atlas.get_by_role("link")).to_have_count(0)
    expect(atlas.get_by_role("img")).to_be_visible()

    menu.get_by_role("link", name="الأخبار").tap()
    screen.get_by_role("main").get_by_role("link", name=re.compile("كيبك")).first.tap()
    expect(screen).to_have_url(re.compile("/ar/news/mission-quebec-city-montreal-2024/"))
    # The mission's line runs along the right.
    step = screen.locator(".rail > .row").first
    assert step.evaluate("element => parseFloat(getComputedStyle(element).paddingRight) > 0")
    assert screen.evaluate(CUT) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "scripts off"])
def test_a_reader_whose_language_lacks_a_page_is_led_on(new_page, scripts):
    screen = new_page({"width": 1280, "height": 900}, java_script_enabled=scripts)
    screen.goto("/fr/actualites/graveuse-de-gdansk/")
    languages = screen.get_by_role("navigation", name="Langues")
    # German has it …
    expect(languages.get_by_role("link", name="Deutsch", exact=True)).to_have_attribute("hreflang", "de")
    # … Arabic does not, says so in Arabic, and leads to the nearest page above that it has.
    arabic = languages.locator("a[lang=ar]")
    expect(arabic).to_contain_text("غير مترجمة")
    arabic.click()
    expect(screen).to_have_url(re.compile("/ar/news/$"))
    expect(screen.locator("html")).to_have_attribute("lang", "ar")

    # Whoever asks for the address all the same is offered the languages that have the page.
    answer = screen.goto("/ar/actualites/graveuse-de-gdansk/")
    assert answer.status == 404
    offered = screen.get_by_role("main")
    expect(offered.locator("a[hreflang=fr]")).to_have_attribute("href", "/fr/actualites/graveuse-de-gdansk/")
    offered.locator("a[hreflang=de]").click()
    expect(screen).to_have_url(re.compile("/de/aktuelles/grafikerin-aus-danzig/$"))
    expect(screen.locator("html")).to_have_attribute("lang", "de")
