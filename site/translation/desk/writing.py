"""Writing translations: the latest draft from what translators have, the live row from what has been published.

wagtail-localize puts the words into an object (``ingest_segments``); which words, and where the object goes, is said
here. Unlike the engine's own method, saving a draft leaves the live row alone, and words that are missing leave the
translation's own address as it is (the engine would make one of the source's, and none at all of Arabic or Chinese).
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.contrib.frontend_cache.utils import purge_page_from_cache
from wagtail.coreutils import find_available_slug
from wagtail.locks import BasicLock
from wagtail.models import DraftStateMixin, Page, Revision, TranslatableMixin
from wagtail_localize.fields import copy_synchronised_fields, get_translatable_fields
from wagtail_localize.models import (
    RelatedObjectSegment,
    TemplateSegment,
    Translation,
    TranslationLog,
)
from wagtail_localize.segments import (
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from translation.desk.carrying import fitting
from translation.desk.contents import Record, from_content, serialised, without_deleted
from translation.desk.live import by_hand, went_live
from translation.desk.missing import holds_back
from translation.desk.overrides import values_of
from translation.desk.segments import Segment, segments_of
from translation.desk.sources import frozen, is_automatic
from translation.desk.words import APPROVED, Choice, approved, in_hand, live, missing
from translation.facts.follow import pull_facts
from translation.models import SourceState
from translation.publishing import publishing_translations, saving_drafts


class NotWritten(ValidationError):  # noqa: N818 - reads as what it says, like Django's DoesNotExist
    """A translation was not written, and the message says why, in the language of whoever reads it."""


@dataclass
class Reading:
    """A translation with what is read of it, once for all that is written of it in a row.

    Whoever publishes it reads it anew: other words are live then.
    """

    translation: Translation

    @cached_property
    def target(self) -> Any:
        """The translated object."""
        return self.translation.get_target_instance()

    @cached_property
    def segments(self) -> list[Segment]:
        """Its words."""
        return segments_of(self.translation)

    @cached_property
    def others(self) -> list[Any]:
        """What is no words of it."""
        return list(other_values(self.translation))


@transaction.atomic
def save_draft(translation: Translation, user: Any = None, reading: Reading | None = None) -> Revision | None:
    """Save what translators have as the latest draft of a translation; readers notice nothing.

    Args:
        translation: into one language.
        user: who is named in the history.
        reading: of the translation, where it has been read.

    Returns:
        The new revision, or None where the latest draft says the same, or the object has no drafts.

    Raises:
        NotWritten: the translation is locked.
    """
    reading = reading or Reading(translation)
    target = reading.target
    refuse_locked(target, user)
    if not isinstance(target, DraftStateMixin):
        return None
    base = latest(target)
    before, after = content(base), composed(reading, base, in_hand)
    if (target.latest_revision_id or target.live) and same(type(target), before, after):
        return None
    with saving_drafts():
        revision = draft_of(target, after).save_revision(user=user, clean=False)
    if not is_automatic():
        pull_facts(target, user, revision)  # What was taken of the source can be older than its facts.
    note(translation, revision)
    return revision


@transaction.atomic
def publish(translation: Translation, user: Any = None) -> Revision | None:
    """Publish what of a translation is approved; what is not stays as readers have it, and in a newer draft.

    Returns:
        The published revision; None for an object without drafts, which is saved.

    Raises:
        NotWritten: the translation is locked, was made from a draft of the source, or is to be complete and is not.
        ValidationError: something keeps the object itself from being published.
    """
    reading = Reading(translation)
    target = reading.target
    refuse_locked(target, user)
    if SourceState.objects.filter(source=translation.source_id, is_draft=True).exists():
        raise NotWritten(_("The original is still a draft. Publish it first, or together with its translations."))
    approval = {segment.state in APPROVED for segment in reading.segments}
    if not getattr(target, "live", True) and approval == {False}:
        raise NotWritten(_("Nothing of it is approved yet: readers would find the original’s words alone."))
    if holds_back(translation.target_locale_id) and (left := missing(reading.segments, approved)):
        raise NotWritten(
            _("%(count)s texts are not translated and approved yet, and this language waits for all of them."),
            params={"count": len(left)},
        )
    if isinstance(target, DraftStateMixin):
        base = latest(target)
        published = draft_of(target, composed(reading, base, approved))
        with publishing_translations():
            revision = published.save_revision(user=user)
        # Who may publish in a language is said by its roles (desk.rights), not by Wagtail's permissions on pages.
        revision.publish(user=user, skip_permission_checks=True)
        note(translation, revision)
        if any(in_hand(segment) != approved(segment) for segment in reading.segments):
            save_draft(translation, user)
        return revision
    after = composed(reading, target, approved)
    if same(type(target), content(target), after):
        went_live(target, user)  # A name that is the same in both languages: nobody else will say so.
    else:
        write_row(target, after)
    note(translation, None)
    return None


@transaction.atomic
def update_live(translation: Translation, reading: Reading | None = None) -> list[str]:
    """Write the structure, references and facts of the source, and the words that are live, to a live translation.

    In place, as facts are: a schedule or a review that is under way goes on. Nothing happens while the translation is
    not live, or what was taken of the source is a draft.

    Returns:
        The names of the fields that had to be written.

    Raises:
        NotWritten: the translation is locked.
    """
    reading = reading or Reading(translation)
    target = reading.target
    if not getattr(target, "live", True):
        return []
    if SourceState.objects.filter(source=translation.source_id, is_draft=True).exists():
        return []
    refuse_locked(target)
    kept = by_hand(target, reading.segments, translation)
    before = content(target)
    after = composed(reading, target, lambda segment: live(segment) or kept.get(segment.pk, ""))
    changed = differing(type(target), before, after)
    if not changed:
        return []
    live_revision = getattr(target, "live_revision", None)
    written = write_row(target, after)
    del reading.target
    if live_revision is not None:
        Revision.objects.filter(pk=live_revision.pk).update(content=content(written))
    if isinstance(written, Page):
        transaction.on_commit(partial(purge_page_from_cache, written))
        if written.aliases.exists():
            written.update_aliases()
    return changed


@transaction.atomic
def update_draft(translation: Translation, user: Any = None, reading: Reading | None = None) -> bool:
    """Write the structure of the source and what translators have to the latest draft, where that stands.

    A draft that is what readers have stays so, and gets a newer one where translators have more.

    Returns:
        Whether anything had to be written.

    Raises:
        NotWritten: the translation is locked.
    """
    reading = reading or Reading(translation)
    target = reading.target
    if not isinstance(target, DraftStateMixin):
        return False
    if target.latest_revision_id is None or target.latest_revision_id == target.live_revision_id:
        return save_draft(translation, user, reading) is not None
    refuse_locked(target)
    base = latest(target)
    kept = by_hand(base, reading.segments, translation)
    before = content(base)
    after = composed(reading, base, lambda segment: kept.get(segment.pk) or in_hand(segment))
    if same(type(target), before, after):
        return False
    Revision.objects.filter(pk=target.latest_revision_id).update(content=after)
    if isinstance(target, Page):
        Page.objects.filter(pk=target.pk).update(draft_title=after["title"])
    return True


def has_more_than_readers(reading: Reading) -> bool:
    """Return whether a translation has a draft that readers do not see, or is about to have one."""
    target = reading.target
    if not isinstance(target, DraftStateMixin):
        return False
    if not target.live or target.latest_revision_id != target.live_revision_id:
        return True
    return any(in_hand(segment) != live(segment) for segment in reading.segments)


def composed(reading: Reading, target: Any, words: Choice) -> Record:
    """Return the content of a translation as it should be.

    Args:
        reading: of the translation.
        target: the translation as it is, live or a draft: what is no word, fact or structure of the source stays.
        words: which words are written.
    """
    source = reading.translation.source
    before = content(target)
    made = from_content(type(target), before)
    original = frozen(source, check=True)
    copy_synchronised_fields(original, made)
    chosen = [*string_values(reading.segments, words), *reading.others]
    ingest_segments(original, made, source.locale, reading.translation.target_locale, chosen)
    if isinstance(made, Page) and made.slug != before["slug"]:
        # Unlike the engine's, in any script.
        slug = slugify(made.slug, allow_unicode=True) or before["slug"]
        made.slug = find_available_slug(reading.target.get_parent(), slug, ignore_page_id=target.pk)
    return known_rows(type(made), before, content(made))


def string_values(segments: Iterable[Segment], words: Choice) -> Iterable[StringSegmentValue]:
    """Yield the words of segments as the engine takes them in; the source's where there are none."""
    for segment in segments:
        text = fitting(words(segment), segment.source)
        if not text and segment.path == "slug":
            continue  # The translation's own address stays.
        yield StringSegmentValue(
            segment.path, StringValue(text or segment.source), attrs=json.loads(segment.attrs), order=segment.order
        )


def other_values(translation: Translation) -> Iterable[Any]:
    """Yield what else the engine takes in: markup around words, references, and what a language has for itself."""
    source, locale = translation.source, translation.target_locale
    for row in TemplateSegment.objects.filter(source=source).select_related("template", "context"):
        template = row.template
        yield TemplateSegmentValue(
            row.context.path, template.template_format, template.template, template.string_count, order=row.order
        )
    for row in RelatedObjectSegment.objects.filter(source=source).select_related("object__content_type", "context"):
        if row.object.has_translation(locale):
            yield RelatedObjectSegmentValue(
                row.context.path, row.object.content_type, row.object.translation_key, order=row.order
            )
    yield from values_of(translation)


def latest(target: Any) -> Any:
    """Return an object with the content of its latest draft, or itself where it has none."""
    if target.latest_revision is None:
        return target
    return from_content(type(target), without_deleted(type(target), target.latest_revision.content))


def content(instance: Any) -> Record:
    """Return the content of an object as a revision holds it."""
    return json.loads(serialised(instance))


def known_rows(model: type[models.Model], before: Record, after: Record) -> Record:
    """Return a record whose rows, and the rows of those, are those that were there before, where they are the same.

    The engine makes the rows of a row anew each time. Rows with a translation key are known by it, others by what they
    hold.
    """
    if not issubclass(model, ClusterableModel):
        return after
    for relation in get_all_child_relations(model):
        name, child = relation.get_accessor_name(), relation.related_model
        left = list(before.get(name, ()))
        for row in after.get(name, ()):
            former = next((other for other in left if is_same_row(child, other, row)), None)
            if former is not None:
                left.remove(former)
            row["pk"] = former["pk"] if former else None
            row[relation.field.name] = before["pk"]
            known_rows(child, former or {"pk": row["pk"]}, row)
    return after


def is_same_row(model: type[models.Model], one: Record, other: Record) -> bool:
    """Return whether two records are of one row."""
    if issubclass(model, TranslatableMixin):
        return str(one["translation_key"]) == str(other["translation_key"])
    return compared(model, one) == compared(model, other)


def same(model: type[models.Model], one: Record, other: Record) -> bool:
    """Return whether two contents of an object are the same in all that a translation follows."""
    return not differing(model, one, other)


def differing(model: type[models.Model], one: Record, other: Record) -> list[str]:
    """Return the names of the fields, of those that a translation follows, that are not the same in two contents."""
    names = {field.field_name for field in get_translatable_fields(model)}
    return [
        name
        for name in sorted(names)
        if compared_value(model, name, one.get(name)) != compared_value(model, name, other.get(name))
    ]


def compared(model: type[models.Model], record: Record) -> Record:
    """Return what of a row tells it from others."""
    technical = {"pk", "locale", *(field.name for field in model._meta.fields if isinstance(field, ParentalKey))}
    return {name: compared_value(model, name, value) for name, value in record.items() if name not in technical}


def compared_value(model: type[models.Model], name: str, value: Any) -> Any:
    """Return a value such that equal contents are equal: a stream as its blocks, rows without their keys."""
    field = model._meta.get_field(name)
    if isinstance(field, models.ManyToOneRel):
        return [compared(field.related_model, row) for row in value or ()]
    if field.many_to_many:
        return sorted(map(str, value or ()))
    if isinstance(value, str) and value[:1] == "[":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def draft_of(target: Any, record: Record) -> Any:
    """Return an object with some content, to be saved as a revision of the target."""
    if isinstance(target, Page):
        return target.with_content_json(record)
    made = from_content(type(target), record)
    made.pk = target.pk
    for name in ("live", "has_unpublished_changes", "latest_revision_id", "live_revision_id", "first_published_at"):
        if hasattr(target, name):
            setattr(made, name, getattr(target, name))
    return made


def write_row(target: Any, record: Record) -> Any:
    """Write some content to the row of an object; what it knows of its drafts and its place stays."""
    written = draft_of(target, record)
    for field in target._meta.concrete_fields:
        if field.name in {"last_published_at", "live_revision", "expired", "go_live_at", "expire_at"}:
            setattr(written, field.attname, getattr(target, field.attname))
    written._state.adding = False
    if isinstance(written, Page):
        written.save(clean=False)
    else:
        written.save()
    return written


def refuse_locked(target: Any, user: Any = None) -> None:
    """Raise NotWritten where somebody else has locked an object."""
    if not getattr(target, "locked", False):
        return
    if user is None or BasicLock(target).for_user(user):
        raise NotWritten(_("“%(title)s” is locked."), params={"title": target})


def note(translation: Translation, revision: Revision | None) -> None:
    """Note, as the engine does for its reports, that a translation was written."""
    TranslationLog.objects.bulk_create(
        [TranslationLog(source_id=translation.source_id, locale_id=translation.target_locale_id, revision=revision)]
    )
