import datetime

import pytest
from django.utils import timezone
from wagtail.models import Site

from home.accessibility import statement_link
from home.models import AccessibilityStatementPage, HomePage

from .helpers import add


@pytest.fixture
def statement(home):
    return add(home, AccessibilityStatementPage, "Accessibilité", status="partial")


def site():
    return Site.objects.get(is_default_site=True)


def linked(language):
    link = statement_link(site(), language)
    assert link is not None
    return link


def test_every_page_links_to_the_statement_with_its_status_of_today(client, home, statement):
    statement.audited_on = timezone.localdate() - datetime.timedelta(days=30)
    statement.share_met = 72
    statement.save_revision().publish()
    html = client.get(home.url).content.decode()
    assert f'href="{statement.url}"' in html
    assert statement.status_today == "partial"
    assert str(statement.get_status_display()) in html


def test_without_a_statement_nothing_is_linked(client, home):
    assert statement_link(site(), "fr") is None
    assert client.get(home.url).status_code == 200


def test_a_draft_is_not_linked(home):
    add(home, AccessibilityStatementPage, "Accessibilité", live=False)
    assert statement_link(site(), "fr") is None


def test_a_language_links_to_its_own_statement(statement, english_home):
    own = add(english_home, AccessibilityStatementPage, "Accessibility")
    assert linked("en").statement == own
    assert linked("fr").statement == statement


def test_a_language_without_one_links_to_that_of_the_source_language(statement, english_home):
    found = linked("en")
    assert found.statement == statement
    assert found.link.language == "fr"


def test_the_statement_of_another_site_is_not_linked(home, source_locale):
    other = home.get_parent().add_child(instance=HomePage(title="Nice", slug="nice", locale=source_locale))
    add(other, AccessibilityStatementPage, "Accessibilité")
    assert statement_link(site(), "fr") is None
