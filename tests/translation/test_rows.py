"""Rows of rows: the signatories and undertakings of agreements, when pages are translated, copied and published."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from wagtail.models import Page

from partnerships.models import Agreement, AgreementText, PartnershipPage, Signatory, Undertaking
from tests.home.helpers import translate
from tests.partnerships.conftest import index
from tests.partnerships.helpers import full_agreement, partnership, text
from translation.rows import NestedRowsMixin

__all__ = ["index"]


@pytest.fixture
def page(index, make):
    """A published partnership with two agreements, each with a signatory, two undertakings and two texts."""
    place, person, theme = make.place(1), make.person(1), make.theme(1)
    return partnership(index, "Québec", *(full_agreement(number, place, person, theme) for number in (1, 2)))


@pytest.fixture
def in_english(page, index, english_home, english):
    translate(index, english)
    return translate(page, english)


def rows(page):
    """Return what the live agreements of a page hold, by title."""
    return {
        agreement.title: (
            [row.office for row in agreement.signatories.all()],
            [row.text for row in agreement.undertakings.all()],
            [row.document.title for row in agreement.texts.all()],
        )
        for agreement in Agreement.objects.filter(page=page.pk)
    }


def change(page, number=0):
    """Return the page's draft and one of its agreements, to be changed."""
    draft = page.get_latest_revision_as_object()
    return draft, draft.agreements.all()[number]


class TestTranslated:
    def test_rows_of_rows_come_with_their_words(self, in_english, english):
        assert rows(in_english)["EN Accord 1"] == (
            ["EN Maire de l’époque"],
            ["EN Échanger des jeunes, 1.", "EN Se voir chaque année."],
            ["Texte 1", "Texte 1"],
        )
        assert {row.locale for row in Signatory.objects.filter(agreement__page=in_english)} == {english}

    def test_wagtail_alone_still_refuses_them(self, page, index, english_home, english, monkeypatch):
        """As issue 14425 has it. Once this fails, rows of rows need no locale from us."""
        translate(index, english)
        monkeypatch.delattr(NestedRowsMixin, "save")
        with pytest.raises(IntegrityError), transaction.atomic():
            page.copy_for_translation(english)

    def test_facts_of_agreements_follow_and_words_stay(self, page, in_english, make):
        draft, agreement = change(page)
        agreement.status, agreement.ends = "suspended", datetime.date(2040, 1, 2)
        agreement.signed_at, agreement.title = make.place(9), "Accord corrigé"
        [signatory] = agreement.signatories.all()
        signatory.person, signatory.office = make.person(8), "Autre"
        agreement.signatories = [signatory]
        draft.agreements.add(agreement)
        draft.save_revision().publish()
        followed = Agreement.objects.get(page=in_english, title="EN Accord 1")
        assert (followed.status, followed.ends) == ("suspended", datetime.date(2040, 1, 2))
        assert followed.signed_at.name == "Ville 9"
        [signatory] = followed.signatories.all()
        assert (signatory.person.name, signatory.office) == ("Nom 8", "EN Maire de l’époque")

    def test_a_new_undertaking_follows(self, page, in_english, make):
        draft, agreement = change(page)
        agreement.undertakings.add(Undertaking(theme=make.theme(5), text="Se relire.", locale=page.locale))
        draft.agreements.add(agreement)
        draft.save_revision().publish()
        [undertaking] = Undertaking.objects.filter(agreement__page=in_english, theme__code="theme-5")
        assert undertaking.agreement.title == "EN Accord 1"
        assert undertaking.locale == in_english.locale
        assert len(rows(in_english)["EN Accord 1"][1]) == 3

    def test_the_texts_of_an_agreement_follow(self, page, in_english):
        draft, agreement = change(page)
        agreement.texts = [AgreementText(document=text("Avenant", "fr"))]
        draft.agreements.add(agreement)
        draft.save_revision().publish()
        assert rows(in_english)["EN Accord 1"][2] == ["Avenant"]
        assert rows(in_english)["EN Accord 2"][2] == ["Texte 2", "Texte 2"]

    def test_an_agreement_that_is_taken_out_goes_in_every_language(self, page, in_english):
        draft, agreement = change(page)
        draft.agreements.remove(agreement)
        draft.save_revision().publish()
        assert list(rows(in_english)) == ["EN Accord 2"]
        latest = PartnershipPage.objects.get(pk=in_english.pk).get_latest_revision_as_object()
        assert [agreement.title for agreement in latest.agreements.all()] == ["EN Accord 2"]

    def test_published_again_the_rows_of_rows_stay_the_same(self, page, in_english):
        kept = set(Signatory.objects.values_list("pk", "translation_key"))
        for version in (page, in_english):
            PartnershipPage.objects.get(pk=version.pk).get_latest_revision_as_object().save_revision().publish()
        assert set(Signatory.objects.values_list("pk", "translation_key")) == kept


class TestCopied:
    @pytest.fixture
    def copy(self, page, admin_client):
        """The page as an editor copies it."""
        form = {
            "new_title": "Québec, copie",
            "new_slug": "copie",
            "new_parent_page": page.get_parent().pk,
            "publish_copies": "on",
        }
        response = admin_client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form)
        assert response.status_code == 302
        return PartnershipPage.objects.get(slug="copie")

    def test_a_copy_holds_all_that_the_page_does_as_its_own(self, page, copy):
        assert rows(copy) == rows(page)
        for model in (Signatory, Undertaking):
            keys = [set(model.objects.filter(agreement__page=p).values_list("translation_key")) for p in (page, copy)]
            assert keys[0].isdisjoint(keys[1])

    def test_wagtail_alone_still_refuses_to_copy_rows_of_rows(self, page, monkeypatch):
        """Once this fails, they need no translation key from us."""
        monkeypatch.delattr(NestedRowsMixin, "save")
        with pytest.raises(IntegrityError), transaction.atomic():
            page.copy(update_attrs={"slug": "copie"})

    def test_publishing_a_copy_takes_nothing_away_from_the_original(self, page, copy):
        before = rows(page)
        draft, agreement = change(copy)
        agreement.title = "Accord de la copie"
        draft.agreements.add(agreement)
        draft.save_revision().publish()
        assert rows(page) == before
        assert rows(copy)["Accord de la copie"] == before["Accord 1"]

    def test_a_copy_can_be_translated(self, page, in_english, copy, english):
        translated = translate(copy, english)
        assert rows(translated) == rows(in_english)
        assert Page.objects.filter(translation_key=copy.translation_key).count() == 2

    def test_all_that_is_below_a_page_can_be_copied(self, page, index, home):
        copied = index.copy(recursive=True, update_attrs={"slug": "autres"})
        [below] = PartnershipPage.objects.child_of(copied)
        assert rows(below) == rows(page)


def test_an_alias_holds_what_its_page_does_also_after_a_change(page, index, home):
    alias = page.create_alias(parent=home, update_slug="alias")
    assert rows(alias) == rows(page)
    draft, agreement = change(page)
    agreement.title = "Accord corrigé"
    draft.agreements.add(agreement)
    draft.save_revision().publish()
    assert rows(alias) == rows(page)
