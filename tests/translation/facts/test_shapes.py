import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.test.utils import isolate_apps
from wagtail.models import TranslatableMixin

from home.models import CityProfilePage, KeyFigure, NetworkPage
from tests.translation.papers.models import Dossier
from translation.facts import facts
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


@isolate_apps("tests.translation.papers")
def test_a_many_to_many_fact_through_a_model_of_its_own_is_refused():
    class Paper(TranslatableMixin, models.Model):
        readers = models.ManyToManyField("self", through="Reading")
        override_translatable_fields = facts("readers")

        class Meta(TranslatableMixin.Meta):
            app_label = "papers"

    class Reading(models.Model):
        one = models.ForeignKey(Paper, models.CASCADE, related_name="+")
        other = models.ForeignKey(Paper, models.CASCADE, related_name="+")

        class Meta:
            app_label = "papers"

    with pytest.raises(ImproperlyConfigured, match="inline children"):
        shape_of(Paper)
