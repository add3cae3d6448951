"""The screen "My work"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from translation.desk.my_work import Piece, work_of
from translation.desk.views.overview import RowsView, WorkFilterSet


@dataclass(frozen=True)
class WorkRow:
    """A piece of work as it is shown and exported."""

    piece: Piece

    @property
    def assignee(self) -> str:
        """Who is to work on it."""
        return self.piece.cell.assignee

    @property
    def type(self) -> str:
        """The name of its type."""
        return capfirst(str(self.piece.model._meta.verbose_name))

    @property
    def language(self) -> str:
        """The name of the language."""
        return self.piece.locale.get_display_name()


def rows_of(pieces: Sequence[Piece]) -> list[WorkRow]:
    """Return pieces of work as they are shown."""
    return [WorkRow(piece) for piece in pieces]


class MyWorkView(RowsView):
    """What waits for the person who looks: what is assigned to them first."""

    page_title = _("My work")
    header_icon = "list-ul"
    results_template_name = "translation/desk/my_work_results.html"
    index_url_name = "translation_desk:my_work"
    index_results_url_name = "translation_desk:my_work_results"
    filterset_class = WorkFilterSet
    is_searchable = True
    list_export = ["piece.title", "type", "language", "piece.cell.stage.label", "piece.cell.left", "piece.cell.due_on"]
    list_export += ["assignee"]
    export_headings = {
        "piece.title": _("Title"),
        "type": _("Type"),
        "language": _("Language"),
        "piece.cell.stage.label": _("State"),
        "piece.cell.left": _("Words left"),
        "piece.cell.due_on": _("Due date"),
        "assignee": _("Assigned to"),
    }

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way here: this is what "Translations" leads to."""
        return [*self.breadcrumbs_items[:1], {"url": "", "label": self.page_title}]

    def get_filename(self) -> str:
        """Name the file that is exported, after the day."""
        return f"work-{timezone.localdate():%Y-%m-%d}"

    @cached_property
    def all_pieces(self) -> list[Piece]:
        """All that waits, whatever the filters say."""
        return work_of(self.request.user)

    def rows(self) -> Sequence[Piece]:
        """Return what the filters leave."""
        return [piece for piece in self.all_pieces if self.is_chosen(piece)]

    def is_chosen(self, piece: Piece) -> bool:
        """Say whether the filters leave a piece of work."""
        language, stage, owner = (self.chosen.get(name) for name in ("language", "stage", "owner"))
        owned = "me" if piece.mine else "nobody" if piece.cell.assignee_id is None else "others"
        return (
            (not language or piece.locale.language_code == language)
            and (not stage or piece.cell.stage == stage)
            and (not owner or owned == owner)
            and self.search_query.casefold() in piece.title.casefold()
        )

    def decorate_paginated_queryset(self, object_list: Sequence[Piece]) -> list[WorkRow]:
        """Make rows of what is shown."""
        return rows_of(object_list)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Say how many words are left in all."""
        words = sum(piece.cell.left or 0 for piece in self.object_list)
        return super().get_context_data(*args, words_left=intcomma(words), **kwargs)
