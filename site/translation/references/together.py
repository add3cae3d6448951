"""Rows of several models in one query."""

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import DecimalField, Field, Model, QuerySet, TextField
from django.db.models.functions import Cast, JSONObject
from wagtail.models import Locale


def in_one_query(*querysets: QuerySet[Any]) -> list[list[Any]]:
    """Return the rows of each queryset, in its order, in one query for all.

    PostgreSQL hands over the rows as JSON, one array for each queryset. What a queryset adds to its model's own
    columns is left out, ``select_related`` too.
    """
    names = [f"rows_{number}" for number in range(len(querysets))]
    arrays = {name: ArraySubquery(as_json(queryset)) for name, queryset in zip(names, querysets, strict=True)}
    # There is always a locale: it stands for the one row that holds the arrays.
    held = Locale.objects.order_by("pk").values(**arrays)[:1].get()
    return [
        # Where Django knows beforehand that there is nothing, it asks for no array.
        [from_json(queryset.model, record) for record in held[name] or []]
        for name, queryset in zip(names, querysets, strict=True)
    ]


def as_json(queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Return a queryset of its model's columns as one JSON object for each row."""
    columns = {field.attname: exactly(field) for field in queryset.model._meta.concrete_fields}
    return queryset.values_list(JSONObject(**columns), flat=True)


def exactly(field: Field) -> Any:
    """Return what JSON is to hold of a column: decimals as text, for its numbers are read as binary ones."""
    return Cast(field.attname, TextField()) if isinstance(field, DecimalField) else field.attname


def from_json(model: type[Model], record: dict[str, Any]) -> Model:
    """Return the row that a JSON object holds."""
    fields: Sequence[Any] = model._meta.concrete_fields
    names = [field.attname for field in fields]
    return model.from_db(None, names, [field.to_python(record[field.attname]) for field in fields])
