from playwright.sync_api import expect
from wagtail.models import Locale, Page


def test_an_editor_logs_in_and_sees_the_page_tree(desktop, log_in):
    log_in(desktop)
    desktop.goto("/admin/pages/")
    (welcome,) = Page.objects.filter(depth=2)
    expect(desktop.get_by_role("link", name=welcome.title, exact=True).first).to_be_visible()


def test_every_journey_starts_with_what_the_migrations_made(server):
    assert Page.get_first_root_node().depth == 1
    assert Locale.objects.get().language_code == "fr"


def test_a_phone_shows_the_login_form_without_sideways_scrolling(phone):
    phone.goto("/admin/login/")
    expect(phone.get_by_role("button", name="Sign in")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
