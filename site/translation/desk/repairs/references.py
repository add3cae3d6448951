"""Choices that hold a translation instead of its original (``translation.references``), live and in drafts."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, ManyToManyField, Model
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations, get_serializable_data_for_fields
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page, Revision, RevisionMixin
from wagtail_localize.models import TranslationSource

from translation.references import in_source_language
from translation.references.blocks import SourceBlockMixin
from translation.references.holding import holds_references

from .finding import Finding, named

Record = dict[str, Any]
Swap = Callable[[type[Model], Any], Any]
"""Takes a model and the key of an object of it, and returns the key to hold instead: the same, where that is right."""


@dataclass
class Originals:
    """Which object is the original of which; asked once for each model."""

    known: dict[type[Model], dict[str, Any]] = field(default_factory=dict)

    def of(self, model: type[Model], key: Any) -> Any:
        """Return the key of the original of a translation, None where it has none, or the key itself of an original."""
        if model not in self.known:
            self.known[model] = dict(self.ask(model))
        return self.known[model].get(str(key), key)

    def ask(self, model: type[Any]) -> Iterator[tuple[str, Any]]:
        """Yield every translation of a model with its original."""
        rows = model._base_manager.order_by()
        originals = dict(rows.filter(in_source_language()).values_list("translation_key", "pk"))
        for pk, translation_key in rows.exclude(in_source_language()).values_list("pk", "translation_key"):
            yield str(pk), originals.get(translation_key)


@dataclass
class Choices:
    """What the choices of one object should hold.

    Attributes:
        moved: those that hold a translation, each with its original: the field, the model, both keys.
        lost: those whose translation has no original.
    """

    originals: Originals
    moved: list[tuple[str, type[Model], Any, Any]] = field(default_factory=list)
    lost: list[tuple[str, type[Model], Any]] = field(default_factory=list)

    def swap(self, name: str, model: type[Model], key: Any) -> Any:
        """Return the key that a choice should hold; the same, where there is no better one."""
        if key is None:
            return None
        original = self.originals.of(model, key)
        if original is None:
            self.lost.append((name, model, key))
        elif original != key:
            self.moved.append((name, model, key, original))
        return key if original is None else original


def references_to_translations() -> Iterator[Finding]:
    """Find what in the project's models holds a translation, in each object and in its drafts."""
    originals = Originals()
    for config in apps.get_app_configs():
        if config.name in settings.PROJECT_APPS:
            for model in config.get_models():
                yield from in_rows(model, originals)
                yield from in_revisions(model, originals)
                yield from in_sources(model, originals)


def in_rows(model: type[Model], originals: Originals) -> Iterator[Finding]:
    """Find such choices in the rows of a model."""
    if not choosing(model):
        return
    for row in model._base_manager.order_by("pk").iterator():
        choices = Choices(originals)
        record = corrected(model, held(row), choices)
        yield from told(partial(named, row), choices, partial(write, row, record, choices))


def in_revisions(model: type[Model], originals: Originals) -> Iterator[Finding]:
    """Find such choices in the latest and the live revisions of a model, and in the rows that these hold."""
    if not issubclass(model, RevisionMixin) or not chooses(model):
        return
    rows: Any = model._base_manager.select_related("latest_revision").order_by("pk")
    for row in rows.iterator():
        for revision in {row.latest_revision, getattr(row, "live_revision", None)} - {None}:
            choices = Choices(originals)
            content = corrected(model, revision.content, choices)
            for finding in told(partial(named, row), choices, partial(rewrite, revision, content)):
                yield replace(finding, what=f"Revision {revision.pk} of {finding.what}")


def in_sources(model: type[Model], originals: Originals) -> Iterator[Finding]:
    """Find such choices in what was taken of objects of a model: translations are written from it."""
    if not chooses(model):
        return
    sources = TranslationSource.objects.filter(specific_content_type=ContentType.objects.get_for_model(model))
    for source in sources.order_by("pk"):
        choices = Choices(originals)
        content = json.dumps(corrected(model, json.loads(source.content_json), choices))
        taken = TranslationSource.objects.filter(pk=source.pk)
        for finding in told(partial(str, source.object_repr), choices, partial(taken.update, content_json=content)):
            yield replace(finding, what=f"What was taken of {finding.what}")


def told(where: Callable[[], str], choices: Choices, repair: Any) -> Iterator[Finding]:
    """Yield what the choices of one object are wrong in; ``where`` is only asked where they are."""
    if choices.moved:
        what = ", ".join(f"{name} holds {model._meta.verbose_name} {key}" for name, model, key, _ in choices.moved)
        remedy = ", ".join(f"{original} in place of {key}" for _, _, key, original in choices.moved)
        yield Finding(f"{where()}: {what}, which is a translation.", f"It will hold the original: {remedy}.", repair)
    for name, model, key in choices.lost:
        yield Finding(
            f"{where()}: {name} holds {model._meta.verbose_name} {key}, a translation without an original.",
            "Choose something else there.",
        )


def held(row: Any) -> Record:
    """Return what the fields of a row hold, those with several choices too."""
    record = get_serializable_data_for_fields(row)
    model: type[Model] = type(row)
    for chosen in choosing(model):
        if chosen.many_to_many:
            through, owner, target = pairs_of(chosen)
            rows = through._base_manager.filter(**{owner: row.pk}).order_by("pk")
            record[chosen.name] = list(rows.values_list(target, flat=True))
    return record


def corrected(model: type[Model], record: Record, choices: Choices) -> Record:
    """Return the content of an object, and of the rows that are in it, with originals in place of translations."""
    record = dict(record)
    for chosen in choosing(model):
        value = record.get(chosen.name)
        if isinstance(chosen, StreamField):
            raw = json.loads(value) if isinstance(value, str) and value else value
            found = in_block(chosen.stream_block, raw, partial(choices.swap, chosen.name))
            record[chosen.name] = value if found == raw else json.dumps(found)
        elif chosen.many_to_many:
            swapped = [choices.swap(chosen.name, chosen.related_model, key) for key in value or ()]
            record[chosen.name] = list(dict.fromkeys(swapped))
        else:
            record[chosen.name] = choices.swap(chosen.name, chosen.related_model, value)
    for name, child in rows_of(model):
        if name in record:
            record[name] = [corrected(child, row, choices) for row in record[name] or ()]
    return record


def in_block(block: blocks.Block, raw: Any, swap: Swap) -> Any:
    """Return the raw content of a block with other choices. Content from before a block changed its kind stays."""
    if raw is None or not holds_references(block):
        return raw
    if isinstance(block, SourceBlockMixin):
        return swap(block.model_class, raw)
    if isinstance(block, blocks.StreamBlock) and isinstance(raw, list):
        known = block.child_blocks
        return [
            child | {"value": in_block(known[child["type"]], child["value"], swap)} if child["type"] in known else child
            for child in raw
        ]
    if isinstance(block, blocks.StructBlock) and isinstance(raw, dict):
        return raw | {
            name: in_block(child, raw[name], swap) for name, child in block.child_blocks.items() if name in raw
        }
    if isinstance(block, blocks.ListBlock) and isinstance(raw, list):
        # Items were bare before Wagtail gave them ids, and still are in hand-made content.
        return [
            item | {"value": in_block(block.child_block, item["value"], swap)}
            if block._item_is_in_block_format(item)
            else in_block(block.child_block, item, swap)
            for item in raw
        ]
    return raw


@cache
def choosing(model: type[Model]) -> list[Any]:
    """Return the fields of a model that are to hold originals: foreign keys, many-to-many fields and streams."""
    return [
        field
        for field in [*model._meta.concrete_fields, *model._meta.many_to_many]
        if (isinstance(field, StreamField) and holds_references(field.stream_block))
        or (
            isinstance(field, ForeignKey | ManyToManyField)
            and not isinstance(field, ParentalKey)
            and field.get_limit_choices_to() == in_source_language()
        )
    ]


@cache
def rows_of(model: type[Model]) -> list[tuple[str, type[Model]]]:
    """Return the rows that belong to objects of a model: the name that they have there, and their model."""
    relations = get_all_child_relations(model) if issubclass(model, ClusterableModel) else []
    return [(relation.get_accessor_name(), relation.related_model) for relation in relations]


@cache
def chooses(model: type[Model]) -> bool:
    """Return whether objects of a model, or the rows that belong to them, have choices."""
    return bool(choosing(model)) or any(chooses(child) for _name, child in rows_of(model))


def pairs_of(chosen: Any) -> tuple[type[Model], str, str]:
    """Return the model behind a many-to-many field, and its columns for the owner and for what is chosen."""
    through = chosen.remote_field.through
    names = chosen.m2m_field_name(), chosen.m2m_reverse_field_name()
    owner, target = (through._meta.get_field(name).attname for name in names)
    return through, owner, target


def write(row: Any, record: Record, choices: Choices) -> None:
    """Write other choices to a row, and let whoever listens to it being saved know."""
    names = {name for name, *_ in choices.moved}
    model: type[Model] = type(row)
    changed = [chosen for chosen in choosing(model) if chosen.name in names]
    for chosen in changed:
        if chosen.many_to_many:
            through, owner, target = pairs_of(chosen)
            through._base_manager.filter(**{owner: row.pk}).delete()
            through._base_manager.bulk_create(through(**{owner: row.pk, target: key}) for key in record[chosen.name])
        elif isinstance(chosen, StreamField):
            setattr(row, chosen.name, chosen.to_python(record[chosen.name]))
        else:
            setattr(row, chosen.attname, record[chosen.name])
    columns = [chosen.name for chosen in changed if not chosen.many_to_many]
    options: dict[str, Any] = {"update_fields": columns} if columns else {}
    if isinstance(row, Page):
        options["clean"] = False
    row.save(**options)


def rewrite(revision: Revision, content: Record) -> None:
    """Write other choices to a revision where it stands, as a review or a schedule may point at it."""
    Revision.objects.filter(pk=revision.pk).update(content=content)
