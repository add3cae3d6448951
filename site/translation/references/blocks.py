"""Chooser blocks that store the object in the source language."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Model
from django.utils.functional import cached_property
from wagtail.blocks import ChooserBlock, PageChooserBlock
from wagtail.coreutils import resolve_model_string

from .choosers import widget_for
from .limits import source_of

Loaded = Mapping[tuple[type[Model], Any], Model]

# What `prepare` has already fetched, while it turns the raw content of StreamFields into values.
_loaded: ContextVar[Loaded | None] = ContextVar("loaded", default=None)


@contextmanager
def already_loaded(objects: Loaded) -> Iterator[None]:
    """Let the chooser blocks below take their objects from here instead of asking the database."""
    token = _loaded.set(objects)
    try:
        yield
    finally:
        _loaded.reset(token)


class SourceBlockMixin(ChooserBlock):
    """What the chooser blocks for objects and for pages have in common."""

    def clean(self, value: Any) -> Any:
        """Replace a translation, pasted or left from before, by the object in the source language."""
        return source_of(super().clean(value))

    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        """Turn primary keys into objects; none that ``prepare`` has fetched costs another query."""
        values = list(values)
        loaded = _loaded.get()
        if loaded is None:
            return super().bulk_to_python(values)
        return [loaded.get((self.model_class, value)) for value in values]

    def get_translatable_segments(self, value: Any) -> list[Any]:
        """Offer wagtail-localize nothing to translate: the reference is the same in every language."""
        return []

    def restore_translated_segments(self, value: Any, segments: list[Any]) -> Any:
        """Keep the reference, whatever a translation made before may hold for it."""
        return value


class ReferenceChooserBlock(SourceBlockMixin):
    """Choose a translatable object that is no page; its model needs a ``SourceChooserViewSet``."""

    def __init__(self, target_model: str | type[Model], **kwargs: Any) -> None:
        self._target_model = target_model
        super().__init__(**kwargs)

    @cached_property
    def target_model(self) -> type[Model]:
        """The model to choose from."""
        return resolve_model_string(self._target_model)

    @cached_property
    def widget(self) -> Any:
        """The chooser that its viewset registered."""
        return widget_for(self.target_model)

    class Meta:
        icon = "snippet"


class SourcePageChooserBlock(SourceBlockMixin, PageChooserBlock):
    """Choose a page. Wagtail's chooser shows every language; a chosen translation is replaced by its source."""
