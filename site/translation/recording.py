"""When it is written down how live translations stand to their source: after whatever changes one or the other."""

from typing import Any
from uuid import UUID

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, TranslatableMixin
from wagtail.signals import published

from translation.afterwards import Afterwards
from translation.facts.follow import facts_updated
from translation.facts.shapes import is_inline


def connect() -> None:
    """Listen to pages, snippets and other translatable objects. Called once, when all apps are ready."""
    for signal in (published, facts_updated, post_save, post_delete):
        signal.connect(follow, dispatch_uid="translation.recording")


def follow(instance: Any, raw: bool = False, update_fields: Any = None, **_signal: Any) -> None:
    """Something was saved, published or deleted: look at all its versions once that is committed.

    Saving some fields alone, as a draft does, changes no words; making a page of an alias does.
    """
    if not isinstance(instance, TranslatableMixin) or is_inline(type(instance)) or raw:
        return
    if update_fields is not None and "alias_of_id" not in update_fields and "alias_of" not in update_fields:
        return
    model = instance.specific_class if isinstance(instance, Page) else type(instance)
    if model is not None and model is not Page:
        changed.add([(model, instance.translation_key)])


def record(objects: set[tuple[type[Model], UUID]]) -> None:
    """Write down how the translations of objects stand, by model and translation key."""
    from translation.untranslated import keep  # not before all models are loaded

    for model, key in objects:
        keep(model, key)


changed = Afterwards(record)
