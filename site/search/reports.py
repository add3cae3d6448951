"""The report of what was searched in vain."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale
from wagtail.permissions import page_permission_policy

from search.missed import SHOWN_FROM, asked_in_vain
from search.models import MissedSearch
from translation.exporting import ExportMixin

EDITORS = {"add", "change", "publish"}


class MissedFilterSet(WagtailFilterSet):
    """Narrows the searches down to a language."""

    locale = django_filters.ModelChoiceFilter(label=_("Language"), queryset=lambda request: Locale.objects.all())

    class Meta:
        model = MissedSearch
        fields = ["locale"]


class MissedSearchesReport(ExportMixin, ReportView):
    """What readers searched in vain, by language, the most frequent first."""

    results_template_name = "search/missed_report_results.html"
    page_title = _("Searches without result")
    header_icon = "search"
    model = MissedSearch
    filterset_class = MissedFilterSet
    index_url_name = "missed_searches_report"
    index_results_url_name = "missed_searches_report_results"
    permission_policy = page_permission_policy
    any_permission_required = EDITORS
    default_ordering = None
    list_export = ["words", "locale__language_code", "total", "last"]
    export_headings = {
        "words": _("Words"),
        "locale__language_code": _("Language"),
        "total": _("Times"),
        "last": _("Last searched on"),
    }

    def get_filename(self) -> str:
        """Name the file that is exported, after the day."""
        return f"searches-{timezone.localdate():%Y-%m-%d}"

    def get_queryset(self) -> QuerySet[MissedSearch, Any]:
        """Return what was searched often enough."""
        return asked_in_vain()

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add from how many times on words are shown."""
        return super().get_context_data(*args, **kwargs) | {"shown_from": SHOWN_FROM}


class MissedMenuItem(MenuItem):
    """The report's entry in the menu, for those who may edit pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Say whether the user may edit pages."""
        return page_permission_policy.user_has_any_permission(request.user, list(EDITORS))
