"""What keeps partnerships and programmes from being published, and what does not."""

import datetime

import pytest

from core.publishing import RequirementsNotMet, problems
from partnerships.models import (
    Agreement,
    AgreementText,
    PartnershipPage,
    ProgrammeObjective,
    ProgrammePage,
    Representative,
    Signatory,
    Undertaking,
)
from tests.core.conftest import document
from tests.home.helpers import add, translate

from .helpers import partnership

__all__ = ["document"]

TODAY = datetime.date.today()
DAY = datetime.timedelta(days=1)
EARLIER, LATER = TODAY - 400 * DAY, TODAY + 400 * DAY


def paths(obj):
    return [problem.path for problem in problems(obj)]


def refused(obj, *expected):
    """Assert that publishing a draft is refused for problems in these places."""
    assert paths(obj) == list(expected)
    with pytest.raises(RequirementsNotMet):
        obj.save_revision(clean=False).publish()
    obj.refresh_from_db()
    assert not obj.live


@pytest.fixture
def agreement(make, document, source_locale):
    """An agreement with rows of each kind, in force."""
    agreement = Agreement(title="Convention", begins=EARLIER, ends=LATER, signed_on=EARLIER, locale=source_locale)
    agreement.signatories = [Signatory(person=make.person(), locale=source_locale)]
    agreement.undertakings = [Undertaking(text="Échanger des étudiants", locale=source_locale)]
    agreement.texts = [AgreementText(document=document)]
    return agreement


@pytest.fixture
def partner(index, make, agreement):
    page = add(index, PartnershipPage, "Québec", live=False, place=make.place(), since=2012, ended=2030)
    page.agreements = [agreement]
    page.representatives = [Representative(role="Volontaire", begins=EARLIER, ends=LATER, locale=page.locale)]
    return page


@pytest.fixture
def programme(index, make):
    fields = {"from_year": 2016, "to_year": 2020, "status_on": EARLIER}
    page = add(index, ProgrammePage, "Programme", live=False, **fields)
    page.destinations = [make.place()]
    page.objectives = [ProgrammeObjective(text="Former", locale=page.locale)]
    return page


@pytest.mark.parametrize("name", ["partner", "programme"])
def test_what_is_complete_is_published(name, request):
    page = request.getfixturevalue(name)
    assert paths(page) == []
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.live


class TestPartnerships:
    def test_a_partnership_needs_its_place(self, partner):
        partner.place = None
        refused(partner, ("place",))

    def test_it_does_not_end_before_it_began(self, partner):
        partner.ended = 2011
        refused(partner, ("ended",))

    def test_it_may_end_in_the_year_it_began(self, partner):
        partner.ended = 2012
        assert paths(partner) == []

    def test_a_representative_has_a_role_and_does_not_leave_before_coming(self, partner):
        [representative] = partner.representatives.all()
        representative.role, representative.ends = " ", EARLIER - DAY
        refused(partner, ("representatives", 0, "role"), ("representatives", 0, "ends"))


class TestAgreements:
    def test_an_agreement_needs_its_title(self, partner, agreement):
        agreement.title = ""
        refused(partner, ("agreements", 0, "title"))

    def test_it_does_not_end_before_it_begins_or_is_signed(self, partner, agreement):
        agreement.ends = EARLIER - DAY
        assert paths(partner) == [("agreements", 0, "ends")] * 2

    def test_it_may_be_signed_after_it_began_and_on_its_last_day(self, partner, agreement):
        agreement.signed_on = agreement.ends
        assert paths(partner) == []

    def test_a_signatory_is_somebody_and_once(self, partner, agreement):
        [signatory] = agreement.signatories.all()
        agreement.signatories.add(Signatory(person=signatory.person, locale=partner.locale))
        agreement.signatories.add(Signatory(locale=partner.locale))
        expected = [(1, "person"), (2, "person")]
        refused(partner, *(("agreements", 0, "signatories", *path) for path in expected))

    def test_an_undertaking_says_something(self, partner, agreement):
        agreement.undertakings.all()[0].text = "  "
        refused(partner, ("agreements", 0, "undertakings", 0, "text"))

    def test_a_document_stands_there_once(self, partner, agreement):
        [text] = agreement.texts.all()
        agreement.texts.add(AgreementText(document=text.document))
        refused(partner, ("agreements", 0, "texts", 1, "document"))

    @pytest.mark.parametrize(
        ("status", "begins", "ends", "at"),
        [
            ("in_force", EARLIER, TODAY, None),
            ("in_force", EARLIER, None, None),
            ("in_force", TODAY, LATER, None),
            ("in_force", EARLIER, TODAY - DAY, "status"),
            ("in_force", TODAY + DAY, LATER, "status"),
            ("expired", EARLIER, TODAY - DAY, None),
            ("expired", EARLIER, TODAY, "status"),
            ("expired", EARLIER, None, "ends"),
            ("denounced", EARLIER, LATER, None),
            ("suspended", EARLIER, LATER, None),
            ("", EARLIER, TODAY - DAY, None),
        ],
    )
    def test_a_status_that_is_set_fits_the_dates(self, partner, agreement, status, begins, ends, at):
        agreement.status, agreement.begins, agreement.ends = status, begins, ends
        assert paths(partner) == ([("agreements", 0, at)] if at else [])


class TestSuccession:
    """Agreements that replace others."""

    @pytest.fixture
    def chain(self, index, make):
        """A partner with three agreements, each of which replaces the one before."""
        titles = ["Première", "Deuxième", "Troisième"]
        page = partnership(index, "Québec", *(Agreement(title=title) for title in titles), place=make.place())
        page = page.save_revision().as_object()
        first, second, third = page.agreements.all()
        second.replaces, third.replaces = first, second
        page.save_revision().publish()
        return page.get_latest_revision().as_object()

    def test_each_may_replace_the_one_before(self, chain):
        assert paths(chain) == []

    def test_none_replaces_itself(self, chain, speaking_english):
        first = chain.agreements.all()[0]
        first.replaces = first
        # Those that lead there are right.
        [problem] = problems(chain)
        assert problem.path == ("agreements", 0, "replaces")
        assert problem.text.startswith("An agreement cannot replace itself")

    def test_they_form_no_circle(self, chain, speaking_english):
        agreements = chain.agreements.all()
        agreements[0].replaces = agreements[2]
        found = problems(chain)
        assert [problem.path for problem in found] == [("agreements", index, "replaces") for index in range(3)]
        assert "“Troisième” replaces this one" in found[0].text

    def test_they_form_no_circle_by_way_of_another_partner_s(self, chain, index, make):
        last = chain.agreements.all()[2]
        other = partnership(index, "Montréal", Agreement(title="Ailleurs", replaces=last), place=make.place(2))
        assert paths(other) == []
        chain.agreements.all()[0].replaces = other.agreements.get()
        assert paths(chain) == [("agreements", index, "replaces") for index in range(3)]

    def test_renewed_is_what_another_replaces(self, chain):
        first, _second, third = chain.agreements.all()
        first.status = "renewed"
        assert paths(chain) == []
        third.status = "renewed"
        assert paths(chain) == [("agreements", 2, "status")]

    def test_the_other_may_be_a_partner_s_elsewhere(self, chain, index, make):
        third = chain.agreements.all()[2]
        partnership(index, "Montréal", Agreement(title="Ailleurs", replaces=third), place=make.place(2))
        third.status = "renewed"
        assert paths(chain) == []

    def test_a_translation_of_what_was_renewed_is_published_too(self, chain, index, english_home, english):
        chain.agreements.all()[0].status = "renewed"
        chain.save_revision().publish()
        translate(index, english)
        translated = translate(PartnershipPage.objects.get(pk=chain.pk), english)
        assert translated.live
        assert [agreement.status for agreement in translated.agreements.all()] == ["renewed", "", ""]


class TestProgrammes:
    def test_a_programme_does_not_end_before_it_begins(self, programme):
        programme.to_year = 2015
        refused(programme, ("to_year",))

    def test_destinations_need_the_period(self, programme):
        programme.from_year = programme.to_year = None
        refused(programme, ("from_year",), ("to_year",))
        programme.destinations = []
        assert paths(programme) == []

    def test_the_status_has_its_day(self, programme):
        programme.status_on = None
        refused(programme, ("status_on",))

    def test_an_objective_says_something(self, programme):
        programme.objectives.all()[0].text = ""
        refused(programme, ("objectives", 0, "text"))
