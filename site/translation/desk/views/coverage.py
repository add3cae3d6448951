"""The screen "Coverage": pages by languages."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy

from translation.desk.coverage import Cell, Matrix, Stage, cells_of, with_versions
from translation.desk.drafts import has_draft
from translation.desk.listing import Selection, objects_of
from translation.desk.rights import locales_where, roles_in
from translation.desk.tasks import ROLES, TASKS
from translation.desk.together import may_work_together
from translation.desk.views.overview import CoverageFilterSet, RowsView
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
        return cells_of(self.listed, [locale.pk for locale in self.columns_shown], self.source.pk)

    @cached_property
    def pages(self) -> list[Page]:
        """All pages: what is offered as a section, and what is listed, are some of them."""
        return list(self.read(Page))

    def read(self, model: type[Model]) -> QuerySet[Any]:
        """Return the query for all objects of a model, with what is to be known of them in the languages."""
        return with_versions(objects_of(model, self.source), [locale.pk for locale in self.locales])

    @cached_property
    def listed(self) -> list[Any]:
        """The objects that the filters leave, in whatever state they are."""
        model = self.selection.model
        return self.selection.among(self.pages if model is Page else self.read(model))

    def rows(self) -> Sequence[Any]:
        """Return the objects that are in the chosen state in one of the languages shown."""
        stage = self.chosen.get("stage")
        if not stage:
            return self.listed
        return [obj for obj in self.listed if any(cell.stage == stage for _locale, cell in self.cells_of(obj))]

    def cells_of(self, obj: Any) -> list[tuple[Locale, Cell]]:
        """Return how far an object is in each language that is shown."""
        return [(locale, self.matrix[obj.translation_key, locale.pk]) for locale in self.columns_shown]

    def decorate_paginated_queryset(self, object_list: Sequence[Any]) -> list[CoverageRow]:
        """Make rows of the objects that are shown."""
        return [
            CoverageRow(
                key=obj.translation_key,
                title=title_of(obj),
                type=capfirst(type_of(obj)),
                edit_url=None if self.is_export else edit_url(obj, self.request.user),
                cells=[
                    Shown(cell, locale, cell.assignee, roles_in(self.request.user, locale))
                    for locale, cell in self.cells_of(obj)
                ],
                together=self.together(obj),
            )
            for obj in object_list
        ]

    def together(self, instance: Any) -> int | None:
        """Return what was taken of a source with a draft that somebody may publish with its translations."""
        if not has_draft(instance) or not may_work_together(self.request.user):
            return None
        return next((cell.source_id for _locale, cell in self.cells_of(instance) if cell.source_id), None)

    def sums(self) -> list[tuple[Locale, Counter[Stage], int]]:
        """Return, for each language, how many of all that is listed are in each state, and the words left."""
        result = []
        for locale in self.columns_shown:
            of_language = [self.matrix[obj.translation_key, locale.pk] for obj in self.object_list]
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
        model = obj.specific_class
        return str(model._meta.verbose_name if model else obj.cached_content_type.name)
    return str(obj._meta.verbose_name)


def edit_url(obj: Any, user: Any) -> str | None:
    """Return where somebody edits an object; nothing for who has no permission to, read once for all pages."""
    if not isinstance(obj, Page):
        return AdminURLFinder(user).get_edit_url(obj)
    may_edit = page_permission_policy.user_has_permission_for_instance(user, "change", obj)
    return reverse("wagtailadmin_pages:edit", args=[obj.pk]) if may_edit else None
