"""Facts on their way from a source to its translations."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.db.models.signals import post_save
from django.dispatch import Signal
from wagtail.contrib.frontend_cache.utils import purge_page_from_cache
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Locale, Page, Revision, RevisionMixin, TranslatableMixin

from .records import Record, merge, read, write
from .shapes import Shape, shape_of
from .strings import use_stored_words

LOG_ACTION = "translation.follow"

facts_updated = Signal()
"""Sent when a translation got facts from its source: ``sender`` its class, ``instance`` the translation."""


class Facts:
    """The facts of a source, as it is live, on their way to its translations. Words stay as they are.

    All are read at once, in as many queries whatever their number.
    """

    def __init__(self, original: Any, translations: Sequence[Any]) -> None:
        self.shape = shape_of(original._meta.model)
        self.record, *held = read(self.shape, [original, *translations])
        self.held = {record["pk"]: record for record in held}

    def give(self, translation: Any, user: Any = None, revision: Revision | None = None) -> list[str]:
        """Write the facts to the live row of a translation, to its latest draft and to what is live.

        Args:
            translation: one of those that were read, with its latest and its live revision.
            user: whoever does it.
            revision: a revision of the translation that someone is about to publish: its content is corrected in
                memory as well, so that they do not write old facts.

        Returns:
            The names of the fields that had to be written.
        """
        before = self.held[translation.pk]
        after, names = merge(self.shape, self.record, before, translation.locale_id)
        if names:
            use_stored_words(self.shape, after, translation)
            write(self.shape, before, after)
        changed = [*names, *_give_to_revisions(self.shape, after, translation, revision)]
        if names:
            _announce(self.shape, translation, after)
        return changed


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
        live = live_original(translation)
        if live is None or live.pk == translation.pk:
            return False
        row = translations_of(live).filter(pk=translation.pk).first()
        changed = Facts(live, [row]).give(row, user, revision) if row else []
        if changed:
            note(row, user, changed)
        return bool(changed)


def note(translation: Any, user: Any, fields: list[str]) -> None:
    """Say in the history of a translation that it was brought in line, and what of it changed."""
    log(instance=translation, action=LOG_ACTION, user=user, data={"fields": sorted(set(fields))}, content_changed=True)


def live_original(instance: TranslatableMixin) -> Any:
    """Return the source of an object, or itself, if it is live; locked, so that two writers follow each other."""
    model = instance.specific_class if isinstance(instance, Page) else type(instance)
    in_source_language = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).values("pk")
    source = (
        model._base_manager.select_for_update(no_key=True)
        .filter(translation_key=instance.translation_key, locale__in=in_source_language)
        .first()
    )
    return source if source is not None and getattr(source, "live", True) else None


def translations_of(original: Any) -> models.QuerySet:
    """Return the translations of an object, without aliases, with the revisions that somebody may open or publish."""
    model = type(original)
    translations = model._base_manager.filter(translation_key=original.translation_key).exclude(pk=original.pk)
    if issubclass(model, Page):
        translations = translations.filter(alias_of=None)
    if issubclass(model, RevisionMixin):
        translations = translations.select_related("latest_revision")
    if issubclass(model, DraftStateMixin):
        translations = translations.select_related("latest_revision", "live_revision")
    return translations.order_by("pk")


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
    if isinstance(translation, Page) and translation.live:
        transaction.on_commit(partial(purge_page_from_cache, translation))
        if translation.aliases.exists():
            translation.update_aliases()
