"""An editor's task: a partner city with two agreements and a mission to it, read in every list, in two languages."""

import datetime
from xml.etree import ElementTree

import pytest
from django.test import Client
from icalendar import Calendar
from playwright.sync_api import Page as Screen
from playwright.sync_api import expect
from wagtail.models import Locale, Page

from directory.models import Person, Place
from home.models import CityProfilePage
from news.models import MissionPage, NewsIndexPage
from partnerships.models import AgreementRegisterPage, PartnershipIndexPage, PartnershipPage
from tests.home.helpers import translate
from tests.journeys.test_profile import choose, publish

TODAY = datetime.date.today()
SIGNED = TODAY.replace(year=TODAY.year - 1, day=1)
ENDS = TODAY.replace(year=TODAY.year + 3, day=1)


@pytest.fixture
def city(home):
    """A city's site in French and English with its lists, which are empty, and a directory."""
    french = Locale.objects.get(language_code="fr")
    english = Locale.objects.get(language_code="en")
    nantes = Place.objects.create(name="Nantes", country="FR", latitude="47.2", longitude="-1.5", locale=french)
    quebec = Place(name="Québec", country="CA", latitude="46.8", longitude="-71.2", locale=french)
    quebec.save()
    named = quebec.copy_for_translation(english)
    named.name = "Quebec City"
    named.save()
    Person.objects.create(name="Bruno Marchand", office="Maire de Québec", locale=french)
    home.add_child(instance=CityProfilePage(title="La ville", locale=french, place=nantes)).save_revision().publish()
    for parent, page, title in [
        (home, PartnershipIndexPage(title="Partenariats", slug="partenariats"), "Partnerships"),
        (None, AgreementRegisterPage(title="Registre", slug="registre"), "Register"),
        (home, NewsIndexPage(title="Actualités", slug="actualites"), "News"),
    ]:
        page.locale = french
        (parent or PartnershipIndexPage.objects.get(locale=french)).add_child(instance=page)
        page.save_revision().publish()
        copy = page.copy_for_translation(english)
        copy.title = title
        copy.save_revision().publish()
    return home


def add_page(screen: Screen, parent: Page, model: str, title: str) -> None:
    """Open the form for a new page and name it."""
    screen.goto(f"/admin/pages/{parent.pk}/add_subpage/")
    screen.locator(f"a[href*='/pages/add/'][href*='/{model}/']").click()
    screen.get_by_role("textbox", name="Title").first.fill(title)


def row_of(screen: Screen, relation: str, number: int) -> str:
    """Return what the identifiers of the fields of a row begin with, once it is there."""
    expect(screen.locator(f"#inline_child_{relation}-{number}")).to_be_visible()
    return f"#id_{relation}-{number}"


def add_agreement(screen: Screen, number: int, title: str, begins: datetime.date, ends: datetime.date) -> None:
    """Add an agreement with its dates."""
    screen.locator("#id_agreements-ADD").click()
    row = row_of(screen, "agreements", number)
    screen.locator(f"{row}-title").fill(title)
    for name, day in [("signed_on", begins), ("begins", begins), ("ends", ends)]:
        screen.locator(f"{row}-{name}").fill(day.isoformat())
        screen.keyboard.press("Tab")


def test_a_partner_with_its_agreements_and_a_mission_is_found_in_every_list(desktop, log_in, city, client):
    screen = desktop
    screen.set_default_timeout(15_000)
    log_in(screen)
    index = PartnershipIndexPage.objects.get(locale=city.locale)
    news = NewsIndexPage.objects.get(locale=city.locale)

    add_page(screen, index, "partnershippage", "Québec")
    choose(screen, "Choose a place", "Qu", "Québec")
    screen.get_by_role("spinbutton", name="Since").fill("2013")
    add_agreement(screen, 0, "Déclaration commune", SIGNED, ENDS)
    # Who signed it is a row of the agreement's row.
    screen.locator("#inline_child_agreements-0").get_by_role("button", name="Add signatory").click()
    choose(screen, "Choose a person", "Marchand", "Bruno Marchand")
    add_agreement(screen, 1, "Accord culturel", SIGNED, ENDS)
    screen.wait_for_url("**/edit/")
    publish(screen)
    screen.wait_for_url(f"**/admin/pages/{index.pk}/")
    partner = PartnershipPage.objects.get(live=True)
    assert [row.title for row in partner.agreements.all()] == ["Déclaration commune", "Accord culturel"]
    assert partner.agreements.first().signatories.get().person.name == "Bruno Marchand"

    add_page(screen, news, "missionpage", "Mission à Québec")
    for name in ("starts", "ends"):
        screen.locator(f"#id_{name}").fill(TODAY.isoformat())
        screen.keyboard.press("Tab")
    screen.locator("#id_steps-ADD").click()
    choose(screen, "Choose a place", "Qu", "Québec")
    screen.locator("#id_partnerships-ADD").click()
    screen.locator("#inline_child_partnerships-0").get_by_role("button", name="Choose a page").click()
    dialog = screen.get_by_role("dialog")
    dialog.get_by_label("Search term").fill("Qu")
    dialog.get_by_role("link", name="Québec", exact=True).click()
    expect(dialog).not_to_be_visible()
    screen.locator("#id_agreements-ADD").click()
    choose(screen, "Choose an agreement", "Déclaration", "Déclaration commune")
    screen.wait_for_url("**/edit/")
    publish(screen)
    screen.wait_for_url(f"**/admin/pages/{news.pk}/")
    mission = MissionPage.objects.get(live=True)

    reader = screen.context.browser.new_context(base_url=screen.url.split("/admin")[0]).new_page()
    look_around(reader, "fr", "Québec", "Québec", "Mission à Québec", ["Déclaration commune", "Accord culturel"])
    read_by_machine(client, "fr", mission, "Mission à Québec", ["Déclaration commune", "Accord culturel"])

    english = Locale.objects.get(language_code="en")
    translate(partner, english)
    translate(mission, english)
    titles = ["EN Déclaration commune", "EN Accord culturel"]
    look_around(reader, "en", "Quebec City", "EN Québec", "EN Mission à Québec", titles)
    read_by_machine(client, "en", mission, "EN Mission à Québec", titles)


def look_around(reader: Screen, language: str, place: str, partner: str, visit: str, agreements: list[str]) -> None:
    """Find the partner, its agreements and the mission wherever they are to be found in a language."""
    reader.goto(f"/{language}/partenariats/")
    expect(reader.locator(".atlas a", has_text=place).first).to_be_visible()
    reader.get_by_role("main").get_by_role("link", name=place, exact=True).last.click()

    expect(reader.get_by_role("heading", level=1)).to_have_text(partner)
    for title in agreements:
        expect(reader.get_by_role("heading", name=title)).to_be_visible()
    expect(reader.get_by_text("Bruno Marchand")).to_be_visible()
    reader.get_by_role("link", name=visit).click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(visit)
    expect(reader.get_by_role("link", name=agreements[0])).to_be_visible()

    reader.goto(f"/{language}/partenariats/registre/")
    for title in agreements:
        expect(reader.get_by_role("link", name=title)).to_be_visible()
    reader.goto(f"/{language}/actualites/")
    expect(reader.get_by_role("link", name=visit)).to_be_visible()


def read_by_machine(client: Client, language: str, mission: MissionPage, visit: str, agreements: list[str]) -> None:
    """Find the mission in the feed, and it and the ends of the agreements in the calendar."""
    feed = ElementTree.fromstring(client.get(f"/{language}/news.atom").content)
    assert [title.text for title in feed.iter("{http://www.w3.org/2005/Atom}title")][1:] == [visit]
    events = Calendar.from_ical(client.get(f"/{language}/calendar.ics").content).events
    [found] = [event for event in events if str(event["UID"]).startswith(str(mission.translation_key))]
    assert visit in str(found["SUMMARY"])
    assert sum(any(title in str(event["SUMMARY"]) for title in agreements) for event in events) == 2
