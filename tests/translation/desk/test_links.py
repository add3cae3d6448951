"""Where links to Wagtail's editor lead those who have a role in a language, and nothing else."""

import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core import mail
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object
from wagtail_localize.views.edit_translation import edit_translation

from home.models import StandardPage
from tests.home.helpers import add, translate
from tests.translation.desk.helpers import url_of
from translation.desk.review import send_back, submit_for_review, translation_of
from translation.desk.segments import segments_of, write
from translation.models import State


@pytest.fixture(params=["page", "snippet"])
def reviewed(request, home, make, german, person):
    """A translation that a translator has submitted, and its reviewer."""
    reviewer = person("Reviewers")
    translate(home, german)
    source = add(home, StandardPage, "Objectifs", slug="o") if request.param == "page" else make.commitment()
    translate_object(source, [german])
    translation = translation_of(source.get_translation(german))
    [segment, *_] = segments_of(translation)
    translator = person("Translators")
    write(segment, f"{segment.source} DE", state=State.DRAFT, user=translator)
    submit_for_review(translation, translator)
    return translation, reviewer, translator


def browser_of(user):
    client = Client()
    client.force_login(user)
    return client


def links_in(message):
    return re.findall(r"https?://[^/\s]+(/admin/\S+)", message.body)


def edit_url(instance):
    if hasattr(instance, "url_path"):
        return reverse("wagtailadmin_pages:edit", args=[instance.pk])
    if hasattr(instance, "snippet_viewset"):
        return reverse(instance.snippet_viewset.get_url_name("edit"), args=[instance.pk])
    return reverse("directory_theme_modeladmin_edit", args=[instance.pk])


def opens(user, url, translation):
    response = browser_of(user).get(url, follow=True)
    assert response.redirect_chain[-1][0] == url_of(translation)
    assert response.status_code == 200


class TestMails:
    def test_that_ask_for_a_review_lead_reviewers_to_the_workspace(self, reviewed):
        translation, reviewer, _translator = reviewed
        [message] = [message for message in mail.outbox if message.to == [reviewer.email]]
        [link] = [link for link in links_in(message) if "edit" in link]
        opens(reviewer, link, translation)

    def test_offer_a_preview_that_opens(self, reviewed):
        _translation, reviewer, _translator = reviewed
        [message] = [message for message in mail.outbox if message.to == [reviewer.email]]
        for link in links_in(message):
            if "preview" in link:
                assert browser_of(reviewer).get(link).status_code == 200

    def test_that_send_back_lead_translators_to_the_workspace(self, reviewed):
        translation, reviewer, translator = reviewed
        mail.outbox.clear()
        send_back(translation, reviewer, "Bitte kürzer.")
        [message] = [message for message in mail.outbox if message.to == [translator.email]]
        [link] = [link for link in links_in(message) if "edit" in link]
        opens(translator, link, translation)


def test_what_waits_for_a_review_on_the_first_screen_leads_to_the_workspace(reviewed):
    translation, reviewer, _translator = reviewed
    page = BeautifulSoup(browser_of(reviewer).get(reverse("wagtailadmin_home")).content, "html.parser")
    [link] = page.select("[id*=awaiting-review] .title-wrapper a")
    opens(reviewer, link["href"], translation)


class TestTheEditor:
    @pytest.fixture
    def entry(self, make, german):
        theme = make.theme()
        translate_object(theme, [german])
        return theme.get_translation(german)

    def test_of_an_entry_leads_to_the_workspace(self, entry, person):
        opens(person("Translators"), edit_url(entry), translation_of(entry))

    def test_is_refused_to_those_without_a_role(self, entry, reviewed, django_user_model):
        user = django_user_model.objects.create_user("nobody")
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        client = browser_of(user)
        for instance in (entry, reviewed[0].get_target_instance()):
            assert client.get(edit_url(instance)).status_code == 403
            workspace = url_of(translation_of(instance))
            assert client.get(workspace).url == reverse("wagtailadmin_home")

    def test_of_a_stopped_translation_is_wagtails_own(self, entry, person):
        Translation.objects.update(enabled=False)
        assert browser_of(person("Translators")).get(edit_url(entry)).status_code == 403

    def test_of_the_engine_is_shown_to_those_whom_wagtail_lets_in_if_so_set(
        self, reviewed, settings, admin_client, admin_user
    ):
        settings.TRANSLATION_ENGINE_EDITOR = True
        translation, _reviewer, translator = reviewed
        translation.get_target_instance().current_workflow_state.cancel(user=admin_user)
        url = edit_url(translation.get_target_instance())
        response = admin_client.get(url)
        assert "wagtail_localize/admin/edit_translation.html" in [template.name for template in response.templates]
        opens(translator, url, translation)

    def test_of_the_engine_fails_for_snippets_under_review_so_the_workspace_is_shown(
        self, reviewed, settings, rf, admin_user, admin_client
    ):
        settings.TRANSLATION_ENGINE_EDITOR = True
        translation, *_others = reviewed
        instance = translation.get_target_instance()
        response = admin_client.get(edit_url(instance))
        if isinstance(instance, Page):
            assert response.status_code == 200
        else:
            assert response.url == url_of(translation)
            request = rf.get("/")
            request.user = admin_user
            with pytest.raises(NoReverseMatch):  # Once this fails, the engine's editor may be shown.
                edit_translation(request, translation, instance)
