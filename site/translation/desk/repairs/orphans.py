"""What is kept of something that is not there any more."""

import csv
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from wagtail.models import Locale, Page, get_translatable_models
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationSource,
)

from translation.desk.overrides import overrides_of
from translation.facts.shapes import is_inline
from translation.models import LiveTranslation, SegmentState

from .finding import Finding, named

Version = tuple[UUID, int]
"""A translation key and a locale."""


def sources_of_nothing() -> Iterator[Finding]:
    """Find what was taken of objects that are gone, or of a type that is."""
    sources = TranslationSource.objects.select_related("locale", "specific_content_type").order_by("pk")
    there = Versions(sources)
    for source in sources:
        if not there.has(source.specific_content_type, source.object_id, source.locale_id):
            yield Finding(
                f"“{source.object_repr}” was taken for translation in {source.locale} and is gone.",
                "Its source goes, with the translations of it that were under way; all texts stay.",
                source.delete,
            )


def unmade() -> Iterator[Finding]:
    """Find translations whose translated object is not there (wagtail-localize #484), unless they were stopped."""
    translations = Translation.objects.filter(enabled=True).order_by("pk")
    translations = translations.select_related("target_locale", "source__specific_content_type")
    there = Versions(translation.source for translation in translations)
    for translation in translations:
        source = translation.source
        if not there.has(source.specific_content_type, source.object_id, translation.target_locale_id):
            yield Finding(
                f"“{source.object_repr}” is being translated into {translation.target_locale}, where it is not.",
                "The translation goes; its texts stay, and come back when it is sent there again.",
                translation.delete,
            )


def texts_of_nothing(file: Path | None) -> Iterator[Finding]:
    """Find texts of objects that are gone in every language, and of no object at all.

    What the memory has learned stays: it helps elsewhere.
    """
    for found in TranslatableObject.objects.select_related("content_type").order_by("pk"):
        model = found.content_type.model_class()
        if model is not None and model._base_manager.filter(translation_key=found.pk).exists():
            continue
        texts = StringTranslation.objects.filter(context__object=found, memory=None)
        kept = StringTranslation.objects.filter(context__object=found).exclude(memory=None)
        overrides = SegmentOverride.objects.filter(context__object=found)
        if found.sources.exists() or (kept.exists() and not texts.exists() and not overrides.exists()):
            continue  # A source is a fault of its own; and what is in the memory hangs on what is left of the object.
        yield texts_finding(f"Object {found.pk}, which is gone in every language,", texts, overrides, file, found)
    texts = StringTranslation.objects.filter(context=None, memory=None)
    overrides = SegmentOverride.objects.filter(context=None)
    if texts.exists() or overrides.exists():
        yield texts_finding("No object at all", texts, overrides, file)


def texts_finding(
    what: str, texts: QuerySet, overrides: QuerySet, file: Path | None, owner: TranslatableObject | None = None
) -> Finding:
    """Return that something which is not there has texts and values of its own."""
    count = texts.count() + overrides.count()
    what = f"{what} has {count} texts and values of its own."
    if count and file is None:
        return Finding(what, "With --texts FILE they are written there and go.")
    remedy = f"They are written to {file} and go." if count else "What is left of it goes."
    return Finding(what, remedy, partial(remove_texts, texts, overrides, file, owner))


def remove_texts(
    texts: QuerySet, overrides: QuerySet, file: Path | None, owner: TranslatableObject | None = None
) -> None:
    """Write texts and values to the end of a file, then delete them, and what they belonged to if nothing hangs on it.

    Raises ``OSError`` where that cannot be written: then nothing goes.
    """
    rows = [*texts.select_related("translation_of", "context", "locale", "desk")]
    values = [*overrides.select_related("context", "locale")]
    if file is not None and (rows or values):
        is_new = not file.exists() or not file.stat().st_size
        with file.open("a", newline="", encoding="utf-8") as opened:
            writer = csv.writer(opened)
            if is_new:
                writer.writerow(["object", "place", "language", "state", "source", "text"])
            for row in rows:
                desk = getattr(row, "desk", None)
                state = desk.state if desk else ""
                writer.writerow([*place_of(row), row.locale.language_code, state, row.translation_of.data, row.data])
            for value in values:
                writer.writerow([*place_of(value), value.locale.language_code, "", "", value.data_json])
    if owner is None:
        # The engine's receiver of post_delete takes it for granted that every text has a context.
        SegmentState.objects.filter(translation__in=texts).delete()
        texts._raw_delete(texts.db)
    else:
        texts.delete()
    overrides.delete()
    if owner is not None and not StringTranslation.objects.filter(context__object=owner).exists():
        owner.delete()


def place_of(row: Any) -> tuple[Any, str]:
    """Return the translation key of the object that a text is of, and where it stands in it, as far as is known."""
    return (row.context.object_id, row.context.path) if row.context else ("", "")


def choices_of_nothing() -> Iterator[Finding]:
    """Find what languages have for themselves (a picture, a file), and has been deleted (#841)."""
    held = SegmentOverride.objects.exclude(context=None).values("context__object")
    translations = Translation.objects.filter(source__object__in=held).select_related("source", "target_locale")
    for translation in translations.order_by("pk"):
        for override in overrides_of(translation):
            if override.own_is_gone:
                own = SegmentOverride.objects.filter(context=override.context_id, locale=translation.target_locale_id)
                yield Finding(
                    f"“{translation.source.object_repr}” in {translation.target_locale} has {override.place.label} of "
                    "its own, which has been deleted.",
                    "It shows that of its original.",
                    own.delete,
                )


def records_of_nothing() -> Iterator[Finding]:
    """Find what is written down of how a live translation stands to its source, where the translation is gone."""
    models = [model for model in get_translatable_models() if not is_inline(model)]
    records = LiveTranslation.objects.select_related("locale").order_by("pk")
    there = set()
    for model in models:
        there |= set(model._base_manager.order_by().values_list("translation_key", "locale_id"))
    for record in records:
        if (record.translation_key, record.locale_id) not in there:
            yield Finding(
                f"How object {record.translation_key} stands in {record.locale} is kept, and it is not there.",
                "The record goes; it holds nothing that is not computed.",
                record.delete,
            )


def objects_without_original() -> Iterator[Finding]:
    """Find pages, snippets and entries in other languages that are not, or no longer, there in the source language."""
    source = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).values("pk")
    for model in get_translatable_models():
        if is_inline(model):
            continue
        originals = model._base_manager.filter(locale__in=source).order_by().values("translation_key")
        others = model._base_manager.exclude(locale__in=source).exclude(translation_key__in=originals)
        if issubclass(model, Page):
            others = others.filter(depth__gt=1)
        for instance in others.select_related("locale").order_by("pk"):
            yield Finding(
                f"{named(instance)} has no original in the source language.",
                "Delete it, or write its original. Written in that language on purpose, it may stay.",
            )


class Versions:
    """Which of some objects there are in which languages; one query for each type."""

    def __init__(self, sources: Iterable[TranslationSource]) -> None:
        self.keys: dict[int, set[UUID]] = {}
        self.found: dict[int, set[Version]] = {}
        for source in sources:
            self.keys.setdefault(source.specific_content_type_id, set()).add(source.object_id)

    def has(self, content_type: ContentType, key: UUID, locale: int) -> bool:
        """Return whether there is an object in a language."""
        if content_type.pk not in self.found:
            self.found[content_type.pk] = set(self.ask(content_type.model_class(), self.keys[content_type.pk]))
        return (key, locale) in self.found[content_type.pk]

    def ask(self, model: type[Model] | None, keys: set[UUID]) -> Iterable[Version]:
        """Return what is there of some objects of a model."""
        if model is None:
            return []
        return (
            model._base_manager.filter(translation_key__in=keys).order_by().values_list("translation_key", "locale_id")
        )
