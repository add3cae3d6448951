"""What of a model follows the source: its columns, many-to-many fields and inline children."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields


@dataclass(frozen=True)
class Shape:
    """What of a model follows the source.

    Attributes:
        model: the model itself.
        columns: the fields that are copied.
        many: the many-to-many fields that are copied.
        children: the inline children that follow.
        text: the words of a row that can be looked up among the strings already translated.
    """

    model: type[models.Model]
    columns: tuple[models.Field, ...]
    many: tuple["Many", ...]
    children: tuple["Child", ...]
    text: tuple[models.Field, ...] = ()

    @property
    def keyed(self) -> bool:
        """Whether a row and its translation know each other by their translation key."""
        return issubclass(self.model, TranslatableMixin)


@dataclass(frozen=True)
class Many:
    """A many-to-many field: its name, the model behind it, and that model's columns for the owner and the target."""

    name: str
    through: type[models.Model]
    owner: str
    target: str


@dataclass(frozen=True)
class Child:
    """Inline children: the name they have on the parent, their key to it, and what of each follows."""

    name: str
    key: ParentalKey
    shape: Shape


@cache
def shape_of(model: type[models.Model]) -> Shape:
    """Return what of a model follows the source, as its ``override_translatable_fields`` declare.

    Raises ImproperlyConfigured for a many-to-many fact with a ``through`` model of its own: declare inline children.
    """
    facts, words = _declared(model)
    relations = {relation.get_accessor_name(): relation for relation in get_all_child_relations(model)}
    if issubclass(model, Orderable) and is_inline(model):
        facts.add(Orderable.sort_order_field)
    return Shape(
        model=model,
        columns=tuple(field for field in model._meta.concrete_fields if field.name in facts),
        many=_many(model, facts),
        children=tuple(
            _child(name, relation, whole=name in facts or not issubclass(relation.related_model, TranslatableMixin))
            for name, relation in relations.items()
            if name in facts | words
        ),
        text=tuple(
            field
            for field in model._meta.concrete_fields
            # Exactly these: a rich text is stored as many strings.
            if field.name in words and type(field) in (models.CharField, models.TextField)
        ),
    )


@cache
def whole_shape_of(model: type[models.Model]) -> Shape:
    """Return the shape of a model whose rows follow the source altogether, such as the values of a key figure."""
    own = {"translation_key", "locale"} if issubclass(model, TranslatableMixin) else set()
    return Shape(
        model=model,
        columns=tuple(
            field
            for field in model._meta.concrete_fields
            if not field.primary_key
            and not isinstance(field, ParentalKey)
            and not getattr(field, "auto_now", False)
            and not getattr(field, "auto_now_add", False)
            and field.name not in own
        ),
        many=_many(model, {field.name for field in model._meta.many_to_many}),
        children=tuple(
            _child(relation.get_accessor_name(), relation, whole=True) for relation in get_all_child_relations(model)
        ),
    )


def is_inline(model: type[models.Model]) -> bool:
    """Return whether rows of a model are inline children of another."""
    return any(isinstance(field, ParentalKey) for field in model._meta.fields)


def _declared(model: type[models.Model]) -> tuple[set[str], set[str]]:
    facts, words = set(), set()
    for field in get_translatable_fields(model):
        if not isinstance(field, SynchronizedField):
            words.add(field.field_name)
        elif not field.overridable:
            facts.add(field.field_name)
    return facts, words


def _child(name: str, relation: models.ManyToOneRel, *, whole: bool) -> Child:
    model = relation.related_model
    return Child(name=name, key=relation.field, shape=whole_shape_of(model) if whole else shape_of(model))


def _many(model: type[models.Model], names: set[str]) -> tuple[Many, ...]:
    return tuple(_through(field) for field in model._meta.many_to_many if field.name in names)


def _through(field: models.ManyToManyField) -> Many:
    through: Any = field.remote_field.through
    if not through._meta.auto_created:
        raise ImproperlyConfigured(f"{field} goes through a model of its own: declare that as inline children.")
    owner = through._meta.get_field(field.m2m_field_name())
    target = through._meta.get_field(field.m2m_reverse_field_name())
    return Many(field.name, through, owner.attname, target.attname)
