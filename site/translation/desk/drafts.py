"""Drafts of sources that translators have, and what becomes of them when translations follow their source."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin
from wagtail_localize.models import Translation, TranslationSource

from translation.desk.drift import unlike
from translation.desk.sources import frozen, take
from translation.desk.tally import Done, count
from translation.desk.writing import update_draft
from translation.models import SourceState


@dataclass(frozen=True)
class Outlook:
    """What is to become of the draft that translators have of a source, and of what goes live with it.

    Attributes:
        kept: the draft as it was sent, while that is still to be published: translators keep it.
        is_replaced: whether readers were given other words instead of those of the draft.
        is_due: whether what is to go live with the source does so now.
    """

    kept: Any
    is_replaced: bool
    is_due: bool


def outlook(source: TranslationSource, original: Any) -> Outlook:
    """Return what is to become of a draft when the translations of a source follow it.

    Readers have the words of the draft that was sent: everything goes live with it. They have others, and a draft is
    still to come: it stays with translators, and what goes live with it waits. They have others, and nothing is to
    come: translators get these.

    Args:
        source: what was taken of the original until now, just read.
        original: as it is now.
    """
    comes = has_draft(original)
    if not is_out(source):
        return Outlook(None, False, is_due=not comes)
    if not unlike(source, original):
        return Outlook(None, False, is_due=True)
    kept = frozen(source) if comes and original.live else None
    return Outlook(kept, is_replaced=not comes, is_due=not comes)


def has_draft(instance: Any) -> bool:
    """Return whether a source has anything that readers do not see yet."""
    return isinstance(instance, DraftStateMixin) and (instance.has_unpublished_changes or not instance.live)


def is_out(source: TranslationSource) -> bool:
    """Return whether translators have a draft of a source, and not what readers have."""
    return SourceState.objects.filter(source=source, is_draft=True).exists()


def give_back(
    source: TranslationSource, draft: Any, translations: list[Translation], user: Any
) -> Iterator[tuple[Translation, Exception]]:
    """Give translators the draft again that they had; yield those whose draft could not be written, with the reason."""
    count(Done.DRAFT_KEPT)
    yield from hand_out(take(draft, user, is_draft=True), translations, user)


def hand_out(
    taken: TranslationSource, translations: list[Translation], user: Any
) -> Iterator[tuple[Translation, Exception]]:
    """Write what was taken of a draft to the drafts of translations, in a savepoint each; yield those that failed."""
    for translation in translations:
        translation.source = taken
        try:
            with transaction.atomic():
                update_draft(translation, user)
        except Exception as error:
            yield translation, error


def note_replaced(source: TranslationSource) -> None:
    """Note that readers were given other words than those of the draft that translators had."""
    SourceState.objects.filter(source=source).update(replaced_at=timezone.now())
