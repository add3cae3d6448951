"""Where editors find commitments and key figures in the admin."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.formats import number
from home.models import Commitment, KeyFigure, KeyFigureValue
from translation.desk import snippets
from translation.desk.snippets import TranslatedSnippetViewSet
from translation.exporting import ExportMixin
from translation.references import SourceSnippetChooserViewSet


class KeyFigureFilterSet(WagtailFilterSet):
    """What key figures can be filtered by."""

    class Meta:
        model = KeyFigure
        fields = ["comparator", "live"]


class CommitmentFilterSet(WagtailFilterSet):
    """What commitments can be filtered by."""

    class Meta:
        model = Commitment
        fields = ["theme", "status", "live"]


def latest_value(figure: Any) -> str:
    """Write the latest value of a figure that the list has read, with its year."""
    if figure.latest_year is None:
        return ""
    return f"{number(figure.latest_value)} ({figure.latest_year})"


def progress(commitment: Commitment) -> str:
    """Write how far a commitment has come."""
    return "" if commitment.progress is None else f"{commitment.progress} %"


class KeyFigureChooser(SourceSnippetChooserViewSet):
    """Choose a key figure."""

    choose_one_text = _("Choose a key figure")
    choose_another_text = _("Choose another key figure")
    edit_item_text = _("Edit this key figure")


class CommitmentChooser(SourceSnippetChooserViewSet):
    """Choose a commitment."""

    choose_one_text = _("Choose a commitment")
    choose_another_text = _("Choose another commitment")
    edit_item_text = _("Edit this commitment")


class IndexView(ExportMixin, snippets.IndexView):
    """The list, and its export."""


class KeyFigureViewSet(TranslatedSnippetViewSet):
    """Key figures: a list with the latest value of each."""

    model = KeyFigure
    index_view_class = IndexView
    icon = "order"
    menu_label = _("Key figures")
    chooser_viewset_class = KeyFigureChooser
    filterset_class = KeyFigureFilterSet
    list_display = ["label", "unit", Column(latest_value, label=_("Latest value")), "code", UpdatedAtColumn()]
    list_export = ["code", "label", "unit", "comparator", "latest_value", "latest_year", "source_name", "source_url"]
    inspect_view_enabled = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[KeyFigure]:
        """Return the figures with the latest value of each, in the same query."""
        latest = KeyFigureValue.objects.filter(figure=OuterRef("pk")).order_by("-year")
        return KeyFigure.objects.annotate(
            latest_value=Subquery(latest.values("value")[:1]), latest_year=Subquery(latest.values("year")[:1])
        )


class CommitmentViewSet(TranslatedSnippetViewSet):
    """Commitments: a list with the status of each."""

    model = Commitment
    index_view_class = IndexView
    icon = "tasks"
    menu_label = _("Commitments")
    chooser_viewset_class = CommitmentChooser
    filterset_class = CommitmentFilterSet
    list_display = [
        "statement",
        "theme",
        Column("status", label=_("Status"), accessor="get_status_display", sort_key="status"),
        Column(progress, label=_("Progress")),
        "due",
        UpdatedAtColumn(),
    ]
    list_export = ["code", "statement", "theme", "status", "progress", "started", "due", "evidence_url", "reviewed_on"]
    inspect_view_enabled = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Commitment]:
        """Return the commitments with their themes, in the same query."""
        return Commitment.objects.select_related("theme")


class FactsViewSetGroup(SnippetViewSetGroup):
    """One entry of the menu for what is held once and shown on many pages."""

    menu_label = _("Facts")
    menu_icon = "order"
    menu_order = 250
    items = (KeyFigureViewSet, CommitmentViewSet)
