import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from core.models import DocumentFile
from directory.models import Place, Theme
from home.models import KeyFigure, KeyFigureValue
from tests.core.conftest import document
from translation.references.together import in_one_query

__all__ = ["document"]


@pytest.fixture
def rows(source_locale):
    """A row with every kind of value: decimals, a list of numbers, a key that is no number."""
    Theme.objects.create(name="Climat", code="climat", sdg_numbers=[7, 13], locale=source_locale)
    for name in ("Dakar", "Bilbao", "Cadix"):
        Place.objects.create(name=name, country="SN", latitude=Decimal("14.69370"), locale=source_locale)


def test_rows_of_several_models_come_in_one_query_each_group_in_its_order(rows, django_assert_num_queries):
    with django_assert_num_queries(1):
        themes, places, *none = in_one_query(
            Theme.objects.all(),
            Place.objects.order_by("-name"),
            Place.objects.filter(name="Atlantis"),
            Place.objects.filter(pk__in=[]),
        )
    assert [place.name for place in places] == ["Dakar", "Cadix", "Bilbao"]
    assert [theme.name for theme in themes] == ["Climat"]
    assert none == [[], []]


def test_rows_hold_what_django_would_read(rows, document, make):
    make.figure().values.update(value=Decimal("12345.6"))
    models: list[Any] = [Theme, Place, DocumentFile, KeyFigureValue]
    for model, found in zip(models, in_one_query(*(model.objects.order_by("pk") for model in models)), strict=True):
        for row, expected in zip(found, model.objects.order_by("pk"), strict=True):
            for field in model._meta.concrete_fields:
                assert getattr(row, field.attname) == getattr(expected, field.attname)
                assert type(getattr(row, field.attname)) is type(getattr(expected, field.attname))
            assert not row._state.adding


def test_moments_keep_their_time_zone(make):
    moment = timezone.now().replace(tzinfo=datetime.UTC)
    make.figure()
    KeyFigure.objects.update(last_published_at=moment)
    [[figure]] = in_one_query(KeyFigure.objects.all())
    assert figure.last_published_at == moment


def test_a_row_can_be_saved_again(rows):
    [places] = in_one_query(Place.objects.filter(name="Dakar"))
    places[0].name = "Dakar (Sénégal)"
    places[0].save()
    assert Place.objects.count() == 3
