"""Structure, references, facts in blocks and words of a source on their way to its translations."""

import logging
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Max
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from translation.desk.checked import with_errors, words_of_errors
from translation.desk.drafts import give_back, note_replaced, outlook
from translation.desk.filling import fill_from_memory
from translation.desk.missing import holds_back
from translation.desk.segments import segments_of
from translation.desk.sources import TAKEN, mark, refresh, take, words_of
from translation.desk.words import live, missing
from translation.desk.writing import NotWritten, Reading, has_more_than_readers, publish, update_draft, update_live
from translation.models import SourceState, State

logger = logging.getLogger(__name__)


class Sync:
    """What was taken of a source, on its way to the translations that are made of it (see ``translation.following``).

    Texts are carried to the words as they are now (see ``desk.carrying``). Each translation that is live is written
    with the structure, references and facts of the source and the words that readers have of it, and its latest draft
    with what translators have. Words that nobody approved are not published, what is not live stays so, and the
    source's words take the place of no translation. New words that were approved elsewhere are filled from the memory,
    to be reviewed. Of a source that is not live, drafts alone are written. A draft of the source that translators have
    stays with them while it is still to be published (see ``desk.drafts``).
    """

    def __init__(self, source: TranslationSource, original: Any, user: Any = None) -> None:
        """Take the words of an original, as it has just been read."""
        last = StringSegment.objects.filter(source=source).aggregate(last=Max("pk"))["last"] or 0
        self.is_live = getattr(original, "live", True)
        self.ahead = outlook(source, original)
        self.source = take(words_of(original), user, is_draft=False if self.is_live else None)
        if self.ahead.is_replaced:
            note_replaced(self.source)
        self.state = SourceState.objects.filter(source=self.source).first()
        self.together = set(self.state.together) if self.state and self.ahead.is_due else set()
        translations = list(
            self.source.translations.filter(enabled=True).select_related("target_locale").order_by("pk")
        )
        for translation in translations:
            translation.source = self.source
        if StringSegment.objects.filter(source=self.source, pk__gt=last).exists():
            fill_from_memory(translations, user, since=last)
        self.translations = {translation.target_locale_id: translation for translation in translations}
        self.failed: set[int] = set()

    def give(self, target: Any, user: Any) -> list[str]:
        """Write one translation, live and draft; publish what is approved where that was asked for.

        Returns:
            The names of the fields that readers see otherwise now.

        Raises:
            ValidationError: it could not be written, and the message says why.
        """
        translation = self.translations.get(target.locale_id)
        if translation is None:  # Nobody translates it, or not any more.
            return []
        is_published = self.is_live and target.locale_id in self.together
        try:
            return write(translation, user, is_published, self.is_live, self.ahead.kept is not None)
        except Exception as error:
            self.failed.add(target.locale_id)
            if is_published and isinstance(error, ValidationError):
                logger.warning("%s was not published with its source: %s", translation, " ".join(error.messages))
            raise

    def end(self, user: Any) -> Iterator[tuple[Any, Exception]]:
        """Forget which languages were to go live with the source, save for those that failed; give translators the
        draft again that they had, if it is still to be published.

        Yields:
            The translations whose draft could not be written, with the reason.
        """
        if self.state and self.together and self.is_live:
            self.state.together = sorted(self.together & self.failed)
            self.state.save(update_fields=["together"])
        if self.ahead.kept is not None:
            followed = [one for locale, one in self.translations.items() if locale not in self.failed]
            yield from give_back(self.source, self.ahead.kept, followed, user)


def write(translation: Translation, user: Any, is_published: bool, is_live: bool, keeps_draft: bool) -> list[str]:
    """Write one translation, its draft, and the live row if the source is; return what readers see otherwise.

    Args:
        is_published: whether what is approved is published first.
        keeps_draft: whether its draft stays as it is, for it is that of a draft of the source.
    """
    if is_published:
        reviewed = [segment for segment in segments_of(translation) if segment.state == State.REVIEWED]
        if wrong := with_errors(translation, reviewed):
            raise NotWritten(words_of_errors(len(wrong)))
        publish(translation, user)
    reading = Reading(translation)
    waits = not is_published and holds_back(translation.target_locale_id) and bool(missing(reading.segments, live))
    changed = update_live(translation, reading) if is_live and not is_published and not waits else []
    if not keeps_draft and (waits or has_more_than_readers(reading)):
        update_draft(translation, user, reading)
    return changed


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
