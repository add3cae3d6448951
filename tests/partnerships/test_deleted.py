"""What refers to an agreement or a partnership goes on without it."""

import datetime

import pytest

from news.models import MissionAgreement, MissionPage, MissionPartnership, NewsIndexPage
from partnerships.models import Agreement, AgreementRegisterPage, PartnershipPage
from tests.home.helpers import add, translate

from .helpers import partnership

DAY = datetime.date(2024, 5, 24)


@pytest.fixture
def old(index):
    return partnership(index, "Ancien", Agreement(title="Accord ancien"))


@pytest.fixture
def new(index, old):
    """A partnership whose agreement replaces another's; live and in its newest draft."""
    return partnership(index, "Nouveau", Agreement(title="Accord nouveau", replaces=old.agreements.get()))


@pytest.fixture
def mission(home, old):
    page = add(add(home, NewsIndexPage, "Actualités"), MissionPage, "Mission", starts=DAY, ends=DAY)
    page.partnerships = [MissionPartnership(partnership=old)]
    page.agreements = [MissionAgreement(agreement=old.agreements.get())]
    page.save_revision().publish()
    return page


def take_out(page):
    """Take the agreement out of a page and publish it."""
    draft = page.get_latest_revision_as_object()
    draft.agreements = []
    draft.save_revision().publish()


@pytest.mark.parametrize("gone", [lambda page: page.delete(), take_out], ids=["partnership", "agreement"])
def test_pages_and_drafts_answer_when_what_they_replace_is_gone(
    client, admin_client, index, old, new, mission, english_home, english, gone
):
    register = add(index, AgreementRegisterPage, "Registre")
    translate(index, english)
    in_english = translate(new, english)
    gone(old)
    for page in (new, in_english, register, mission, index):
        assert client.get(page.url).status_code == 200
    for page in (new, in_english, mission):
        draft = page.specific_class.objects.get(pk=page.pk).get_latest_revision_as_object()
        draft.save_revision().publish()
        assert admin_client.get(f"/admin/pages/{page.pk}/edit/", follow=True).status_code == 200
        assert admin_client.get(f"/admin/pages/{page.pk}/view_draft/").status_code == 200
    [agreement] = PartnershipPage.objects.get(pk=new.pk).agreements.all()
    assert agreement.replaces is None


def test_a_draft_may_replace_what_is_taken_out_before_it_is_published(client, new, old):
    draft = new.get_latest_revision_as_object()
    draft.save_revision()
    take_out(old)
    draft = PartnershipPage.objects.get(pk=new.pk).get_latest_revision_as_object()
    assert draft.agreements.get().replaces is None
    draft.save_revision().publish()
    assert client.get(new.url).status_code == 200
