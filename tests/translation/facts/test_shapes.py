from home.models import CityProfilePage, KeyFigure, NetworkPage
from tests.translation.papers.models import Dossier
from translation.facts.shapes import shape_of


def names(fields):
    return {field.name for field in fields}


def test_a_shape_has_the_facts_and_none_of_the_words():
    shape = shape_of(CityProfilePage)
    assert {"place", "organisation", "hero_image", "review_by", "show_in_menus", "social_image"} == names(shape.columns)
    assert names(shape.children) == {"claims"}


def test_children_with_words_follow_with_their_own_facts_and_their_order():
    [claims] = shape_of(CityProfilePage).children
    assert names(claims.shape.columns) == {"rank", "scope", "year", "source_url", "valid_until", "sort_order"}
    assert names(claims.shape.text) == {"subject", "source_name"}


def test_children_that_are_facts_follow_altogether():
    [values] = shape_of(KeyFigure).children
    assert names(values.shape.columns) == {"year", "value", "provisional", "sort_order"}
    annexes = next(child for child in shape_of(Dossier).children if child.name == "annexes")
    assert names(annexes.shape.columns) == {"reference", "sort_order"}


def test_many_to_many_facts_of_children_are_seen():
    roles = next(child for child in shape_of(NetworkPage).children if child.name == "roles")
    assert names(roles.shape.many) == {"founded_with"}
