"""Translations follow their source: when it is published, or, where ``TRANSLATION_SYNC`` is “manual”, when asked to."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from translation.desk.checked import with_errors, words_of_errors
from translation.desk.drift import notice
from translation.desk.filling import fill_from_memory
from translation.desk.live import went_live
from translation.desk.mails import tell
from translation.desk.missing import holds_back
from translation.desk.segments import segments_of
from translation.desk.sources import TAKEN, is_automatic, mark, refresh, source_of, take
from translation.desk.words import live, missing
from translation.desk.writing import NotWritten, Reading, has_more_than_readers, publish, update_draft, update_live
from translation.facts.follow import FactsFailure, report
from translation.models import SourceState, State

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class SyncFailure(FactsFailure):
    """A translation that could not follow its source, and why."""

    @property
    def text(self) -> str:
        """What the editor is told."""
        if isinstance(self.error, ValidationError):
            reason = " ".join(self.error.messages).replace("%", "%%")  # It is filled in already.
            return _("“%(title)s” in %(language)s does not follow its original yet:") + f" {reason}"
        return _(
            "“%(title)s” in %(language)s could not follow its original. Open that translation and publish it again; if "
            "this message comes back, tell whoever runs the site: the log says why."
        )


def sync(source: TranslationSource, user: Any = None) -> list[SyncFailure]:
    """Let the translations of a source follow it as it is live.

    Their texts are carried to the words as they are now (see ``desk.carrying``). Each translation that is live is
    written with the structure, references and facts of the source and the words that readers have of it, and its
    latest draft with what translators have. Words that nobody approved are not published, what is not live stays so,
    and the source's words take the place of no translation. New words that were approved elsewhere are filled from the
    memory, to be reviewed.

    Args:
        source: what was taken of an object.
        user: who is named in the history.

    Returns:
        The translations that could not be written, with the reason; the others are.
    """
    with transaction.atomic():
        last = StringSegment.objects.filter(source=source).aggregate(last=Max("pk"))["last"] or 0
        taken = take(source.get_source_instance(), user, is_draft=False)
        state = SourceState.objects.filter(source=taken).first()
        together = set(state.together) if state else set()
        failures = []
        translations = list(taken.translations.filter(enabled=True).select_related("target_locale").order_by("pk"))
        for translation in translations:
            translation.source = taken
        if StringSegment.objects.filter(source=taken, pk__gt=last).exists():
            fill_from_memory(translations, user, since=last)
        for translation in translations:
            try:
                with transaction.atomic():
                    write(translation, user, translation.target_locale_id in together)
            except Exception as error:
                if not isinstance(error, ValidationError):
                    logger.exception("Translation %s did not follow its source", translation.pk)
                elif translation.target_locale_id in together:
                    logger.warning("%s was not published with its source: %s", translation, " ".join(error.messages))
                failures.append(SyncFailure(translation.get_target_instance(), error))
        if state and together:
            state.together = [f.translation.locale_id for f in failures if f.translation.locale_id in together]
            state.save(update_fields=["together"])
        return failures


def write(translation: Translation, user: Any, is_published: bool) -> None:
    """Write one translation, live and draft; publish what is approved where that was asked for."""
    if is_published:
        reviewed = [segment for segment in segments_of(translation) if segment.state == State.REVIEWED]
        if wrong := with_errors(translation, reviewed):
            raise NotWritten(words_of_errors(len(wrong)))
        publish(translation, user)
    reading = Reading(translation)
    waits = not is_published and holds_back(translation.target_locale_id) and bool(missing(reading.segments, live))
    if not is_published and not waits:
        update_live(translation, user, reading)
    if waits or has_more_than_readers(reading):
        update_draft(translation, user, reading)


def follow_source(instance: Any, user: Any) -> None:
    """A source was published, or saved where it has no drafts."""
    source = source_of(instance)
    if source is None:
        return
    try:
        if is_automatic():
            failures = sync(source, user)
            report(failures)
            tell(source, {failure.translation.locale_id: failure.error for failure in failures})
        else:
            with transaction.atomic():
                if not notice(instance, source):
                    mark(source, False)  # The draft that was taken is what readers have now.
    except Exception as error:
        logger.exception("No translation could follow %r", instance)
        report([SyncFailure(instance, error)])
        tell(source, error)


def follow_translation(instance: Any, user: Any) -> None:
    """A translation was published, or saved where it has no drafts."""
    try:
        went_live(instance, user)
    except Exception:
        # What was published is published: what is known of it is put right the next time.
        logger.exception("What is live of %r could not be noted", instance)


def follow_engine(instance: TranslationSource, created: bool, raw: bool = False, **_signal: Any) -> None:
    """The engine took a source anew, and is about to write its segments: carry what hangs on the former ones."""
    if not created and not raw and not hasattr(instance, TAKEN):
        refresh(instance)
        mark(instance, False)


def go_live_together(source: TranslationSource, locales: Iterable[int]) -> None:
    """Choose the languages, by their keys, in which what is approved goes live when the source is published."""
    state, _created = SourceState.objects.get_or_create(source=source)
    state.together, state.told = sorted(locales), []
    state.save(update_fields=["together", "told"])
