"""The chooser of agreements: they are rows of partnership pages, and in no search index."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column

from partnerships.models import Agreement
from translation.references import SourceChooserViewSet
from translation.references.choosers import ChooseResultsView, ChooseView, SourceLanguageMixin


class AgreementSearchForm(BaseFilterForm):
    """Search in the titles of agreements, and in the partners' titles and places."""

    q = forms.CharField(
        label=_("Search term"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Search")})
    )

    def filter(self, objects: QuerySet[Agreement]) -> QuerySet[Agreement]:
        """Keep what has every word that was typed somewhere."""
        self.search_query = self.cleaned_data.get("q")
        self.is_searching = bool(self.search_query)
        for word in (self.search_query or "").split():
            objects = objects.filter(
                Q(title__icontains=word) | Q(page__title__icontains=word) | Q(page__place__name__icontains=word)
            )
        return objects


class PublishedAgreementsMixin(SourceLanguageMixin):
    """List the agreements of the partnerships that are published, by partner."""

    filter_form_class = AgreementSearchForm
    ordering = ["page__title", "sort_order"]

    def get_object_list(self) -> QuerySet[Any]:
        """Return the agreements in the source language, each with its partnership."""
        return super().get_object_list().filter(page__live=True).select_related("page")

    @property
    def columns(self) -> list[Column]:
        """The title, which is chosen, and what tells agreements of the same title apart."""
        return [
            *super().columns,
            Column("partner", label=_("Partner"), accessor="page.title"),
            Column("kind", label=_("Kind"), accessor="get_kind_display"),
            Column("year", label=_("Year"), accessor="year"),
        ]


class AgreementChooseView(PublishedAgreementsMixin, ChooseView):
    """The whole modal window."""


class AgreementChooseResultsView(PublishedAgreementsMixin, ChooseResultsView):
    """Its list alone."""


class AgreementChooser(SourceChooserViewSet):
    """Choose an agreement; what is missing is written on its partner's page."""

    model = Agreement
    icon = "doc-full"
    choose_view_class = AgreementChooseView
    choose_results_view_class = AgreementChooseResultsView
    choose_one_text = _("Choose an agreement")
    choose_another_text = _("Choose another agreement")
    edit_item_text = _("Edit this agreement")
