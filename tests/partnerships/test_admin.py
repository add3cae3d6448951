"""What editors do with partnerships in the admin."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail.users.models import UserProfile

from directory.models import Person, Place
from news.models import ArticlePage, MissionPage, MissionStep, NewsIndexPage
from partnerships.models import Agreement, PartnershipPage, ProgrammePage, Representative, Signatory
from tests.home.helpers import add
from translation.references import usages


@pytest.fixture
def editor(admin_client, admin_user):
    """The browser of somebody who uses the admin in English."""
    UserProfile.objects.create(user=admin_user, preferred_language="en")
    return admin_client


def agreement(**fields):
    """Return what the browser sends of one agreement."""
    empty = ("signed_on", "signed_at", "begins", "ends", "status", "council_decision", "replaces")
    rows = {name: inline_formset([]) for name in ("signatories", "undertakings", "texts")}
    return dict.fromkeys(empty, "") | {"kind": "cooperation", "title": "Convention"} | rows | fields


def page_form(*agreements, **fields):
    """Return what the browser sends of a partnership, to be published."""
    return nested_form_data(
        {
            **dict.fromkeys(("lead", "hero_image", "hero_alt", "place", "since", "ended"), ""),
            "title": "Québec",
            "slug": "quebec",
            "kind": "cooperation",
            "agreements": inline_formset(list(agreements)),
            "representatives": inline_formset([]),
            "body": streamfield([]),
            "comments": inline_formset([]),
            "action-publish": "x",
            **fields,
        }
    )


def publish(editor, index, *agreements, **fields):
    url = reverse("wagtailadmin_pages:add", args=["partnerships", "partnershippage", index.pk])
    return editor.post(url, page_form(*agreements, **fields))


class TestForm:
    def test_rows_of_rows_are_kept_as_they_were_typed(self, editor, index, make):
        person = make.person()
        signatories = inline_formset([{"person": person.pk, "office": "Maire"}])
        undertakings = inline_formset([{"theme": "", "text": "Échanger"}])
        response = publish(
            editor, index, agreement(signatories=signatories, undertakings=undertakings), place=make.place().pk
        )
        assert response.status_code == 302, response.context["form"].errors
        [kept] = PartnershipPage.objects.get(live=True).agreements.all()
        assert [(row.person, row.office) for row in kept.signatories.all()] == [(person, "Maire")]
        assert [row.text for row in kept.undertakings.all()] == ["Échanger"]

    def test_what_is_missing_is_said_at_the_field(self, editor, index):
        form = publish(editor, index, since="2012", ended="2011").context["form"]
        assert form.errors == {
            "place": ["Choose the partner's place; it is kept in the directory."],
            "ended": ["Give a year that is not before the partnership began."],
        }
        assert not PartnershipPage.objects.exists()

    def test_what_is_wrong_with_an_agreement_is_said_in_its_row(self, editor, index, make):
        wrong = agreement(begins="2024-01-01", ends="2023-01-01", status="renewed")
        form = publish(editor, index, agreement(), wrong, place=make.place().pk).context["form"]
        [first, second] = form.formsets["agreements"].forms
        assert not first.errors
        assert second.errors["ends"] == ["Give a last day that is not before the first."]
        assert second.errors["status"][0].startswith("Add the agreement that renewed it")

    def test_a_person_who_signs_twice_is_refused_in_the_row_of_the_row(self, editor, index, make):
        row = {"person": make.person().pk, "office": ""}
        response = publish(editor, index, agreement(signatories=inline_formset([row, row])), place=make.place().pk)
        [form] = response.context["form"].formsets["agreements"].forms
        errors = [signatory.errors for signatory in form.formsets["signatories"].forms]
        assert errors == [{}, {"person": ["This person stands here twice: delete one of the two."]}]
        assert errors[1]["person"][0] in response.content.decode()


class TestUsages:
    """A place or person that pages refer to, from rows and rows of rows."""

    @pytest.fixture
    def place(self, make):
        return make.place(7)

    @pytest.fixture
    def everywhere(self, home, index, make, place):
        """Pages that use the place in every way there is, by title."""
        locale = home.locale
        news = add(home, NewsIndexPage, "Actualités")
        add(index, PartnershipPage, "Partenaire", place=place)
        signed = add(index, PartnershipPage, "Signé là")
        Agreement.objects.create(page=signed, title="Convention", signed_at=place, locale=locale)
        working = add(index, PartnershipPage, "Représenté")
        Representative.objects.create(page=working, role="Volontaire", place=place, locale=locale)
        programme = add(index, ProgrammePage, "Destination")
        programme.destinations = [place]
        programme.save()
        mission = add(news, MissionPage, "Étape")
        MissionStep.objects.create(page=mission, place=place, locale=locale)
        article = add(news, ArticlePage, "Raconté")
        article.places = [place]
        article.save()
        return ["Destination", "Partenaire", "Raconté", "Représenté", "Signé là", "Étape"]

    def test_every_page_that_uses_a_place_is_listed(self, everywhere, place):
        assert [usage.title for usage in usages(place)] == everywhere

    def test_it_is_not_deleted_and_says_where_it_is_used(self, editor, everywhere, place):
        html = editor.post(reverse("directory_place_modeladmin_delete", args=[place.pk])).content.decode()
        assert [title for title in everywhere if title not in html] == []
        assert Place.objects.filter(pk=place.pk).exists()

    def test_who_signed_an_agreement_is_used_by_its_partnership(self, editor, index, make):
        person = make.person()
        page = add(index, PartnershipPage, "Québec")
        signed = Agreement.objects.create(page=page, title="Convention", locale=page.locale)
        Signatory.objects.create(agreement=signed, person=person, locale=page.locale)
        assert [usage.title for usage in usages(person)] == ["Québec"]
        html = editor.post(reverse("directory_person_modeladmin_delete", args=[person.pk])).content.decode()
        assert "Québec" in html
        assert Person.objects.filter(pk=person.pk).exists()
