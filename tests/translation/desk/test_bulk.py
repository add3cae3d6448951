"""Wagtail's actions on many: what somebody has no role for is named and left out, the others are done."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.admin.views.pages.bulk_actions import DeleteBulkAction
from wagtail.models import GroupPagePermission, Page
from wagtail.users.models import UserProfile

from home.models import Commitment, StandardPage
from tests.home.helpers import add, translate
from tests.translation.desk.helpers import published
from translation.models import LanguageRole, Role


@pytest.fixture
def browser(german, django_user_model):
    """The browser of somebody with all roles in German, whom Wagtail lets do everything."""
    user = django_user_model.objects.create_user("ada")
    group = Group.objects.create(name="Ada")
    group.permissions.set(
        Permission.objects.filter(content_type__app_label="home") | Permission.objects.filter(codename="access_admin")
    )
    for codename in ("add", "change", "publish", "bulk_delete"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{codename}_page")
        GroupPagePermission.objects.create(group=group, page=Page.get_first_root_node(), permission=permission)
    for role in Role:
        LanguageRole.objects.create(group=group, locale=german, role=role)
    user.groups.add(group)
    UserProfile.objects.create(user=user, preferred_language="en")
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def pages(home, german, english):
    """A page of German's own, and one of English."""
    return [
        add(translate(home, german), StandardPage, "Ziele", slug="ziele"),
        add(translate(home, english), StandardPage, "Aims", slug="aims"),
    ]


def url_of(action, objects, model="wagtailcore.page"):
    ids = "&".join(f"id={one.pk}" for one in objects)
    return f"{reverse('wagtail_bulk_action', args=[*model.split('.'), action])}?{ids}"


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def parent_of(page):
    return Page.objects.get(pk=page.pk).get_parent().pk


@pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
def test_what_is_left_out_is_named_before(browser, pages, action):
    Page.objects.filter(pk__in=[page.pk for page in pages]).update(live=action != "publish")
    shown = browser.get(url_of(action, pages)).context
    assert [item["item"].pk for item in shown["items"]] == [pages[0].pk]
    assert [item["item"].pk for item in shown["items_with_no_access"]] == [pages[1].pk]
    assert not shown["items_with_no_access"][0]["can_edit"]


def test_the_others_are_unpublished_and_published(browser, pages):
    browser.post(url_of("unpublish", pages))
    assert [is_live(page) for page in pages] == [False, True]
    pages[1].unpublish()
    browser.post(url_of("publish", pages))
    assert [is_live(page) for page in pages] == [True, False]


def test_the_others_are_deleted(browser, pages):
    browser.post(url_of("delete", pages))
    assert [Page.objects.filter(pk=page.pk).exists() for page in pages] == [False, True]


def test_the_others_are_moved_and_nothing_into_another_language(browser, pages):
    german_home, english_home = (page.get_parent().specific for page in pages)
    response = browser.post(url_of("move", pages[:1]), {"chooser": english_home.pk})
    assert [item["item"].pk for item in response.context_data["pages_without_destination_access"]] == [pages[0].pk]
    assert parent_of(pages[0]) == german_home.pk
    place = add(german_home, StandardPage, "Ort", slug="ort")
    browser.post(url_of("move", pages), {"chooser": place.pk})
    assert [parent_of(page) for page in pages] == [place.pk, english_home.pk]


def test_below_a_page_too_only_what_somebody_has_the_role_for_is_published(browser, pages):
    own, other = pages
    other.move(own, "last-child")
    other = Page.objects.get(pk=other.pk)
    below = add(Page.objects.get(pk=own.pk).specific, StandardPage, "Unten", slug="unten")
    Page.objects.filter(pk__in=[own.pk, other.pk, below.pk]).update(live=False)
    browser.post(url_of("publish", [own]), {"include_descendants": "on"})
    assert [is_live(page) for page in (own, below, other)] == [True, True, False]


def test_a_page_with_another_language_below_is_not_deleted(browser, pages):
    pages[1].move(pages[0], "last-child")
    assert browser.post(url_of("delete", pages[:1])).status_code == 403
    assert Page.objects.filter(pk__in=[page.pk for page in pages]).count() == 2


def test_the_other_snippets_are_deleted(browser, make, german, english):
    mine, other = (
        Commitment.objects.create(code="a", statement="A", locale=german),
        published(make.commitment(), english),
    )
    url = url_of("delete", [mine, other], "home.commitment")
    shown = browser.get(url).context
    assert [item["item"].pk for item in shown["items"]] == [mine.pk]
    assert shown["items_with_no_access"] == [other]
    browser.post(url)
    assert not Commitment.objects.filter(pk=mine.pk).exists()
    assert Commitment.objects.filter(pk=other.pk).exists()


def test_where_nothing_is_left_it_is_said_why(browser, pages):
    response = browser.post(url_of("unpublish", pages[1:]))
    assert response.status_code == 403
    assert "This needs the role “Publish” in English." in response.content.decode()
    assert is_live(pages[1])


@pytest.mark.parametrize("pk", ["x", "-1", "9" * 30, "", "²"])
def test_an_address_that_names_no_page_is_not_found(browser, pages, pk):
    assert browser.get(f"{url_of('delete', [])}id={pk}").status_code == 404


def test_wagtails_own_still_asks_for_no_role(pages):
    """Once it reads pages with their type, ours are no longer needed."""
    found = DeleteBulkAction.get_queryset(Page, [page.pk for page in pages])
    assert {type(page) for page in found} == {Page}
