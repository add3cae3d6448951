import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail import blocks
from wagtail.models import ReferenceIndex

from home.models import CityProfilePage, NetworkPage, NetworkRole, StandardPage
from tests.translation.conftest import translated
from translation.references import ReferenceChooserBlock, count_usages, usages


class Body(blocks.StreamBlock):
    """What the pages of these tests hold."""

    figure = ReferenceChooserBlock("home.KeyFigure")
    place = ReferenceChooserBlock("directory.Place")


@pytest.fixture
def place(make):
    return make.place()


def profile(home, place, number=1):
    return home.add_child(
        instance=CityProfilePage(title=f"Profil {number}", slug=f"profil-{number}", place=place, locale=home.locale)
    )


def network(home, place):
    page = home.add_child(instance=NetworkPage(title="CGLU", slug="cglu", locale=home.locale))
    NetworkRole(page=page, locale=page.locale, role="founder", founded_with=[place]).save()
    return page


def test_what_nothing_uses_has_no_uses(place):
    assert usages(place) == []
    assert usages() == []


def test_keys_and_many_to_many_fields_of_rows_count_as_uses(home, place, make):
    profile(home, place)
    network(home, place)
    make.organisation(place=place)
    with override("en"):
        found = [(usage.title, usage.kind) for usage in usages(place)]
    assert found == [("CGLU", "Network"), ("Profil 1", "City profile"), ("Réseau 1", "Organisation")]
    assert count_usages(type(place), [place.pk]) == {place.pk: 3}


def test_a_page_that_uses_an_object_twice_is_one_use(home, place):
    page = profile(home, place)
    page.body = Body().to_python([{"type": "place", "value": place.pk, "id": "a"}])
    ReferenceIndex.create_or_update_for_object(page)
    assert ReferenceIndex.get_references_to(place).count() == 2
    assert count_usages(type(place), [place.pk]) == {place.pk: 1}


def test_a_choice_in_a_block_is_a_use(home, make):
    figure = make.figure()
    page = home.add_child(instance=StandardPage(title="Objectifs", slug="objectifs", locale=home.locale))
    page.body = Body().to_python([{"type": "figure", "value": figure.pk, "id": "a"}])
    ReferenceIndex.create_or_update_for_object(page)
    [usage] = usages(figure)
    assert (usage.title, usage.language) == ("Objectifs", home.locale.get_display_name())


def test_each_language_of_a_page_is_a_use_of_its_own(home, english_home, place):
    translated(profile(home, place), english_home.locale, title="Profile 1", draft_title="Profile 1")
    assert [usage.title for usage in usages(place)] == ["Profil 1", "Profile 1"]


def test_editing_is_offered_to_those_who_may(home, place, admin_user, django_user_model):
    page = profile(home, place)
    [usage] = usages(place, user=admin_user)
    assert str(page.pk) in str(usage.url)
    [usage] = usages(place, user=django_user_model.objects.create_user("reader"))
    assert usage.url is None


def test_more_uses_cost_no_more_queries(home, place):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            usages(place)
        return len(captured)

    profile(home, place, 0)
    usages(place)  # Content types are remembered.
    with_one = queries()
    for number in range(1, 10):
        profile(home, place, number)
    assert queries() == with_one
    assert len(usages(place)) == 10


def test_a_key_that_the_database_protects_counts_also_without_the_index(home, place):
    profile(home, place)
    ReferenceIndex.objects.all().delete()
    assert [usage.title for usage in usages(place)] == ["Profil 1"]
