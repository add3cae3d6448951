"""Rows and their inline children as data: read, compared and written in a constant number of queries.

A record is what modelcluster's ``serializable_data`` gives and a revision holds, so that a live row and a draft are
treated alike: ``{"pk": 7, "member_since": 1998, "roles": [{"pk": 3, "founded_with": [12, 15], ...}, ...], ...}``.
"""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.models import get_serializable_data_for_fields, model_from_serializable_data

from translation.references.indexing import references_left_alone

from .shapes import Child, Shape

Record = dict[str, Any]


def read(shape: Shape, rows: Iterable[models.Model]) -> list[Record]:
    """Return rows of one model as records, with the children and many-to-many fields of their shape."""
    records = {row.pk: get_serializable_data_for_fields(row) for row in rows}
    for many in shape.many:
        for record in records.values():
            record[many.name] = []
        pairs = many.through._base_manager.filter(**{f"{many.owner}__in": list(records)}).order_by("pk")
        for owner_pk, target_pk in pairs.values_list(many.owner, many.target):
            records[owner_pk][many.name].append(target_pk)
    for child in shape.children:
        for record in records.values():
            record[child.name] = []
        children = child.shape.model._base_manager.filter(**{f"{child.key.attname}__in": list(records)})
        for row, record in zip(children, read(child.shape, children), strict=True):
            records[getattr(row, child.key.attname)][child.name].append(record)
    return list(records.values())


def merge(shape: Shape, source: Record, target: Record, locale: int | None) -> tuple[Record, list[str]]:
    """Return a translation's record with the facts of its source, and the names of what differed.

    New children are made for the given locale. Without a locale the source is the live row of which the target is a
    draft: its children are then the same rows, with their primary keys.
    """
    record, differing = dict(target), []
    for field in shape.columns:
        if field.name not in target or not _same(field, source[field.name], target[field.name]):
            record[field.name] = source[field.name]
            differing.append(field.name)
    for many in shape.many:
        if not _same_set(source[many.name], target.get(many.name, [])):
            record[many.name] = list(source[many.name])
            differing.append(many.name)
    for child in shape.children:
        merge_children = _merge_keyed if child.shape.keyed else _merge_plain
        rows, differs = merge_children(child.shape, source[child.name], target.get(child.name, []), locale)
        if differs:
            record[child.name] = rows
            differing.append(child.name)
    return record, differing


def write(shape: Shape, before: Record, after: Record) -> None:
    """Write to the database what differs between two records of one row; new children get their primary key."""
    changed = [field for field in shape.columns if after[field.name] != before[field.name]]
    if changed:
        shape.model._base_manager.filter(pk=after["pk"]).update(
            **{field.attname: field.to_python(after[field.name]) for field in changed}
        )
    _write_many(shape, [(before, after)])
    # The parent's references are indexed once, by whoever calls this, not for every child that is deleted.
    with references_left_alone():
        _write_children(shape, [(before, after)])


def _merge_keyed(shape: Shape, source: list, target: list, locale: int | None) -> tuple[list[Record], bool]:
    theirs = {str(row["translation_key"]): row for row in target}
    rows, differs = [], False
    for ours in source:
        their = theirs.pop(str(ours["translation_key"]), None)
        if their is None:
            rows.append(deepcopy(ours) if locale is None else _new(shape, ours, locale))
            differs = True
        else:
            row, names = merge(shape, ours, their, locale)
            if locale is None:
                row["pk"] = ours["pk"]
            rows.append(row)
            differs = differs or bool(names)
    return rows, differs or bool(theirs)


def _merge_plain(shape: Shape, source: list, target: list, locale: int | None) -> tuple[list[Record], bool]:
    """Rows without a translation key are what they hold: a row that is alike stays, any other is replaced."""
    left, rows, differs = list(target), [], False
    for ours in source:
        alike = next((row for row in left if not merge(shape, ours, row, locale)[1]), None)
        if alike is None:
            rows.append(_new(shape, ours, locale))
            differs = True
        else:
            left.remove(alike)
            rows.append(alike)
    differs = differs or bool(left)
    return (deepcopy(source) if differs and locale is None else rows), differs


def _new(shape: Shape, source: Record, locale: int | None) -> Record:
    record = {**source, "pk": None}
    if shape.keyed:
        record["locale"] = locale
    for child in shape.children:
        record[child.name] = [_new(child.shape, row, locale) for row in source[child.name]]
    return record


def _write_children(shape: Shape, parents: list[tuple[Record, Record]]) -> None:
    for child in shape.children:
        _write_child(child, parents)


def _write_child(child: Child, parents: list[tuple[Record, Record]]) -> None:
    rows = child.shape.model._base_manager
    before = {row["pk"]: row for old, _ in parents for row in old.get(child.name, [])}
    after = []
    for _, parent in parents:
        for row in parent[child.name]:
            row[child.key.name] = parent["pk"]
            after.append(row)
    gone = before.keys() - {row["pk"] for row in after}
    if gone:
        rows.filter(pk__in=gone).delete()
    names = [field.name for field in child.shape.columns]
    changed = [row for row in after if row["pk"] and any(row[name] != before[row["pk"]][name] for name in names)]
    if changed:
        rows.bulk_update([_instance(child.shape.model, row) for row in changed], names)
    pairs = [(before.get(row["pk"], {}), row) for row in after]
    new = [row for row in after if row["pk"] is None]
    if new:
        for row, instance in zip(
            new, rows.bulk_create([_instance(child.shape.model, row) for row in new]), strict=True
        ):
            row["pk"] = instance.pk
    _write_many(child.shape, pairs)
    _write_children(child.shape, pairs)


def _write_many(shape: Shape, pairs: list[tuple[Record, Record]]) -> None:
    for many in shape.many:
        changed = {
            after["pk"]: after[many.name]
            for before, after in pairs
            if not _same_set(after[many.name], before.get(many.name, []))
        }
        if changed:
            rows = many.through._base_manager
            rows.filter(**{f"{many.owner}__in": list(changed)}).delete()
            rows.bulk_create(
                many.through(**{many.owner: pk, many.target: target})
                for pk, targets in changed.items()
                for target in targets
            )


def _instance(model: type[models.Model], record: Record) -> models.Model:
    columns = {field.name for field in model._meta.concrete_fields}
    data = {name: value for name, value in record.items() if name in columns}
    return model_from_serializable_data(model, {**data, "pk": record["pk"]}, check_fks=False)


def _same(field: models.Field, ours: Any, theirs: Any) -> bool:
    # A draft holds what JSON can: "50" or "50.0000" for a decimal, text for a date.
    try:
        return field.to_python(ours) == field.to_python(theirs)
    except ValidationError:
        return False


def _same_set(one: Iterable, other: Iterable) -> bool:
    return set(map(str, one)) == set(map(str, other))
