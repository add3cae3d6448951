import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import ReferenceIndex

from directory.models import Organisation, Person, Place, Theme
from home.models import CityProfilePage, NetworkPage, NetworkRole
from tests.translation.conftest import translated


def url(model, action, *args):
    return reverse(f"directory_{model._meta.model_name}_modeladmin_{action}", args=args)


@pytest.fixture
def profile(home, make):
    """A page that uses the place."""
    return home.add_child(instance=CityProfilePage(title="Profil de Nantes", slug="profil", place=make.place()))


@pytest.fixture
def network(home, make):
    """A page whose row uses a place in a many-to-many field."""
    page = home.add_child(instance=NetworkPage(title="CGLU", slug="cglu"))
    role = NetworkRole(page=page, locale=page.locale, role="founder", founded_with=[make.place(2)])
    role.save()
    return page


@pytest.mark.parametrize("model", [Place, Organisation, Person, Theme])
def test_every_list_opens_in_the_source_language(admin_client, make, english, model):
    source = getattr(make, model._meta.model_name)()
    word = "office" if model is Person else "name"
    translated(source, english, **{word: "Something in English"})
    page = admin_client.get(url(model, "index")).content.decode()
    assert source.name in page
    assert "Something in English" not in page
    page = admin_client.get(url(model, "index"), {"locale": "en"}).content.decode()
    assert "Something in English" in page


def test_the_list_can_be_searched(admin_client, make):
    make.place(1), make.place(2)
    page = admin_client.get(url(Place, "index"), {"q": "ville 2"}).content.decode()
    assert "Ville 2" in page
    assert "Ville 1" not in page


def test_the_list_can_be_narrowed_to_a_country_by_its_name(admin_client, make, source_locale):
    make.place(1)
    Place.objects.create(name="Dakar", country="SN", locale=source_locale)
    page = admin_client.get(url(Place, "index"), {"country": "SN"}).content.decode()
    assert "Sénégal" in page
    assert "Dakar" in page
    assert "Ville 1" not in page


def test_the_list_counts_the_uses_of_an_entry(admin_client, profile, network, make):
    make.place(3)
    page = admin_client.get(url(Place, "index")).content.decode()
    for place, count in ((profile.place, 1), (Place.objects.get(name="Ville 2"), 1)):
        assert f'href="{url(Place, "inspect", place.pk)}#usage">{count}</a>' in page


def test_a_longer_list_costs_no_more_queries(admin_client, make):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            admin_client.get(url(Organisation, "index"))
        return len(captured)

    make.organisation(0, place=make.place(0))
    queries()  # Content types are remembered.
    with_one = queries()
    for number in range(1, 12):
        make.organisation(number, place=make.place(number))
    assert queries() == with_one


def test_an_entry_is_inspected_with_where_it_is_used(admin_client, profile, network):
    page = admin_client.get(url(Place, "inspect", profile.place_id)).content.decode()
    assert "Profil de Nantes" in page
    assert reverse("wagtailadmin_pages:edit", args=[profile.pk]) in page
    assert "CGLU" in admin_client.get(url(Place, "inspect", Place.objects.get(name="Ville 2").pk)).content.decode()


def test_the_list_is_exported(admin_client, make):
    make.place(1), make.place(2)
    response = admin_client.get(url(Place, "index"), {"export": "csv"}, headers={"accept-language": "en"})
    rows = list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode())))
    assert len(rows[0]) == 7
    assert sorted(row[0] for row in rows[1:]) == ["Ville 1", "Ville 2"]
    assert rows[1][3] == "FR"


def test_a_country_is_chosen_by_its_name_in_the_language_of_the_admin(admin_client, source_locale):
    with translation.override("de"):
        page = admin_client.get(url(Place, "create"), headers={"accept-language": "de"}).content.decode()
    assert '<option value="FR">Frankreich</option>' in page
    assert '<option value="ar">Arabisch</option>' in page


def test_a_new_entry_is_in_the_source_language(admin_client, source_locale, english):
    assert admin_client.get(url(Place, "create"), {"locale": "en"}).status_code == 302
    admin_client.post(url(Place, "create"), {"name": "Québec", "country": "CA"})
    assert Place.objects.get().locale == source_locale


def test_a_mistake_is_named_with_its_field(admin_client, source_locale):
    entry = {"name": "Nantes", "country": "FR", "latitude": "99", "wikidata_id": "12191"}
    response = admin_client.post(url(Place, "create"), entry)
    errors = response.context["form"].errors
    assert set(errors) == {"latitude", "wikidata_id"}
    assert "Q12191" in errors["wikidata_id"][0]


@pytest.mark.parametrize("which", ["profile", "network"])
def test_what_is_in_use_is_not_deleted_and_says_where_it_is_used(admin_client, request, which):
    user = request.getfixturevalue(which)
    place = Place.objects.get()
    for response in (
        admin_client.get(url(Place, "delete", place.pk)),
        admin_client.post(url(Place, "delete", place.pk)),
    ):
        page = response.content.decode()
        assert user.title in page
        assert reverse("wagtailadmin_pages:edit", args=[user.pk]) in page
    assert Place.objects.filter(pk=place.pk).exists()


def test_what_nothing_uses_is_deleted_with_its_translations(admin_client, make, english):
    theme = make.theme()
    translated(theme, english, name="Culture")
    assert admin_client.post(url(Theme, "delete", theme.pk)).status_code == 302
    assert not Theme.objects.exists()
    assert not ReferenceIndex.objects.filter(to_object_id=str(theme.pk)).exists()


def test_a_person_without_rights_sees_no_directory(client, django_user_model, source_locale):
    client.force_login(django_user_model.objects.create_user("reader"))
    assert client.get(url(Place, "index")).status_code in (302, 403)
