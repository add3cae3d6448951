import pytest
from wagtail.models import Page, Site

from home.models import (
    AccessibilityStatementPage,
    CallForProjectsPage,
    CityProfilePage,
    HomePage,
    NetworkIndexPage,
    NetworkPage,
    SitemapPage,
    StandardPage,
)
from tests.home.helpers import add

TYPES = [
    AccessibilityStatementPage,
    CallForProjectsPage,
    CityProfilePage,
    HomePage,
    NetworkIndexPage,
    NetworkPage,
    SitemapPage,
    StandardPage,
]
BELOW_HOME = {
    AccessibilityStatementPage,
    CallForProjectsPage,
    CityProfilePage,
    NetworkIndexPage,
    SitemapPage,
    StandardPage,
}


def offered(parent):
    return {model for model in TYPES if model.can_create_at(parent)}


@pytest.mark.parametrize("model", TYPES)
def test_an_editor_is_told_what_each_type_of_page_is_for(model):
    assert model.get_page_description()


def test_the_first_page_of_a_site_is_a_home_page(source_locale):
    assert offered(Page.get_first_root_node()) == {HomePage}


def test_a_second_home_page_is_made_by_translating_the_first(home):
    assert offered(home.get_parent()) == set()


def test_a_second_site_can_be_given_its_own_home_page(home):
    Site.objects.create(hostname="nice.example", root_page=home.get_parent())
    assert offered(home.get_parent()) == {HomePage}


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        (HomePage, BELOW_HOME),
        (CityProfilePage, {CallForProjectsPage, CityProfilePage, NetworkIndexPage, StandardPage}),
        (StandardPage, {CallForProjectsPage, CityProfilePage, NetworkIndexPage, StandardPage}),
        (NetworkIndexPage, {NetworkPage}),
        (NetworkPage, {StandardPage}),
        (CallForProjectsPage, {StandardPage}),
        (SitemapPage, set()),
        (AccessibilityStatementPage, set()),
    ],
)
def test_below_each_page_stand_only_those_that_belong_there(home, model, expected):
    parent = home if model is HomePage else add(home, model, "Parent")
    assert offered(parent) == expected


@pytest.mark.parametrize("model", [SitemapPage, AccessibilityStatementPage])
def test_a_home_page_has_one_site_map_and_one_statement(home, model):
    add(home, model, "Seule")
    assert model not in offered(home)


def test_a_home_page_does_not_move_below_another_page(home, source_locale):
    other = home.get_parent().add_child(instance=HomePage(title="Nice", slug="nice", locale=source_locale))
    assert not other.can_move_to(home)
