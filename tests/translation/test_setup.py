"""What an administrator may send to wagtail-localize, and what it makes of it."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.admin.ui.menus.pages import get_page_header_buttons
from wagtail.models import Locale
from wagtail_localize.models import LocaleSynchronization, TranslationSource
from wagtail_localize.operations import translate_object

from home.models import StandardPage
from tests.translation.conftest import translated


@pytest.fixture
def spanish(db):
    return Locale.objects.get_or_create(language_code="es")[0]


def submit_url(obj):
    if isinstance(obj, StandardPage):
        return reverse("wagtail_localize:submit_page_translation", args=[obj.pk])
    label, name = obj._meta.app_label, obj._meta.model_name
    return reverse("wagtail_localize_modeladmin:submit_translation", args=[label, name, obj.pk])


@pytest.fixture(params=["page", "entry"])
def source(request, home, make, spanish):
    """A page and a directory entry in French."""
    if request.param == "entry":
        return make.theme()
    return home.add_child(instance=StandardPage(title="Objectifs", slug="objectifs", locale=home.locale))


def test_an_original_is_sent_and_makes_a_draft(admin_client, source, english_home, english):
    response = admin_client.post(submit_url(source), {"locales": [english.pk]})
    assert response.status_code == 302
    copy = source.get_translation(english)
    assert not getattr(copy, "live", False)


@pytest.mark.parametrize("engine_publishes", [False, True])
def test_what_the_engine_sends_itself_is_a_draft_by_our_setting_alone(
    home, english_home, english, settings, django_capture_on_commit_callbacks, engine_publishes
):
    """Row 8 of what goes wrong in the engine, wherever the desk is not asked. It publishes after the commit."""
    if engine_publishes:
        settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True
    page = home.add_child(instance=StandardPage(title="Objectifs", slug="objectifs", lead="Agir", locale=home.locale))
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(page, [english])
    assert page.get_translation(english).live == engine_publishes


def test_a_translation_cannot_be_sent_on(admin_client, source, english_home, english, spanish):
    copy = translated(source, english)
    for ask in (admin_client.get, admin_client.post):
        response = ask(submit_url(copy), {"locales": [spanish.pk]})
        assert response.status_code == 302
        [message] = list(get_messages(response.wsgi_request))[-1:]
        assert "source" in str(message)
    assert not TranslationSource.objects.exists()
    assert not source.get_translations().filter(locale=spanish).exists()


def test_no_button_offers_to_send_a_translation(admin_user, home, english_home, spanish):
    def offered(page):
        return [b.url for b in get_page_header_buttons(page, admin_user, next_url="/", view_name="edit") if b.url]

    assert reverse("wagtail_localize:submit_page_translation", args=[home.pk]) in offered(home)
    assert not [url for url in offered(english_home) if "localize/submit" in url]


def test_a_visitor_is_asked_to_log_in_first(client, source):
    response = client.get(submit_url(source))
    assert response.status_code == 302
    assert "login" in response["Location"]


def test_a_new_language_copies_no_pages(home, spanish):
    assert not LocaleSynchronization.objects.exists()
    assert home.get_translations().count() == 0


def test_a_language_whose_home_is_not_live_answers_404(client, home, english_home):
    page = english_home.add_child(instance=StandardPage(title="Aims", slug="aims", locale=english_home.locale))
    addresses = ["/en/", page.url]
    assert [client.get(address).status_code for address in addresses] == [200, 200]
    english_home.unpublish()
    assert page.live
    assert [client.get(address).status_code for address in (*addresses, "/en/anything/")] == [404, 404, 404]
