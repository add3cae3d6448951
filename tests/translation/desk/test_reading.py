"""Whom drafts, versions and history open to, and where these screens lead."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from lxml import html
from wagtail.models import GroupPagePermission, Page, Workflow
from wagtail_localize.models import Translation

from home.models import StandardPage
from tests.home.helpers import add, body, translate
from tests.translation.desk.helpers import published

SCREENS = ["history", "workflow_history", "usage", "compare"]


@pytest.fixture
def page(home, german, admin_user):
    """A page in German with two versions."""
    translate(home, german)
    return with_versions(translate(add(home, StandardPage, "Objectifs", slug="o"), german), admin_user)


@pytest.fixture
def snippet(make, german, admin_user):
    """A commitment in German with two versions."""
    return with_versions(published(make.commitment(), german), admin_user)


def with_versions(instance, user):
    for _number in range(2):
        type(instance).objects.get(pk=instance.pk).save_revision(user=user, log_action=True, changed=True)
    return type(instance).objects.get(pk=instance.pk)


@pytest.fixture
def person(german, django_user_model):
    """Return the browser of somebody in a group of German, whom Wagtail lets do some things with all pages, or none."""

    def person(member=None, permissions=()):
        user = django_user_model.objects.create_user(f"user-{django_user_model.objects.count()}")
        group = Group.objects.create(name=user.username)
        group.permissions.set(Permission.objects.filter(codename="access_admin"))
        for codename in permissions:
            for permission in Permission.objects.filter(content_type__app_label__in=["home", "wagtailcore"]):
                if permission.codename == f"{codename}_page":
                    GroupPagePermission.objects.create(
                        group=group, page=Page.get_first_root_node(), permission=permission
                    )
                elif permission.codename == f"{codename}_commitment":
                    group.permissions.add(permission)
        user.groups.add(group, *Group.objects.filter(name=f"{member}: Deutsch"))
        client = Client()
        client.force_login(user)
        return client

    return person


def url_of(instance, screen):
    pages = isinstance(instance, Page)
    space = "wagtailadmin_pages" if pages else "wagtailsnippets_home_commitment"
    if screen == "compare":
        first, *_, last = instance.revisions.order_by("pk").values_list("pk", flat=True)
        return reverse(f"{space}:revisions_compare", args=[instance.pk, first, last])
    return reverse(f"{space}:{screen}", args=[instance.pk])


def links(response):
    """Return where the links of a screen lead, those of the menu aside."""
    assert response.status_code == 200
    return set(html.fromstring(response.content).xpath("//main//a/@href"))


@pytest.mark.parametrize("kind", ["page", "snippet"])
@pytest.mark.parametrize("screen", SCREENS)
def test_the_editor_is_offered_to_those_alone_to_whom_it_opens(person, request, kind, screen):
    instance = request.getfixturevalue(kind)
    url, editor = url_of(instance, screen), url_of(instance, "edit")
    assert editor in links(person("Translators", ["change"]).get(url))
    assert editor not in links(person(permissions=["change"]).get(url))


@pytest.mark.parametrize("kind", ["page", "snippet"])
def test_an_older_version_is_brought_back_by_those_alone_to_whom_the_editor_opens(person, request, kind):
    instance = request.getfixturevalue(kind)
    Translation.objects.update(enabled=False)
    found = {
        name: {url for url in links(browser.get(url_of(instance, "history"))) if "revisions" in url}
        for name, browser in {
            "editor": person(permissions=["change"]),
            "translating editor": person("Translators", ["change"]),
        }.items()
    }
    assert any(url.endswith("/revert/") for url in found["translating editor"])
    assert not any(url.endswith("/revert/") for url in found["editor"])
    assert any("compare" in url for url in found["editor"])


@pytest.mark.parametrize("kind", ["page", "snippet"])
@pytest.mark.parametrize("is_in_review", [False, True])
def test_an_older_version_of_what_is_translated_here_leads_to_the_workspace(person, request, kind, is_in_review):
    instance = request.getfixturevalue(kind)
    if is_in_review:
        Workflow.objects.get(name="Deutsch").start(instance, None)
    browser = person("Translators", ["change"])
    assert not any(url.endswith("/revert/") for url in links(browser.get(url_of(instance, "history"))))
    first = instance.revisions.order_by("pk").first().pk
    name = "wagtailadmin_pages" if kind == "page" else "wagtailsnippets_home_commitment"
    older = browser.get(reverse(f"{name}:revisions_revert", args=[instance.pk, first]))
    assert older["location"] == browser.get(url_of(instance, "edit"))["location"]
    assert browser.get(older["location"]).status_code == 200


@pytest.mark.parametrize(("kind", "screens"), [("page", ["workflow_history", "usage"]), ("snippet", SCREENS)])
def test_a_role_alone_is_enough_to_read_and_leads_to_the_workspace(person, request, kind, screens):
    instance = request.getfixturevalue(kind)
    browser = person("Translators")
    translation = Translation.objects.get(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id
    )
    for screen in screens:
        offered = {url for url in links(browser.get(url_of(instance, screen))) if url.startswith("/admin/")}
        assert {url for url in offered if browser.get(url).status_code not in (200, 301)} == {url_of(instance, "edit")}
    editor = browser.get(url_of(instance, "edit"))
    assert editor["location"] == reverse("translation_desk:workspace", args=[translation.pk])


def test_a_role_alone_shows_the_draft(person, page):
    draft = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
    assert person("Translators").get(draft).status_code == 200


def test_a_role_in_another_language_opens_nothing(person, page, snippet, english):
    browser = person("Translators")
    for instance in (page, snippet):
        type(instance).objects.filter(pk=instance.pk).update(locale=english)
        for screen in SCREENS:
            assert browser.get(url_of(instance, screen)).status_code in (302, 403)


def test_who_may_only_publish_pages_sees_their_drafts_and_where_they_are_used(person, page):
    browser = person(permissions=["publish"])
    for screen in ("view_draft", "usage", "workflow_history", "compare"):
        assert browser.get(url_of(page, screen)).status_code == 200


def test_who_may_do_nothing_with_pages_reads_none(person, page):
    browser = person()
    for screen in SCREENS:
        assert browser.get(url_of(page, screen)).status_code in (302, 403)
    assert browser.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).status_code in (302, 403)


def test_lists_offer_editors_without_a_role_what_they_may_read(person, page, snippet):
    browser = person(permissions=["change", "add"])
    pages = links(browser.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])))
    assert {url_of(page, "view_draft"), url_of(page, "history")} <= pages
    assert url_of(page, "edit") not in pages
    snippets = links(browser.get(reverse("wagtailsnippets_home_commitment:list"), {"locale": "de"}))
    assert {url_of(snippet, "history"), url_of(snippet, "usage")} <= snippets
    assert url_of(snippet, "edit") not in snippets


def test_where_a_page_is_used_leads_to_no_editor_that_does_not_open(person, page):
    words = f'<p><a linktype="page" id="{page.pk}">Ziele</a></p>'
    linking = add(page.get_parent(), StandardPage, "Verweis", slug="verweis", body=body(("rich_text", words)))
    usage = url_of(page, "usage")
    assert url_of(linking, "edit") in links(person("Translators", ["change"]).get(usage))
    assert url_of(linking, "edit") not in links(person(permissions=["change"]).get(usage))


def test_the_mark_of_reading_ends_with_the_screen(person, page):
    browser = person(permissions=["change"])
    assert browser.get(url_of(page, "history")).status_code == 200
    assert browser.post(url_of(page, "edit"), {}).status_code == 403
    assert browser.post(url_of(page, "history"), {}).status_code in (302, 403, 405)
