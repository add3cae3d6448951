"""Who may do what to translations: roles × languages × everything that screens and endpoints can do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation

from home.models import StandardPage
from tests.home.helpers import add, translate
from tests.translation.desk.actions import ANY, ENTRY, PAGE, READ, SNIPPET, Action, Target
from tests.translation.desk.helpers import published
from translation.models import LanguageRole, Role

# What a browser leaves in the database wherever it goes.
TRACES = r'"(django_session|auth_user|wagtailadmin_editingsession|wagtailusers_userprofile|cache)"'


@dataclass(frozen=True)
class Person:
    """Somebody at a browser, with the roles they have in German, and whether Wagtail lets them do everything."""

    name: str
    client: Client
    roles: frozenset[str]
    trusted_by_wagtail: bool


@pytest.fixture
def languages(db):
    return {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("fr", "de", "es")}


@pytest.fixture
def people(languages, django_user_model):
    """Somebody for each role in German, somebody without any, and somebody with all whom Wagtail lets do nothing."""
    trusted = Group.objects.create(name="Trusted")
    trusted.permissions.set(
        Permission.objects.filter(content_type__app_label__in=["home", "directory", "core"])
        | Permission.objects.filter(codename__in=["access_admin", "submit_translation"])
    )
    for codename in ("add", "change", "publish", "bulk_delete", "lock", "unlock"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{codename}_page")
        GroupPagePermission.objects.create(group=trusted, page=Page.get_first_root_node(), permission=permission)

    def person(name: str, groups: list[Group], roles: frozenset[str], superuser: bool = False) -> Person:
        user = django_user_model.objects.create_user(name, is_superuser=superuser)
        user.groups.set(groups)
        UserProfile.objects.create(user=user, preferred_language="en")
        client = Client()
        client.force_login(user)
        return Person(name, client, roles, superuser or trusted in groups)

    found = [person("nobody", [trusted], frozenset())]
    for role in Role:
        group = Group.objects.create(name=role.value)
        LanguageRole.objects.create(group=group, locale=languages["de"], role=role)
        found.append(person(role.value, [trusted, group], frozenset({role})))
    found.append(person("roles alone", [Group.objects.get(name="Coordinators: Deutsch")], frozenset(Role)))
    found.append(person("superuser", [], frozenset(Role), superuser=True))
    return found


@pytest.fixture
def page(home, languages):
    """A page in three languages, with a page beside it that is in all of them, and one that is in none."""
    beside, source = add(home, StandardPage, "Réseaux", slug="r"), add(home, StandardPage, "Objectifs", slug="o")
    untranslated = add(home, StandardPage, "Nouveau", slug="n")
    found = {"fr": Target(source, None, beside, untranslated)}
    for code in ("de", "es"):
        translate(home, languages[code])
        there = translate(beside, languages[code])
        found[code] = Target(translate(source, languages[code]), None, there, untranslated)
    return with_translations(found)


@pytest.fixture
def snippet(make, languages):
    return in_languages(make.commitment(1), make.commitment(2), languages)


@pytest.fixture
def entry(make, languages):
    return in_languages(make.theme(1), make.theme(2), languages)


def in_languages(source, untranslated, languages):
    found = {"fr": Target(source, None, None, untranslated)}
    for code in ("de", "es"):
        found[code] = Target(published(source, languages[code]), None, None, untranslated)
    return with_translations(found)


def with_translations(found):
    for code, target in found.items():
        translation = Translation.objects.filter(
            source__object_id=target.instance.translation_key, target_locale=target.instance.locale
        ).first()
        found[code] = Target(target.instance, translation, target.beside, target.untranslated)
    return found


def expected(person: Person, language: str, action: Action) -> bool:
    """What the rules say."""
    if person.name == "superuser":
        return True
    held = person.roles if language == "de" else frozenset()
    if action.asks == READ:
        return person.trusted_by_wagtail or (action.roles_suffice and bool(held))
    if not (person.trusted_by_wagtail or action.roles_suffice):
        return False
    if language == "fr":
        return True
    return bool(held) if action.asks == ANY else action.asks in held


@pytest.fixture
def attempt(settings):
    """Do something and take it back; return what the answer was and what was written."""
    settings.WAGTAILLOCALIZE_JOBS = {"BACKEND": "wagtail_localize.tasks.ImmediateBackend"}

    def attempt(person: Person, target: Target, action: Action):
        with transaction.atomic():
            action.before(target)
            connection.queries_log.clear()  # Its length is limited.
            with CaptureQueriesContext(connection) as captured:
                response = action.do(person.client, target)
            transaction.set_rollback(True)
        changes = [
            sql[:80]
            for sql in (query["sql"] or "" for query in captured)  # Django cannot say what some queries were.
            if re.match("INSERT|UPDATE|DELETE", sql) and not re.search(TRACES, sql)
        ]
        return response, changes

    return attempt


def done(action: Action) -> tuple[int, ...]:
    """Return what is answered when something was done."""
    return (200,) if action.asks == READ else (200, 201, 302, 204)


def mistakes(people, targets, actions, attempt) -> Iterator[str]:
    for name, action in actions.items():
        for language, target in targets.items():
            if action.engine and language == "fr":
                continue
            for person in people:
                response, changes = attempt(person, target, action)
                where = f"{person.name}, {language}, {name}: {response.status_code}"
                if not expected(person, language, action):
                    # Wagtail leads those whom it refuses something back to where they came from.
                    if response.status_code not in ((403,) if person.trusted_by_wagtail else (302, 403, 404)):
                        yield f"{where}, not refused"
                    if changes:
                        yield f"{where}, changed {changes}"
                elif response.status_code not in done(action) or (action.writes and not changes):
                    yield f"{where}, not done: {changes}"


def test_what_people_may_do_to_a_page_hangs_on_their_role_in_its_language(people, page, attempt):
    assert "\n".join(mistakes(people, page, PAGE, attempt)) == ""


def test_what_people_may_do_to_a_snippet_hangs_on_their_role_in_its_language(people, snippet, attempt):
    assert "\n".join(mistakes(people, snippet, SNIPPET, attempt)) == ""


def test_what_people_may_do_to_a_directory_entry_hangs_on_their_role_in_its_language(people, entry, attempt):
    assert "\n".join(mistakes(people, entry, ENTRY, attempt)) == ""
