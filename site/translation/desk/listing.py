"""Which objects the coverage matrix lists, by the filters above it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Model, QuerySet, TextField
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.models import Locale, Page, get_page_models, get_translatable_models

SECTION_DEPTH = 5
"""Down to which level of the tree a page with others below it is offered as a section."""


def source_locale() -> Locale:
    """Return the language that is translated from."""
    return Locale.objects.get(language_code=settings.LANGUAGE_CODE)


@cache
def listed_models() -> list[type[Model]]:
    """Return the models whose objects are translated for themselves, pages first: rows go with what they belong to."""
    models = [
        model
        for model in get_translatable_models(include_subclasses=False)
        if not any(isinstance(field, ParentalKey) for field in model._meta.concrete_fields)
    ]
    return sorted(models, key=lambda model: (model is not Page, model._meta.label_lower))


def base_model(model: type[Model]) -> type[Model]:
    """Return the model that the objects of another are listed by: pages of all types are pages."""
    return next((base for base in listed_models() if issubclass(model, base)), model)


def kinds() -> list[tuple[str, Any]]:
    """Return the choices of what is listed: a type of page, or another model, by its label."""
    pages = [(model._meta.label_lower, capfirst(model._meta.verbose_name)) for model in translated_page_types()]
    others = [(model._meta.label_lower, capfirst(model._meta.verbose_name_plural)) for model in listed_models()[1:]]
    return [(_("Pages"), sorted(pages, key=lambda kind: kind[1])), (_("Others"), others)]


def translated_page_types() -> list[type[Page]]:
    """Return the types of pages that an editor can make."""
    return [model for model in get_page_models() if model is not Page and model.is_creatable]


def objects_of(model: type[Model], source: Locale) -> QuerySet[Any]:
    """Return the objects of a model that can be listed, in the source language; pages in the order of the tree."""
    objects: QuerySet[Any] = model._default_manager.filter(locale=source)
    if model is Page:
        return objects.filter(depth__gt=1, alias_of=None).order_by("path")
    return objects.order_by("pk")


@dataclass(frozen=True)
class Selection:
    """What is listed.

    Attributes:
        kind: the label of a type of page or of another model; empty for all pages.
        section: the primary key of a page: it and what is below it; nothing but pages is in a section.
        search: words that the title has, or another text of what is no page.
    """

    kind: str = ""
    section: int | None = None
    search: str = ""

    @property
    def model(self) -> type[Model]:
        """The model of all that is listed: ``Page`` for pages of whatever type."""
        return base_model(apps.get_model(self.kind)) if self.kind else Page

    def among(self, objects: Iterable[Any]) -> list[Any]:
        """Return what is listed of all objects of the model."""
        objects = list(objects)
        if self.model is Page and self.section:
            path = next((page.path for page in objects if page.pk == self.section), None)
            objects = [page for page in objects if path and page.path.startswith(path)]
        if self.model is Page and self.kind:
            kind = ContentType.objects.get_for_model(apps.get_model(self.kind))
            objects = [page for page in objects if page.content_type_id == kind.pk]
        if self.search:
            words, names = self.search.casefold(), texts_of(self.model)
            objects = [obj for obj in objects if any(words in (getattr(obj, name) or "").casefold() for name in names)]
        return objects


def texts_of(model: type[Model]) -> list[str]:
    """Return the names of the fields of a model in which words are searched."""
    if model is Page:
        return ["title", "draft_title"]
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, CharField | TextField) and not field.choices
    ]


def sections(pages: Iterable[Page]) -> list[tuple[int, str]]:
    """Return the choices of sections: those of all pages that are near the top and have others below them, indented."""
    return [
        (page.pk, "\N{NO-BREAK SPACE}" * 3 * (page.depth - 2) + page.title)
        for page in pages
        if page.depth <= SECTION_DEPTH and page.numchild
    ]
