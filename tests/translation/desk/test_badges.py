"""The state of translations in Wagtail's page tree."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from home.models import StandardPage
from tests.home.helpers import add


@pytest.fixture
def sent_page(home, english_home, english, admin_client, admin_user):
    UserProfile.objects.create(user=admin_user, preferred_language="en")
    page = add(home, StandardPage, "Page 1")
    translate_object(page, [english])
    return page


def listing(client, page):
    response = client.get(reverse("wagtailadmin_explore", args=[page.pk]))
    return BeautifulSoup(response.content, "html.parser").select_one("#listing-results")


def test_a_translation_shows_its_state_and_leads_to_the_workspace(admin_client, sent_page, english_home):
    [link] = listing(admin_client, english_home).select(".desk-stage a")
    assert link.get_text() == "In progress"
    assert link["href"] == reverse("translation_desk:workspace", args=[Translation.objects.get().pk])


def test_a_source_shows_in_how_many_languages_it_is_up_to_date(admin_client, sent_page, home):
    assert "Translations: 0 of 1 up to date" in listing(admin_client, home).get_text()


def test_a_page_that_was_never_sent_shows_nothing(admin_client, sent_page, home):
    Translation.objects.all().delete()
    assert "Translations:" not in listing(admin_client, home).get_text()


def test_badges_take_the_same_queries_for_any_number_of_pages(admin_client, sent_page, home, english_home, english):
    def taken(page):
        with CaptureQueriesContext(connection) as captured:
            listing(admin_client, page)
        # The engine's own buttons ask once for each page.
        return len([sql for query in captured if "regexp_count" in (sql := query["sql"]) or "livetrans" in sql])

    before = [taken(home), taken(english_home)]
    for number in range(2, 6):
        translate_object(add(home, StandardPage, f"Page {number}"), [english])
    assert [taken(home), taken(english_home)] == before
    assert before == [2, 2]
