"""Rows of several models in one query."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import DecimalField, Field, Model, QuerySet, TextField
from django.db.models.functions import Cast, JSONObject
from wagtail.models import Locale

from translation.standing import HELD
from translation.written import Written


def in_one_query(*querysets: QuerySet[Any]) -> list[list[Any]]:
    """Return the rows of each queryset, in its order, in one query for all.

    PostgreSQL hands over the rows as JSON, one array for each queryset. What a queryset adds to its model's own
    columns is left out, ``select_related`` too, but not what ``with_standing`` adds.
    """
    return from_arrays([queryset.model for queryset in querysets], in_arrays(querysets).get())


class Together:
    """The same, for querysets of which Django writes the SQL once (see ``translation.written``)."""

    def __init__(self, make: Callable[[], list[QuerySet[Any]]]) -> None:
        self.make = make
        self.models: list[type[Model]] = []
        self.written = Written(self._arrays)

    def _arrays(self) -> QuerySet[Any]:
        querysets = self.make()
        self.models = [queryset.model for queryset in querysets]
        return in_arrays(querysets)

    def __call__(self, **given: Any) -> list[list[Any]]:
        """Return the rows of each queryset, in its order."""
        (held,) = self.written(**given)
        return from_arrays(self.models, held)


def in_arrays(querysets: Sequence[QuerySet[Any]]) -> QuerySet[Any]:
    """Return a query for one row that holds an array for each queryset."""
    arrays = {f"rows_{number}": ArraySubquery(as_json(queryset)) for number, queryset in enumerate(querysets)}
    # There is always a locale: it stands for the one row.
    return Locale.objects.order_by("pk").values(**arrays)[:1]


def from_arrays(models: Iterable[type[Model]], held: Mapping[str, Any]) -> list[list[Any]]:
    """Return the rows of each model that one row holds."""
    # Where Django knows beforehand that there is nothing, it asks for no array.
    arrays = [held[f"rows_{number}"] or [] for number, _model in enumerate(models)]
    return [[from_json(model, record) for record in array] for model, array in zip(models, arrays, strict=True)]


def as_json(queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Return a queryset of its model's columns as one JSON object for each row."""
    columns = {field.attname: exactly(field) for field in queryset.model._meta.concrete_fields}
    if HELD in queryset.query.annotations:
        columns[HELD] = HELD
    return queryset.values_list(JSONObject(**columns), flat=True)


def exactly(field: Field) -> Any:
    """Return what JSON is to hold of a column: decimals as text, for its numbers are read as binary ones."""
    return Cast(field.attname, TextField()) if isinstance(field, DecimalField) else field.attname


def from_json(model: type[Model], record: dict[str, Any]) -> Model:
    """Return the row that a JSON object holds."""
    fields: Sequence[Any] = model._meta.concrete_fields
    names = [field.attname for field in fields]
    row = model.from_db(None, names, [field.to_python(record[field.attname]) for field in fields])
    if HELD in record:
        setattr(row, HELD, record[HELD])
    return row
