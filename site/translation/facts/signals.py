"""When facts follow: after a source is published, and after anything has written a translation."""

import logging
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_save
from wagtail.contrib.frontend_cache.utils import purge_page_from_cache
from wagtail.log_actions import get_active_log_context
from wagtail.models import DraftStateMixin, Page, TranslatableMixin, get_translatable_models
from wagtail.signals import published
from wagtail_localize.models import TranslationLog

from .follow import FactsFailure, facts_updated, pull_facts, report, update_translations
from .shapes import is_inline

logger = logging.getLogger(__name__)


def connect() -> None:
    """Listen to what makes facts follow. Called once, when all apps are ready."""
    published.connect(follow_published, dispatch_uid="translation.facts")
    post_save.connect(follow_engine, sender=TranslationLog, dispatch_uid="translation.facts")
    for model in get_translatable_models(include_subclasses=True):
        if not issubclass(model, DraftStateMixin) and not is_inline(model):
            post_save.connect(follow_saved, sender=model, dispatch_uid=f"translation.facts.{model._meta.label}")
    facts_updated.connect(purge_page, dispatch_uid="translation.facts")


def follow_published(instance: Any, revision: Any, **kwargs: Any) -> None:
    """A page or snippet was published: as a source it gives its facts, as a translation it takes them again.

    Publishing a translation can bring old facts back: the revision may be an older one, scheduled, in moderation, or
    made by the engine from its frozen copy of the source.
    """
    if isinstance(instance, TranslatableMixin):
        _follow(instance, user=_user(revision), revision=revision)


def follow_engine(instance: TranslationLog, **kwargs: Any) -> None:
    """The engine wrote a translation from its frozen copy of the source, and may be about to publish it."""
    translation = instance.source.get_translated_instance(instance.locale)
    _follow(translation, user=_user(instance.revision), revision=instance.revision)


def follow_saved(instance: Any, raw: bool, facts_followed: bool = False, **kwargs: Any) -> None:
    """An object without drafts, such as an entry of the directory, was saved."""
    if not raw and not facts_followed:
        _follow(instance, user=None, revision=None)


def purge_page(instance: Any, **kwargs: Any) -> None:
    """Take a live page whose facts changed out of the caches in front of the site, as publishing it does."""
    if isinstance(instance, Page) and instance.live:
        transaction.on_commit(partial(purge_page_from_cache, instance))


def _follow(instance: Any, user: Any, revision: Any) -> None:
    if instance.locale.language_code == settings.LANGUAGE_CODE:
        report(update_translations(instance, user))
        return
    try:
        pull_facts(instance, user, revision)
    except Exception as error:
        logger.exception("The facts of its source did not reach %r", instance)
        report([FactsFailure(instance, error)])


def _user(revision: Any) -> Any:
    """Whoever acts in the admin, else whoever made the revision."""
    return get_active_log_context().user or (revision.user if revision else None)
