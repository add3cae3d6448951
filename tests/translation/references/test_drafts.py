from home.models import CityProfilePage, Commitment
from partnerships.models import Agreement, PartnershipIndexPage, PartnershipPage, Signatory
from tests.home.helpers import add


def test_a_draft_of_a_page_forgets_a_protected_object_that_is_gone(home, make):
    page = add(home, CityProfilePage, "Nantes", place=make.place(1))
    kept, gone = make.place(2), make.place(3)
    page.place = gone
    revision = page.save_revision()
    gone.delete()
    assert revision.as_object().place_id is None
    page.place = kept
    assert page.save_revision().as_object().place == kept


def test_a_draft_of_a_snippet_does_so_too(make):
    commitment, theme = make.commitment(), make.theme()
    commitment.theme = theme
    revision = commitment.save_revision()
    theme.delete()
    assert revision.as_object().theme_id is None
    assert Commitment.objects.get(pk=commitment.pk).get_latest_revision_as_object().statement == "Engagement 1"


def test_rows_of_rows_keep_their_words(home, make):
    page = add(add(home, PartnershipIndexPage, "Partenaires"), PartnershipPage, "Québec")
    person = make.person()
    agreement = Agreement(title="Charte", locale=page.locale)
    agreement.signatories = [Signatory(person=person, office="Maire en 1986", locale=page.locale)]
    page.agreements = [agreement]
    revision = page.save_revision()
    person.delete()
    [found] = revision.as_object().agreements.all()
    assert [(row.person_id, row.office) for row in found.signatories.all()] == [(None, "Maire en 1986")]
