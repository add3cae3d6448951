"""The screen "Coverage": pages by languages."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Locale, Page

from translation.desk.coverage import Cell, Matrix, Stage, cells
from translation.desk.listing import Selection
from translation.desk.rights import locales_where, roles_in
from translation.desk.tasks import ROLES, TASKS
from translation.desk.together import has_draft, may_work_together
from translation.desk.views.overview import CoverageFilterSet, RowsView, names_of
from translation.models import Role, Task


@dataclass(frozen=True)
class Shown:
    """One cell as it is shown."""

    cell: Cell
    locale: Locale
    assignee: str
    roles: frozenset[Role]

    @property
    def workable(self) -> bool:
        """Whether the person has anything to do with it."""
        return bool(self.roles)

    @property
    def managed(self) -> bool:
        """Whether the person may say who is to work on it."""
        return Role.MANAGE in self.roles


@dataclass(frozen=True)
class CoverageRow:
    """One object in all languages that are shown."""

    key: UUID
    title: str
    type: str
    edit_url: str | None
    cells: list[Shown]
    together: int | None = None
    """What was taken of it, where it has a draft to be published with its translations."""


class CoverageView(RowsView):
    """How far each page is in each language."""

    page_title = gettext_lazy("Coverage")
    header_icon = "table"
    results_template_name = "translation/desk/coverage_results.html"
    index_url_name = "translation_desk:coverage"
    index_results_url_name = "translation_desk:coverage_results"
    filterset_class = CoverageFilterSet
    is_searchable = True

    def get_filename(self) -> str:
        """Name the file that is exported, after the day."""
        return f"coverage-{timezone.localdate():%Y-%m-%d}"

    @cached_property
    def selection(self) -> Selection:
        """What the filters and the search leave, in whatever state it is."""
        return Selection(self.chosen.get("kind") or "", self.chosen.get("section") or None, self.search_query)

    @cached_property
    def columns_shown(self) -> list[Locale]:
        """The languages of the columns."""
        chosen = self.chosen.get("language")
        return [locale for locale in self.locales if not chosen or locale.language_code == chosen]

    @cached_property
    def matrix(self) -> Matrix:
        """How far all that is listed is."""
        keys = [key for _pk, key in self.listed]
        return cells({self.selection.model: keys}, [locale.pk for locale in self.columns_shown], self.source.pk)

    @cached_property
    def listed(self) -> list[tuple[Any, UUID]]:
        """The primary and translation keys of what the filters leave, in whatever state it is."""
        return list(self.selection.objects(self.source).values_list("pk", "translation_key"))

    def rows(self) -> Sequence[tuple[Any, UUID]]:
        """Return the keys of what is in the chosen state in one of the languages shown."""
        stage = self.chosen.get("stage")
        if not stage:
            return self.listed
        columns = [locale.pk for locale in self.columns_shown]
        return [row for row in self.listed if any(self.matrix[row[1], locale].stage == stage for locale in columns)]

    def decorate_paginated_queryset(self, object_list: Sequence[tuple[Any, UUID]]) -> list[CoverageRow]:
        """Bring the objects of the rows that are shown."""
        found = (
            self.selection.objects(self.source).select_related(*self.related()).in_bulk([pk for pk, _ in object_list])
        )
        shown = [self.matrix[key, locale.pk] for _pk, key in object_list for locale in self.columns_shown]
        names = names_of(cell.assignee_id for cell in shown)
        finder = AdminURLFinder(self.request.user)
        return [
            CoverageRow(
                key=key,
                title=title_of(found[pk]),
                type=capfirst(type_of(found[pk])),
                edit_url=None if self.is_export else finder.get_edit_url(found[pk]),
                cells=[
                    Shown(cell, locale, names.get(cell.assignee_id or 0, ""), roles_in(self.request.user, locale))
                    for locale in self.columns_shown
                    for cell in [self.matrix[key, locale.pk]]
                ],
                together=self.together(found[pk]),
            )
            for pk, key in object_list
            if pk in found
        ]

    def together(self, instance: Any) -> int | None:
        """Return what was taken of a source with a draft that somebody may publish with its translations."""
        if not has_draft(instance) or not may_work_together(self.request.user):
            return None
        cells = (self.matrix[instance.translation_key, locale.pk] for locale in self.columns_shown)
        return next((cell.source_id for cell in cells if cell.source_id), None)

    def related(self) -> list[str]:
        """Return what is read with the objects."""
        return ["content_type"] if self.selection.model is Page else []

    def sums(self) -> list[tuple[Locale, Counter[Stage], int]]:
        """Return, for each language, how many of all that is listed are in each state, and the words left."""
        result = []
        for locale in self.columns_shown:
            of_language = [self.matrix[key, locale.pk] for _pk, key in self.object_list]
            stages = Counter(cell.stage for cell in of_language)
            result.append((locale, stages, sum(cell.left or 0 for cell in of_language)))
        return result

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the sums of the columns."""
        columns = [{"locale": locale, "live": stages[Stage.LIVE], "left": left} for locale, stages, left in self.sums()]
        tasks = [] if self.is_export else self.tasks
        return super().get_context_data(
            *args,
            languages=columns,
            tasks=tasks,
            total=len(self.object_list),
            filtered_by=self.filtered_by,
            back_url=self.back_url,
            **kwargs,
        )

    @property
    def tasks(self) -> list[Task]:
        """What the person may do to many at once, in some language."""
        return [task for task in TASKS if locales_where(self.request.user, ROLES[task])]

    @property
    def filtered_by(self) -> list[tuple[str, str]]:
        """The filters and the search, to be sent along with what is chosen."""
        names = [*self.filters.form.fields, self.search_kwarg] if self.filters else [self.search_kwarg]
        return [(name, value) for name in names if (value := self.request.GET.get(name))]

    @property
    def back_url(self) -> str:
        """The whole screen with what it shows now."""
        return f"{self.index_url}?{self.request.GET.urlencode()}"

    @property
    def list_export(self) -> list[str]:
        """The columns of the file: two for each language."""
        codes = [locale.language_code for locale in self.columns_shown]
        return ["title", "type", *(f"{kind}:{code}" for code in codes for kind in EXPORTED)]

    def to_row_dict(self, item: CoverageRow) -> dict[str, Any]:
        """Return a row of the file."""
        row: dict[str, Any] = {"title": item.title, "type": item.type}
        for shown in item.cells:
            for kind, (_heading, value) in EXPORTED.items():
                row[f"{kind}:{shown.locale.language_code}"] = value(shown)
        return row

    def get_heading(self, queryset: Any, field: str) -> str:
        """Return the heading of a column of the file."""
        if ":" not in field:
            return {"title": _("Title"), "type": _("Type")}[field]
        kind, code = field.split(":")
        names = {locale.language_code: locale.get_display_name() for locale in self.columns_shown}
        return f"{names[code]}: {EXPORTED[kind][0]}"


EXPORTED = {
    "state": (gettext_lazy("State"), lambda shown: shown.cell.stage.label),
    "since": (gettext_lazy("Since"), lambda shown: shown.cell.since and timezone.localdate(shown.cell.since)),
    "left": (gettext_lazy("Words left"), lambda shown: shown.cell.left),
    "assignee": (gettext_lazy("Assigned to"), lambda shown: shown.assignee),
    "due": (gettext_lazy("Due date"), lambda shown: shown.cell.due_on),
}
"""What is exported of each cell: the heading, and where it comes from."""


def title_of(obj: Any) -> str:
    """Return what an object is called in the admin."""
    return obj.get_admin_display_title() if isinstance(obj, Page) else str(obj)


def type_of(obj: Any) -> str:
    """Return the name of the type of an object."""
    if isinstance(obj, Page):
        model = obj.content_type.model_class()
        return str(model._meta.verbose_name if model else obj.content_type.name)
    return str(obj._meta.verbose_name)
