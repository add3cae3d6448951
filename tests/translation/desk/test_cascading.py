"""Row 21 (#469, #15): what is moved, unpublished or deleted can take its translations along."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail.users.models import UserProfile

from home.models import Commitment, StandardPage
from tests.home.helpers import add, translate
from tests.translation.desk.test_rights_matrix import published
from translation.models import LanguageRole, Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def german(db):
    return Locale.objects.get_or_create(language_code="de")[0]


@pytest.fixture
def pages(home, english, german):
    """A page, one below it, and one that it can be moved to, in French, English and German."""
    page, beside = add(home, StandardPage, "Objectifs", slug="o"), add(home, StandardPage, "Réseaux", slug="r")
    below = add(page, StandardPage, "Climat", slug="c")
    for locale in (english, german):
        for each in (home, page, below, beside):
            translate(each, locale)
    return page, below, beside


@pytest.fixture
def person(db, django_user_model):
    """Return a function that logs in somebody whom Wagtail lets do everything, with roles in languages."""
    trusted = Group.objects.create(name="Trusted")
    trusted.permissions.set(Permission.objects.filter(content_type__app_label="home"))
    trusted.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in ("add", "change", "publish", "bulk_delete"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{codename}_page")
        GroupPagePermission.objects.create(group=trusted, page=Page.get_first_root_node(), permission=permission)

    def person(trusted_by_wagtail=True, **roles):
        user = django_user_model.objects.create_user("editor")
        group = Group.objects.create(name="editors")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for language, held in roles.items():
            locale = Locale.objects.get(language_code=language)
            LanguageRole.objects.bulk_create(LanguageRole(group=group, locale=locale, role=role) for role in held)
        user.groups.set([trusted, group] if trusted_by_wagtail else [group])
        UserProfile.objects.create(user=user, preferred_language="en")
        client = Client()
        client.force_login(user)
        return client

    return person


def live(page, locale):
    return type(page).objects.get(translation_key=page.translation_key, locale=locale).live


def exists(instance, locale):
    return type(instance).objects.filter(translation_key=instance.translation_key, locale=locale).exists()


def boxes(response):
    """Return the languages that a screen offers, each with whether it is ticked."""
    form = BeautifulSoup(response.content, "html.parser")
    found = form.select("form fieldset input[name=translations]")
    assert len(found) == len({box["value"] for box in found}), "offered twice"
    return {Locale.objects.get(pk=box["value"]).language_code: box.has_attr("checked") for box in found}


def bulk(action, *instances):
    meta = instances[0]._meta
    labels = ["wagtailcore", "page"] if isinstance(instances[0], Page) else [meta.app_label, meta.model_name]
    url = reverse("wagtail_bulk_action", args=[*labels, action])
    return f"{url}?next=/admin/&" + "&".join(f"id={instance.pk}" for instance in instances)


MANAGE, PUBLISH = [Role.MANAGE], [Role.PUBLISH]


class TestUnpublishing:
    def test_takes_the_languages_that_were_left_ticked_with_what_is_below(self, pages, person, english, german):
        page, below, _beside = pages
        browser, url = person(en=PUBLISH, de=PUBLISH), reverse("wagtailadmin_pages:unpublish", args=[page.pk])
        assert boxes(browser.get(url)) == {"en": True, "de": True}
        response = browser.post(url, {"translations": [german.pk], "include_descendants": "on"}, follow=True)
        assert "Unpublished too: Deutsch." in response.content.decode()
        assert [live(page, locale) for locale in (page.locale, english, german)] == [False, True, False]
        assert [live(below, locale) for locale in (page.locale, english, german)] == [False, True, False]

    def test_offers_only_what_somebody_may_unpublish_and_does_no_other(self, pages, person, english, german):
        page, _below, _beside = pages
        browser, url = person(en=MANAGE, de=PUBLISH), reverse("wagtailadmin_pages:unpublish", args=[page.pk])
        assert boxes(browser.get(url)) == {"de": True}
        response = browser.post(url, {"translations": [english.pk, "x"]}, follow=True)
        assert "The translation in English could not be unpublished." in response.content.decode()
        assert [live(page, locale) for locale in (page.locale, english, german)] == [False, True, True]

    def test_of_a_translation_offers_nothing(self, pages, person, german):
        page = pages[0].get_translation(german)
        browser = person(en=PUBLISH, de=PUBLISH)
        assert boxes(browser.get(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))) == {}

    def test_many_pages_takes_their_translations(self, pages, person, english, german):
        page, _below, beside = pages
        browser, url = person(en=PUBLISH), bulk("unpublish", page, beside)
        assert boxes(browser.get(url)) == {"en": True}
        browser.post(url, {"translations": [english.pk]})
        assert [live(each, locale) for each in (page, beside) for locale in (english, german)] == [False, True] * 2

    def test_a_snippet_takes_its_translations(self, make, person, english, german):
        commitment = make.commitment()
        for locale in (english, german):
            published(commitment, locale)
        browser = person(de=PUBLISH)
        url = reverse(Commitment.snippet_viewset.get_url_name("unpublish"), args=[commitment.pk])
        assert boxes(browser.get(url)) == {"de": True}
        browser.post(url, {"translations": [german.pk]})
        assert [live(commitment, locale) for locale in (commitment.locale, english, german)] == [False, True, False]


class TestDeleting:
    def test_takes_the_languages_that_were_ticked_and_says_what_goes(self, pages, person, english, german):
        page, below, _beside = pages
        browser, url = person(en=MANAGE, de=MANAGE), reverse("wagtailadmin_pages:delete", args=[page.pk])
        screen = browser.get(url)
        assert boxes(screen) == {"en": False, "de": False}
        assert "1 page below" in screen.content.decode()
        browser.post(url, {"translations": [german.pk]})
        assert [exists(page, locale) for locale in (page.locale, english, german)] == [False, True, False]
        assert [exists(below, locale) for locale in (page.locale, english, german)] == [False, True, False]

    def test_asks_for_the_role_and_for_what_wagtail_asks_for(self, pages, person, english):
        page, _below, _beside = pages
        url = reverse("wagtailadmin_pages:delete", args=[page.pk])
        browser = person(en=PUBLISH)
        assert boxes(browser.get(url)) == {}
        browser.post(url, {"translations": [english.pk]})
        assert exists(page, english)

    def test_many_pages_takes_their_translations(self, pages, person, english, german):
        page, _below, beside = pages
        browser, url = person(en=MANAGE), bulk("delete", page, beside)
        assert boxes(browser.get(url)) == {"en": False}
        browser.post(url, {"translations": [english.pk, german.pk]})
        assert [exists(each, locale) for each in (page, beside) for locale in (english, german)] == [False, True] * 2

    @pytest.mark.parametrize("many", [False, True], ids=["one", "many"])
    def test_snippets_takes_their_translations_which_nothing_could_show(self, make, person, english, german, many):
        commitment = make.commitment()
        for locale in (english, german):
            published(commitment, locale)
        url = reverse(Commitment.snippet_viewset.get_url_name("delete"), args=[commitment.pk])
        url = bulk("delete", commitment) if many else url
        browser = person(en=MANAGE)
        assert boxes(browser.get(url)) == {"en": True}
        browser.post(url, {"translations": [english.pk]})
        assert [exists(commitment, locale) for locale in (commitment.locale, english, german)] == [False, False, True]


class TestMoving:
    def test_puts_the_ticked_languages_below_the_translation_of_the_new_parent(self, pages, person, english, german):
        page, _below, beside = pages
        url = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, beside.pk])
        browser = person(en=MANAGE, de=MANAGE)
        assert boxes(browser.get(url)) == {"en": True, "de": True}
        former = page.get_translation(english).url
        browser.post(url, {"translations": [english.pk]})
        parents = [type(page).objects.get(pk=each.pk).get_parent() for each in (page, *translations(page))]
        assert [parent.translation_key == beside.translation_key for parent in parents] == [True, True, False]
        moved = page.get_translation(english)
        assert Client().get(former)["Location"] == moved.url, "the former address leads on"

    def test_offers_no_language_that_has_no_such_place(self, pages, person, english, german):
        page, _below, beside = pages
        beside.get_translation(english).delete()
        elsewhere = page.get_translation(german)
        elsewhere.move(beside.get_translation(german), pos="last-child")
        url = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, beside.pk])
        assert boxes(person(en=MANAGE, de=MANAGE).get(url)) == {}

    def test_many_pages_takes_their_translations_where_there_is_such_a_place(self, pages, person, english, german):
        page, _below, beside = pages
        beside.get_translation(german).delete()
        browser, url = person(en=MANAGE, de=MANAGE), bulk("move", page)
        assert boxes(browser.get(url)) == {"en": True, "de": True}
        response = browser.post(url, {"chooser": beside.pk, "translations": [english.pk, german.pk]}, follow=True)
        assert page.get_translation(english).get_parent().translation_key == beside.translation_key
        said = response.content.decode()
        assert "Moved too: English." in said
        assert "The translation in Deutsch could not be moved." in said


def translations(page):
    return [page.get_translation(Locale.objects.get(language_code=code)) for code in ("en", "de")]


def test_without_wagtails_permission_no_role_suffices(pages, person, english):
    page, _below, _beside = pages
    browser = person(trusted_by_wagtail=False, en=list(Role))
    permission = Permission.objects.get(content_type__app_label="wagtailcore", codename="publish_page")
    group = Group.objects.get(name="editors")
    GroupPagePermission.objects.create(group=group, page=page.get_parent(), permission=permission)
    url = reverse("wagtailadmin_pages:unpublish", args=[page.pk])
    assert boxes(browser.get(url)) == {}
    browser.post(url, {"translations": [english.pk]})
    assert [live(page, page.locale), live(page, english)] == [False, True]
