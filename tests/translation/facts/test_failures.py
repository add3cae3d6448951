"""A translation that cannot take the facts leaves the others right, and the editor is told which it is."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponse
from wagtail.models import Locale

from directory.models import Theme
from home.models import Commitment
from translation.following.failures import collected_failures
from translation.following.follow import follow
from translation.following.middleware import FollowingMiddleware

from .helpers import again, publish


@pytest.fixture
def spanish(db):
    return Locale.objects.get_or_create(language_code="es")[0]


@pytest.fixture
def commitment(source_locale):
    commitment = Commitment.objects.create(code="climate", statement="Neutre en 2050", locale=source_locale)
    commitment.save_revision().publish()
    return again(commitment)


@pytest.fixture
def translations(commitment, english, spanish, translate):
    """In English and Spanish; in English another commitment has the code that the source is about to get."""
    pair = translate(commitment, english), translate(commitment, spanish)
    Commitment.objects.create(code="carbon", statement="Something else", locale=english)
    return pair


def test_the_others_have_their_facts_and_the_failure_is_returned(commitment, translations, caplog):
    in_english, in_spanish = translations
    Commitment.objects.filter(pk=commitment.pk).update(code="carbon")
    [failure] = follow(commitment)
    assert failure.translation == in_english
    assert "one_commitment_per_code_and_locale" in str(failure.error)
    assert "could not follow its source" in caplog.text
    assert again(in_english).code == "climate"
    assert again(in_english).latest_revision.content["code"] == "climate"
    assert again(in_spanish).code == "carbon"


def test_a_translation_that_failed_has_its_facts_once_it_is_published_again(commitment, translations, english):
    in_english, _ = translations
    publish(commitment, code="carbon")
    Commitment.objects.get(statement="Something else").delete()
    publish(in_english)
    assert again(in_english).code == "carbon"


def test_a_translation_that_cannot_take_facts_when_it_is_published_is_reported(commitment, translations):
    in_english, _ = translations
    publish(commitment, code="carbon")
    with collected_failures() as failures:
        publish(in_english)
    assert [failure.translation for failure in failures] == [in_english]


def told(rf, user, act):
    """The messages a person gets for what a request does."""
    request = rf.get("/")
    request.user = user
    request._messages = CookieStorage(request)

    def answer(request):
        act()
        return HttpResponse()

    FollowingMiddleware(answer)(request)
    return [str(message) for message in get_messages(request)]


def test_the_editor_is_told_which_translation_failed_and_what_to_do(
    commitment, translations, rf, admin_user, speaking_english
):
    [message] = told(rf, admin_user, lambda: publish(commitment, code="carbon"))
    assert "“Neutre en 2050” in English" in message
    assert "publish it again" in message


def test_the_editor_is_told_once_of_a_translation_that_fails_twice(commitment, translations, rf, admin_user):
    def publish_both():
        publish(commitment, code="carbon")
        publish(translations[0])

    assert len(told(rf, admin_user, publish_both)) == 1


def test_the_editor_of_an_entry_without_drafts_is_told_to_save_it_again(
    source_locale, english, translate, rf, admin_user, speaking_english
):
    theme = Theme.objects.create(name="Climat", code="climate", locale=source_locale)
    translate(theme, english)
    Theme.objects.create(name="Carbon", code="carbon", locale=english)
    theme.code = "carbon"
    [message] = told(rf, admin_user, theme.save)
    assert "save it again" in message


def test_who_is_not_concerned_is_told_nothing(commitment, translations, rf, admin_user):
    assert told(rf, admin_user, lambda: publish(commitment, status="achieved", evidence_url="https://a.example")) == []
