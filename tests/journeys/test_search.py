"""Residents search in their own words and scripts, and editors learn what they did not find."""

import pytest
from playwright.sync_api import Page as Screen
from playwright.sync_api import expect
from wagtail.models import Locale, Page, Site

from home.models import HomePage, StandardPage

PAGES = {
    "fr": [("Les écoles dans le monde", "Des élèves partent à l’étranger."), ("Engagements", "Ce qui a été promis.")],
    "ar": [("الأعمال المشتركة", "تعمل المدينة مع مدن أخرى."), ("إعلان نانت", "نص الإعلان.")],
    "zh-hans": [("国际合作项目", "城市之间的合作。")],
}

# What is typed, without accents, in capitals, in the singular, without hamza, with an article, in part.
QUESTIONS = [
    ("fr", "ecole", "Les écoles dans le monde"),
    ("fr", "ENGAGEMENT", "Engagements"),
    ("ar", "اعمال", "الأعمال المشتركة"),
    ("ar", "الاعلان", "إعلان نانت"),
    ("zh-hans", "合作", "国际合作项目"),
]


@pytest.fixture
def pages(server):
    """A small site in French, Arabic and Chinese."""
    root = Page.objects.get(depth=1)
    Page.objects.filter(depth=2).delete()
    root.refresh_from_db()
    source = Locale.objects.get_or_create(language_code="fr")[0]
    home = root.add_child(instance=HomePage(title="Nantes", slug="fr", locale=source))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    homes = {"fr": home}
    for code in ("ar", "zh-hans"):
        homes[code] = home.copy_for_translation(Locale.objects.get_or_create(language_code=code)[0])
        homes[code].save_revision().publish()
    for code, texts in PAGES.items():
        for title, lead in texts:
            page = StandardPage(title=title, lead=lead, locale=homes[code].locale, live=False)
            homes[code].add_child(instance=page)
            page.save_revision().publish()
    return homes


def ask(screen: Screen, question: str) -> None:
    """Search by keyboard alone, from the form in the middle of the page."""
    field = screen.locator("main input[type=search]")
    field.focus()
    field.fill(question)
    with screen.expect_navigation():
        screen.keyboard.press("Enter")


def found(screen: Screen) -> list[str]:
    """Return the titles of the pages that are shown as found."""
    return screen.locator("main h2.found").all_inner_texts()


def test_a_resident_finds_pages_by_keyboard_in_the_words_at_hand(pages, phone):
    for language, question, title in QUESTIONS:
        phone.goto(f"/{language}/search/")
        ask(phone, question)
        assert found(phone) == [title]
        expect(phone.locator("main input[type=search]")).to_have_value(question)
        phone.get_by_role("link", name=title).focus()
        with phone.expect_navigation():
            phone.keyboard.press("Enter")
        expect(phone.get_by_role("heading", level=1)).to_have_text(title)


def test_a_mistyped_word_leads_to_what_was_meant_without_a_script(pages, browser, server):
    context = browser.new_context(base_url=server.url, java_script_enabled=False)
    screen = context.new_page()
    screen.goto("/fr/search/")
    ask(screen, "engagemants")
    assert found(screen) == []
    with screen.expect_navigation():
        screen.locator("main a", has_text="engagements").click()
    assert found(screen) == ["Engagements"]
    context.close()


def test_what_is_searched_in_vain_reaches_an_editor_and_comes_back_as_a_recommendation(pages, phone, desktop, log_in):
    for _time in range(3):
        phone.goto("/fr/search/")
        ask(phone, "Bourse d’études")
        assert found(phone) == []
        expect(phone.locator("main .linked a").first).to_be_visible()

    log_in(desktop)
    desktop.goto("/admin/reports/searches/")
    row = desktop.locator("tbody tr", has_text="bourse d études")
    expect(row.locator("td").nth(2)).to_have_text("3")

    desktop.goto("/admin/snippets/search/pick/add/")
    desktop.locator("#id_locale").select_option(label="français")
    desktop.get_by_role("textbox", name="What is searched").fill("bourse d’etudes")
    desktop.get_by_role("button", name="Choose a page").click()
    dialog = desktop.get_by_role("dialog")
    dialog.get_by_label("Search term").fill("écoles")
    dialog.get_by_role("link", name="Les écoles dans le monde").click()
    desktop.get_by_role("button", name="Save").click()
    desktop.wait_for_url("**/admin/snippets/search/pick/")

    phone.goto("/fr/search/")
    ask(phone, "Bourse d’études")
    assert found(phone) == ["Les écoles dans le monde"]
