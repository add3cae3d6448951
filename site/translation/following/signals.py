"""When translations follow: after a source is published, and after anything has written a translation."""

import logging
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_save
from wagtail.log_actions import get_active_log_context
from wagtail.models import DraftStateMixin, TranslatableMixin, get_translatable_models
from wagtail.signals import published
from wagtail_localize.models import TranslationLog, TranslationSource

from translation.desk.drift import notice
from translation.desk.live import went_live
from translation.desk.mails import tell
from translation.desk.sources import is_automatic, mark, source_of
from translation.facts.follow import pull_facts
from translation.facts.shapes import is_inline

from .failures import Failure, report
from .follow import follow

logger = logging.getLogger(__name__)


def connect() -> None:
    """Listen to what makes translations follow. Called once, when all apps are ready."""
    published.connect(follow_published, dispatch_uid="translation.following")
    post_save.connect(follow_engine, sender=TranslationLog, dispatch_uid="translation.following")
    for model in get_translatable_models(include_subclasses=True):
        if not issubclass(model, DraftStateMixin) and not is_inline(model):
            post_save.connect(follow_saved, sender=model, dispatch_uid=f"translation.following.{model._meta.label}")


def follow_published(instance: Any, revision: Any, **_signal: Any) -> None:
    """A page or snippet was published: its translations follow, or, as a translation, it takes its facts again.

    Publishing a translation can bring old facts back: the revision may be an older one, scheduled, in moderation, or
    made by the engine from its frozen copy of the source. Wagtail says so too of what is to go live later.
    """
    if isinstance(instance, TranslatableMixin):
        after_writing(instance, _user(revision), revision, is_live=instance.live)


def follow_engine(instance: TranslationLog, **_signal: Any) -> None:
    """The engine wrote a translation from its frozen copy of the source, and may be about to publish it."""
    translation = instance.source.get_translated_instance(instance.locale)
    after_writing(translation, _user(instance.revision), instance.revision, is_live=False)


def follow_saved(instance: Any, raw: bool, facts_followed: bool = False, **_signal: Any) -> None:
    """An object without drafts, such as an entry of the directory, was saved."""
    if not raw and not facts_followed:
        after_writing(instance, get_active_log_context().user, None, is_live=True)


def after_writing(instance: Any, user: Any, revision: Any, is_live: bool) -> None:
    """Let the translations of a source follow it; let a translation be what its source says, and note what is live."""
    if instance.locale.language_code == settings.LANGUAGE_CODE:
        follow_source(instance, user)
        return
    take_facts_again(instance, user, revision)
    if is_live:
        note_live_words(instance, user)


def follow_source(instance: Any, user: Any) -> None:
    """A source was written. Where ``TRANSLATION_SYNC`` is “manual”, words wait until they are asked for."""
    is_live = getattr(instance, "live", True)
    failures = follow(instance, user, words=is_live and is_automatic())
    report(failures)
    if not is_live or (is_automatic() and not failures):
        return
    source = source_of(instance)
    if source is None:
        return
    if is_automatic():
        errors = {failure.translation.locale_id: failure.error for failure in failures}
        # What failed of the source itself stopped all that are made of it.
        tell(source, errors.get(instance.locale_id) or errors)
    else:
        note_difference(instance, source)


def note_difference(instance: Any, source: TranslationSource) -> None:
    """A source was published whose words wait until they are asked for: note which they are."""
    try:
        with transaction.atomic():
            if not notice(instance, source):
                mark(source, False)  # The draft that was taken is what readers have now.
    except Exception as error:
        logger.exception("How the translations of %r differ could not be noted", instance)
        report([Failure(instance, error)])


def take_facts_again(instance: Any, user: Any, revision: Any) -> None:
    """A translation was written: its facts are those of the live source."""
    try:
        pull_facts(instance, user, revision)
    except Exception as error:
        logger.exception("The facts of its source did not reach %r", instance)
        report([Failure(instance, error)])


def note_live_words(instance: Any, user: Any) -> None:
    """A translation was published: note which of its words readers have."""
    try:
        went_live(instance, user)
    except Exception:
        # What was published is published: what is known of it is put right the next time.
        logger.exception("What is live of %r could not be noted", instance)


def _user(revision: Any) -> Any:
    """Whoever acts in the admin, else whoever made the revision."""
    return get_active_log_context().user or (revision.user if revision else None)
