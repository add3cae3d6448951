from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from wagtail.models import Locale

from translation.desk.assigning import assign, translators_into
from translation.models import Assignment

DAY = date(2026, 12, 24)


@pytest.fixture
def english_translator(translator, english):
    translator.groups.add(Group.objects.get(name="Translators: English"))
    return translator


def test_a_translation_is_assigned_until_a_day(sent, english_translator, admin_user):
    made = assign(sent, assignee=english_translator, due_on=DAY, note="For the fair", user=admin_user)
    assert made == Assignment.objects.get()
    assert (made.assignee, made.due_on, made.note, made.assigned_by) == (
        english_translator,
        DAY,
        "For the fair",
        admin_user,
    )


def test_what_is_said_last_holds(sent, english_translator, admin_user):
    assign(sent, assignee=english_translator, due_on=DAY, user=admin_user)
    assign(sent, assignee=admin_user, user=admin_user)
    assert list(Assignment.objects.values_list("assignee", "due_on")) == [(admin_user.pk, None)]


def test_saying_nothing_takes_the_assignment_back(sent, english_translator, admin_user):
    assign(sent, assignee=english_translator, user=admin_user)
    assert assign(sent, user=admin_user) is None
    assert not Assignment.objects.exists()


def test_who_does_not_translate_into_the_language_is_not_assigned(sent, translator, admin_user, speaking_english):
    Locale.objects.create(language_code="de")
    translator.groups.add(Group.objects.get(name="Translators: Deutsch"))
    with pytest.raises(ValidationError, match="Ada does not translate into English"):
        assign(sent, assignee=translator, user=admin_user)
    assert not Assignment.objects.exists()


def test_translators_are_asked_by_language(english_translator, english, admin_user):
    german = Locale.objects.create(language_code="de")
    inactive = get_user_model().objects.create_user("gone", is_active=False)
    inactive.groups.add(Group.objects.get(name="Translators: English"))
    assert set(translators_into([english])) == {english_translator, admin_user}
    assert set(translators_into([german])) == {admin_user}
    assert set(translators_into([english, german])) == {english_translator, admin_user}
