import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.users.models import UserProfile

from directory.choosers import CHOOSERS
from directory.models import Organisation, Place
from home.models import CityProfilePage, NetworkIndexPage
from tests.translation.conftest import translated


@pytest.mark.parametrize("chooser", CHOOSERS, ids=lambda chooser: chooser.name)
def test_a_chooser_lists_and_searches_the_source_language(admin_client, make, english, chooser):
    source = getattr(make, chooser.model._meta.model_name)()
    make.__class__.__dict__[chooser.model._meta.model_name](make, 2)
    word = "office" if chooser.name.startswith("person") else "name"
    translated(source, english, **{word: "In English"})
    page = admin_client.get(reverse(chooser.get_url_name("choose_results"))).content.decode()
    assert page.count("data-chooser-modal-choice") == 2
    page = admin_client.get(reverse(chooser.get_url_name("choose_results")), {"q": f"{source.name}"}).content.decode()
    assert page.count("data-chooser-modal-choice") == 1
    assert source.name in page


def test_a_chooser_can_add_what_is_missing_in_the_source_language(admin_client, source_locale, english):
    response = admin_client.post(
        reverse("place_chooser:create"), {"place_chooser-create-name": "Dakar", "name": "Dakar", "country": "SN"}
    )
    assert response.json()["step"] == "chosen"
    assert Place.objects.get().locale == source_locale


def test_a_form_chooses_with_the_chooser(admin_client, home):
    page = admin_client.get(
        reverse("wagtailadmin_pages:add", args=["home", "cityprofilepage", home.pk])
    ).content.decode()
    assert reverse("place_chooser:choose") in page
    assert reverse("organisation_chooser:choose") in page


def test_a_form_replaces_a_translation_by_its_source(admin_client, make, english):
    place = make.place()
    in_english = translated(place, english, name="Nantes in English")
    entry = {"name": "Port", "kind": "company", "place": in_english.pk}
    assert admin_client.post(reverse("directory_organisation_modeladmin_create"), entry).status_code == 302
    assert Organisation.objects.get().place == place


def test_a_form_refuses_what_has_no_source_and_says_so(admin_client, admin_user, source_locale, english):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "en"})
    orphan = Place.objects.create(name="Nowhere", country="FR", locale=english)
    entry = {"name": "Port", "kind": "company", "place": orphan.pk}
    response = admin_client.post(reverse("directory_organisation_modeladmin_create"), entry)
    [message] = response.context["form"].errors["place"]
    assert "Nowhere" in message
    assert "source language" in message


def test_a_foreign_key_refuses_a_translation_also_without_a_form(home, make, english):
    place = translated(make.place(), english, name="Nantes in English")
    page = CityProfilePage(title="Profil", slug="profil", place=place, locale=home.locale)
    with pytest.raises(ValidationError) as refused:
        page.full_clean(exclude=["path", "depth", "content_type"])
    assert set(refused.value.error_dict) == {"place"}


def test_places_of_a_row_are_chosen_from_the_source_language(admin_client, home, make, english, source_locale):
    translated(make.place(), english, name="Nantes in English")
    index = home.add_child(instance=NetworkIndexPage(title="Réseaux", slug="reseaux", locale=source_locale))
    page = admin_client.get(reverse("wagtailadmin_pages:add", args=["home", "networkpage", index.pk])).content.decode()
    assert "source-checkboxes" in page
    assert "Ville 1" in page
    assert "Nantes in English" not in page


def test_a_chooser_speaks_the_language_of_the_admin(admin_client, admin_user, source_locale):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "en"})
    page = admin_client.get(reverse("place_chooser:choose")).json()["html"]
    assert "Search" in page
    assert "Rechercher" not in page
