"""What a language may have for itself beside its words: another picture, link or file than the source."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.db import models
from django.forms import Widget
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.admin.forms.models import registry
from wagtail_localize.models import OverridableSegment, SegmentOverride, Translation
from wagtail_localize.segments import OverridableSegmentValue

from translation.desk.entries import places_of
from translation.desk.places import Place


@dataclass(frozen=True)
class Override:
    """One value that may differ.

    Attributes:
        pk: of the engine's ``OverridableSegment``.
        source: the value of the source: an address, or an object, or None for one that is gone (#769).
        own: that of the language; None where it is the same.
        has_own: whether the language has one, be it gone or not.
        model: of what is chosen; None for an address.
    """

    pk: int
    context_id: int
    place: Place
    source: Any
    own: Any
    has_own: bool
    model: type[models.Model] | None

    @property
    def own_is_gone(self) -> bool:
        """Whether what the language has for itself has been deleted (#841)."""
        return self.model is not None and self.has_own and self.own is None

    @property
    def source_is_gone(self) -> bool:
        """Whether what the source has there has been deleted (#769)."""
        return self.model is not None and self.source is None

    @property
    def field(self) -> Any:
        """The form field of the value: a chooser, or None for an address."""
        widget = widget_of(self.place.part) if self.model else None
        return widget.render(f"o{self.pk}-value", self.own, {"id": f"override-{self.pk}"}) if widget else None


def overrides_of(translation: Translation) -> list[Override]:
    """Return what may differ in a translation, in the order of the form; one query for each model, and two."""
    places = places_of(translation)
    rows = list(OverridableSegment.objects.filter(source=translation.source_id).select_related("context"))
    held = SegmentOverride.objects.filter(
        context__in=[row.context_id for row in rows], locale=translation.target_locale_id
    )
    own = {override.context_id: kept(override.data) for override in held}
    found = [(row, place := places.of(row.context.path, row.context.field_path), model_of(place.part)) for row in rows]
    chosen = objects((model, value) for row, _place, model in found for value in (row.data, own.get(row.context_id)))
    shown = [
        Override(
            pk=row.pk,
            context_id=row.context_id,
            place=place,
            source=chosen.get((model, row.data)) if model else row.data,
            own=chosen.get((model, own.get(row.context_id))) if model else own.get(row.context_id),
            has_own=row.context_id in own,
            model=model,
        )
        for row, place, model in sorted(found, key=lambda each: (each[1].order, each[0].order))
        if place.part is not None
    ]
    return list({override.context_id: override for override in shown}.values())


def values_of(translation: Translation) -> list[OverridableSegmentValue]:
    """Return what a language has for itself as the engine takes it in; one query where that is nothing.

    What is gone is left out, and what stands for something that is gone in the source: the engine would stop with an
    exception (#841).
    """
    rows = OverridableSegment.objects.filter(source=translation.source_id).select_related("context")
    own = list(rows.annotate_override_json(translation.target_locale).filter(override_json__isnull=False))
    if not own:
        return []
    places = places_of(translation)
    found = [
        (row, model_of(places.of(row.context.path, row.context.field_path).part), kept(json.loads(row.override_json)))
        for row in own
    ]
    there = objects((model, value) for row, model, data in found for value in (row.data, data))
    return [
        OverridableSegmentValue(row.context.path, data, order=row.order)
        for row, model, data in found
        if model is None or {(model, row.data), (model, data)} <= there.keys()
    ]


def kept(data: Any) -> Any:
    """Return a value as the desk keeps it: the engine's own endpoint keeps the key of an object as text."""
    return int(data) if isinstance(data, str) and data.isascii() and data.isdigit() else data


def objects(wanted: Iterable[tuple[type[models.Model] | None, Any]]) -> dict[tuple[Any, Any], Any]:
    """Return objects by their model and key, in one query for each model; those that are gone are left out."""
    keys = defaultdict(set)
    for model, key in wanted:
        if model and key is not None:
            keys[model].add(key)
    return {
        (model, key): found
        for model, some in keys.items()
        for key, found in model._default_manager.in_bulk(some).items()
    }


def model_of(part: Any) -> type[models.Model] | None:
    """Return the model that a field or block refers to, or None."""
    if isinstance(part, blocks.ChooserBlock):
        return part.model_class
    return part.related_model if isinstance(part, models.ForeignKey) else None


def widget_of(part: Any) -> Widget:
    """Return the chooser of a field or block."""
    if isinstance(part, blocks.ChooserBlock):
        return part.widget
    widget = registry.foreign_key_lookup(part)["widget"]
    return widget() if isinstance(widget, type) else widget


def choose(override: Override, value: str, translation: Translation, user: Any) -> bool:
    """Give a language a value of its own, as a form holds it; the empty one is that of the source.

    Returns:
        Whether that is a change.

    Raises:
        ValidationError: it is no address, or what was chosen is not there.
    """
    kept = SegmentOverride.objects.filter(context=override.context_id, locale=translation.target_locale_id)
    if not value:
        return bool(kept.delete()[0])
    data = cleaned(override, value.strip())
    if override.has_own and data == (override.own.pk if override.model and override.own else override.own):
        return False
    fields = {"data_json": json.dumps(data), "last_translated_by": user, "has_error": False, "field_error": ""}
    if not kept.update(**fields):
        SegmentOverride.objects.create(context_id=override.context_id, locale_id=translation.target_locale_id, **fields)
    return True


def cleaned(override: Override, value: str) -> Any:
    """Return a value as the engine keeps it. Raises ``ValidationError``."""
    if override.model is None:
        validate = EmailValidator() if isinstance(override.place.part, blocks.EmailBlock) else check_address
        validate(value)
        return value
    if not (value.isascii() and value.isdigit() and override.model._default_manager.filter(pk=int(value)).exists()):
        raise ValidationError(_("What was chosen is not there any more."))
    return int(value)


def check_address(value: str) -> None:
    """Raise ``ValidationError`` for what a link cannot lead to; within the site, addresses begin with a stroke."""
    if not value.startswith(("/", "#", "mailto:", "tel:")):
        URLValidator()(value)
