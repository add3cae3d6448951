"""An editor's whole task: a city profile, refused, mended, published, translated and read in English."""

import pytest
from playwright.sync_api import Page as Screen
from playwright.sync_api import expect
from wagtail.models import Locale

from directory.models import Place
from home.models import CityProfilePage, Commitment, KeyFigure, KeyFigureValue


@pytest.fixture
def city(home):
    """A French home page, live in English too, and what the editor is going to choose."""
    french = Locale.objects.get(language_code="fr")
    Place.objects.create(name="Nantes", country="FR", locale=french)
    figure = KeyFigure(code="trees", label="arbres plantés", source_name="Service des parcs", locale=french)
    figure.values = [KeyFigureValue(year=2025, value=1250)]
    figure.save()
    figure.save_revision().publish()
    commitment = Commitment(code="parks", statement="Un parc à dix minutes de chacun", locale=french)
    commitment.save()
    commitment.save_revision().publish()
    return home


def insert_block(screen: Screen, name: str, *, first: bool = False) -> None:
    """Add a block at the end of the body."""
    body = screen.locator('[data-contentpath="body"]')
    buttons = body.get_by_role("button", name="Insert a block")
    (buttons.first if first else buttons.last).click()
    screen.get_by_role("option", name=name, exact=True).click()


def choose(screen: Screen, button: str, search: str, name: str) -> None:
    """Search for an object in a chooser and take it."""
    screen.get_by_role("button", name=button, exact=True).last.click()
    dialog = screen.get_by_role("dialog")
    dialog.get_by_label("Search term").fill(search)
    dialog.get_by_role("link", name=name, exact=True).click()
    expect(dialog).not_to_be_visible()


def publish(screen: Screen) -> None:
    """Press the button in the menu beside “Save draft”."""
    screen.locator("footer").get_by_role("button", name="More actions").click()
    screen.get_by_role("button", name="Publish", exact=True).click()


def test_an_editor_makes_a_profile_and_a_resident_reads_it_in_english(desktop, log_in, city):
    screen = desktop
    screen.set_default_timeout(15_000)
    log_in(screen)

    screen.goto(f"/admin/pages/{city.pk}/add_subpage/")
    screen.locator("a[href*='add/home/cityprofilepage']").click()
    screen.get_by_role("textbox", name="Title").first.fill("Nantes")
    choose(screen, "Choose a place", "Nan", "Nantes")
    screen.get_by_role("button", name="Add rank fact").click()
    screen.get_by_role("spinbutton", name="Rank").fill("3")
    screen.get_by_role("textbox", name="Subject").fill("ville étudiante")
    screen.get_by_role("spinbutton", name="Year").fill("2023")
    screen.get_by_role("textbox", name="Source", exact=True).fill("Observatoire")
    screen.get_by_role("textbox", name="Address of the source").fill("https://example.org/rang")
    insert_block(screen, "Heading")
    screen.locator('[data-contentpath="body"]').get_by_role("textbox", name="Text").fill("En chiffres")

    # A heading with nothing under it is refused, where it stands, and nothing typed is lost.
    publish(screen)
    body = screen.locator('[data-contentpath="body"]')
    expect(body.get_by_text("Nothing stands under this heading")).to_be_visible()
    assert not CityProfilePage.objects.filter(live=True).exists()
    expect(screen.get_by_role("textbox", name="Subject")).to_have_value("ville étudiante")

    insert_block(screen, "Key figures")
    choose(screen, "Choose a key figure", "arbres", "arbres plantés")
    insert_block(screen, "Commitments")
    choose(screen, "Choose a commitment", "parc", "Un parc à dix minutes de chacun")
    # Meanwhile the form saves itself, and is from then on sent to the page that this has made.
    screen.wait_for_url("**/edit/")
    publish(screen)
    screen.wait_for_url(f"**/admin/pages/{city.pk}/")
    source = CityProfilePage.objects.get(live=True)

    screen.goto(f"/admin/localize/submit/page/{source.pk}/")
    screen.get_by_label("English").check()
    screen.get_by_role("button", name="Submit").click()
    screen.wait_for_load_state()
    translation = source.get_translation(Locale.objects.get(language_code="en"))
    assert not translation.live

    screen.goto(f"/admin/pages/{translation.pk}/edit/")
    for french, english in {"ville étudiante": "student city", "En chiffres": "In figures"}.items():
        segment = screen.get_by_role("article").filter(has_text=french).last
        segment.get_by_role("textbox", name="Translation of").fill(english)
        segment.get_by_role("button", name="Approve").click()
        expect(segment.get_by_text("Reviewed", exact=True)).to_be_visible()
    screen.get_by_role("button", name="Publish", exact=True).click()
    screen.wait_for_load_state()

    reader = screen.context.browser.new_context(base_url=screen.url.split("/admin")[0]).new_page()
    reader.goto("/en/nantes/")
    expect(reader.get_by_role("heading", level=1)).to_have_text("Nantes")
    expect(reader.get_by_text("student city")).to_be_visible()
    expect(reader.get_by_role("heading", name="In figures")).to_be_visible()
    expect(reader.get_by_text("1,250")).to_be_visible()
    expect(reader.locator("[lang=fr]", has_text="arbres plantés").first).to_be_visible()
