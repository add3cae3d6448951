"""Every type of page in the admin: it opens, keeps a draft that has but a title, is previewed and published."""

import datetime
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html
from wagtail.users.models import UserProfile

from core.models import BasePage
from core.publishing import RequirementsNotMet
from home.models import HomePage
from tests.translation.conftest import home, make

__all__ = ["home", "make"]

OURS = [model for name in settings.PROJECT_APPS for model in apps.get_app_config(name).get_models()]
MODELS = [model for model in OURS if issubclass(model, BasePage)]
DAY = datetime.date(2024, 5, 24)

# What each type needs, besides a title, to be published; a name stands for what `make` makes.
LEAST: dict[str, dict[str, Any]] = {
    "CityProfilePage": {"place": "place"},
    "NetworkPage": {"organisation": "organisation"},
    "CallForProjectsPage": {"audience": "Associations", "contact_mailbox": "a@example.org"},
    "PartnershipPage": {"place": "place"},
    "ProgrammePage": {"status_on": DAY},
    "MissionPage": {"starts": DAY, "ends": DAY},
    "ArticlePage": {"lead": "Une phrase."},
    "PublicationPage": {"authors": ["organisation"], "html_alternative": "https://example.org/"},
}


@pytest.fixture
def editor(admin_client, admin_user):
    """The browser of somebody who uses the admin in English."""
    UserProfile.objects.create(user=admin_user, preferred_language="en")
    return admin_client


def parent_for(model: Any, home: Page) -> Page:
    """Return a page below which one of a type may stand, with those above it."""
    allowed = model.allowed_parent_page_models()
    if Page in allowed:
        return home.get_parent()
    if HomePage in allowed:
        return home
    kind = allowed[0]
    return parent_for(kind, home).add_child(instance=kind(title="Au-dessus", locale=home.locale))


def typed(html: str, model: Any, **fields: str) -> dict[str, Any]:
    """Return what the browser sends of a form; bodies are empty, as scripts put nothing there."""
    data = querydict_from_html(html, form_id="page-edit-form")
    for field in model._meta.get_fields():
        if isinstance(field, StreamField):
            data[f"{field.name}-count"] = "0"
    for name, value in fields.items():
        data[name] = value
    return data


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_draft_needs_no_more_than_a_title(editor, home, model):
    parent = parent_for(model, home)
    if model is HomePage:
        # There is one in each language, and it is there.
        draft = home
    else:
        add = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
        data = typed(editor.get(add).content.decode(), model, title="Un titre", slug="un-titre")
        response = editor.post(add, data)
        assert response.status_code == 302, response.context["form"].errors
        draft = model.objects.get(slug="un-titre")
        assert not draft.live

    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    data = typed(editor.get(edit).content.decode(), model, title="Un autre titre")
    response = editor.post(edit, data)
    assert response.status_code == 302, response.context["form"].errors
    assert model.objects.get(pk=draft.pk).get_latest_revision_as_object().title == "Un autre titre"

    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[draft.pk])
    assert editor.post(preview, data).json()["is_valid"]
    response = editor.get(preview)
    assert response.status_code == 200
    assert "Un autre titre" in response.content.decode()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_what_a_type_needs_is_enough_to_publish_and_read_it(client, home, make, model):
    page = parent_for(model, home).add_child(
        instance=model(title="Un titre", slug="un-titre", locale=home.locale, live=False)
    )
    least = LEAST.get(model.__name__, {})
    if least:
        with pytest.raises(RequirementsNotMet):
            page.save_revision().publish()
    for name, value in least.items():
        made = [getattr(make, kind)() for kind in value] if isinstance(value, list) else value
        setattr(page, name, getattr(make, value)() if isinstance(value, str) and hasattr(make, value) else made)
    page.save_revision().publish()
    response = client.get(page.get_url() or "/fr/")
    assert response.status_code == 200


def test_every_type_says_what_it_is_for():
    assert [model.__name__ for model in MODELS if not getattr(model, "page_description", "")] == []
