"""When it is written down how live translations stand to their source: after whatever changes one or the other."""

import threading
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, TranslatableMixin
from wagtail.signals import published

from translation.facts.follow import facts_updated
from translation.facts.shapes import is_inline


class _Waiting(threading.local):
    """What to look at when the transaction of this thread ends."""

    def __init__(self) -> None:
        self.objects: set[tuple[type[Model], UUID]] = set()


_waiting = _Waiting()


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
        _waiting.objects.add((model, instance.translation_key))
        transaction.on_commit(_keep_waiting, robust=True)


def _keep_waiting() -> None:
    from translation.untranslated import keep  # not before all models are loaded

    # What was left by a transaction that was taken back is looked at as well: that changes nothing.
    objects, _waiting.objects = _waiting.objects, set()
    for model, key in objects:
        keep(model, key)
