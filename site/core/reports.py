"""Reports in the admin."""

from functools import cache
from typing import Any

import django_filters
from django.db.models import DateField, F, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports import PageReportView
from wagtail.coreutils import get_content_type_label
from wagtail.models import Locale, Page, get_page_content_types, get_page_models
from wagtail.permissions import page_permission_policy
from wagtail.query import PageQuerySet

from core.models import BasePage
from translation.exporting import ExportMixin


class ReviewFilterSet(WagtailFilterSet):
    """Narrows the pages down to a language or a type."""

    locale = django_filters.ModelChoiceFilter(label=_("Language"), queryset=lambda request: Locale.objects.all())
    content_type = ContentTypeFilter(
        label=_("Type"), queryset=lambda request: get_page_content_types(include_base_page_type=False)
    )

    class Meta:
        model = Page
        fields = ["locale", "content_type"]


class ReviewReport(ExportMixin, PageReportView):
    """The live pages that somebody has to read again, because the day set for it has come; the longest due first."""

    results_template_name = "core/review_report_results.html"
    page_title = _("Pages to review")
    header_icon = "calendar-check"
    filterset_class = ReviewFilterSet
    index_url_name = "review_report"
    index_results_url_name = "review_report_results"
    any_permission_required = {"add", "change", "publish"}
    list_export = ["title", "locale.language_code", "content_type", "review_by", "full_url"]
    export_headings = {
        "title": _("Title"),
        "locale.language_code": _("Language"),
        "content_type": _("Type"),
        "review_by": _("Review by"),
        "full_url": _("Address"),
    }

    custom_field_preprocess: dict[str, Any] = {
        "content_type": dict.fromkeys(PageReportView.FORMATS, get_content_type_label),
    }

    def get_filename(self) -> str:
        """Name the file that is exported, after the day."""
        return f"review-{timezone.localdate():%Y-%m-%d}"

    def get_queryset(self) -> QuerySet[Page]:
        """Return the pages that are due and that the user may edit."""
        editable: PageQuerySet = page_permission_policy.instances_user_has_any_permission_for(
            self.request.user, {"change", "publish"}
        )
        self.queryset = due(editable.annotate_approved_schedule()).select_related("content_type", "locale")
        return super().get_queryset()


class ReviewMenuItem(MenuItem):
    """The report's entry in the menu, for those who may edit pages."""

    def is_shown(self, request: Any) -> bool:
        """Say whether the user may edit pages."""
        return page_permission_policy.user_has_any_permission(request.user, ["add", "change", "publish"])


def due(pages: QuerySet[Page]) -> QuerySet[Page]:
    """Return those live pages, aliases aside, whose ``review_by`` has come, in one query whatever their types."""
    dated = pages.annotate(review_by=Coalesce(*review_columns(), output_field=DateField()))
    return dated.filter(live=True, alias_of=None, review_by__lte=timezone.localdate()).order_by("review_by", "title")


@cache
def review_columns() -> list[F]:
    """Return the column in which each type of page has its day of review."""
    return [F(f"{model._meta.model_name}__review_by") for model in get_page_models() if issubclass(model, BasePage)]
