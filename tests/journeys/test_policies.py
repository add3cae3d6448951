"""An editor's screens under the content security policy of the admin; whatever breaks it fails the journey."""

from django.core.files.base import ContentFile
from playwright.sync_api import Page as Screen
from playwright.sync_api import expect
from wagtail.models import Locale, Page, Site

from core.models import Picture
from home.models import HomePage, StandardPage
from tests.journeys.test_profile import insert_block

SCREENS = [
    "/admin/",
    "/admin/pages/",
    "/admin/images/",
    "/admin/images/add/",
    "/admin/documents/",
    "/admin/snippets/",
    "/admin/snippets/core/siteidentity/add/",
    "/admin/snippets/home/keyfigure/add/",
    "/admin/directory/place/",
    "/admin/redirects/",
    "/admin/reports/site-history/",
    "/admin/users/",
    "/admin/account/",
]


def test_an_editor_writes_looks_and_publishes(desktop: Screen, log_in):
    french = Locale.objects.get(language_code="fr")
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Accueil", slug="accueil", locale=french))
    page = home.add_child(instance=StandardPage(title="Objectifs", slug="objectifs", locale=french))
    Site.objects.filter(is_default_site=True).update(root_page=home, hostname="localhost")
    Site.clear_site_root_paths_cache()
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h9v9"/></svg>'
    Picture.objects.create(title="Quais", file=ContentFile(drawing, name="quais.svg"))
    screen = desktop
    screen.set_default_timeout(20_000)
    log_in(screen)

    screen.goto(f"/admin/pages/{page.pk}/edit/")
    insert_block(screen, "Paragraphs")
    body = screen.locator('[data-contentpath="body"]')
    body.locator("[contenteditable=true]").last.click()
    screen.keyboard.type("Des mots")
    screen.keyboard.press("Control+b")
    screen.keyboard.type(" gras")
    expect(body.get_by_text("gras")).to_be_visible()

    insert_block(screen, "Picture")
    screen.get_by_role("button", name="Choose an image", exact=True).last.click()
    dialog = screen.get_by_role("dialog")
    dialog.get_by_role("link", name="Quais").click()
    expect(dialog).not_to_be_visible(timeout=20_000)

    screen.get_by_role("button", name="Toggle preview").click()
    preview = screen.frame_locator("[data-w-preview-target=iframe]").first
    expect(preview.get_by_text("Des mots")).to_be_visible()
    screen.get_by_role("button", name="Save draft").click()
    screen.wait_for_load_state()

    screen.goto("/fr/objectifs/")
    screen.locator("[data-wagtail-userbar-trigger]").click()
    expect(screen.locator("[data-wagtail-userbar] a[href$='/edit/']")).to_be_visible()

    for address in SCREENS:
        response = screen.goto(address)
        assert response is not None
        assert response.status == 200, address
        screen.wait_for_load_state("networkidle")
