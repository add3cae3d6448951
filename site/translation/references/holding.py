"""What models and blocks refer to: it never changes while the site runs."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from django.db.models import ForeignKey, ManyToManyField, Model
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail import blocks
from wagtail.documents.models import AbstractDocument
from wagtail.fields import StreamField
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from .blocks import ReferenceChooserBlock, SourcePageChooserBlock


@cache
def foreign_keys(model: type[Model]) -> list[ForeignKey]:
    """Return a model's foreign keys to translatable objects and documents, except to parents, aliases and its like.

    A row that refers to its like, as an agreement to the one before it, could lead on for ever.
    """
    return [
        field
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey)
        and not isinstance(field, ParentalKey)
        and not field.remote_field.parent_link
        and field.name != "alias_of"
        and field.related_model is not model
        and issubclass(field.related_model, TranslatableMixin | AbstractDocument)
    ]


@cache
def many_to_many(model: type[Model]) -> list[ManyToManyField]:
    """Return a model's many-to-many fields to translatable objects."""
    return [field for field in model._meta.many_to_many if issubclass(field.related_model, TranslatableMixin)]


@cache
def stream_fields(model: type[Model]) -> list[str]:
    """Return the names of a model's StreamFields."""
    return [field.name for field in model._meta.get_fields() if isinstance(field, StreamField)]


@cache
def child_relations(model: type[Model]) -> list[Any]:
    """Return a model's child relations; not the comments that editors leave on pages."""
    relations = get_all_child_relations(model) if issubclass(model, ClusterableModel) else []
    return [relation for relation in relations if relation.related_model._meta.app_label != "wagtailcore"]


@cache
def word_fields(model: type[Model]) -> list[str]:
    """Return the names of a model's own fields that are words."""
    names = {field.name for field in model._meta.concrete_fields}
    declared = get_translatable_fields(model)
    return [f.field_name for f in declared if isinstance(f, TranslatableField) and f.field_name in names]


@cache
def belongs_to_page(model: type[Model]) -> bool:
    """Return whether objects of a model are pages or rows of one: whoever refers to them shows little of them."""
    return issubclass(model, Page) or any(
        isinstance(field, ParentalKey) and belongs_to_page(field.related_model) for field in model._meta.concrete_fields
    )


def has_standing(model: Any) -> bool:
    """Return whether objects of a model stand for themselves as translations: a row stands as its owner does."""
    return not any(isinstance(field, ParentalKey) for field in model._meta.concrete_fields)


def referring_first(models: Iterable[type[Model]]) -> list[type[Model]]:
    """Return models and all that their foreign keys lead to, each before what it refers to; pages lead no further."""
    order: dict[type[Model], None] = {}

    def visit(model: type[Model]) -> None:
        for field in [] if issubclass(model, Page) else foreign_keys(model):
            if field.related_model not in order:
                visit(field.related_model)
        order[model] = None

    for model in models:
        if model not in order:
            visit(model)
    return list(reversed(order))


def holds_references(block: blocks.Block) -> bool:
    """Return whether a block, or one within it, is a chooser of translatable objects."""
    # Remembered on the block, for blocks have no hash.
    if "_holds_references" not in vars(block):
        if isinstance(block, blocks.ListBlock):
            block._holds_references = holds_references(block.child_block)
        else:
            chooser = isinstance(block, ReferenceChooserBlock | SourcePageChooserBlock)
            children = getattr(block, "child_blocks", {}).values()
            block._holds_references = chooser or any(holds_references(child) for child in children)
    return block._holds_references


def keys_in(block: blocks.Block, raw: Any) -> Iterator[tuple[Any, Any]]:
    """Find the chosen keys in a block's raw content, with the block that holds each.

    Content from before a block changed its kind is passed over.
    """
    if raw is None or not holds_references(block):
        return
    if isinstance(block, ReferenceChooserBlock | SourcePageChooserBlock):
        yield block, raw
    elif isinstance(block, blocks.StreamBlock) and isinstance(raw, list):
        for child in raw:
            if child["type"] in block.child_blocks:
                yield from keys_in(block.child_blocks[child["type"]], child["value"])
    elif isinstance(block, blocks.StructBlock) and isinstance(raw, dict):
        for name, child in block.child_blocks.items():
            yield from keys_in(child, raw.get(name))
    elif isinstance(block, blocks.ListBlock) and isinstance(raw, list):
        for item in raw:
            # Items were bare before Wagtail gave them ids, and still are in hand-made content.
            bare = not block._item_is_in_block_format(item)
            yield from keys_in(block.child_block, item if bare else item["value"])


def objects_in(block: blocks.Block, value: Any) -> Iterator[Any]:
    """Find the chosen objects in a block's value."""
    if value is None or not holds_references(block):
        return
    if isinstance(block, ReferenceChooserBlock | SourcePageChooserBlock):
        yield value
    elif isinstance(block, blocks.StreamBlock):
        for child in value:
            yield from objects_in(child.block, child.value)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from objects_in(child, value.get(name))
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield from objects_in(block.child_block, item)
