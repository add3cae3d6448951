"""When the desk acts on what others do: after a text was written, and after something was published or saved."""

from typing import Any

from django.conf import settings
from django.db.models.signals import post_save
from wagtail.log_actions import get_active_log_context
from wagtail.models import DraftStateMixin, TranslatableMixin, get_translatable_models
from wagtail.signals import published, task_rejected, workflow_cancelled

from translation.desk.finishing import follow_cancelled, follow_rejected
from translation.facts.shapes import is_inline


def connect() -> None:
    """Listen to the engine's texts and sources, and to what is published. Called once, when all apps are ready.

    After the facts have been connected: what they write is there when the words follow.
    """
    from wagtail_localize.models import StringTranslation, TranslationSource  # not before all models are loaded

    from translation.desk import memory, talk
    from translation.desk.carrying import carried
    from translation.desk.segments import record_engine
    from translation.desk.sync import follow_engine

    post_save.connect(record_engine, sender=StringTranslation, dispatch_uid="translation.desk")
    task_rejected.connect(follow_rejected, dispatch_uid="translation.desk")
    workflow_cancelled.connect(follow_cancelled, dispatch_uid="translation.desk")
    memory.connect()
    carried.connect(talk.follow_carried, dispatch_uid="translation.desk")
    post_save.connect(follow_engine, sender=TranslationSource, dispatch_uid="translation.desk")
    published.connect(follow_published, dispatch_uid="translation.desk")
    for model in get_translatable_models(include_subclasses=True):
        if not issubclass(model, DraftStateMixin) and not is_inline(model):
            post_save.connect(follow_saved, sender=model, dispatch_uid=f"translation.desk.{model._meta.label}")


def follow_published(instance: Any, revision: Any, **_signal: Any) -> None:
    """A page or snippet was published: as a source its translations follow, as a translation it is noted what is live.

    Wagtail says so too of what is to go live later.
    """
    if isinstance(instance, TranslatableMixin) and instance.live:
        follow(instance, get_active_log_context().user or (revision.user if revision else None))


def follow_saved(instance: Any, raw: bool, facts_followed: bool = False, **_signal: Any) -> None:
    """An object without drafts, such as an entry of the directory, was saved."""
    if not raw and not facts_followed:
        follow(instance, get_active_log_context().user)


def follow(instance: Any, user: Any) -> None:
    """Let translations follow their source, or note what of a translation is live."""
    from translation.desk.sync import follow_source, follow_translation  # not before all models are loaded

    if instance.locale.language_code == settings.LANGUAGE_CODE:
        follow_source(instance, user)
    else:
        follow_translation(instance, user)
