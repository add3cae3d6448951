"""Missions after something that they refer to is gone: every page still answers."""

import pytest
from django.db.models import ProtectedError
from django.urls import reverse

from directory.models import Person, Place
from news.models import MissionPage, MissionStep
from partnerships.models import PartnershipIndexPage, PartnershipPage
from tests.home.helpers import add, translate

from .helpers import full_mission, partner_of


@pytest.fixture
def mission(index, partners, make):
    return full_mission(index, partners, make)


@pytest.fixture
def everywhere(client, admin_client, mission, english_index, english):
    """Look at a mission wherever it can be seen, then publish it as it was, and look again; return its last HTML."""
    translated = translate(mission, english)

    def look():
        for page in (mission, translated):
            assert client.get(page.url).status_code == 200
        for name in ("edit", "view_draft", "history", "usage"):
            assert admin_client.get(reverse(f"wagtailadmin_pages:{name}", args=[mission.pk])).status_code == 200
        preview = reverse("wagtailadmin_pages:revisions_view", args=[mission.pk, mission.latest_revision_id])
        assert admin_client.get(preview).status_code == 200

    def everywhere():
        look()
        mission.latest_revision.publish()
        look()
        return client.get(mission.url).content.decode()

    return everywhere


def test_a_deleted_partnership_is_gone_from_the_mission_with_its_agreements(mission, everywhere):
    partner_of(mission).delete()
    html = everywhere()
    assert "Partenaire 1-0" not in html
    assert "Accord 0" not in html


def test_an_agreement_removed_from_its_partner_s_page_is_gone_from_the_mission(mission, everywhere):
    partner = partner_of(mission)
    partner.agreements.clear()
    partner.save_revision().publish()
    html = everywhere()
    assert "Accord 0" not in html
    assert "Partenaire 1-0" in html


def test_an_unpublished_partnership_is_not_shown_with_its_agreements(mission, everywhere):
    partner_of(mission).unpublish()
    html = everywhere()
    assert "Partenaire 1-0" not in html
    assert "Accord 0" not in html


def test_a_partnership_that_moved_is_led_to_where_it_is(mission, everywhere, home):
    partner = partner_of(mission)
    partner.move(add(home, PartnershipIndexPage, "Ailleurs"), pos="last-child")
    moved = PartnershipPage.objects.get(pk=partner.pk)
    assert f'href="{moved.url}"' in everywhere()
    assert "/ailleurs/" in moved.url


@pytest.mark.parametrize(("model", "name"), [(Place, "Ville 100"), (Person, "Nom 100")])
def test_a_place_or_a_person_that_a_mission_names_is_not_deleted_and_says_where(admin_client, mission, model, name):
    chosen = model.objects.get(name=name)
    with pytest.raises(ProtectedError):
        chosen.delete()
    page = admin_client.post(
        reverse(f"directory_{model._meta.model_name}_modeladmin_delete", args=[chosen.pk])
    ).content.decode()
    assert mission.title in page
    assert reverse("wagtailadmin_pages:edit", args=[mission.pk]) in page
    assert model.objects.filter(pk=chosen.pk).exists()


def test_a_draft_whose_place_and_person_are_gone_can_be_opened_previewed_and_completed(
    client, admin_client, mission, make
):
    place, person = make.place(1), make.person(1)
    mission.head = person
    mission.steps = [MissionStep(place=place, topics="Port", locale=mission.locale)]
    mission.save_revision()
    place.delete()
    person.delete()
    for name in ("edit", "view_draft"):
        page = admin_client.get(reverse(f"wagtailadmin_pages:{name}", args=[mission.pk]))
        assert page.status_code == 200
        assert "Port" in page.content.decode()
    draft = MissionPage.objects.get(pk=mission.pk).get_latest_revision_as_object()
    assert draft.head is None
    assert [step.place for step in draft.steps.all()] == [None]
    draft.steps = [MissionStep(place=make.place(2), topics="Quai", locale=mission.locale)]
    draft.save_revision().publish()
    assert "Quai" in client.get(mission.url).content.decode()
