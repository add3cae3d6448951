"""Loading the demo: every app may have a module ``demo`` that registers entries, in the source language.

Translations are made as translators make them, through the translation desk: an entry is sent to a language, its
segments are given the words that ``t`` noted, as reviewed, and the result is published. Loading again creates what is
missing and leaves alone what is there, edited or not.
"""

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.files import File
from django.core.files.images import ImageFile
from django.core.management import call_command
from django.db import models, transaction
from django.db.models.signals import post_save
from django.utils.module_loading import module_has_submodule
from modelcluster.fields import ParentalKey
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, Locale, Page, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from translation.desk.filling import fill
from translation.desk.sending import submit
from translation.desk.writing import publish

NAMESPACE = uuid.UUID("5b0c5c5e-2f0c-4a58-9d0b-6a1f3c9c8f10")

# Secret keys that protect nothing: where one of them is set, nobody but a developer is meant to come.
OPEN_KEYS = {"development", "test"}

MEMORY: dict[str, dict[str, str]] = defaultdict(dict)
"""For each language, the words for each text in the source language."""

REGISTRY: dict[str, "Entry"] = {}
"""The entries by key, in the order they are loaded."""


def t(source: str, **translations: str) -> str:
    """Note the words for ``source`` in other languages (``en="…"``) and return ``source``."""
    for language, text in translations.items():
        MEMORY[language.replace("_", "-")][source] = text
    return source


@dataclass(frozen=True)
class Ref:
    """Stands for the entry, picture or document of this key, wherever a field or block refers to it.

    A key such as ``porto/agreements/0`` stands for an inline child of an entry.
    """

    key: str


DEFAULT_SITE = object()
"""Stands for the site that the demo's home page begins."""


@dataclass(frozen=True)
class Entry:
    """One page, snippet or directory entry in the source language.

    ``fields`` holds values by field name; a list of dicts stands for inline children, a list of (type, value) pairs
    for the blocks of a StreamField, a list of ``Ref`` for a many-to-many. ``closing_fields`` are set once all entries
    are there, for they refer to later ones; ``agreements/1/replaces`` names the field of an inline child.
    ``languages`` are those it is shown in. ``revised_fields`` are set once it is in all of these: its translations are
    then behind it.
    """

    key: str
    model: str
    fields: dict[str, Any] = field(default_factory=dict)
    parent: str | None = None
    languages: tuple[str, ...] = ("en",)
    closing_fields: dict[str, Any] = field(default_factory=dict)
    revised_fields: dict[str, Any] = field(default_factory=dict)

    @property
    def translation_key(self) -> uuid.UUID:
        """What makes the entry the same from one loading to the next."""
        return uuid.uuid5(NAMESPACE, self.key)

    @property
    def model_class(self) -> type[models.Model]:
        """The class of the entry's object."""
        return apps.get_model(self.model)

    def find(self) -> Any:
        """Return the entry's object in the source language, or None where it is not loaded."""
        return self.model_class.objects.filter(  # type: ignore[attr-defined] # all are translatable
            translation_key=self.translation_key, locale__language_code=settings.LANGUAGE_CODE
        ).first()


@dataclass(frozen=True)
class DemoPicture:
    """A picture file, with the words it is stored under, and whether it is drawn."""

    key: str
    path: Path
    title: str
    description: str
    credit: str
    is_drawing: bool = False


AFTERWARDS: list[Callable[[], None]] = []
"""What is called once all entries are there: it adds what is no entry, and nothing that is there already."""

PICTURES: dict[str, DemoPicture] = {}


@dataclass(frozen=True)
class DemoDocument:
    """A file to download, with its title and the language it is written in."""

    key: str
    path: Path
    title: str
    language: str


DOCUMENTS: dict[str, DemoDocument] = {}


def is_developers_own() -> bool:
    """Say whether the site is one that nobody but its developer uses, and may be filled with what is not meant."""
    return settings.SECRET_KEY in OPEN_KEYS


def register(*entries: Entry) -> None:
    """Add entries to the demo. Pages below the same one stand in the order they are added."""
    REGISTRY.update((entry.key, entry) for entry in entries)


def register_pictures(pictures: Iterable[DemoPicture]) -> None:
    """Add pictures to the demo."""
    PICTURES.update((picture.key, picture) for picture in pictures)


def register_documents(documents: Iterable[DemoDocument]) -> None:
    """Add documents to the demo."""
    DOCUMENTS.update((document.key, document) for document in documents)


def entries() -> list[Entry]:
    """Return the entries of every app, in the order they are loaded: first what others refer to."""
    # An app is installed before those it builds on, so that it can override their templates.
    for app in reversed(list(apps.get_app_configs())):
        if app.module and module_has_submodule(app.module, "demo"):
            import_module(f"{app.name}.demo")
    ordered: dict[str, Entry] = {}
    for entry in REGISTRY.values():
        put_in_order(entry, ordered)
    return list(ordered.values())


def put_in_order(entry: Entry, ordered: dict[str, Entry]) -> None:
    """Add an entry, after those that it refers to and the page it stands below."""
    if entry.key not in ordered:
        for key in [*([entry.parent] if entry.parent else []), *references(entry.fields)]:
            if key in REGISTRY:
                put_in_order(REGISTRY[key], ordered)
        ordered[entry.key] = entry


def references(value: Any) -> Iterator[str]:
    """Yield the keys of what a value refers to, without those of inline children."""
    if isinstance(value, Ref):
        yield value.key.partition("/")[0]
    elif isinstance(value, (dict, list, tuple)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from references(item)


def make_languages() -> None:
    """Let pages be written in each language of the site; the groups of each come with it."""
    for language, _name in settings.LANGUAGES:
        Locale.objects.get_or_create(language_code=language)


def load(user: Any = None) -> None:
    """Create what is missing of the demo, in the source language and in the languages of each entry."""
    make_languages()
    missing = [entry for entry in entries() if entry.find() is None]
    if not missing and not any(map(missing_locales, entries())):
        return
    with indexes_at_the_end(), transaction.atomic():
        for entry in missing:
            create(entry, user)
        for entry in missing:
            if entry.closing_fields:
                change(entry, entry.closing_fields, user)
        for entry in entries():
            translate(entry, user)
        for entry in missing:
            if entry.revised_fields:
                change(entry, entry.revised_fields, user)
        for add in AFTERWARDS:
            add()


@contextmanager
def indexes_at_the_end() -> Iterator[None]:
    """Bring the indexes of search and of references up to date once, not at every save of the same object."""
    models_in_search = [model for model in get_indexed_models() if getattr(model, "search_auto_update", True)]
    for model in models_in_search:
        post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        for model in models_in_search:
            post_save.connect(post_save_signal_handler, sender=model)
    for command in ("rebuild_references_index", "update_index"):
        call_command(command, verbosity=0)


def create(entry: Entry, user: Any) -> models.Model:
    """Create an entry's object in the source language and publish it."""
    locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    model = entry.model_class
    instance = model(locale=locale, translation_key=entry.translation_key)
    for name, value in entry.fields.items():
        set_field(instance, name, value, entry.key)
    if isinstance(instance, Page):
        parent = REGISTRY[entry.parent].find() if entry.parent else Page.get_first_root_node()
        parent.add_child(instance=instance)
        if entry.parent is None:
            make_site_of(instance)
    else:
        instance.save()
    if isinstance(instance, DraftStateMixin):
        instance.save_revision(user=user).publish(user=user)
    return instance


def change(entry: Entry, fields: dict[str, Any], user: Any) -> None:
    """Set more fields of an entry, in the source language, and publish it again."""
    instance = entry.find()
    for name, value in fields.items():
        if "/" in name:
            relation, index, name_of_child = name.split("/")
            children = list(getattr(instance, relation).all())
            set_field(children[int(index)], name_of_child, value, entry.key)
            setattr(instance, relation, children)
        else:
            set_field(instance, name, value, entry.key)
    instance.save_revision(user=user).publish(user=user)


def set_field(instance: models.Model, name: str, value: Any, path: str) -> None:
    """Set one field, turning references into objects, pairs into blocks and dicts into inline children."""
    model_field: Any = instance._meta.get_field(name)
    if isinstance(model_field, StreamField):
        value = model_field.stream_block.to_python(list(blocks(value, f"{path}/{name}")))
    elif isinstance(model_field, models.ManyToOneRel):
        value = [
            child(model_field, {"sort_order": place} | fields, f"{path}/{name}/{place}")
            for place, fields in enumerate(value)
        ]
    elif isinstance(value, list) and model_field.many_to_many:
        value = [resolve(item) for item in value]
    elif isinstance(value, Ref):
        value = resolve(value)
    elif value is DEFAULT_SITE:
        value = Site.objects.get(is_default_site=True)
    else:
        value = model_field.to_python(value)
    setattr(instance, name, value)


def child(relation: models.ManyToOneRel, fields: dict[str, Any], path: str) -> models.Model:
    """Return an unsaved inline child, its translation key made from where it stands."""
    instance = relation.related_model()
    if hasattr(instance, "translation_key"):
        instance.translation_key = uuid.uuid5(NAMESPACE, path)
    for name, value in fields.items():
        set_field(instance, name, value, path)
    assert isinstance(relation.field, ParentalKey)
    return instance


def blocks(values: Iterable[Any], path: str) -> Iterator[dict[str, Any]]:
    """Yield the stored form of (type, value) pairs: dicts with an id that stays the same."""
    for index, (block_type, value) in enumerate(values):
        place = f"{path}/{index}"
        # The rows and columns of a table are plain lists: no ids, no references.
        kept = value if block_type == "table" else stored(value, place)
        yield {"type": block_type, "value": kept, "id": str(uuid.uuid5(NAMESPACE, place))}


def stored(value: Any, path: str) -> Any:
    """Return the stored form of a block's value: keys for references, ids for the items of lists."""
    if isinstance(value, Ref):
        return resolve(value).pk
    if isinstance(value, dict):
        return {name: stored(item, f"{path}/{name}") for name, item in value.items()}
    if isinstance(value, list) and value and isinstance(value[0], tuple):
        return list(blocks(value, path))
    if isinstance(value, list):
        return [
            {
                "type": "item",
                "value": stored(item, f"{path}/{index}"),
                "id": str(uuid.uuid5(NAMESPACE, f"{path}/{index}")),
            }
            for index, item in enumerate(value)
        ]
    return value


def resolve(reference: Ref) -> Any:
    """Return the object that a reference stands for. Raises LookupError where it is not loaded yet."""
    if reference.key in PICTURES:
        return picture(PICTURES[reference.key])
    if reference.key in DOCUMENTS:
        return document(DOCUMENTS[reference.key])
    key, _slash, relation = reference.key.partition("/")
    found = REGISTRY[key].find()
    if found is None:
        raise LookupError(f"The demo refers to “{reference.key}” before it is loaded.")
    if relation:
        children = getattr(found, relation.split("/")[0])
        return children.get(translation_key=uuid.uuid5(NAMESPACE, reference.key))
    return found


def picture(demo_picture: DemoPicture) -> models.Model:
    """Return a picture from the library, put there where it is missing."""
    model = apps.get_model(settings.WAGTAILIMAGES_IMAGE_MODEL)
    found = model.objects.filter(title=demo_picture.title).first()
    if found is None:
        with demo_picture.path.open("rb") as file:
            found = model.objects.create(
                title=demo_picture.title,
                file=ImageFile(file, name=demo_picture.path.name),
                description=demo_picture.description,
                credit=demo_picture.credit,
                is_drawing=demo_picture.is_drawing,
            )
    return found


def document(demo_document: DemoDocument) -> models.Model:
    """Return a document from the library, put there where it is missing."""
    model = apps.get_model(settings.WAGTAILDOCS_DOCUMENT_MODEL)
    found = model.objects.filter(title=demo_document.title).first()
    if found is None:
        with demo_document.path.open("rb") as file:
            found = model.objects.create(
                title=demo_document.title,
                language=demo_document.language,
                file=File(file, name=demo_document.path.name),
            )
    return found


def make_site_of(home: Page) -> None:
    """Let the default site begin at this page; the page with which Wagtail begins an empty database goes."""
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    welcome = Page.objects.filter(depth=2, numchild=0, slug="home", latest_revision=None, sites_rooted_here=None)
    for page in welcome.exact_type(Page):
        page.delete()


def missing_locales(entry: Entry) -> list[Locale]:
    """Return those of an entry's languages that it is not in yet."""
    there = entry.model_class._default_manager.filter(translation_key=entry.translation_key)
    locales = Locale.objects.filter(language_code__in=entry.languages)
    return list(locales.exclude(pk__in=there.values("locale")))


def translate(entry: Entry, user: Any) -> None:
    """Send an entry to those of its languages that it is not in yet, with the words for it, and publish it."""
    locales = missing_locales(entry)
    if not locales:
        return
    for translation in submit(entry.find(), locales, user):
        fill(translation, MEMORY[translation.target_locale.language_code], user)
        publish(translation, user)
