import csv
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page

from core.reports import due
from home.models import CityProfilePage, StandardPage

YESTERDAY, TOMORROW = timezone.localdate() - timedelta(days=1), timezone.localdate() + timedelta(days=1)


@pytest.fixture
def pages(home):
    """Pages of two types: due long ago, due, not yet due, due but a draft, and without a day."""

    def add(model, title, review_by, live=True):
        return home.add_child(instance=model(title=title, review_by=review_by, locale=home.locale, live=live))

    return [
        add(StandardPage, "Due", YESTERDAY),
        add(CityProfilePage, "Long due", date(2020, 1, 1)),
        add(StandardPage, "Not yet", TOMORROW),
        add(StandardPage, "Draft", YESTERDAY, live=False),
        add(StandardPage, "No day", None),
    ]


def test_pages_of_every_type_are_due_when_their_day_has_come_the_longest_first(pages, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert [page.title for page in due(Page.objects.all())] == ["Long due", "Due"]


def test_a_page_is_due_on_the_very_day(home):
    home.add_child(instance=StandardPage(title="Today", review_by=timezone.localdate(), locale=home.locale))
    assert [page.title for page in due(Page.objects.all())] == ["Today"]


def test_the_report_lists_them_with_links_to_mend_them(pages, admin_client):
    html = admin_client.get(reverse("review_report")).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[pages[0].pk]) in html
    assert "Not yet" not in html


def test_the_report_can_be_narrowed_to_a_type_and_a_language(pages, admin_client, english):
    def titles(**query):
        response = admin_client.get(reverse("review_report_results"), query)
        return [page.title for page in response.context["object_list"]]

    assert titles(content_type=pages[1].content_type_id) == ["Long due"]
    assert titles(locale=pages[1].locale_id) == ["Long due", "Due"]
    assert titles(locale=english.pk) == []


def test_the_report_can_be_exported(pages, admin_client):
    response = admin_client.get(reverse("review_report"), {"export": "csv"})
    rows = list(csv.reader(response.getvalue().decode().splitlines()))
    assert [row[0] for row in rows[1:]] == ["Long due", "Due"]
    assert rows[1][3] == "2020-01-01"


def test_the_report_shows_only_what_one_may_edit(pages, client, django_user_model):
    user = django_user_model.objects.create_user("visitor", password="x")
    user.groups.add(Group.objects.get(name="Editors"))
    GroupPagePermission.objects.all().delete()
    client.force_login(user)
    assert client.get(reverse("review_report")).status_code == 302


def test_the_menu_leads_to_the_report(admin_client):
    assert reverse("review_report") in admin_client.get(reverse("wagtailadmin_home")).content.decode()
