"""A partnership on its way into German: a coordinator, a translator, a reviewer and an editor."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Screen
from wagtail.models import Locale

from core.management.commands.load_demo import allow_groups
from directory.models import Place
from home.models import StandardPage
from partnerships.models import PartnershipIndexPage, PartnershipPage
from tests.home.helpers import body
from tests.journeys.conftest import DESKTOP
from tests.journeys.test_profile import publish
from translation.desk.segments import segments_of, write
from translation.desk.sending import submit
from translation.models import State, Term, TermTranslation

LEAD = "Nantes et Québec coopèrent depuis 2013."
CHANGED = "Nantes et Québec coopèrent étroitement depuis 2013."
KNOWN = "Elle repose sur celles et ceux qui font la vie des deux villes."
ALIKE = "Elle repose sur celles et ceux qui font vivre les deux villes."
TERM = "Une <b>coopération décentralisée</b> de premier plan."

GERMAN = {
    "Québec": "Québec",
    "quebec": "quebec",
    LEAD: "Nantes und Québec arbeiten seit 2003 zusammen.",
    "Déclaration commune": "Gemeinsame Erklärung",
    "Ce que font les deux villes": "Was die beiden Städte tun",
    TERM: "Eine führende ⟦b⟧dezentralisierte Zusammenarbeit⟦/b⟧.",
}
"""What the translator types; the year is not the source's."""

PEOPLE = {
    "coordinator": ["Moderators", "Coordinators: Deutsch"],
    "translator": ["Translators: Deutsch"],
    "reviewer": ["Reviewers: Deutsch"],
    "editor": ["Moderators"],
}


@pytest.fixture
def partner(home):
    """A French partnership that readers have, and of German what it takes: teams, a page reviewed before, a term."""
    german = Locale.objects.create(language_code="de")
    index = PartnershipIndexPage(title="Partenariats", slug="partenariats", locale=home.locale)
    home.add_child(instance=index).save_revision().publish()
    for page, title in [(home, "Start"), (index, "Partnerschaften")]:
        copy = page.copy_for_translation(german)
        copy.title = title
        copy.save_revision().publish()
    before = StandardPage(title="Coopérer", slug="cooperer", lead=ALIKE, locale=home.locale)
    home.add_child(instance=before).save_revision().publish()
    [translation] = submit(before, [german])
    [known] = [segment for segment in segments_of(translation) if segment.source == ALIKE]
    write(known, "Sie lebt von allen, die beide Städte prägen.", state=State.REVIEWED, user=None)
    term = Term.objects.create(words="coopération décentralisée", note="Deutsch-französischer Begriff")
    TermTranslation.objects.create(term=term, locale=german, words="dezentralisierte Zusammenarbeit")
    page = PartnershipPage(
        title="Québec",
        slug="quebec",
        lead=LEAD,
        since=2013,
        place=Place.objects.create(name="Québec", country="CA", locale=home.locale),
        body=body(("heading", {"text": "Ce que font les deux villes"}), ("rich_text", f"<p>{KNOWN}</p><p>{TERM}</p>")),
        locale=home.locale,
    )
    page.agreements.create(title="Déclaration commune", kind="declaration")
    index.add_child(instance=page).save_revision().publish()
    return page


@pytest.fixture
def enter(new_page, partner) -> Callable[[str], Screen]:
    """Let somebody log in to the admin, each in a browser of their own."""
    allow_groups()

    def enter(name: str) -> Screen:
        user = get_user_model().objects.create_user(name, f"{name}@example.org", "journey", first_name=name.title())
        user.groups.set(Group.objects.filter(name__in=PEOPLE[name]))
        screen = new_page(DESKTOP)
        screen.set_default_timeout(20_000)
        screen.goto("/admin/login/")
        screen.get_by_label("Username").fill(name)
        screen.get_by_label("Password").fill("journey")
        screen.get_by_role("button", name="Sign in").click()
        screen.wait_for_url("**/admin/")
        return screen

    return enter


def of(screen: Screen, source: str) -> Locator:
    """Return the segment with some words, as they are shown."""
    return screen.get_by_role("article").filter(has=screen.locator(".desk-segment__source", has_text=source))


def type_in(shown: Locator, text: str) -> None:
    """Write a translation and leave it."""
    shown.locator("textarea.desk-segment__text").fill(text)
    shown.page.keyboard.press("Alt+ArrowDown")


def told(screen: Screen) -> Locator:
    """Return what Wagtail says at the head of a screen."""
    return screen.locator(".messages")


def press(screen: Screen, button: str, says: str = "") -> None:
    """Press a button of the panel below the segments."""
    panel = screen.locator("#desk-steps-section")
    if says:
        panel.get_by_label("Comment").fill(says)
    panel.get_by_role("button", name=button, exact=True).click()


def work(screen: Screen, title: str = "Québec") -> None:
    """Go to what waits for somebody, from the first screen."""
    screen.goto("/admin/")
    screen.get_by_role("region", name="My work").get_by_role("link", name=title).click()
    expect(screen.get_by_role("heading", level=2, name=f"{title} in Deutsch")).to_be_visible()


def approve_and_publish(reviewer: Screen, coordinator: Screen) -> None:
    """Let the reviewer approve what waits for them, and the coordinator publish it."""
    work(reviewer)
    press(reviewer, "Approve")
    expect(told(reviewer)).to_contain_text("Approved.")
    work(coordinator)
    press(coordinator, "Publish")
    expect(told(coordinator)).to_contain_text("Published.")


def test_a_partnership_is_translated_reviewed_published_and_follows_its_source(enter, new_page, partner):
    coordinator, translator, reviewer, editor = map(enter, PEOPLE)
    reader = new_page(DESKTOP, locale="de")

    # The coordinator sends it for translation.
    coordinator.goto(f"/admin/pages/{partner.pk}/edit/")
    coordinator.get_by_role("button", name="Actions", exact=True).first.click()
    coordinator.get_by_role("link", name="Translate this page").click()
    coordinator.get_by_label("Deutsch").check()
    coordinator.get_by_role("button", name="Submit").click()
    expect(told(coordinator)).to_be_visible()

    # The translator writes it, with help.
    work(translator)
    for source, text in GERMAN.items():
        shown = of(translator, source.replace("<b>", "⟦b⟧").replace("</b>", "⟦/b⟧"))
        type_in(shown.first, text)
        expect(shown.first.get_by_text("Saved", exact=True)).to_be_visible()
    shown = of(translator, "coopération décentralisée")
    expect(shown.get_by_text("dezentralisierte Zusammenarbeit", exact=True).first).to_be_visible()
    expect(shown.get_by_text("Warning:")).not_to_be_visible()

    shown = of(translator, KNOWN)
    shown.locator("textarea.desk-segment__text").focus()
    expect(shown.get_by_text(re.compile(r"\d\d %"))).to_be_visible()
    translator.keyboard.press("Alt+Shift+Digit1")
    expect(shown.locator("textarea.desk-segment__text")).to_have_value("Sie lebt von allen, die beide Städte prägen.")
    translator.keyboard.press("Alt+ArrowDown")
    expect(shown.get_by_text("Saved", exact=True)).to_be_visible()

    # A year that is not the source's stops it.
    lead = of(translator, LEAD)
    expect(lead.get_by_text("Error:")).to_be_visible()
    press(translator, "Submit for review")
    expect(told(translator)).to_contain_text("1 text has errors: mend it first.")
    told(translator).get_by_role("link", name="Go there").click()
    expect(lead).to_be_in_viewport()
    type_in(lead, "Nantes und Québec arbeiten seit 2013 zusammen.")
    expect(lead.get_by_text("Error:")).not_to_be_visible()
    press(translator, "Submit for review", "Der Begriff steht im Glossar.")
    expect(told(translator)).to_contain_text("Submitted for review.")
    expect(lead.locator("textarea.desk-segment__text")).not_to_be_editable()

    # The reviewer sends it back once; mended, they approve it, and the coordinator publishes it.
    work(reviewer)
    press(reviewer, "Send back")
    expect(told(reviewer)).to_contain_text("Say what is to be mended.")
    press(reviewer, "Send back", "Der Vorspann ist zu knapp.")
    expect(told(reviewer)).to_contain_text("Sent back.")
    work(translator)
    expect(translator.get_by_text("Sent back by Reviewer:")).to_be_visible()
    expect(translator.get_by_text("Der Vorspann ist zu knapp.")).to_be_visible()
    type_in(of(translator, LEAD), "Nantes und Québec arbeiten seit 2013 eng zusammen.")
    press(translator, "Submit for review")
    expect(told(translator)).to_contain_text("Submitted for review.")
    approve_and_publish(reviewer, coordinator)

    # Readers have it.
    german = PartnershipPage.objects.get(locale__language_code="de")
    reader.goto(german.url)
    main = reader.get_by_role("main")
    expect(main).to_contain_text("Nantes und Québec arbeiten seit 2013 eng zusammen.")
    expect(main.get_by_text("dezentralisierte Zusammenarbeit")).to_be_visible()
    expect(reader.get_by_text("Originalsprache: Französisch")).to_be_visible()
    expect(reader.get_by_text("Das Original hat sich seither geändert")).not_to_be_visible()

    # An editor changes a sentence of the original: readers of German keep theirs, and are told.
    editor.goto(f"/admin/pages/{partner.pk}/edit/")
    editor.get_by_role("textbox", name="Lead").fill(CHANGED)
    publish(editor)
    editor.wait_for_url(f"**/admin/pages/{partner.get_parent().pk}/")
    reader.reload()
    expect(main).to_contain_text("Nantes und Québec arbeiten seit 2013 eng zusammen.")
    expect(reader.get_by_text("Das Original hat sich seither geändert")).to_be_visible()

    # The desk shows the change, word by word; mended, reviewed and published, the note is gone.
    work(translator)
    changed = of(translator, "coopèrent")
    expect(changed.get_by_text("Source changed", exact=True)).to_be_visible()
    expect(changed.locator("ins")).to_contain_text("étroitement")
    type_in(changed, "Nantes und Québec arbeiten seit 2013 sehr eng zusammen.")
    press(translator, "Submit for review")
    expect(told(translator)).to_contain_text("Submitted for review.")
    approve_and_publish(reviewer, coordinator)
    reader.reload()
    expect(main).to_contain_text("Nantes und Québec arbeiten seit 2013 sehr eng zusammen.")
    expect(reader.get_by_text("Originalsprache: Französisch")).to_be_visible()
    expect(reader.get_by_text("Das Original hat sich seither geändert")).not_to_be_visible()
