import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from core.publishing import RequirementsNotMet, problems
from home.models import (
    AccessibilityStatementPage,
    CallForProjectsPage,
    CityProfilePage,
    Commitment,
    KeyFigure,
    KeyFigureValue,
    NetworkIndexPage,
    NetworkPage,
    NetworkRole,
    RankFact,
    StandardPage,
)

from .helpers import add, body, items

EARLIER, LATER = datetime.date(2024, 1, 1), datetime.date(2025, 1, 1)


def paths(obj):
    return [problem.path for problem in problems(obj)]


@pytest.fixture
def profile(home, make):
    page = add(home, CityProfilePage, "Nantes", live=False, place=make.place())
    page.claims = [
        RankFact(
            rank=3,
            subject="ville industrielle",
            year=2019,
            source_name="Insee",
            source_url="https://insee.fr/",
            locale=page.locale,
        )
    ]
    return page


@pytest.fixture
def network(home, make):
    index = add(home, NetworkIndexPage, "Réseaux")
    page = add(index, NetworkPage, "Eurocities", live=False, organisation=make.organisation())
    page.roles = [NetworkRole(role="chair", begins=EARLIER, ends=LATER, locale=page.locale)]
    return page


@pytest.fixture
def call(home):
    fields = {"opens": EARLIER, "closes": LATER, "audience": "Associations", "contact_mailbox": "a@example.org"}
    return add(home, CallForProjectsPage, "Appel", live=False, **fields)


@pytest.fixture
def statement(home):
    return add(home, AccessibilityStatementPage, "Accessibilité", live=False)


@pytest.fixture
def figure(source_locale):
    figure = KeyFigure(code="a", label="délégations", source_name="Nantes", locale=source_locale, live=False)
    figure.values = [KeyFigureValue(year=year, value=Decimal(year)) for year in (2023, 2024)]
    figure.save()
    return figure


@pytest.fixture
def commitment(source_locale):
    fields = {"code": "neutral", "statement": "Neutralité en 2050", "locale": source_locale, "live": False}
    return Commitment.objects.create(started=EARLIER, due=LATER, status="under_way", progress=40, **fields)


@pytest.fixture(params=["profile", "network", "call", "statement", "figure", "commitment"])
def ready(request):
    return request.getfixturevalue(request.param)


def test_what_is_complete_is_published(ready):
    assert paths(ready) == []
    ready.save_revision().publish()
    ready.refresh_from_db()
    assert ready.live


def refused(obj, *expected):
    """Assert that a draft is kept and that publishing it is refused for problems in these places."""
    assert paths(obj) == list(expected)
    revision = obj.save_revision()
    with pytest.raises(RequirementsNotMet):
        revision.publish()
    obj.refresh_from_db()
    assert not obj.live


def test_a_city_profile_needs_its_place(profile):
    profile.place = None
    refused(profile, ("place",))


@pytest.mark.parametrize(("field", "empty"), [("year", None), ("source_name", ""), ("source_url", "")])
def test_a_rank_fact_needs_a_year_and_a_source_with_its_address(profile, field, empty):
    setattr(profile.claims.all()[0], field, empty)
    refused(profile, ("claims", 0, field))


def test_a_network_needs_its_organisation(network):
    network.organisation = None
    refused(network, ("organisation",))


def test_a_role_does_not_end_before_it_begins(network):
    network.roles.all()[0].ends = EARLIER - datetime.timedelta(days=1)
    refused(network, ("roles", 0, "ends"))


def test_a_role_may_end_on_the_day_it_begins(network):
    network.roles.all()[0].ends = EARLIER
    assert paths(network) == []


def test_a_call_does_not_close_before_it_opens(call):
    call.closes = EARLIER - datetime.timedelta(days=1)
    refused(call, ("closes",))


def test_a_call_says_who_can_take_part(call):
    call.audience = " "
    refused(call, ("audience",))


def test_a_call_says_how_to_take_part_or_whom_to_write_to(call):
    call.contact_mailbox = ""
    call.how_to_take_part = '<p data-block-key="a"></p>'
    refused(call, ("how_to_take_part",))
    call.how_to_take_part = "<p>Écrivez une lettre.</p>"
    assert paths(call) == []


@pytest.mark.parametrize("status", ["full", "partial"])
def test_compliance_is_claimed_with_an_audit_s_date_and_share(statement, status):
    statement.status = status
    refused(statement, ("audited_on",), ("share_met",))
    statement.audited_on, statement.share_met = EARLIER, Decimal(0)
    assert paths(statement) == []


def test_a_key_figure_needs_a_value(figure):
    figure.values = []
    refused(figure, ("values",))


def test_a_key_figure_has_one_value_for_each_year(figure):
    figure.values.add(KeyFigureValue(year=2023, value=Decimal(1)))
    refused(figure, ("values", 2, "year"))


def test_a_key_figure_names_its_source(figure):
    figure.source_name = ""
    assert paths(figure) == [("source_name",)]
    with pytest.raises(RequirementsNotMet):
        figure.save_revision(clean=False).publish()


def test_a_commitment_is_not_due_before_it_started(commitment):
    commitment.due = EARLIER - datetime.timedelta(days=1)
    refused(commitment, ("due",))


def test_an_achieved_commitment_needs_evidence_or_an_indicator(commitment, figure):
    commitment.status = "achieved"
    refused(commitment, ("evidence_url",))
    commitment.indicator = figure
    assert paths(commitment) == []
    commitment.indicator, commitment.evidence_url = None, "https://nantes.example/preuve"
    assert paths(commitment) == []


def test_a_commitment_is_complete_only_once_it_is_achieved(commitment, figure):
    commitment.progress = 100
    refused(commitment, ("progress",))
    commitment.status, commitment.indicator = "achieved", figure
    assert paths(commitment) == []


@pytest.fixture
def page(home):
    """A draft for blocks."""
    return add(home, StandardPage, "Objectifs", live=False)


def holding(page, name, value):
    page.body = body((name, value))
    return page


def figure_item(figure, **fields):
    return {"figures": items({"figure": figure and figure.pk, "year": None, "show_series": False, **fields})}


class TestBlocks:
    """What keeps a page with a block in it from being published."""

    def test_a_key_figure_with_a_year_that_it_has_is_published(self, page, figure):
        holding(page, "key_figures", figure_item(figure, year=2023)).save_revision().publish()
        assert StandardPage.objects.get(pk=page.pk).live

    def test_a_fixed_year_has_to_be_one_of_the_figure_s(self, page, figure):
        refused(holding(page, "key_figures", figure_item(figure, year=2019)), ("body", 0, "figures", 0, "year"))

    def test_all_years_are_shown_of_a_figure_that_has_two(self, page, figure):
        assert paths(holding(page, "key_figures", figure_item(figure, show_series=True))) == []
        figure.values.all()[0].delete()
        item = figure_item(figure, show_series=True)
        refused(holding(page, "key_figures", item), ("body", 0, "figures", 0, "show_series"))

    @pytest.mark.parametrize(
        ("name", "value", "expected"),
        [
            ("key_figures", {"figures": []}, [("figures",)]),
            ("key_figures", figure_item(None), [("figures",), ("figures", 0, "figure")]),
            ("commitments", {"commitments": []}, [("commitments",)]),
            ("quote", {"text": ""}, [("text",), ("person",)]),
            ("spotlight", {"title": "", "body": "<p></p>"}, [("title",), ("body",)]),
            (
                "spotlight",
                {"title": "Carnaval", "body": "<p>Joie.</p>", "begins": "2025-01-01", "ends": "2024-01-01"},
                [("ends",)],
            ),
            ("destinations", {"places": []}, [("from_year",), ("to_year",), ("places",)]),
            (
                "destinations",
                {"from_year": 2020, "to_year": 2016, "places": []},
                [("places",), ("to_year",)],
            ),
            ("timeline", {"entries": []}, [("entries",)]),
            ("timeline", {"entries": items({"text": "Jumelage"})}, [("entries", 0, "year")]),
            ("timeline", {"entries": items({"year": 1962, "text": " "})}, [("entries", 0, "text")]),
            (
                "timeline",
                {"entries": items({"begins": "2025-01-01", "ends": "2024-01-01", "text": "Mission"})},
                [("entries", 0, "ends")],
            ),
        ],
    )
    def test_an_incomplete_block_is_refused_where_it_is(self, page, name, value, expected):
        found = paths(holding(page, name, value))
        assert found == [("body", 0, *path) for path in expected]
        with pytest.raises(RequirementsNotMet):
            page.save_revision().publish()

    @pytest.mark.parametrize("time", [{"year": 1962}, {"begins": "2024-01-01"}, {"ends": "2024-01-01"}])
    def test_an_entry_of_a_timeline_has_a_year_or_a_day_and_words_or_a_page(self, page, home, time):
        told = {"entries": items({**time, "text": "Jumelage"}, {**time, "page": home.pk})}
        assert paths(holding(page, "timeline", told)) == []


@pytest.mark.parametrize(
    ("model", "fields"),
    [(RankFact, {"rank": 0}), (KeyFigureValue, {"year": 24}), (Commitment, {"progress": 101})],
)
def test_some_values_are_never_valid_even_in_a_draft(source_locale, model, fields):
    with pytest.raises(ValidationError) as error:
        model(**fields).clean_fields()
    assert fields.keys() <= error.value.message_dict.keys()
