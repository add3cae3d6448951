"""Facts on their way from a source to its translations."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models.signals import post_save
from django.dispatch import Signal
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Locale, Page, Revision, RevisionMixin, TranslatableMixin

from .records import Record, merge, read, write
from .shapes import Shape, shape_of
from .strings import use_stored_words

logger = logging.getLogger(__name__)

LOG_ACTION = "translation.facts"

facts_updated = Signal()
"""Sent when a translation got facts from its source: ``sender`` its class, ``instance`` the translation."""


@dataclass(frozen=True)
class FactsFailure:
    """A translation that could not be given the facts of its source, and why."""

    translation: Any
    error: Exception

    @property
    def text(self) -> str:
        """What the editor is told, to be filled in with the translation's title and language."""
        if isinstance(self.translation, DraftStateMixin):
            return _(
                "The facts did not reach “%(title)s” in %(language)s. Open that translation and publish it again; if "
                "this message comes back, tell whoever runs the site: the log says why."
            )
        return _(
            "The facts did not reach “%(title)s” in %(language)s. Open that translation and save it again; if this "
            "message comes back, tell whoever runs the site: the log says why."
        )


def update_translations(source: TranslatableMixin, user: Any = None) -> list[FactsFailure]:
    """Write the facts of a source, as it is live, to all its translations: to the live row and to the latest draft.

    Words stay, an unpublished translation stays unpublished, an alias is left to Wagtail. What already agrees is not
    written. Runs in the caller's transaction if there is one, each translation in a savepoint of its own.

    Args:
        source: a page, snippet or other translatable object. Nothing happens unless it is live and in the source
            language.
        user: who is named in the history of the translations; by default whoever acts in the admin.

    Returns:
        The translations that could not be written, with the reason; the others have their facts.
    """
    failures = []
    with transaction.atomic():
        live = _live_source(source)
        if live is None or live.pk != source.pk:
            return []
        shape = shape_of(live._meta.model)
        [facts] = read(shape, [live])
        translations = list(_translations(live))
        for translation, record in zip(translations, read(shape, translations), strict=True):
            try:
                with transaction.atomic():
                    _give(shape, facts, translation, record, user)
            except Exception as error:
                logger.exception("The facts of %r did not reach its translation %r", live, translation.pk)
                failures.append(FactsFailure(translation, error))
    return failures


def pull_facts(translation: TranslatableMixin, user: Any = None, revision: Revision | None = None) -> bool:
    """Write the facts of the live source to one translation, whatever has just been written there.

    Args:
        translation: a page, snippet or other translatable object. Nothing happens if it is the source itself or an
            alias, or if its source is not live.
        user: who is named in the history; by default whoever acts in the admin.
        revision: a revision of the translation that someone is about to publish: its content is corrected in memory
            as well, so that they do not write old facts.

    Returns:
        Whether anything had to be written.
    """
    with transaction.atomic():
        live = _live_source(translation)
        if live is None or live.pk == translation.pk:
            return False
        shape = shape_of(live._meta.model)
        row = _translations(live).filter(pk=translation.pk).first()
        if row is None:
            return False
        [facts] = read(shape, [live])
        [record] = read(shape, [row])
        return _give(shape, facts, row, record, user, revision)


_failures: ContextVar[list[FactsFailure] | None] = ContextVar("facts_failures", default=None)


@contextmanager
def collected_failures() -> Iterator[list[FactsFailure]]:
    """Collect the failures that are reported inside, to tell them to a person."""
    failures: list[FactsFailure] = []
    token = _failures.set(failures)
    try:
        yield failures
    finally:
        _failures.reset(token)


def report(failures: Sequence[FactsFailure]) -> None:
    """Hand failures to whoever collects them; they are in the log already."""
    collected = _failures.get()
    if collected is not None:
        collected.extend(failures)


def _live_source(instance: TranslatableMixin) -> Any:
    """Return the source of an object, or itself, if it is live; locked, so that two writers follow each other."""
    model = instance.specific_class if isinstance(instance, Page) else type(instance)
    in_source_language = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).values("pk")
    source = (
        model._base_manager.select_for_update(no_key=True)
        .filter(translation_key=instance.translation_key, locale__in=in_source_language)
        .first()
    )
    return source if source is not None and getattr(source, "live", True) else None


def _translations(source: Any) -> models.QuerySet:
    model = type(source)
    translations = model._base_manager.filter(translation_key=source.translation_key).exclude(pk=source.pk)
    if issubclass(model, Page):
        translations = translations.filter(alias_of=None)
    if issubclass(model, RevisionMixin):
        translations = translations.select_related("latest_revision")
    if issubclass(model, DraftStateMixin):
        translations = translations.select_related("latest_revision", "live_revision")
    return translations.order_by("pk")


def _give(
    shape: Shape, facts: Record, translation: Any, before: Record, user: Any, revision: Revision | None = None
) -> bool:
    after, names = merge(shape, facts, before, translation.locale_id)
    if names:
        use_stored_words(shape, after, translation)
        write(shape, before, after)
    changed = [*names, *_give_to_revisions(shape, after, translation, revision)]
    if not changed:
        return False
    log(instance=translation, action=LOG_ACTION, user=user, data={"fields": sorted(set(changed))}, content_changed=True)
    if names:
        _announce(shape, translation, after)
    return True


def _give_to_revisions(shape: Shape, live: Record, translation: Any, published: Revision | None) -> list[str]:
    """Correct the revisions someone may open or publish: where they stand, for a workflow may point at them."""
    held = (getattr(translation, name, None) for name in ("latest_revision", "live_revision"))
    revisions = {revision.pk: revision for revision in (*held, published) if revision is not None}
    changed = []
    for revision in revisions.values():
        content, names = merge(shape, live, revision.content, locale=None)
        if names:
            revision.content = content
            Revision.objects.filter(pk=revision.pk).update(content=content)
            changed += names
    return changed


def _announce(shape: Shape, translation: Any, record: Record) -> None:
    """Tell whoever listens to a row being saved, such as the search and reference indexes and the caches."""
    for field in shape.columns:
        setattr(translation, field.attname, field.to_python(record[field.name]))
    model = type(translation)
    post_save.send(
        model,
        instance=translation,
        created=False,
        update_fields=None,
        raw=False,
        using=translation._state.db,
        facts_followed=True,
    )
    facts_updated.send(model, instance=translation)
    if isinstance(translation, Page) and translation.live and translation.aliases.exists():
        translation.update_aliases()
