"""How far each object is in each language: the matrix of pages and languages.

Whatever the number of objects and languages, it takes the same number of queries: the database counts, and each
translation is then judged from its sums.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    Model,
    OuterRef,
    Q,
    QuerySet,
    TextChoices,
)
from django.db.models.functions import Cast, JSONObject
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, Page, WorkflowMixin, WorkflowState
from wagtail_localize.models import Translation

from translation.desk.efforts import Effort, efforts
from translation.models import LiveTranslation, State


class Stage(TextChoices):
    """How far a translation is as a whole."""

    MISSING = "missing", _("Missing")
    IN_PROGRESS = "in_progress", _("In progress")
    STALE = "stale", _("Source changed")
    TO_REVIEW = "to_review", _("To review")
    READY = "ready", _("To publish")
    LIVE = "live", _("Up to date")


@dataclass(frozen=True)
class Cell:
    """How far one object is in one language.

    Attributes:
        since: since when its source has had other words, if that is known.
        words: how many words the source has; None where it is not sent for translation.
        left: how many of them are still to be translated.
        translation_id: of the engine's ``Translation``; None where it is not, or no longer, sent for translation.
        source_id: of the engine's ``TranslationSource``; None as well.
        target_id: the primary key of the translated object.
        live: whether readers find it.
        in_review: whether it waits for its reviewers.
    """

    key: UUID
    locale_id: int
    stage: Stage = Stage.MISSING
    since: datetime | None = None
    words: int | None = None
    left: int | None = None
    translation_id: int | None = None
    source_id: int | None = None
    target_id: Any = None
    live: bool = False
    in_review: bool = False
    assignee_id: int | None = None
    assignee: str = ""
    due_on: date | None = None

    @property
    def overdue(self) -> bool:
        """Whether the day on which it was to be done is past, and it is not."""
        return self.due_on is not None and self.due_on < localdate() and self.stage != Stage.LIVE


@dataclass(frozen=True)
class Target:
    """An object in one language, as much of it as matters here.

    Attributes:
        in_review: whether it waits for its reviewers.
        source_changed: whether its live words were made from others than the source has now.
    """

    pk: Any
    live: bool = True
    alias: bool = False
    in_review: bool = False
    source_changed: bool = False


Keys = Mapping[type[Model], Collection[UUID]]
"""The translation keys of objects, by model: ``Page`` for pages of all types."""

Matrix = dict[tuple[UUID, int], Cell]
"""Cells by translation key and language."""


def cells(keys: Keys, locales: Collection[int], source: int) -> Matrix:
    """Return how far objects are in languages, in two queries and one for each model.

    Args:
        locales: the keys of the languages.
        source: the key of the language that is translated from.
    """
    sources: list[Any] = []
    for model, some in keys.items():
        objects = model._default_manager.filter(translation_key__in=some, locale=source)
        sources += with_versions(objects, locales)
    return cells_of(sources, locales, source)


def cells_of(sources: Collection[Any], locales: Collection[int], source: int) -> Matrix:
    """Return how far objects are in languages, in two queries.

    Args:
        sources: the objects in the source language, read ``with_versions`` in these languages.
        locales: the keys of the languages.
        source: the key of the language that is translated from.
    """
    sent = sent_for_translation([original.translation_key for original in sources], locales, source)
    found = efforts({(translation.source_id, locale) for (_key, locale), translation in sent.items()})
    objects = targets(sources)
    matrix = {}
    for original in sources:
        for locale in locales:
            place = (original.translation_key, locale)
            translation = sent.get(place)
            effort = found.get((translation.source_id, locale)) if translation else None
            target = objects.get(place)
            stage = stage_of(effort, target)
            matrix[place] = Cell(
                key=original.translation_key,
                locale_id=locale,
                stage=stage,
                since=since(effort, original) if stage == Stage.STALE else None,
                words=effort.words if effort else None,
                left=effort.left if effort else None,
                target_id=target.pk if target else None,
                live=bool(target and target.live),
                in_review=bool(target and target.in_review),
                **(vars_of(translation) if translation else {}),
            )
    return matrix


def stage_of(effort: Effort | None, target: Target | None) -> Stage:
    """Return how far a translation is.

    Args:
        effort: what there is to do; None where it is not sent for translation.
        target: the translated object; None where there is none.
    """
    if target is None or target.alias:
        return Stage.MISSING
    counts = effort.counts if effort else Counter[State]()
    if counts[State.STALE] or (target.source_changed and target.live):
        return Stage.STALE
    if target.in_review:
        return Stage.TO_REVIEW
    if effort is None:
        return Stage.LIVE if target.live else Stage.IN_PROGRESS
    if counts[State.MISSING] or counts[State.MACHINE] or counts[State.DRAFT]:
        return Stage.IN_PROGRESS
    if counts[State.TO_REVIEW]:
        return Stage.TO_REVIEW
    return Stage.READY if effort.unpublished or not target.live else Stage.LIVE


def since(effort: Effort | None, original: Any) -> datetime | None:
    """Return since when the source of a stale translation has had other words, as far as that is known."""
    if effort and effort.stale_since:
        return effort.stale_since
    return getattr(original, "last_published_at", None)


def vars_of(translation: Translation) -> dict[str, Any]:
    """Return what a cell says of a translation and of who is to work on it."""
    assignment = getattr(translation, "assignment", None)
    assignee = assignment.assignee if assignment else None
    return {
        "translation_id": translation.pk,
        "source_id": translation.source_id,
        "assignee_id": assignee.pk if assignee else None,
        "assignee": (assignee.get_full_name() or assignee.get_username()) if assignee else "",
        "due_on": assignment.due_on if assignment else None,
    }


def sent_for_translation(
    keys: Collection[UUID], locales: Collection[int], source: int
) -> dict[tuple[UUID, int], Translation]:
    """Return the translations that are under way, by translation key and language."""
    rows = Translation.objects.filter(
        source__object__in=keys, source__locale=source, target_locale__in=locales, enabled=True
    )
    rows = rows.select_related("assignment__assignee").annotate(key=F("source__object"))
    return {(row.key, row.target_locale_id): row for row in rows}


def with_versions(sources: QuerySet[Any], locales: Collection[int]) -> QuerySet[Any]:
    """Return sources with what is to be known of them in languages, read in the same query: ``versions``."""
    model = sources.model
    changed = LiveTranslation.objects.filter(
        translation_key=OuterRef("translation_key"), locale=OuterRef("locale"), source_changed=True
    )
    known: dict[str, Any] = {"locale": F("locale"), "pk": F("pk"), "source_changed": Exists(changed)}
    if issubclass(model, DraftStateMixin):
        known["live"] = F("live")
    if issubclass(model, WorkflowMixin):
        known["in_review"] = Exists(reviews(model))
    if issubclass(model, Page):
        known["alias"] = ExpressionWrapper(Q(alias_of__isnull=False), BooleanField())
    versions = model._default_manager.filter(translation_key=OuterRef("translation_key"), locale__in=locales)
    return sources.annotate(versions=ArraySubquery(versions.order_by().values(known=JSONObject(**known))))


def targets(sources: Iterable[Any]) -> dict[tuple[UUID, int], Target]:
    """Return the objects themselves, by translation key and language."""
    found = {}
    for source in sources:
        for version in source.versions:
            known = {name: value for name, value in version.items() if name != "locale"}
            found[source.translation_key, version["locale"]] = Target(**known)
    return found


def reviews(model: type[Model]) -> QuerySet[WorkflowState]:
    """Return the query for what of a model, the outer query's, waits for its reviewers."""
    return WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(model),
        object_id=Cast(OuterRef("pk"), CharField()),
        status=WorkflowState.STATUS_IN_PROGRESS,
    )
