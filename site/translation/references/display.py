"""Localise what a page refers to: one query for each model, however many references there are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import ForeignKey, ManyToManyField, Model, Q, prefetch_related_objects
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, TranslatableMixin
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from translation.languages import content_locale_id

from .blocks import ReferenceChooserBlock, SourcePageChooserBlock, already_loaded

# Where an object keeps what to show instead of it: {id of the page's locale: object or None}.
SHOWN = "_shown_by_locale"


def localise(chosen: Any, locale_id: int) -> Any:
    """Return what to show for an object in a locale: its translation, itself or, if unpublished, None.

    Costs no query for what ``prepare`` has seen, and one for anything else.
    """
    if not isinstance(chosen, TranslatableMixin):
        return chosen
    shown = vars(chosen).setdefault(SHOWN, {})
    if locale_id not in shown:
        model = type(chosen)
        shown[locale_id] = choose_shown(fetch(model, [chosen.pk], locale_id), locale_id).get(chosen.translation_key)
    return shown[locale_id]


def localise_all(chosen: Iterable[Any], locale_id: int) -> list[Any]:
    """Return what to show for objects of one model in a locale, in their order, in one query.

    What is not published is left out. Afterwards, ``localise`` costs no query for any of them.
    """
    chosen = list(chosen)
    unseen = [obj for obj in chosen if locale_id not in vars(obj).get(SHOWN, {})]
    if unseen:
        shown = choose_shown(fetch(type(unseen[0]), [obj.pk for obj in unseen], locale_id), locale_id)
        for obj in unseen:
            remember(obj, locale_id, shown.get(obj.translation_key))
    return [shown for shown in (localise(obj, locale_id) for obj in chosen) if shown is not None]


def prepare(*holders: Model, locale: Locale | None = None) -> None:
    """Localise all that pages (or other objects) refer to, so that showing it costs no more queries.

    Follows foreign keys, many-to-many fields, child relations and StreamFields, and what is found in its turn (not
    beyond pages). Each model found costs one query, in any number of languages; each child relation another.

    Args:
        holders: pages, or other objects, of any models.
        locale: the language to show; that of the first holder's text if not given.
    """
    if holders:
        locale_id = locale.pk if locale else content_locale_id(holders[0])
        if locale_id is None:
            raise ValueError(f"{holders[0]!r} has no language: say which one to show.")
        _Preparation(locale_id).run(holders)


class _Preparation:
    """One call of ``prepare``."""

    def __init__(self, locale_id: int) -> None:
        self.locale_id = locale_id
        # What is still to fetch, and what has been, by model and primary key.
        self.wanted: dict[type[Model], set[Any]] = defaultdict(set)
        self.found: dict[type[Model], dict[Any, Model]] = defaultdict(dict)
        # Models whose rows are to be the most specific pages.
        self.specific: set[type[Model]] = set()
        # Every object that may hold a foreign key to what was found, and everything that was found another way.
        self.holders: list[Model] = []
        self.met: list[Model] = []
        self.streams: list[blocks.StreamValue] = []

    def run(self, holders: Iterable[Model]) -> None:
        for model, objects in by_model(holders).items():
            self.gather(model, objects, referring_only=True)
        while to_fetch := self.next_model():
            self.fetch(to_fetch)
        self.attach()

    def gather(self, model: type[Model], objects: list[Model], *, referring_only: bool) -> None:
        """Note what objects of one model refer to; fetch their children and many-to-many rows."""
        self.holders += objects
        for key in foreign_keys(model):
            self.wanted[key.related_model].update(filter(None, (getattr(obj, key.attname) for obj in objects)))
        for field in many_to_many(model):
            related = rows_of(objects, field.name)
            self.met += related
            self.wanted[field.related_model].update(obj.pk for obj in related)
        for name in stream_fields(model):
            for obj in objects:
                self.gather_stream(getattr(obj, name))
        for relation in child_relations(model):
            if refers(relation.related_model) or not referring_only:
                children = rows_of(objects, relation.get_accessor_name())
                self.gather(relation.related_model, children, referring_only=referring_only)

    def gather_stream(self, value: blocks.StreamValue) -> None:
        if not holds_references(value.stream_block):
            return
        self.streams.append(value)
        for block, key in keys_in(value.stream_block, list(value.raw_data)):
            self.wanted[block.model_class].add(key)
            if isinstance(block, SourcePageChooserBlock):
                self.specific.add(block.model_class)

    def next_model(self) -> type[Model] | None:
        """Return a model to fetch that no other model still to be fetched can refer to, so that once is enough."""
        for model, keys in list(self.wanted.items()):
            keys -= self.found[model].keys()
            if not keys:
                del self.wanted[model]
        waiting = list(self.wanted)
        free = (m for m in waiting if not any(m in reach(other) for other in waiting if other is not m))
        return next(free, waiting[0] if waiting else None)

    def fetch(self, model: type[Model]) -> None:
        keys = self.wanted.pop(model)
        rows = fetch(model, keys, self.locale_id)
        shown = choose_shown(rows, self.locale_id)
        if issubclass(model, Page) and model in self.specific:
            shown = specific(shown)
        self.found[model] |= dict.fromkeys(keys) | {row.pk: row for row in rows}  # type: ignore[arg-type] # None: deleted since
        for row in rows:
            remember(row, self.locale_id, shown.get(row.translation_key))
        if not issubclass(model, Page):
            self.gather(
                model,
                unique([row for row in rows if row.pk in keys] + list(filter(None, shown.values()))),
                referring_only=False,
            )

    def attach(self) -> None:
        """Hand what was found to those that refer to it."""
        for holder in self.holders:
            for key in foreign_keys(type(holder)):
                if found := self.found[key.related_model].get(getattr(holder, key.attname)):
                    key.set_cached_value(holder, found)
        with already_loaded({(model, pk): row for model, rows in self.found.items() for pk, row in rows.items()}):
            for stream in self.streams:
                for child in stream:
                    self.met += objects_in(child.block, child.value)
        for obj in self.met:
            if found := self.found[type(obj)].get(obj.pk):
                remember(obj, self.locale_id, vars(found)[SHOWN][self.locale_id])


def fetch(model: type[Any], keys: Iterable[Any], locale_id: int) -> list[Any]:
    """Return objects of a model with their source and their translation into a locale, in one query."""
    manager = model._default_manager
    chosen = manager.filter(pk__in=keys).order_by().values("translation_key")
    languages = Q(locale=locale_id) | Q(locale__language_code=settings.LANGUAGE_CODE) | Q(pk__in=keys)
    return list(manager.filter(languages, translation_key__in=chosen).select_related("locale"))


def choose_shown(rows: Iterable[Any], locale_id: int) -> dict[Any, Any]:
    """Return what to show in a locale by translation key; nothing for what is not published in its source."""
    versions: dict[Any, dict[int, Any]] = defaultdict(dict)
    for row in rows:
        versions[row.translation_key][row.locale_id] = row
    shown: dict[Any, Any] = {}
    for key, by_locale in versions.items():
        source = next((row for row in by_locale.values() if row.locale.language_code == settings.LANGUAGE_CODE), None)
        source = source or next(iter(by_locale.values()))
        translation = by_locale.get(locale_id)
        if not is_live(source):
            shown[key] = None
        elif translation is not None and is_live(translation) and is_translated(source, translation):
            shown[key] = translation
        else:
            shown[key] = source
    return shown


def is_live(obj: Any) -> bool:
    """Return whether an object is published; what has no drafts always is."""
    return getattr(obj, "live", True)


def is_translated(source: Any, translation: Any) -> bool:
    """Return whether the words of a translation are in its language.

    wagtail-localize starts a translation as a copy, and an alias page stays one: both have the source's words.
    """
    if isinstance(translation, Page):
        return translation.alias_of_id is None
    model: type[Model] = type(source)
    names = [name for name in word_fields(model) if getattr(source, name)]
    return not names or any(getattr(source, name) != getattr(translation, name) for name in names)


def specific(shown: dict[Any, Any]) -> dict[Any, Any]:
    """Replace pages by the most specific ones: one query for each type among them."""
    result = dict(shown)
    groups: dict[type[Page], dict[int, Any]] = defaultdict(dict)
    for key, page in shown.items():
        if page is not None and page.specific_class and not isinstance(page, page.specific_class):
            groups[page.specific_class][page.pk] = key
    for model, keys in groups.items():
        for page in model._default_manager.filter(pk__in=keys).select_related("locale"):
            result[keys[page.pk]] = page
    return result


def remember(obj: Any, locale_id: int, shown: Any) -> None:
    """Keep on an object what to show instead of it, and on that that it shows itself."""
    vars(obj).setdefault(SHOWN, {})[locale_id] = shown
    if shown is not None:
        vars(shown).setdefault(SHOWN, {})[locale_id] = shown


def by_model(objects: Iterable[Model]) -> dict[type[Model], list[Model]]:
    """Group objects by their model."""
    groups: dict[type[Model], list[Model]] = defaultdict(list)
    for obj in objects:
        groups[type(obj)].append(obj)
    return groups


def unique(objects: Iterable[Any]) -> list[Any]:
    """Drop what comes again."""
    return list(dict.fromkeys(objects))


def rows_of(objects: list[Any], relation: str) -> list[Any]:
    """Return the related rows of all objects in one query; none where they are already in memory, as in a preview."""
    stored = [obj for obj in objects if obj.pk and not getattr(getattr(obj, relation), "is_deferring", False)]
    if stored:
        prefetch_related_objects(stored, relation)
    return [row for obj in objects if obj.pk for row in getattr(obj, relation).all()]


# What models and blocks refer to: it never changes while the site runs.


@cache
def foreign_keys(model: type[Model]) -> list[ForeignKey]:
    """Return a model's foreign keys to translatable objects, except to its own parents and aliases."""
    return [
        field
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey)
        and not isinstance(field, ParentalKey)
        and not field.remote_field.parent_link
        and field.name != "alias_of"
        and issubclass(field.related_model, TranslatableMixin)
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
    """Return a model's child relations."""
    return get_all_child_relations(model) if issubclass(model, ClusterableModel) else []


@cache
def word_fields(model: type[Model]) -> list[str]:
    """Return the names of a model's own fields that are words."""
    names = {field.name for field in model._meta.concrete_fields}
    declared = get_translatable_fields(model)
    return [f.field_name for f in declared if isinstance(f, TranslatableField) and f.field_name in names]


@cache
def refers(model: type[Model]) -> bool:
    """Return whether a model, or one of its child relations, has references."""
    own = foreign_keys(model) or many_to_many(model) or stream_fields(model)
    return bool(own) or any(refers(relation.related_model) for relation in child_relations(model))


@cache
def reach(model: type[Model]) -> frozenset[type[Model]]:
    """Return every model to which a found object of a model can lead."""
    reached: set[type[Model]] = set()
    waiting = [model]
    while waiting:
        for other in targets(waiting.pop()):
            if other not in reached:
                reached.add(other)
                waiting.append(other)
    return frozenset(reached)


def targets(model: type[Model]) -> Iterator[type[Model]]:
    """Return the models to which an object of a model refers itself."""
    if issubclass(model, Page):
        return
    yield from (field.related_model for field in [*foreign_keys(model), *many_to_many(model)])
    for relation in child_relations(model):
        yield from targets(relation.related_model)


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
