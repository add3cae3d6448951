"""Where an object is used: by foreign keys, blocks, links in text and many-to-many fields."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import PROTECT, RESTRICT, ManyToManyField, ManyToManyRel, ManyToOneRel, Model
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, ReferenceIndex, TranslatableMixin

# The content type (of the base model) and the primary key of what uses an object.
User = tuple[int, str]


@dataclass(frozen=True)
class Usage:
    """A page or other object that uses another one."""

    title: str
    kind: str
    language: str
    url: str | None


def usages(*objects: Model, user: Any = None) -> list[Usage]:
    """Return what uses any of some objects of one model, by title, in a number of queries that does not grow.

    Args:
        objects: objects of one model.
        user: whose rights decide which of them can be opened for editing; everybody's if not given.
    """
    if not objects:
        return []
    users = set().union(*users_of(type(objects[0]), [obj.pk for obj in objects]).values())
    users -= {(base_type(type(obj)).pk, str(obj.pk)) for obj in objects}
    by_type: dict[int, list[str]] = defaultdict(list)
    for type_id, pk in users:
        by_type[type_id].append(pk)
    finder = AdminURLFinder(user)
    found = [describe(obj, finder) for type_id, keys in by_type.items() for obj in load(type_id, keys)]
    return sorted(found, key=lambda usage: (usage.title, usage.language))


def count_usages(model: type[Model], keys: Iterable[Any]) -> dict[Any, int]:
    """Return how many pages and other objects use each of a model's objects, by primary key."""
    users = users_of(model, keys)
    return {key: len(users[key]) for key in keys}


def users_of(model: type[Model], keys: Iterable[Any]) -> dict[Any, set[User]]:
    """Return what uses each of a model's objects: one query, and one for each field asked without the index."""
    by_text = {str(key): key for key in keys}
    users: dict[Any, set[User]] = defaultdict(set)
    indexed = ReferenceIndex.objects.filter(to_content_type=base_type(model), to_object_id__in=by_text)
    for to_pk, type_id, pk in indexed.values_list("to_object_id", "base_content_type_id", "object_id"):
        users[by_text[to_pk]].add((type_id, pk))
    for field in fields_to_ask(model):
        table: Any
        owner, path = owner_of(field.model)
        if isinstance(field, ManyToManyField):
            table, used = field.remote_field.through, field.m2m_reverse_field_name()
            path = [field.m2m_field_name(), *path]
        else:
            table, used = field.model, field.name
        rows = table._base_manager.filter(**{f"{used}__in": by_text.values()})
        for to_pk, pk in rows.values_list(f"{used}_id", "__".join([*path, "pk"])):
            users[to_pk].add((base_type(owner).pk, str(pk)))
    return users


@cache
def fields_to_ask(model: type[Model]) -> list[Any]:
    """Return the fields that Wagtail's index leaves out (many-to-many), and those that the database protects.

    The index knows protected foreign keys too, but can be out of date; the database would refuse a deletion all the
    same, without saying why.
    """
    relations = model._meta.get_fields(include_hidden=True)
    return [
        relation.field
        for relation in relations
        if isinstance(relation, ManyToManyRel)
        or (isinstance(relation, ManyToOneRel) and relation.on_delete in (PROTECT, RESTRICT))
    ]


def owner_of(model: type[Model]) -> tuple[type[Model], list[str]]:
    """Return the page or snippet of which a model's objects are rows, and the fields that lead there."""
    key = next((field for field in model._meta.concrete_fields if isinstance(field, ParentalKey)), None)
    if key is None:
        return model, []
    owner, path = owner_of(key.related_model)
    return owner, [key.name, *path]


def base_type(model: type[Model]) -> ContentType:
    """Return the content type under which the reference index knows a model: for every page, that of Page."""
    return ReferenceIndex._get_base_content_type(model)


def load(type_id: int, keys: list[str]) -> list[Any]:
    """Return objects of one type with their languages."""
    model = ContentType.objects.get_for_id(type_id).model_class()
    if model is None:
        return []
    objects = model._base_manager.filter(pk__in=keys)
    return list(objects.select_related("locale") if issubclass(model, TranslatableMixin) else objects)


def describe(obj: Any, finder: AdminURLFinder) -> Usage:
    """Return what to say of an object that uses another."""
    model = obj.specific_class or Page if isinstance(obj, Page) else type(obj)
    return Usage(
        title=obj.get_admin_display_title() if isinstance(obj, Page) else str(obj),
        kind=capfirst(str(model._meta.verbose_name)),
        language=obj.locale.get_display_name() if isinstance(obj, TranslatableMixin) else "",
        url=finder.get_edit_url(obj),
    )
