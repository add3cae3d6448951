import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Group
from django.db import connection
from django.test.utils import CaptureQueriesContext

from translation.desk.rights import locales_of, locales_where, may, roles_in
from translation.models import LanguageRole, Role


@pytest.fixture
def user(english, german):
    """Somebody who translates into English by one group, and does everything in German by two."""
    user = get_user_model().objects.create_user("ada")
    names = ["Translators: English", "Reviewers: Deutsch", "Coordinators: Deutsch"]
    user.groups.set(Group.objects.filter(name__in=names))
    assert user.groups.count() == 3
    return user


def again(user):
    """The same person in the next request."""
    return get_user_model().objects.get(pk=user.pk)


def test_roles_are_held_per_language_by_groups(user, english, german):
    assert roles_in(user, english) == {Role.TRANSLATE}
    assert roles_in(user, german.pk) == set(Role)
    assert may(user, Role.TRANSLATE, english)
    assert not may(user, Role.PUBLISH, english)
    assert locales_where(user, Role.TRANSLATE) == {english.pk, german.pk}
    assert locales_where(user, Role.REVIEW) == {german.pk}
    assert locales_of(user) == {english.pk, german.pk}


def test_whoever_is_in_no_group_of_a_language_may_nothing_in_it(english, user):
    user.groups.clear()
    assert roles_in(again(user), english) == frozenset()
    assert locales_of(again(user)) == set()


def test_the_source_language_has_no_roles(user, source_locale):
    assert not may(user, Role.TRANSLATE, source_locale)


def test_superusers_may_everything_in_every_language_but_the_source(admin_user, english, german, source_locale):
    assert roles_in(admin_user, english) == set(Role)
    assert locales_where(admin_user, Role.MANAGE) == {english.pk, german.pk}
    assert locales_of(admin_user) == {english.pk, german.pk}


def test_inactive_people_and_visitors_may_nothing(admin_user, user, english):
    for person in (admin_user, user):
        person.is_active = False
        person.save()
        assert roles_in(again(person), english) == frozenset()
        assert locales_where(again(person), Role.TRANSLATE) == set()
    assert not may(AnonymousUser(), Role.TRANSLATE, english)


def test_the_roles_of_a_person_are_asked_once(user, english, german):
    with CaptureQueriesContext(connection) as captured:
        for role in Role:
            may(user, role, english), may(user, role, german), locales_where(user, role), locales_of(user)
    assert len(captured) == 1


def test_a_role_taken_away_holds_from_the_next_request_on(user, english):
    LanguageRole.objects.filter(group__name="Translators: English").delete()
    assert not may(again(user), Role.TRANSLATE, english)
