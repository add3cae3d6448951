"""Localise all that pages refer to in a few queries, however many references there are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import ManyToManyField, Model, Q, QuerySet
from wagtail import blocks
from wagtail.models import Locale, Page, TranslatableMixin

from translation.languages import content_locale_id
from translation.written import Given

from .blocks import SourcePageChooserBlock, already_loaded
from .display import SHOWN, by_model, choose_shown, fetch, remember, specific, versions
from .holding import (
    belongs_to_page,
    child_relations,
    foreign_keys,
    holds_references,
    keys_in,
    many_to_many,
    objects_in,
    referring_first,
    stream_fields,
)
from .together import Together


def prepare(*holders: Model, locale: Locale | None = None) -> None:
    """Localise all that pages (or other objects) refer to, so that showing it costs no more queries.

    Follows foreign keys, many-to-many fields, child relations and StreamFields, and what is found in its turn (not
    beyond pages and rows of other pages). The rows of all holders cost one query, and all that they refer to
    another; so do the rows of what is found, and what those refer to. Each model of pages costs one more.

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
        # What is still to fetch, and what has been (None: deleted since), by model and primary key.
        self.wanted: dict[type[Model], set[Any]] = defaultdict(set)
        self.found: dict[type[Model], dict[Any, Model | None]] = defaultdict(dict)
        # Models whose rows are to be the most specific pages.
        self.specific: set[type[Model]] = set()
        # Every object that may hold a foreign key to what was found, and everything that was found another way.
        self.holders: list[Model] = []
        self.met: list[Model] = []
        self.streams: list[blocks.StreamValue] = []
        # What many-to-many fields hold, by primary key.
        self.chosen: list[tuple[Model, ManyToManyField, list[Any]]] = []

    def run(self, holders: Iterable[Model]) -> None:
        self.gather(holders)
        while self.wanted:
            self.fetch()
        self.attach()

    def gather(self, objects: Iterable[Model]) -> None:
        """Note what objects refer to, and what the rows below them do; those that are stored take one query."""
        stored: dict[type[Model], list[Any]] = {}
        in_memory: list[Any] = []
        for model, group in by_model(objects).items():
            self.note(group)
            if of_model := [obj for obj in group if is_stored(obj)]:
                stored[model] = of_model
            in_memory += [obj for obj in group if not is_stored(obj)]
        self.gather_stored(stored)
        self.gather_from_memory(in_memory)

    def gather_stored(self, stored: dict[type[Model], list[Any]]) -> None:
        stored = {model: objects for model, objects in stored.items() if has_rows(model)}
        if not stored:
            return
        branches = [branch for model, objects in stored.items() for branch in branches_below(model, objects)]
        of_models = {model._meta.label: [obj.pk for obj in objects] for model, objects in stored.items()}
        for branch, rows in zip(branches, rows_below(tuple(stored))(**of_models), strict=True):
            branch.rows += rows
            belonging = branch.by_owner()
            for owner in branch.owners:
                if isinstance(branch.relation, ManyToManyField):
                    keys = [getattr(row, branch.target) for row in belonging[owner.pk]]
                    self.want(branch.relation.related_model, keys)
                    self.chosen.append((owner, branch.relation, keys))
                else:
                    hold(owner, branch.relation.get_accessor_name(), belonging[owner.pk])
                    for row in belonging[owner.pk]:
                        branch.relation.field.set_cached_value(row, owner)
            if not isinstance(branch.relation, ManyToManyField):
                self.note(rows)

    def gather_from_memory(self, objects: list[Any]) -> None:
        """Do the same for objects whose rows are not saved yet, as in a preview."""
        rows: list[Any] = []
        for obj in objects:
            model: type[Model] = type(obj)
            for many in many_to_many(model):
                related = list(getattr(obj, many.name).all()) if obj.pk else []
                self.met += related
                self.want(many.related_model, [chosen.pk for chosen in related])
            for relation in child_relations(model):
                rows += getattr(obj, relation.get_accessor_name()).all()
        if rows:
            self.gather(rows)

    def note(self, objects: Iterable[Model]) -> None:
        """Note what the fields of objects refer to."""
        for obj in objects:
            self.holders.append(obj)
            for key in foreign_keys(type(obj)):
                self.want(key.related_model, [getattr(obj, key.attname)])
            for name in stream_fields(type(obj)):
                self.note_stream(getattr(obj, name))

    def note_stream(self, value: blocks.StreamValue) -> None:
        if not holds_references(value.stream_block):
            return
        self.streams.append(value)
        for block, key in keys_in(value.stream_block, list(value.raw_data)):
            self.want(block.model_class, [key])
            if isinstance(block, SourcePageChooserBlock):
                self.specific.add(block.model_class)

    def want(self, model: type[Model], keys: Iterable[Any]) -> None:
        if new := {key for key in keys if key is not None and key not in self.found[model]}:
            self.wanted[model] |= new

    def fetch(self) -> None:
        """Fetch what is wanted, and what foreign keys lead to from there: in one query, and one for each page type."""
        wanted, self.wanted = self.wanted, defaultdict(set)
        rows: dict[type[Model], list[Any]] = {
            model: fetch(model, keys, self.locale_id) for model, keys in wanted.items() if issubclass(model, Page)
        }
        rows |= self.read({model: keys for model, keys in wanted.items() if model not in rows})
        new: list[Any] = []
        for model, found in rows.items():
            shown = self.keep(model, wanted.get(model, set()), found)
            if not belongs_to_page(model):
                chosen = [row for row in found if row.pk in wanted.get(model, ()) or is_source(row)]
                new += dict.fromkeys([*chosen, *shown])
        self.gather(new)

    def read(self, wanted: dict[type[Model], set[Any]]) -> dict[type[Model], list[Any]]:
        if not wanted:
            return {}
        models = tuple(sorted(wanted, key=lambda model: model._meta.label))
        keys = {model._meta.label: list(wanted[model]) for model in models}
        locales, *groups = referred_to(models)(**keys, locale=[self.locale_id])
        by_key = {locale.pk: locale for locale in locales}
        for rows_of_model in groups:
            for row in rows_of_model:
                if isinstance(row, TranslatableMixin):
                    row.locale = by_key[row.locale_id]
        return dict(zip(reached(models), groups, strict=True))

    def keep(self, model: type[Model], keys: set[Any], rows: list[Any]) -> list[Any]:
        """Keep what was found of one model; return what of it is to be shown."""
        self.found[model] |= dict.fromkeys(keys)
        self.found[model] |= {row.pk: row for row in rows}
        if not issubclass(model, TranslatableMixin):
            return rows
        shown = choose_shown(rows, self.locale_id)
        if model in self.specific:
            shown = specific(shown)
        for row in rows:
            remember(row, self.locale_id, shown.get(row.translation_key))
        return list(filter(None, shown.values()))

    def attach(self) -> None:
        """Hand what was found to those that refer to it."""
        for holder in self.holders:
            for key in foreign_keys(type(holder)):
                if found := self.found[key.related_model].get(getattr(holder, key.attname)):
                    key.set_cached_value(holder, found)
        for owner, many, keys in self.chosen:
            hold(owner, many.name, filter(None, map(self.found[many.related_model].get, keys)))
        with already_loaded(
            {(model, pk): row for model, rows in self.found.items() for pk, row in rows.items() if row}
        ):
            for stream in self.streams:
                for child in stream:
                    self.met += objects_in(child.block, child.value)
        for obj in self.met:
            if found := self.found[type(obj)].get(obj.pk):
                remember(obj, self.locale_id, vars(found)[SHOWN][self.locale_id])


@dataclass
class Branch:
    """The rows of one relation below some objects.

    Attributes:
        relation: a child relation or a many-to-many field; the rows of the latter are those of its table.
        owners: whom they belong to: the objects, or rows of another branch, as they are read.
        path: the lookup from the rows to the objects, such as ``agreement__page``.
        model_above: of the objects.
        rows: what has been read.
    """

    relation: Any
    owners: list[Any]
    path: str
    model_above: type[Model]
    rows: list[Any] = field(default_factory=list)

    @property
    def model(self) -> Any:
        """The model of the rows."""
        many = isinstance(self.relation, ManyToManyField)
        return self.relation.remote_field.through if many else self.relation.related_model

    @property
    def queryset(self) -> QuerySet[Any]:
        """The rows, in the order in which the relation shows them."""
        keys = Given(self.model_above._meta.label)
        rows = self.model._default_manager.filter(**{f"{self.path}__among": keys})
        many = isinstance(self.relation, ManyToManyField)
        return rows.order_by(self.relation.m2m_reverse_field_name()) if many else rows

    @property
    def target(self) -> str:
        """The column of a many-to-many field's table that says what was chosen."""
        return self.model._meta.get_field(self.relation.m2m_reverse_field_name()).attname

    def by_owner(self) -> dict[Any, list[Any]]:
        """Return the rows by the primary key of whom they belong to."""
        owner = self.model._meta.get_field(self.path.split("__")[0]).attname
        groups = defaultdict(list)
        for row in self.rows:
            groups[getattr(row, owner)].append(row)
        return groups


def branches_below(above: type[Model], owners: list[Any]) -> Iterator[Branch]:
    """Return the relations of some objects of a model, and of the rows below them, each before those of its rows."""

    def branches(model: type[Model], owners: list[Any], path: str) -> Iterator[Branch]:
        for many in many_to_many(model):
            yield Branch(many, owners, many.m2m_field_name() + path, above)
        for relation in child_relations(model):
            branch = Branch(relation, owners, relation.field.name + path, above)
            yield branch
            yield from branches(relation.related_model, branch.rows, f"__{branch.path}")

    return branches(above, owners, "")


@cache
def has_rows(model: type[Model]) -> bool:
    """Return whether objects of a model may have rows below them."""
    return any(branches_below(model, []))


@cache
def rows_below(models: tuple[type[Model], ...]) -> Together:
    """Return the query for the rows of all branches below objects of some models, whose keys go by its label."""
    return Together(lambda: [branch.queryset for model in models for branch in branches_below(model, [])])


@cache
def reached(models: tuple[type[Model], ...]) -> list[type[Model]]:
    """Return models and all that their foreign keys lead to, without pages, each before what it refers to."""
    return [model for model in referring_first(models) if not issubclass(model, Page)]


@cache
def referred_to(models: tuple[type[Model], ...]) -> Together:
    """Return the query for all locales, for objects of some models by their keys, and for all that these refer to."""

    def querysets() -> list[QuerySet[Any]]:
        chosen: dict[type[Model], list[QuerySet[Any]]] = defaultdict(list)
        for model in models:
            keys = model._default_manager.filter(pk__among=Given(model._meta.label)).order_by()
            chosen[model].append(keys.values_list("pk"))
        for model in reached(models):
            rows = model._default_manager.filter(any_of(chosen[model])).order_by()
            for key in foreign_keys(model):
                chosen[key.related_model].append(rows.values_list(key.attname))
        of_models = [versions(model, any_of(chosen[model]), Given("locale")) for model in reached(models)]
        return [Locale.objects.all(), *of_models]

    return Together(querysets)


def any_of(keys: list[QuerySet[Any]]) -> Q:
    """Return the condition that a primary key is among those of some queries.

    As one union: PostgreSQL reads whole tables to find what meets one of several conditions.
    """
    return Q(pk__in=keys[0].union(*keys[1:]))


def hold(owner: Any, name: str, rows: Iterable[Any]) -> None:
    """Let a relation of an object have these rows, as ``prefetch_related`` does."""
    queryset = getattr(owner, name).get_queryset()
    queryset._result_cache = list(rows)
    queryset._prefetch_done = True
    vars(owner).setdefault("_prefetched_objects_cache", {})[name] = queryset


def is_stored(obj: Any) -> bool:
    """Return whether the rows of an object are those of the database; a draft holds its own."""
    return bool(obj.pk) and not vars(obj).get("_cluster_related_objects")


def is_source(row: Any) -> bool:
    """Return whether an object is in the source language, or in none."""
    return not isinstance(row, TranslatableMixin) or row.locale.language_code == settings.LANGUAGE_CODE
