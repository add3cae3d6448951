import csv
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission
from wagtail.users.models import UserProfile

from core import formats
from partnerships.models import Agreement
from partnerships.periods import months_after
from tests.home.helpers import translate

from .helpers import partnership

TODAY = timezone.localdate()
ONE_DAY = timedelta(days=1)


@pytest.fixture
def agreements(index, english_home, english):
    """Agreements that end today, in a year, later, have ended, never end; one with a draft; one translated."""
    translate(index, english)
    québec = partnership(
        index,
        "Québec",
        Agreement(title="In a year", kind="charter", ends=months_after(TODAY, 12)),
        Agreement(title="Today", ends=TODAY),
        Agreement(title="Later", ends=months_after(TODAY, 12) + ONE_DAY),
        Agreement(title="Never"),
    )
    dakar = partnership(index, "Dakar", Agreement(title="Ended", ends=TODAY - ONE_DAY))
    partnership(index, "Durban", Agreement(title="Draft", ends=TODAY)).unpublish()
    translate(québec, english)
    return québec, dakar


@pytest.fixture
def listed(admin_client, agreements):
    """Ask for the report."""

    def titles(**query):
        response = admin_client.get(reverse("ending_report_results"), query)
        return [agreement.title for agreement in response.context["object_list"]]

    return titles


def test_it_lists_what_ends_within_a_year_the_first_to_end_first(listed):
    assert listed() == ["Today", "In a year"]


def test_it_can_be_asked_for_another_period(listed):
    assert listed(ends_from=months_after(TODAY, 1).isoformat()) == ["In a year", "Later"]
    assert listed(ends_to=TODAY.isoformat()) == ["Ended", "Today"]
    assert listed(ends_from="", ends_to="") == ["Ended", "Today", "In a year", "Later"]


def test_it_can_be_narrowed_to_a_kind_and_a_partner(listed, agreements):
    assert listed(kind="charter") == ["In a year"]
    assert listed(page=agreements[1].pk, ends_from="") == ["Ended"]


def test_it_leads_to_the_page_where_the_agreement_is_written(admin_client, agreements):
    html = admin_client.get(reverse("ending_report")).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[agreements[0].pk]) in html
    assert "Never" not in html


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_it_can_be_exported(admin_client, agreements, form):
    response = admin_client.get(reverse("ending_report"), {"export": form})
    assert response.status_code == 200
    assert f"agreements-that-end-{TODAY:%Y-%m-%d}.{form}" in response["Content-Disposition"]


def test_what_is_exported_names_kind_and_status_in_words(admin_client, admin_user, agreements):
    UserProfile.objects.create(user=admin_user, preferred_language="en")
    response = admin_client.get(reverse("ending_report"), {"export": "csv"})
    rows = list(csv.DictReader(response.getvalue().decode("utf-8-sig").splitlines()))
    assert [row["Agreement"] for row in rows] == ["Today", "In a year"]
    assert rows[1]["Kind"] == "twinning charter"
    assert rows[0]["Status"] == "expires within six months"
    assert rows[0]["Address"] == agreements[0].full_url


def test_it_shows_only_what_one_may_edit(agreements, client, django_user_model):
    user = django_user_model.objects.create_user("visitor", password="x")
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    GroupPagePermission.objects.all().delete()
    assert client.get(reverse("ending_report")).status_code == 302


def test_an_editor_of_one_partnership_sees_its_agreements_alone(agreements, client, django_user_model):
    group = Group.objects.create(name="Québec")
    group.permissions.set(Group.objects.get(name="Editors").permissions.filter(codename="access_admin"))
    GroupPagePermission.objects.create(group=group, page=agreements[1], permission_type="change")
    user = django_user_model.objects.create_user("editor", password="x")
    user.groups.add(group)
    client.force_login(user)
    response = client.get(reverse("ending_report_results"), {"ends_from": ""})
    assert [agreement.title for agreement in response.context["object_list"]] == ["Ended"]


def test_the_menu_leads_to_it(admin_client):
    assert reverse("ending_report") in admin_client.get(reverse("wagtailadmin_home")).content.decode()


def test_it_says_on_which_day_an_agreement_ends(admin_client, agreements):
    html = admin_client.get(reverse("ending_report")).content.decode()
    assert formats.date(months_after(TODAY, 12), "fr") in html
