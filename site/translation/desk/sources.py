"""Taking the words of a source, and sending it to languages: what wagtail-localize does, in few queries.

The engine's rows are what they would be had the engine written them (``tests/translation/desk/test_sources.py``
compares them), but that a segment keeps its row while its words stand where they stood.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import uuid5

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

from translation.desk.aligning import Place
from translation.desk.carrying import Choice, carry, carry_choices
from translation.desk.contents import from_content, serialised, without_deleted
from translation.models import SourceState

TAKEN = "taken_by_the_desk"
"""Marks a ``TranslationSource`` whose segments the desk writes itself."""

CHECKED = "content_checked_by_the_desk"
"""Where a ``TranslationSource`` keeps its content without what has been deleted since."""

Identity = Callable[[Any], tuple[Any, ...]]


@transaction.atomic
def take(instance: Any, user: Any = None, *, is_draft: bool | None = None) -> TranslationSource:
    """Freeze the words of an object as its translations are made from, as the engine's own method does.

    Translations of words that have changed are carried to those that take their place (see ``desk.carrying``).

    Args:
        instance: a page, snippet or other translatable object, live or a draft of it.
        user: who is named in the history of what is carried.
        is_draft: whether readers do not see these words yet; found out where it is not said. Live translations are not
            written from a draft before it is published.

    Returns:
        Its source, whose segments are those of the instance.
    """
    instance = instance.specific if isinstance(instance, Page) else instance
    content = serialised(instance)
    record = json.loads(content)
    held = source_of(instance)
    if held is not None and json.loads(held.content_json) == record:
        mark(held, is_unpublished(instance) if is_draft is None else is_draft)
        return held
    source = held or TranslationSource(
        object=TranslatableObject.objects.get_or_create_from_instance(instance)[0], locale_id=instance.locale_id
    )
    # As the engine does, but that a page whose type was changed keeps its source.
    source.specific_content_type = ContentType.objects.get_for_model(type(instance))
    source.object_repr = str(instance)[:200]
    source.content_json = content
    source.schema_version = get_schema_version(instance._meta.app_label)
    source.last_updated_at = timezone.now()
    setattr(source, TAKEN, True)
    source.save()
    delattr(source, TAKEN)
    refresh(source, user)
    mark(source, is_unpublished(instance) if is_draft is None else is_draft)
    return source


def mark(source: TranslationSource, is_draft: bool) -> None:
    """Note that a source is what was just taken, and whether that is a draft."""
    state = SourceState.objects.filter(source=source).first()
    if state is None and not is_draft:
        return
    state = state or SourceState(source=source)
    if (state.is_draft, state.changes, state.replaced_at) != (is_draft, [], None):
        state.is_draft, state.changes, state.changed_at, state.replaced_at = is_draft, [], None, None
        state.save()


def is_unpublished(instance: Any) -> bool:
    """Return whether an object in memory is a draft, with other words or facts than the row that is published."""
    if not isinstance(instance, DraftStateMixin) or not instance.has_unpublished_changes:
        return False
    live = type(instance)._base_manager.get(pk=instance.pk)
    return declared(instance) != declared(live)


def words_of(instance: Any) -> Any:
    """Return a source as it is translated: as readers have it or, while they have none of it, its latest draft."""
    if isinstance(instance, DraftStateMixin) and not instance.live and instance.latest_revision_id:
        return instance.get_latest_revision_as_object()
    return instance


def declared(instance: Any) -> dict[str, Any]:
    """Return what of an object is words or facts."""
    content = json.loads(serialised(instance))
    return {field.field_name: content.get(field.field_name) for field in get_translatable_fields(type(instance))}


def is_automatic() -> bool:
    """Return whether publishing a source syncs its translations (the setting ``TRANSLATION_SYNC``)."""
    return getattr(settings, "TRANSLATION_SYNC", "automatic") == "automatic"


def source_of(instance: Any) -> TranslationSource | None:
    """Return what was taken of an object, in the language that it is in."""
    return TranslationSource.objects.filter(object_id=instance.translation_key, locale_id=instance.locale_id).first()


def refresh(source: TranslationSource, user: Any = None) -> None:
    """Make the segments of a source those of its frozen content, as the engine does, whatever their number in as many
    queries; carry to them what is translated.
    """
    vars(source).pop(CHECKED, None)
    instance = frozen(source)
    values = extract_segments(instance)
    contexts = contexts_of(source, instance, values)
    kinds = {kind: [value for value in values if isinstance(value, kind)] for kind in KINDS}
    texts = strings_of(source, kinds[StringSegmentValue])
    templates = templates_of(kinds[TemplateSegmentValue])
    objects = objects_of(kinds[RelatedObjectSegmentValue])

    def place(value: Any) -> dict[str, Any]:
        return {"source": source, "context": contexts[value.path], "order": value.order}

    wanted = [
        StringSegment(
            **place(value), string=texts[value.string.data], attrs=json.dumps(value.attrs, cls=DjangoJSONEncoder)
        )
        for value in kinds[StringSegmentValue]
    ]
    before = list(
        StringSegment.objects.filter(source=source).select_related("string", "context").order_by("order", "pk")
    )
    carry(source, [place_of(row) for row in before], [place_of(row) for row in wanted], user)
    replace(
        source,
        wanted,
        StringSegment,
        lambda row: (row.context_id, row.string_id),
        ("order", "attrs"),
    )
    replace(
        source,
        (
            TemplateSegment(**place(value), template=templates[template_uuid(value)])
            for value in kinds[TemplateSegmentValue]
        ),
        TemplateSegment,
        lambda row: (row.context_id, row.template_id),
    )
    replace(
        source,
        (
            RelatedObjectSegment(**place(value), object=objects[value.translation_key])
            for value in kinds[RelatedObjectSegmentValue]
        ),
        RelatedObjectSegment,
        lambda row: (row.context_id, row.object_id),
    )
    choices = [
        OverridableSegment(**place(value), data_json=json.dumps(value.data, cls=DjangoJSONEncoder))
        for value in kinds[OverridableSegmentValue]
    ]
    held = OverridableSegment.objects.filter(source=source).select_related("context").order_by("order", "pk")
    carry_choices([choice_of(row) for row in held], [choice_of(row) for row in choices])
    replace(
        source,
        choices,
        OverridableSegment,
        lambda row: (row.context_id, row.data_json),
    )


def place_of(row: StringSegment) -> tuple[Place, tuple[int, int]]:
    """Return where a segment stands with its words, and what its translations hang on."""
    return Place(row.context.path, row.string.data), (row.string_id, row.context_id)


def choice_of(row: OverridableSegment) -> Choice:
    """Return what may differ from language to language, where it stands."""
    return Choice(row.context_id, row.context.path, row.data_json)


KINDS = (StringSegmentValue, TemplateSegmentValue, RelatedObjectSegmentValue, OverridableSegmentValue)


def replace(
    source: TranslationSource,
    wanted: Iterable[Any],
    model: type[Any],
    identity: Identity,
    changing: Sequence[str] = ("order",),
) -> None:
    """Make the segments of one kind those that are wanted: what stays what it is keeps its row.

    Args:
        identity: what makes two rows the same segment; which of several is meant, ``changing`` tells.
    """
    held = defaultdict(list)
    for row in model.objects.filter(source=source).order_by("order", "pk"):
        held[identity(row)].append(row)
    new, changed = [], []
    unlike = []
    for row in wanted:
        same = next((old for old in held[identity(row)] if values(old, changing) == values(row, changing)), None)
        if same is None:
            unlike.append(row)
        else:
            held[identity(row)].remove(same)
    for row in unlike:
        if held[identity(row)]:
            old = held[identity(row)].pop(0)
            for name in changing:
                setattr(old, name, getattr(row, name))
            changed.append(old)
        else:
            new.append(row)
    gone = [row.pk for rows in held.values() for row in rows]
    if gone:
        model.objects.filter(pk__in=gone).delete()
    if changed:
        model.objects.bulk_update(changed, changing)
    if new:
        model.objects.bulk_create(new)


def values(row: Any, names: Iterable[str]) -> tuple[Any, ...]:
    """Return some fields of a row."""
    return tuple(getattr(row, name) for name in names)


def strings_of(source: TranslationSource, segments: Iterable[StringSegmentValue]) -> dict[str, String]:
    """Return the engine's rows for the words of segments, by the words; those that are new are made."""
    wanted = {String._get_data_hash(segment.string.data): segment.string.data for segment in segments}
    rows = found_or_made(
        String.objects.filter(locale_id=source.locale_id),
        "data_hash",
        {key: String(locale_id=source.locale_id, data_hash=key, data=data) for key, data in wanted.items()},
    )
    return {data: rows[key] for key, data in wanted.items()}


def contexts_of(source: TranslationSource, instance: Any, segments: Iterable[Any]) -> dict[str, TranslationContext]:
    """Return the engine's rows for the places where segments stand, by path; those that are new are made."""
    wanted = {TranslationContext._get_path_id(segment.path): segment.path for segment in segments}
    known = TranslationContext.objects.filter(object_id=source.object_id)
    rows = {row.path_id: row for row in known.filter(path_id__in=wanted)}
    new = {
        key: TranslationContext(object_id=source.object_id, path_id=key, path=path)
        for key, path in wanted.items()
        if key not in rows
    }
    for context in new.values():
        name_field(context, instance)
    rows |= found_or_made(known, "path_id", new)
    unnamed = [row for row in rows.values() if not row.field_path]
    if unnamed:
        for context in unnamed:
            name_field(context, instance)
        TranslationContext.objects.bulk_update(unnamed, ["field_path"])
    return {row.path: row for row in rows.values()}


def name_field(context: TranslationContext, instance: Any) -> None:
    """Fill in which field of the model a place belongs to, as the engine says, without saving it."""
    context.save = lambda **_fields: None  # type: ignore[method-assign]  # the engine saves each for itself
    context.get_field_path(instance)
    del context.save


def templates_of(segments: Iterable[TemplateSegmentValue]) -> dict[Any, Template]:
    """Return the engine's rows for the markup around words; those that are new are made."""
    wanted = {
        template_uuid(segment): Template(
            uuid=template_uuid(segment),
            template=segment.template,
            template_format=segment.format,
            string_count=segment.string_count,
        )
        for segment in segments
    }
    return found_or_made(Template.objects.all(), "uuid", wanted)


def template_uuid(segment: TemplateSegmentValue) -> Any:
    """Return what the engine knows some markup by."""
    return uuid5(uuid5(Template.BASE_UUID_NAMESPACE, segment.format), segment.template)


def objects_of(segments: Iterable[RelatedObjectSegmentValue]) -> dict[Any, TranslatableObject]:
    """Return the engine's rows for the objects that are referred to; those that are new are made."""
    wanted = {
        segment.translation_key: TranslatableObject(
            translation_key=segment.translation_key, content_type=segment.content_type
        )
        for segment in segments
    }
    return found_or_made(TranslatableObject.objects.all(), "translation_key", wanted)


def found_or_made(queryset: models.QuerySet, key: str, wanted: dict[Any, Any]) -> dict[Any, Any]:
    """Return rows by their key; those that are missing are made, whoever else makes them at the same time."""
    if not wanted:
        return {}
    rows = {getattr(row, key): row for row in queryset.filter(**{f"{key}__in": wanted})}
    missing = {name: row for name, row in wanted.items() if name not in rows}
    if missing:
        # In one order always: whoever makes the same at the same time waits, and not crosswise.
        ordered = [missing[name] for name in sorted(missing)]
        queryset.model._default_manager.bulk_create(ordered, ignore_conflicts=True)
        rows |= {getattr(row, key): row for row in queryset.filter(**{f"{key}__in": missing})}
    return rows


def frozen(source: TranslationSource, check: bool = False) -> Any:
    """Return an object with the content that was taken of it.

    Args:
        check: whether to leave out what it refers to and what has been deleted since: a query for each model, the
            first time that this ``source`` is asked.
    """
    model = source.specific_content_type.model_class()
    if check and not hasattr(source, CHECKED):
        setattr(source, CHECKED, without_deleted(model, json.loads(source.content_json)))
    return from_content(model, getattr(source, CHECKED, None) or json.loads(source.content_json))
