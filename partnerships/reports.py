"""The report of agreements that end, in the admin."""

from functools import partial
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from core.formats import date
from partnerships.models import Agreement, PartnershipPage
from partnerships.periods import months_after
from translation.exporting import ExportMixin
from translation.references import in_source_language

# How far the report looks ahead unless it is asked for another period, in months.
AHEAD = 12
ACTIONS = {"change", "publish"}


def editable(user: Any) -> QuerySet[Page]:
    """Return the pages that someone may edit."""
    return page_permission_policy.instances_user_has_any_permission_for(user, ACTIONS)


def partners(request: HttpRequest) -> QuerySet[PartnershipPage]:
    """Return the partnerships that there are to choose from."""
    pages = PartnershipPage.objects.filter(in_source_language(), pk__in=editable(request.user).values("pk"))
    return pages.order_by("title")


class EndingFilterSet(WagtailFilterSet):
    """Narrows the agreements down to those that end in a period, of a kind, with a partner."""

    ends = django_filters.DateFromToRangeFilter(label=_("Ends"), widget=DateRangePickerWidget)
    page = django_filters.ModelChoiceFilter(label=_("Partner"), queryset=partners)

    class Meta:
        model = Agreement
        fields = ["ends", "kind", "page"]

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        if data is not None and not any(name in data for name in ("ends_from", "ends_to")):
            today = timezone.localdate()
            data = data.copy()
            data["ends_from"], data["ends_to"] = today.isoformat(), months_after(today, AHEAD).isoformat()
        super().__init__(data, *args, **kwargs)


def edit_url(agreement: Agreement) -> str:
    """Return where an agreement is edited: on its partner's page."""
    return reverse("wagtailadmin_pages:edit", args=[agreement.page_id])


def last_day(agreement: Agreement) -> str:
    """Return the last day of an agreement as the user's language writes it."""
    return date(agreement.ends) if agreement.ends else ""


def in_words(name: str, value: Any) -> str:
    """Return a value as it is exported: what a choice is called."""
    choices = {"kind": Agreement.Kind, "state": Agreement.State}
    return str(choices[name](value).label)


class EndingReport(ExportMixin, ReportView):
    """The agreements of live partnerships that end in a period, the first to end first."""

    model = Agreement
    page_title = _("Agreements that end")
    header_icon = "calendar-alt"
    filterset_class = EndingFilterSet
    permission_policy = page_permission_policy
    any_permission_required = {"add", "change", "publish"}
    index_url_name = "ending_report"
    index_results_url_name = "ending_report_results"
    default_ordering = ["ends", "page__title", "pk"]
    is_searchable = False
    columns = [
        TitleColumn("title", label=_("Agreement"), get_url=edit_url),
        Column("partner", label=_("Partner"), accessor="page.title"),
        Column("kind", label=_("Kind"), accessor="get_kind_display"),
        # Wagtail's column of dates says how long ago they are, and of those to come “just now”.
        Column("ends", label=_("In force until"), accessor=last_day),
        Column("state", label=_("Status"), accessor="state.label"),
    ]
    list_export = ["title", "page.title", "kind", "signed_on", "ends", "state", "council_decision", "page.full_url"]
    export_headings = {
        "title": _("Agreement"),
        "page.title": _("Partner"),
        "kind": _("Kind"),
        "signed_on": _("Signed on"),
        "ends": _("In force until"),
        "state": _("Status"),
        "council_decision": _("Council decision"),
        "page.full_url": _("Address"),
    }
    custom_field_preprocess = {
        name: dict.fromkeys(ReportView.FORMATS, partial(in_words, name)) for name in ("kind", "state")
    }

    def get_filename(self) -> str:
        """Name the file that is exported, after the day."""
        return f"agreements-that-end-{timezone.localdate():%Y-%m-%d}"

    def get_base_queryset(self) -> QuerySet[Agreement]:
        """Return the agreements in the source language of the live pages that the user may edit."""
        agreements = Agreement.objects.filter(in_source_language(), ends__isnull=False, page__live=True)
        return agreements.filter(page__in=editable(self.request.user).values("pk")).select_related("page")


class EndingMenuItem(MenuItem):
    """The report's entry in the menu, for those who may edit pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Say whether the user may edit pages."""
        return page_permission_policy.user_has_any_permission(request.user, EndingReport.any_permission_required)
