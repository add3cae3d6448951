"""Objects and their content, as a revision or a source holds it: one made of the other, in few queries.

modelcluster asks the database for each reference of each row by itself; here each model that is referred to is asked
once, whatever the number of rows.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import (
    ClusterableModel,
    get_all_child_m2m_relations,
    get_all_child_relations,
    get_serializable_data_for_fields,
    model_from_serializable_data,
)

Record = dict[str, Any]
Row = tuple[type[models.Model], Record]
"""A row of an object, or the object itself, with its model."""


def serialised(instance: Any) -> str:
    """Return the content of an object as the engine freezes it."""
    if not isinstance(instance, ClusterableModel):
        return json.dumps(get_serializable_data_for_fields(instance), cls=DjangoJSONEncoder)
    before = set(rows_held(instance))
    hold_rows([instance])
    content = instance.to_json()
    # Whoever saves the instance afterwards is not to save rows that nobody has changed.
    for name in set(rows_held(instance)) - before:
        del rows_held(instance)[name]
    return content


def rows_held(instance: Any) -> dict[str, list[Any]]:
    """Return the rows of an object that are in memory, by relation, where modelcluster keeps them."""
    return instance.__dict__.setdefault("_cluster_related_objects", {})


def hold_rows(instances: Sequence[Any]) -> None:
    """Read the rows of objects, the rows of those, and what they name, in a query for each relation.

    What is held already stays.
    """
    if not instances or not isinstance(instances[0], ClusterableModel):
        return
    for field in get_all_child_m2m_relations(type(instances[0])):
        hold_named(instances, field)
    for relation in get_all_child_relations(type(instances[0])):
        name, key = relation.get_accessor_name(), relation.field.attname
        held = [instance for instance in instances if name in rows_held(instance)]
        asked = {instance.pk: instance for instance in instances if instance not in held and instance.pk}
        rows = list(relation.related_model._default_manager.filter(**{f"{key}__in": asked})) if asked else []
        found = defaultdict(list)
        for row in rows:
            found[getattr(row, key)].append(row)
        for pk, instance in asked.items():
            rows_held(instance)[name] = found[pk]
        hold_rows([*rows, *(row for instance in held for row in rows_held(instance)[name])])


def hold_named(instances: Sequence[Any], field: Any) -> None:
    """Read what objects name in a many-to-many field, in two queries."""
    asked = {instance.pk: instance for instance in instances if field.name not in rows_held(instance) and instance.pk}
    if not asked:
        return
    owner, other = field.m2m_field_name(), field.m2m_reverse_field_name()
    through = field.remote_field.through._base_manager.filter(**{f"{owner}__in": asked})
    pairs = list(through.values_list(f"{owner}_id", f"{other}_id"))
    # In the order in which the field would give them.
    named = field.related_model._default_manager.filter(pk__in={target for _owner, target in pairs}) if pairs else ()
    for pk, instance in asked.items():
        chosen = {target for owner_pk, target in pairs if owner_pk == pk}
        rows_held(instance)[field.name] = [one for one in named if one.pk in chosen]


def from_content(model: Any, record: Record) -> Any:
    """Return an object with some content, whether what it refers to is still there or not."""
    if not issubclass(model, ClusterableModel):
        return model_from_serializable_data(model, record, check_fks=False)
    keys: dict[type[models.Model], set[Any]] = defaultdict(set)
    for row_model, row in rows_of(model, record):
        for field in many_of(row_model):
            keys[field.related_model].update(row.get(field.name, ()))
    named = {model: model._default_manager.in_bulk(keys) for model, keys in keys.items()}
    made = model.from_serializable_data(without_named(model, record), check_fks=False)
    give_named(made, record, named)
    return made


def give_named(made: Any, record: Record, named: dict[type[models.Model], dict[Any, Any]]) -> None:
    """Give an object and its rows what they name in many-to-many fields, of what is there."""
    for field in many_of(type(made)):
        if field.name in record:
            there = named[field.related_model]
            rows_held(made)[field.name] = [there[key] for key in record[field.name] if key in there]
    for relation in children_of(type(made)):
        name = relation.get_accessor_name()
        for row, content in zip(rows_held(made).get(name, ()), record.get(name, ()), strict=False):
            give_named(row, content, named)


def without_named(model: type[models.Model], record: Record) -> Record:
    """Return a content without what it names in many-to-many fields."""
    names = {field.name for field in many_of(model)}

    def bare(child: type[models.Model], row: Record) -> Record:
        return without_named(child, row)

    return with_children(model, {name: value for name, value in record.items() if name not in names}, bare)


def without_deleted(model: type[models.Model], record: Record) -> Record:
    """Return a content without references to what has been deleted since, in a query for each model referred to.

    As modelcluster does it: a row whose reference takes it along when deleted (``CASCADE``) goes, else the reference is
    empty; that of the object itself is empty in any case.
    """
    wanted: dict[tuple[type[models.Model], str], set[Any]] = defaultdict(set)
    for row_model, row in rows_of(model, record):
        for field in references_of(row_model):
            if row.get(field.name) is not None and field.remote_field.on_delete is not models.DO_NOTHING:
                wanted[target_of(field)].add(key_of(field, row[field.name]))
    there = {
        (related, name): set(related._default_manager.filter(**{f"{name}__in": keys}).values_list(name, flat=True))
        for (related, name), keys in wanted.items()
    }

    def is_gone(field: Any, row: Record) -> bool:
        value = row.get(field.name)
        return value is not None and key_of(field, value) not in there.get(target_of(field), {key_of(field, value)})

    def cleaned(row_model: type[models.Model], row: Record, is_row: bool) -> Record | None:
        row = dict(row)
        for field in references_of(row_model):
            if is_gone(field, row):
                if is_row and field.remote_field.on_delete is models.CASCADE:
                    return None
                row[field.name] = None
        return with_children(row_model, row, lambda child, child_row: cleaned(child, child_row, True))

    found = cleaned(model, record, False)
    assert found is not None  # Only rows go.
    return found


def rows_of(model: type[models.Model], record: Record) -> Iterator[Row]:
    """Yield a content and those of its rows, and of the rows of those, with their models."""
    yield model, record
    for relation in children_of(model):
        for row in record.get(relation.get_accessor_name(), ()):
            yield from rows_of(relation.related_model, row)


def with_children(
    model: type[models.Model], record: Record, change: Callable[[type[models.Model], Record], Record | None]
) -> Record:
    """Return a content whose rows are changed; those of which nothing is left are gone."""
    names = {relation.get_accessor_name(): relation.related_model for relation in children_of(model)}
    return {
        name: [row for row in (change(names[name], row) for row in value) if row is not None]
        if name in names
        else value
        for name, value in record.items()
    }


def children_of(model: type[models.Model]) -> list[Any]:
    """Return the relations of a model to the rows that belong to it."""
    return get_all_child_relations(model) if issubclass(model, ClusterableModel) else []


def many_of(model: type[models.Model]) -> list[Any]:
    """Return the many-to-many fields of a model that its content holds."""
    return get_all_child_m2m_relations(model) if issubclass(model, ClusterableModel) else []


def references_of(model: type[models.Model]) -> list[Any]:
    """Return the references of a model that its content holds; the key of a row to what it belongs to is none."""
    fields: Iterable[Any] = model._meta.concrete_fields
    return [field for field in fields if field.is_relation and field.serialize and not isinstance(field, ParentalKey)]


def target_of(field: Any) -> tuple[type[models.Model], str]:
    """Return the model that a reference leads to, and by which of its fields."""
    return field.related_model, field.target_field.name


def key_of(field: Any, value: Any) -> Any:
    """Return the key that a content holds of a reference, as the database has it."""
    return field.target_field.to_python(value)
