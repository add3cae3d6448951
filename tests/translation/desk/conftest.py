"""A commitment on its way into English."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from home.models import StandardPage
from tests.home.helpers import add, body
from translation.models import LanguageTeam


@pytest.fixture
def german(db):
    return Locale.objects.create(language_code="de")


@pytest.fixture
def spanish(db):
    return Locale.objects.create(language_code="es")


@pytest.fixture
def trusted(german):
    """The group of those whom Wagtail lets do everything with pages, snippets and entries."""
    group = Group.objects.create(name="Trusted")
    group.permissions.set(
        Permission.objects.filter(content_type__app_label__in=["home", "directory", "core"])
        | Permission.objects.filter(codename__in=["access_admin", "submit_translation"])
    )
    for codename in ("add", "change", "publish", "bulk_delete", "lock", "unlock"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{codename}_page")
        GroupPagePermission.objects.create(group=group, page=Page.get_first_root_node(), permission=permission)
    return group


@pytest.fixture
def person(german, django_user_model):
    """Make somebody in one of the groups of German, whom Wagtail lets do nothing else."""

    def person(member):
        user = django_user_model.objects.create_user(member.lower(), f"{member.lower()}@example.org")
        user.groups.add(Group.objects.get(name=f"{member}: Deutsch"))
        return user

    return person


@pytest.fixture
def translator(db):
    """Somebody who translates."""
    return get_user_model().objects.create_user("translator", first_name="Ada")


@pytest.fixture
def commitment(make):
    """A commitment in French, sent for translation by ``sent``."""
    return make.commitment()


@pytest.fixture
def sent(commitment, english):
    """The commitment's translation into English, of which nothing is translated."""
    translate_object(commitment, [english])
    return Translation.objects.get(source__object_id=commitment.translation_key, target_locale=english)


@pytest.fixture
def reading_english(admin_user):
    """Let the admin be in English, so that what it says can be read."""
    UserProfile.objects.create(user=admin_user, preferred_language="en")


@pytest.fixture
def page_of(home, english_home, english):
    """Return a function that sends a page of so many paragraphs to English."""

    def page_of(*paragraphs):
        page = add(home, StandardPage, "Objectifs", body=body(("rich_text", "".join(paragraphs))))
        translate_object(page, [english])
        return Translation.objects.get(source__object_id=page.translation_key, target_locale=english)

    return page_of


@pytest.fixture
def standard(page_of):
    """A page with formatting, a link and a sentence that it repeats, on its way into English."""
    return page_of(
        '<p>Une <b>ville</b> avec <a href="https://example.org/">un plan</a>.</p>',
        "<p>Merci.</p><p>Bienvenue.</p><p>Merci.</p>",
    )


@pytest.fixture
def member(client, translator, english):
    """Return a function that logs somebody in who is in one of the groups of English."""

    def member(group):
        translator.groups.add(getattr(LanguageTeam.objects.get(locale=english), group))
        UserProfile.objects.get_or_create(user=translator, defaults={"preferred_language": "en"})
        client.force_login(translator)
        return client

    return member
