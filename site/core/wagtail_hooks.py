"""What is added to Wagtail's admin."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail.snippets.models import register_snippet

from core.bulk import PublishReadyPages
from core.refusals import REFUSED
from core.reports import ReviewMenuItem, ReviewReport
from core.viewsets import SiteIdentityViewSet
from translation.desk.bulk import AFTER_WAGTAIL

register_snippet(SiteIdentityViewSet)
hooks.register("register_bulk_action", PublishReadyPages, order=AFTER_WAGTAIL + 1)


@hooks.register("register_log_actions")
def log_refusals(actions: LogActionRegistry) -> None:
    """Show in the history that a scheduled page was not published, and why."""

    class RefusalFormatter(LogFormatter):
        label = _("Refuse to publish")

        def format_message(self, log_entry: PageLogEntry | ModelLogEntry) -> Any:
            return _("Not published as scheduled: %(problems)s") % {
                "problems": "; ".join(log_entry.data.get("problems", []))
            }

    actions.register_action(REFUSED)(RefusalFormatter)


@hooks.register("register_admin_urls")
def review_report_urls() -> list[URLPattern]:
    """Give the report of pages to review its addresses."""
    return [
        path("reports/review/", ReviewReport.as_view(), name="review_report"),
        path("reports/review/results/", ReviewReport.as_view(results_only=True), name="review_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def review_report_menu_item() -> ReviewMenuItem:
    """Show the report of pages to review in the menu."""
    return ReviewMenuItem(
        _("Pages to review"), reverse("review_report"), name="review", icon_name="calendar-check", order=100
    )
