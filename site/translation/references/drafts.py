"""Drafts that refer to what has been deleted since."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import PROTECT, RESTRICT, ForeignKey, Model
from modelcluster.models import get_all_child_relations


class ForgetDeletedMixin:
    """For pages and snippets with drafts, before Wagtail's own classes: a draft opens whatever was deleted since.

    The database protects what stored rows refer to, not what drafts do. Of a deleted object modelcluster makes an
    empty choice or drops the row, as ``on_delete`` says, but stops with an exception where it says ``PROTECT``. Here
    such a choice is emptied, if it may be empty.
    """

    @classmethod
    def from_serializable_data(cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False) -> Any:
        """Return the object that a draft holds."""
        data = without_deleted(cls, data) if check_fks else data  # type: ignore[arg-type] # mixed into models
        return super().from_serializable_data(data, check_fks, strict_fks)  # type: ignore[misc] # modelcluster's


def without_deleted(model: type[Model], data: dict[str, Any]) -> dict[str, Any]:
    """Return what a draft holds without the protected objects that are no longer there: a query for each model."""
    data = copied(model, data)
    chosen: dict[type[Model], list[tuple[dict[str, Any], str]]] = defaultdict(list)
    for record, field in protected_choices(model, data):
        chosen[field.related_model].append((record, field.name))
    for target, choices in chosen.items():
        keys = {record[name] for record, name in choices}
        there = {str(key) for key in target._base_manager.filter(pk__in=keys).values_list("pk", flat=True)}
        for record, name in choices:
            if str(record[name]) not in there:
                record[name] = None
    return data


def protected_choices(model: type[Model], record: dict[str, Any]) -> Iterator[tuple[dict[str, Any], ForeignKey]]:
    """Find the foreign keys that protect what they refer to, in a record and in the rows below it."""
    for field in model._meta.concrete_fields:
        if (
            isinstance(field, ForeignKey)
            and field.null
            and field.remote_field.on_delete in (PROTECT, RESTRICT)
            and record.get(field.name) is not None
        ):
            yield record, field
    for relation in get_all_child_relations(model):
        for row in record.get(relation.get_accessor_name()) or ():
            yield from protected_choices(relation.related_model, row)


def copied(model: type[Model], record: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of a record and of the rows below it."""
    rows = {
        name: [copied(relation.related_model, row) for row in record[name]]
        for relation in get_all_child_relations(model)
        if record.get(name := relation.get_accessor_name())
    }
    return {**record, **rows}
