"""What editors do with the city's pages and snippets in the admin."""

import csv
import io

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils.translation import override
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail.users.models import UserProfile

from home.models import (
    CityProfilePage,
    Commitment,
    HomePage,
    KeyFigure,
    NetworkIndexPage,
    NetworkPage,
    StandardPage,
)

from .helpers import add, body, items, translate


@pytest.fixture
def editor(client, django_user_model):
    """The browser of somebody in the group of editors, who may change and publish the city's facts, in English."""
    user = django_user_model.objects.create_user("agnes", "agnes@example.org", "x")
    group = Group.objects.get(name="Editors")
    group.permissions.add(
        *Permission.objects.filter(content_type__app_label="home", content_type__model__in=["keyfigure", "commitment"])
    )
    user.groups.add(group)
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client


@pytest.fixture
def chief(admin_client, admin_user):
    """The browser of an administrator who uses the admin in English."""
    UserProfile.objects.create(user=admin_user, preferred_language="en")
    return admin_client


def values(*rows, initial=0):
    return inline_formset([{"provisional": "", **row} for row in rows], initial=initial)


def figure_form(**fields):
    return nested_form_data(
        {
            "code": "delegations",
            "label": "délégations",
            "unit": "",
            "comparator": "=",
            "source_name": "Nantes",
            "source_url": "",
            "values": values({"year": "2024", "value": "50"}),
            **fields,
        }
    )


def commitment_form(**fields):
    empty = ("description", "theme", "started", "due", "progress", "reviewed_on", "indicator", "evidence_url")
    words = {"statement": "Neutralité", "code": "neutral", "status": "planned"}
    return nested_form_data(dict.fromkeys(empty, "") | words | fields)


def url(name, *args, model="keyfigure"):
    return reverse(f"wagtailsnippets_home_{model}:{name}", args=args)


class TestKeyFigures:
    def test_an_editor_creates_and_publishes_a_figure(self, editor, source_locale):
        response = editor.post(url("add"), figure_form(**{"action-publish": "x"}), follow=True)
        assert response.status_code == 200
        figure = KeyFigure.objects.get()
        assert figure.live
        assert figure.values.get().value == 50

    def test_a_figure_without_values_is_kept_as_a_draft_and_refused_on_publishing(self, editor, source_locale):
        editor.post(url("add"), figure_form(values=values()))
        figure = KeyFigure.objects.get()
        assert not figure.live
        data = figure_form(values=values(), **{"action-publish": "x"})
        response = editor.post(url("edit", figure.pk), data)
        assert "Add a value with its year." in response.content.decode()
        assert not KeyFigure.objects.get().live

    def test_a_second_value_of_a_year_is_refused_in_its_row(self, editor, source_locale):
        rows = values({"year": "2024", "value": "50"}, {"year": "2024", "value": "51"})
        response = editor.post(url("add"), figure_form(values=rows, **{"action-publish": "x"}))
        forms = response.context["form"].formsets["values"].forms
        assert [form.errors.get("year") for form in forms] == [
            None,
            ["There is another value of 2024: keep one of the two."],
        ]
        assert not KeyFigure.objects.exists()

    def test_the_list_shows_the_latest_value_and_can_be_searched_and_filtered(self, editor, make):
        make.figure(50)
        make.figure(7).unpublish()
        html = editor.get(url("list")).content.decode()
        assert "50 (2024)" in html
        assert "Chiffre 7" not in editor.get(url("list"), {"q": "Chiffre 50"}).content.decode()
        assert "Chiffre 7" not in editor.get(url("list"), {"live": "true"}).content.decode()

    @pytest.mark.parametrize("kind", ["csv", "xlsx"])
    def test_the_list_can_be_exported(self, editor, make, kind):
        make.figure(50)
        response = editor.get(url("list"), {"export": kind})
        content = b"".join(response.streaming_content) if response.streaming else response.content
        assert response.status_code == 200
        if kind == "csv":
            [row] = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
            assert "Chiffre 50" in row.values()
            assert "2024" in row.values()
        else:
            assert content.startswith(b"PK")

    @pytest.mark.parametrize("name", ["edit", "history", "usage", "inspect", "delete", "preview_on_edit"])
    def test_every_screen_opens(self, editor, make, name):
        figure = make.figure()
        response = editor.get(url(name, figure.pk))
        assert response.status_code == 200

    def test_a_figure_in_use_is_not_deleted_and_its_uses_are_listed(self, chief, home, make):
        figure = make.figure()
        value = {"figures": items({"figure": figure.pk})}
        add(home, StandardPage, "Objectifs", body=body(("key_figures", value)))
        commitment = make.commitment(indicator=figure)
        html = chief.post(url("delete", figure.pk)).content.decode()
        assert "Objectifs" in html
        assert commitment.statement in html
        assert KeyFigure.objects.exists()

    def test_a_figure_can_be_scheduled_and_locked(self, chief, make):
        figure = make.figure()
        rows = values({"id": figure.values.get().pk, "year": "2024", "value": "50"}, initial=1)
        data = figure_form(code=figure.code, values=rows, go_live_at="2099-01-01 10:00", expire_at="")
        response = chief.post(url("edit", figure.pk), data | {"action-publish": "x"})
        assert response.status_code == 302
        figure.refresh_from_db()
        assert figure.get_latest_revision().approved_go_live_at
        chief.post(url("lock", figure.pk))
        figure.refresh_from_db()
        assert figure.locked

    def test_the_submit_screen_offers_the_other_languages(self, chief, make, english):
        figure = make.figure()
        address = reverse("wagtail_localize:submit_snippet_translation", args=["home", "keyfigure", figure.pk])
        assert "English" in chief.get(address).content.decode()


class TestCommitments:
    def test_an_editor_creates_and_publishes_a_commitment(self, editor, source_locale, make):
        data = commitment_form(theme=make.theme().pk, indicator=make.figure().pk, status="achieved", progress="100")
        editor.post(url("add", model="commitment"), data | {"action-publish": "x"})
        assert Commitment.objects.get().live

    def test_what_is_missing_is_said_at_the_field(self, editor, source_locale):
        data = commitment_form(status="achieved", started="2024-01-01", due="2023-01-01")
        response = editor.post(url("add", model="commitment"), data | {"action-publish": "x"})
        assert response.context["form"].errors == {
            "due": ["Give a day that is not before the commitment started."],
            "evidence_url": ["Give the address of the evidence, or choose an indicator."],
        }

    def test_the_list_says_and_sorts_the_status(self, editor, make):
        make.commitment(1, status="planned", progress=40)
        make.commitment(2, status="achieved")
        response = editor.get(url("list", model="commitment"), {"ordering": "status"})
        html = response.content.decode()
        assert html.index("Engagement 2") < html.index("Engagement 1")
        assert "under way" in html or "achieved" in html
        assert "40 %" in html
        assert "get_status_display" not in html.lower().replace("=status", "")

    @pytest.mark.parametrize("name", ["edit", "history", "usage", "inspect", "delete"])
    def test_every_screen_opens(self, editor, make, name):
        assert editor.get(url(name, make.commitment().pk, model="commitment")).status_code == 200


def network_form(page, places, **role):
    return nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "lead": "",
            "hero_image": "",
            "hero_alt": "",
            "organisation": page.organisation_id,
            "member_since": "",
            "status": "member",
            "roles": inline_formset(
                [
                    {
                        "role": "founder",
                        "body_kind": "",
                        "body_name": "Groupe climat",
                        "begins": "",
                        "ends": "",
                        "founded_with": tuple(place.pk for place in places),
                        **role,
                    }
                ],
                initial=1 if "id" in role else 0,
            ),
            "representations": inline_formset([]),
            "body": streamfield([]),
            "comments": inline_formset([]),
        }
    )


class TestFoundedWith:
    """The places of a role: a many-to-many of an inline child, which few tools expect."""

    @pytest.fixture
    def places(self, make):
        return [make.place(number) for number in range(3)]

    @pytest.fixture
    def network(self, chief, home, make, places):
        """A network whose role an editor has entered and published."""
        page = add(add(home, NetworkIndexPage, "Réseaux"), NetworkPage, "CGLU", organisation=make.organisation())
        self.submit(chief, page, network_form(page, places[:2]), publish=True)
        return NetworkPage.objects.get(pk=page.pk)

    def submit(self, browser, page, data, *, publish):
        data = data | ({"action-publish": "x"} if publish else {})
        response = browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
        assert response.status_code == 302, response.context["form"].errors

    def founded_with(self, page):
        return [{place.name for place in role.founded_with.all()} for role in page.roles.all()]

    def test_publishing_the_form_keeps_them(self, network):
        assert self.founded_with(network) == [{"Ville 0", "Ville 1"}]

    def test_a_draft_holds_others_than_the_live_page(self, chief, network, places):
        [role] = network.roles.all()
        self.submit(chief, network, network_form(network, places[1:], id=role.pk), publish=False)
        network = NetworkPage.objects.get(pk=network.pk)
        assert self.founded_with(network) == [{"Ville 0", "Ville 1"}]
        assert self.founded_with(network.get_latest_revision_as_object()) == [{"Ville 1", "Ville 2"}]
        network.get_latest_revision().publish()
        assert self.founded_with(NetworkPage.objects.get(pk=network.pk)) == [{"Ville 1", "Ville 2"}]

    def test_they_can_be_emptied(self, chief, network):
        [role] = network.roles.all()
        self.submit(chief, network, network_form(network, [], id=role.pk), publish=True)
        assert self.founded_with(NetworkPage.objects.get(pk=network.pk)) == [set()]

    def test_a_copy_of_the_page_has_them(self, network):
        copy = network.copy(update_attrs={"slug": "copie"})
        assert self.founded_with(NetworkPage.objects.get(pk=copy.pk)) == [{"Ville 0", "Ville 1"}]
        assert self.founded_with(copy.get_latest_revision().as_object()) == [{"Ville 0", "Ville 1"}]

    def test_a_translation_has_them_and_follows(self, chief, network, places, english_home, english):
        translate(NetworkIndexPage.objects.get(locale=network.locale), english)
        page = translate(network, english)
        assert self.founded_with(page) == [{"Ville 0", "Ville 1"}]
        [role] = network.roles.all()
        self.submit(chief, network, network_form(network, places[2:], id=role.pk), publish=True)
        page = NetworkPage.objects.get(pk=page.pk)
        assert self.founded_with(page) == [{"Ville 2"}]
        assert [role.body_name for role in page.roles.all()] == ["EN Groupe climat"]

    def test_the_engine_s_own_synchronisation_keeps_them(self, network, english_home, english):
        translate(NetworkIndexPage.objects.get(locale=network.locale), english)
        translate(network, english)
        page = translate(network, english)
        assert self.founded_with(page) == [{"Ville 0", "Ville 1"}]
        assert self.founded_with(page.get_latest_revision().as_object()) == [{"Ville 0", "Ville 1"}]


class TestPages:
    def test_the_chooser_of_page_types_says_what_each_is_for(self, chief, home):
        html = chief.get(reverse("wagtailadmin_pages:add_subpage", args=[home.pk])).content.decode()
        with override("en"):
            assert str(CityProfilePage.page_description) in html
        assert "home/networkpage" not in html

    def test_a_profile_without_place_or_source_is_refused_at_the_fields(self, chief, home):
        data = nested_form_data(
            {
                "title": "Nantes",
                "slug": "nantes-profil",
                "tagline": "",
                "lead": "",
                "hero_image": "",
                "hero_alt": "",
                "place": "",
                "organisation": "",
                "claims": inline_formset(
                    [
                        {
                            "rank": "3",
                            "scope": "country",
                            "subject": "ville",
                            "year": "",
                            "source_name": "",
                            "source_url": "",
                            "valid_until": "",
                        }
                    ]
                ),
                "body": streamfield([]),
                "comments": inline_formset([]),
            }
        )
        address = reverse("wagtailadmin_pages:add", args=["home", "cityprofilepage", home.pk])
        form = chief.post(address, data | {"action-publish": "x"}).context["form"]
        assert form.errors["place"] == ["Choose the city or territory that the page presents."]
        assert set(form.formsets["claims"].forms[0].errors) == {"year", "source_name", "source_url"}
        assert chief.post(address, data).status_code == 302
        assert not CityProfilePage.objects.get().live

    def test_the_home_page_can_be_edited_and_published(self, chief, home):
        data = nested_form_data(
            {
                "title": "Nantes",
                "slug": "fr",
                "tagline": "Ouverte au monde",
                "lead": "",
                "hero_image": "",
                "hero_alt": "",
                "highlights": streamfield([]),
                "comments": inline_formset([]),
            }
        )
        chief.post(reverse("wagtailadmin_pages:edit", args=[home.pk]), data | {"action-publish": "x"})
        assert HomePage.objects.get(pk=home.pk).tagline == "Ouverte au monde"
