"""Where segments stand in what is translated: in which field and block, in the order of the editor's form.

Nothing here asks the database.
"""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail_localize.views.edit_translation import TabHelper

ADVISED = {"title": 70, "seo_title": 60, "search_description": 160}
"""How many characters search engines show of some fields of every page."""


@dataclass(frozen=True)
class Place:
    """Where a segment stands.

    Attributes:
        order: of its field in the form.
        field: what the form calls the field.
        group: what stands together: one block, or one row, of the field; empty in a field without such.
        block: what the block, or row, is called; empty in a field without such.
        label: what the words themselves are called: the last part of the way to them.
        rich: whether the words may have formatting.
        limit: how many characters the field can hold, if that is said.
        advised: how many of them search engines and lists show, if they do.
        address: whether it is the name of a page in addresses.
        one_line: whether the words stand in a field of one line.
        part: the field or block that holds the words; None where the source is newer than the code.
    """

    order: int
    field: str
    group: str
    block: str
    label: str
    rich: bool
    limit: int | None = None
    advised: int | None = None
    address: bool = False
    one_line: bool = False
    part: Any = None


class Places:
    """Finds where the segments of what is of one model stand."""

    def __init__(self, model: type[models.Model]) -> None:
        self.model = model
        # A field without a panel comes last: the engine leaves it out of its editor, so it could never be translated.
        self.orders: dict[str, int] = TabHelper(model()).field_ordering_mapping

    def of(self, path: str, field_path: str) -> Place:
        """Return where the segment stands whose content path and field path are these."""
        name, _, rest = path.partition(".")
        order = self.orders.get(name, len(self.orders))
        names = (field_path or name).split(".")[1:]
        try:
            field = self.model._meta.get_field(name)
            labels, part = follow(field, names)
        except (LookupError, FieldDoesNotExist):
            return Place(order, name, "", "", name, rich=True)
        heading = field_label(field)
        group = rest.partition(".")[0] if labels else ""
        return Place(
            order=order,
            field=heading,
            group=group,
            block=labels[0] if labels else "",
            label=" › ".join(labels[1:]) or (labels[0] if labels else heading),
            rich=isinstance(part, (RichTextField, blocks.RichTextBlock)),
            limit=limit_of(part),
            advised=ADVISED.get(name),
            address=name == "slug",
            one_line=is_one_line(part),
            part=part,
        )


def follow(field: Any, names: list[str]) -> tuple[list[str], Any]:
    """Return what is on the way from a field to words, as people call it, and the field or block that holds them.

    Raises:
        LookupError, FieldDoesNotExist: there is no such way.
    """
    if is_rows(field):
        labels = [str(capfirst(field.related_model._meta.verbose_name))]
        child = field.related_model._meta.get_field(names[0])
        further, part = follow(child, names[1:])
        return [*labels, field_label(child), *further], part
    if not isinstance(field, StreamField):
        return [], field
    labels, block = [], field.stream_block
    for name in names:
        if isinstance(block, blocks.ListBlock):
            block = block.child_block
        elif isinstance(block, blocks.BaseStreamBlock | blocks.BaseStructBlock):
            block = block.child_blocks[name]
            labels.append(capfirst(str(block.label)))
        else:
            break
    return labels, block


def is_rows(field: Any) -> bool:
    """Whether a field is rows of another model that belong to what has it."""
    return isinstance(field, models.ManyToOneRel) and isinstance(field.remote_field, ParentalKey)


def field_label(field: Any) -> str:
    """Return what people call a field."""
    if is_rows(field):
        return str(capfirst(field.related_model._meta.verbose_name_plural))
    return str(capfirst(field.verbose_name))


def is_one_line(part: Any) -> bool:
    """Whether words stand in a field of one line, where a line break could not be typed."""
    return isinstance(part, (models.CharField, blocks.CharBlock))


def limit_of(part: Any) -> int | None:
    """Return how many characters a field or block can hold."""
    held = getattr(part, "field", None) if isinstance(part, blocks.FieldBlock) else part
    return getattr(held, "max_length", None)
