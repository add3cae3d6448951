"""What waits for somebody, in all languages in which they have a role."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import Locale
from wagtail_localize.models import Translation

from translation.desk.coverage import Cell, Stage, cells
from translation.desk.listing import base_model, source_locale
from translation.desk.rights import locales_of, roles_in
from translation.models import Role

WAITS_FOR = {
    Stage.IN_PROGRESS: Role.TRANSLATE,
    Stage.STALE: Role.TRANSLATE,
    Stage.TO_REVIEW: Role.REVIEW,
    Stage.READY: Role.PUBLISH,
}
"""For whom a translation waits, by how far it is."""


@dataclass(frozen=True)
class Piece:
    """A translation that waits for somebody.

    Attributes:
        title: of the source.
        mine: whether it is assigned to the one who looks.
    """

    title: str
    model: type[Model]
    cell: Cell
    locale: Locale
    mine: bool

    @property
    def overdue(self) -> bool:
        """Whether the day on which it was to be done is past."""
        return self.cell.overdue

    @property
    def rank(self) -> tuple[Any, ...]:
        """Where it stands: what is assigned to oneself first, to others last; the first due, the longest first."""
        owned = 0 if self.mine else 1 if self.cell.assignee_id is None else 2
        return owned, self.cell.due_on or date.max, -(self.cell.left or 0), self.title, self.locale.language_code


def work_of(user: Any) -> list[Piece]:
    """Return what waits for somebody, what is assigned to them first; a dozen queries for any number."""
    locales = Locale.objects.in_bulk(locales_of(user))
    if not locales:
        return []
    source = source_locale()
    rows = Translation.objects.filter(source__locale=source, target_locale__in=locales, enabled=True).values_list(
        "source__object", "source__specific_content_type", "source__object_repr"
    )
    titles: dict[UUID, str] = {}
    models: dict[UUID, type[Model]] = {}
    keys: dict[type[Model], set[UUID]] = defaultdict(set)
    for key, content_type, title in rows.distinct():
        model = ContentType.objects.get_for_id(content_type).model_class()
        if model is not None:  # Its app may be gone.
            keys[base_model(model)].add(key)
            titles[key], models[key] = title, model
    pieces = [
        Piece(titles[key], models[key], cell, locales[locale], cell.assignee_id == user.pk)
        for (key, locale), cell in cells(keys, list(locales), source.pk).items()
        if cell.translation_id and waits_for(user, cell)
    ]
    return sorted(pieces, key=lambda piece: piece.rank)


def waits_for(user: Any, cell: Cell) -> bool:
    """Say whether a translation waits for somebody."""
    role = WAITS_FOR.get(cell.stage)
    return role is not None and role in roles_in(user, cell.locale_id)
