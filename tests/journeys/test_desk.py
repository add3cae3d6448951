"""A translator's task in the workspace of the translation desk: by keyboard, without losing a word, in every theme."""

import json
import re

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from django.contrib.auth import get_user_model
from playwright.sync_api import Page as Screen
from playwright.sync_api import expect
from wagtail.models import Locale
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from home.models import StandardPage
from tests.audit.checks import axe
from tests.home.helpers import body
from tests.translation.desk.helpers import segment_of
from translation.desk.review import submit_for_review
from translation.desk.segments import write
from translation.desk.talk import note
from translation.models import State


@pytest.fixture
def standard(home):
    """A French page with formatting, on its way into English."""
    french = Locale.objects.get(language_code="fr")
    english = Locale.objects.get(language_code="en")
    words = "<p>Une <b>ville</b> ouverte.</p><p>Bienvenue.</p><p>Merci.</p>"
    page = StandardPage(title="Objectifs", slug="objectifs", locale=french, body=body(("rich_text", words)))
    home.add_child(instance=page).save_revision().publish()
    translate_object(page, [english])
    return Translation.objects.get(source__object_id=page.translation_key, target_locale=english)


def field(screen: Screen, translation, source):
    """Return the field of the segment with some words."""
    return screen.locator(f"#segment-{segment_of(translation, source).pk}-text")


def article(screen: Screen, translation, source):
    """Return all that is shown of the segment with some words."""
    return screen.locator(f"#segment-{segment_of(translation, source).pk}")


@pytest.fixture
def workspace(desktop: Screen, log_in, standard):
    """The workspace, opened."""
    desktop.set_default_timeout(20_000)
    log_in(desktop)
    desktop.goto(f"/admin/desk/translations/{standard.pk}/")
    return desktop


def test_a_translator_works_with_the_keyboard_alone(workspace, standard):
    screen, keyboard = workspace, workspace.keyboard
    bold = "Une <b>ville</b> ouverte."
    field(screen, standard, bold).focus()
    keyboard.type("An open ")
    keyboard.press("Alt+Shift+KeyT")
    keyboard.type("city")
    expect(field(screen, standard, bold)).to_have_value("An open ⟦b⟧city⟦/b⟧")
    keyboard.press("End")
    keyboard.type(".")
    keyboard.press("Alt+ArrowDown")
    expect(field(screen, standard, "Bienvenue.")).to_be_focused()
    expect(article(screen, standard, bold).get_by_text("Draft", exact=True)).to_be_visible()
    assert segment_of(standard, bold).text == "An open <b>city</b>."

    keyboard.type("Welcome.")
    keyboard.press("Alt+Shift+KeyA")
    expect(article(screen, standard, "Bienvenue.").get_by_text("Reviewed", exact=True)).to_be_visible()
    assert segment_of(standard, "Bienvenue.").state == State.REVIEWED
    expect(screen.locator("progress")).to_have_js_property("value", 1)
    shown = screen.get_by_role("navigation", name="Show")
    expect(shown.get_by_role("link", name="Reviewed 1")).to_be_visible()
    expect(shown.get_by_role("link", name="Draft 1")).to_be_visible()

    keyboard.press("Alt+ArrowUp")
    keyboard.press("Control+End")
    for _ in "⟦/b⟧.":
        keyboard.press("Backspace")
    # The token goes as one, and what is before it one by one.
    expect(field(screen, standard, bold)).to_have_value("An open ⟦b⟧c")
    keyboard.press("Alt+ArrowDown")
    expect(article(screen, standard, bold).get_by_text("⟦b⟧ is not closed")).to_be_visible()
    assert segment_of(standard, bold).text == "An open <b>city</b>."


def test_checks_speak_while_one_types(workspace, standard):
    field(workspace, standard, "Bienvenue.").fill("Welcome")
    expect(article(workspace, standard, "Bienvenue.").get_by_text("Warning:")).to_be_visible()
    assert segment_of(standard, "Bienvenue.").state == State.MISSING


def test_a_newer_change_of_somebody_else_is_shown_and_chosen_from(workspace, standard):
    write(segment_of(standard, "Bienvenue."), "Be welcome.", state=State.DRAFT, user=None)
    write(segment_of(standard, "Merci."), "Many thanks.", state=State.DRAFT, user=None)
    for source, typed, button in [("Bienvenue.", "Welcome.", "Keep mine"), ("Merci.", "Thank you.", "Take theirs")]:
        field(workspace, standard, source).fill(typed)
        workspace.keyboard.press("Alt+ArrowDown")
        shown = article(workspace, standard, source)
        expect(shown.get_by_text("Somebody else has changed this text meanwhile. Theirs:")).to_be_visible()
        shown.get_by_role("button", name=button).click()
        expect(shown.get_by_role("button", name=button)).not_to_be_visible()
    expect(article(workspace, standard, "Bienvenue.").get_by_text("Saved")).to_be_visible()
    assert segment_of(standard, "Bienvenue.").text == "Welcome."
    assert segment_of(standard, "Merci.").text == "Many thanks."
    expect(field(workspace, standard, "Merci.")).to_have_value("Many thanks.")


def test_no_word_is_lost_with_the_connection(workspace, standard):
    context = workspace.context
    context.set_offline(True)
    field(workspace, standard, "Bienvenue.").fill("Welcome.")
    workspace.keyboard.press("Alt+ArrowDown")
    expect(article(workspace, standard, "Bienvenue.").get_by_text("Not saved: no connection.")).to_be_visible()
    context.set_offline(False)
    expect(article(workspace, standard, "Bienvenue.").get_by_text("Saved", exact=True)).to_be_visible()
    assert segment_of(standard, "Bienvenue.").text == "Welcome."

    context.route("**/save/", lambda route: route.abort())
    field(workspace, standard, "Merci.").fill("Thank you.")
    workspace.keyboard.press("Alt+ArrowDown")
    expect(article(workspace, standard, "Merci.").get_by_text("Not saved: no connection.")).to_be_visible()
    workspace.goto("about:blank")
    context.unroute("**/save/")
    assert segment_of(standard, "Merci.").text == ""
    workspace.goto(f"/admin/desk/translations/{standard.pk}/")
    expect(article(workspace, standard, "Merci.").get_by_text("Saved", exact=True)).to_be_visible()
    assert segment_of(standard, "Merci.").text == "Thank you."
    assert workspace.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('desk:'))") == []


def test_no_word_is_lost_with_the_session(workspace, standard, log_in):
    workspace.context.clear_cookies()
    field(workspace, standard, "Bienvenue.").fill("Welcome.")
    workspace.keyboard.press("Alt+ArrowDown")
    shown = article(workspace, standard, "Bienvenue.")
    expect(shown.get_by_text("Not saved: log in again in another window.")).to_be_visible()
    other = workspace.context.new_page()
    log_in(other)
    expect(shown.get_by_text("Saved", exact=True)).to_be_visible()
    assert segment_of(standard, "Bienvenue.").text == "Welcome."


def test_no_word_is_lost_when_the_source_changes_meanwhile(workspace, standard):
    field(workspace, standard, "Bienvenue.").fill("Welcome.")
    page = standard.source.get_source_instance()
    page.body = body(("rich_text", "<p>Soyez tous chez vous ici.</p><p>Merci.</p>"))
    page.save_revision().publish()
    workspace.keyboard.press("Alt+ArrowDown")
    expect(workspace.get_by_text("Not saved: the original has changed meanwhile.").first).to_be_visible()
    workspace.reload()
    kept = workspace.get_by_role("region", name="Not saved")
    expect(kept.get_by_text("Bienvenue.")).to_be_visible()
    expect(kept.get_by_role("textbox")).to_have_value("Welcome.")
    kept.get_by_role("button", name="Throw away").click()
    expect(kept).not_to_be_visible()
    assert workspace.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('desk:'))") == []


def test_what_the_language_has_for_itself_is_saved_with_the_texts(workspace, standard):
    page = standard.source.get_source_instance()
    page.body = body(("rich_text", '<p>Bienvenue.</p><p><a href="https://example.org/">Un plan</a>.</p>'))
    page.save_revision().publish()
    workspace.reload()
    field(workspace, standard, "Bienvenue.").fill("Welcome.")
    own = workspace.get_by_role("group", name="Body › Paragraphs")
    own.get_by_label("Another one").first.check()
    own.get_by_role("textbox").fill("https://example.org/en/")
    workspace.get_by_role("button", name="Save", exact=True).click()
    expect(workspace.get_by_text(re.compile("segments? saved"))).to_be_visible()
    expect(own.get_by_role("textbox")).to_have_value("https://example.org/en/")
    assert segment_of(standard, "Bienvenue.").text == "Welcome."


def test_nothing_is_typed_into_a_token(workspace, standard):
    bold = field(workspace, standard, "Une <b>ville</b> ouverte.")
    for start, end, typed, becomes in [
        (4, 4, "big ", "An ⟦b⟧big open⟦/b⟧"),
        (4, 8, "X", "An Xen⟦/b⟧"),
        (0, 5, "X", "Xopen⟦/b⟧"),
    ]:
        bold.fill("An ⟦b⟧open⟦/b⟧")
        bold.evaluate("(field, [start, end]) => field.setSelectionRange(start, end)", [start, end])
        workspace.keyboard.type(typed)
        expect(bold).to_have_value(becomes)


def test_the_preview_stands_beside_and_follows(workspace, standard):
    workspace.get_by_role("button", name="Toggle preview").click()
    text = field(workspace, standard, "Bienvenue.")
    expect(workspace.locator("aside.form-side--open")).to_be_visible()
    edge = workspace.locator("aside.form-side--open").bounding_box()["x"]
    workspace.wait_for_function(
        "([field, edge]) => field.getBoundingClientRect().right <= edge", arg=[text.element_handle(), edge]
    )
    preview = workspace.frame_locator("[data-desk-preview-target=frame]")
    expect(preview.get_by_text("Bienvenue.")).to_be_visible()
    field(workspace, standard, "Bienvenue.").fill("Welcome.")
    workspace.keyboard.press("Alt+ArrowDown")
    expect(preview.get_by_text("Welcome.")).to_be_visible()


def test_the_machine_is_asked_and_taken_by_the_keyboard(workspace, standard):
    field(workspace, standard, "Bienvenue.").focus()
    shown = article(workspace, standard, "Bienvenue.")
    expect(shown.get_by_role("button", name="Ask Dummy translator for a translation")).to_be_visible()
    workspace.keyboard.press("Alt+Shift+KeyM")
    expect(shown.get_by_text("machine translation · Dummy translator")).to_be_visible()
    workspace.keyboard.press("Alt+Shift+Digit1")
    expect(field(workspace, standard, "Bienvenue.")).to_have_value("Bienvenue.")
    workspace.keyboard.press("Alt+ArrowDown")
    expect(shown.get_by_text("Machine-made", exact=True)).to_be_visible()
    shown.get_by_role("button", name="Right as it is").click()
    expect(shown.get_by_text("Draft", exact=True)).to_be_visible()
    assert segment_of(standard, "Bienvenue.").state == State.DRAFT


@pytest.mark.parametrize("language", ["en", "ar"])
def test_everyone_can_use_it_at_any_width_and_in_any_theme(workspace, standard, language):
    write(segment_of(standard, "Merci."), "Thank you", state=State.DRAFT, user=None)
    note(segment_of(standard, "Merci."), "Said at the end.", None)
    speak(language)
    assert faults(workspace, f"/admin/desk/translations/{standard.pk}/", ".desk") == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_everyone_can_publish_together(workspace, standard, language):
    page = standard.source.get_source_instance()
    page.title = "Nos objectifs"
    page.save_revision()
    write(segment_of(standard, "Merci."), "Thank you", state=State.REVIEWED, user=None)
    write(segment_of(standard, "Bienvenue."), "Welcome.", state=State.DRAFT, user=None)
    submit_for_review(standard, get_user_model().objects.get())
    speak(language)
    assert faults(workspace, f"/admin/desk/sources/{standard.source_id}/together/", ".desk-together") == []


def speak(language: str) -> None:
    """Let the admin be in a language."""
    UserProfile.objects.update_or_create(user=get_user_model().objects.get(), defaults={"preferred_language": language})


def faults(screen: Screen, address: str, part: str) -> list[str]:
    """Return what keeps somebody from using a part of a screen, at any width and in any theme."""
    options = json.dumps({"runOnly": axe.TAGS, "resultTypes": ["violations"]})
    found = []
    for width in (1280, 320):
        screen.set_viewport_size({"width": width, "height": 900})
        for theme in ("light", "dark"):
            screen.emulate_media(color_scheme=theme)
            screen.goto(address)
            screen.evaluate(AXE_FILE_PATH.read_text())
            # What Wagtail puts around every screen is not the desk's to mend.
            for violation in screen.evaluate(f"axe.run('{part}', {options})")["violations"]:
                parts = "; ".join(node["html"] for node in violation["nodes"][:2])
                found.append(f"{width} px, {theme}: {violation['help']} ({parts})")
        if screen.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            found.append(f"{width} px: scrolls sideways")
    return found
