"""A source on its way to all its translations: facts, structure, references, words."""

import logging
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import TranslatableMixin
from wagtail_localize.models import TranslationSource

from translation.desk.sources import source_of
from translation.desk.sync import Sync
from translation.facts.follow import Facts, live_original, note, translations_of

from .failures import Failure

logger = logging.getLogger(__name__)

Give = Callable[[Any, Any], list[str]]
"""Writes something of a source to one translation, for a user, and returns the names of the fields that changed."""


def follow(original: TranslatableMixin, user: Any = None, *, words: bool = True) -> list[Failure]:
    """Let all translations of a source follow it as it is live, in one transaction: readers see all of it at once.

    Facts in fields reach every version, live row and drafts: those too that nobody translates, that are locked, not
    published, or held back until all words are there. Structure, references and facts in blocks go into the same
    stream as words, so they reach what is sent for translation, with the words that it has (``desk.sync``). Aliases are
    left to Wagtail. What already agrees is not written. What fails in one translation leaves the others alone, and
    words that cannot be written leave facts as they are.

    Args:
        original: a page, snippet or other object in the source language.
        user: who is named in the history; by default whoever acts in the admin.
        words: whether more than facts follows.

    Returns:
        The translations that could not follow, with the reason; the log has it too.
    """
    failures: list[Failure] = []
    with transaction.atomic():
        live = live_original(original)
        translations = list(translations_of(live or original))
        sync = taken(live or original, user, failures) if words else None
        ways: list[Give] = []
        if live is not None:
            ways.append(Facts(live, translations).give)
        if sync is not None:
            ways.append(sync.give)
        for translation in translations:
            changed, error = given(translation, user, ways)
            if changed:
                note(translation, user, changed)
            if error:
                failures.append(Failure(translation, error))
        if sync is not None:
            failures += [Failure(one.get_target_instance(), error) for one, error in sync.end(user)]
    return failures


def sync(source: TranslationSource, user: Any = None) -> list[Failure]:
    """Let the translations of a source follow it, because somebody asked for it. See ``follow``."""
    return follow(source.get_source_instance(), user)


def taken(original: TranslatableMixin, user: Any, failures: list[Failure]) -> Sync | None:
    """Take the words of a source, if it is sent for translation. A failure is added to those that there are."""
    try:
        with transaction.atomic():
            source = source_of(original)
            return Sync(source, original, user) if source else None
    except Exception as error:
        logger.exception("No words of %r could be taken", original)
        failures.append(Failure(original, error))
        return None


def given(translation: Any, user: Any, ways: list[Give]) -> tuple[list[str], Exception | None]:
    """Write to one translation what it follows, in a savepoint for each part, until one fails.

    Returns:
        The fields that changed, and what failed.
    """
    changed: list[str] = []
    for give in ways:
        try:
            with transaction.atomic():
                changed += give(translation, user)
        except Exception as error:
            if not isinstance(error, ValidationError):
                logger.exception("%r (%s) could not follow its source", translation, translation.pk)
            return changed, error
    return changed, None
