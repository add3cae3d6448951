"""What this app adds to the admin."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import Site

from core.frame import Frame
from partnerships.choosers import AgreementChooser
from partnerships.reports import EndingMenuItem, EndingReport
from partnerships.sketch import sketches
from translation.references import SourceChooserViewSet


@hooks.register("register_admin_viewset")
def choosers() -> list[SourceChooserViewSet]:
    """Register the chooser of agreements."""
    return [AgreementChooser("agreement_chooser")]


@hooks.register("register_admin_urls")
def ending_report_urls() -> list[URLPattern]:
    """Give the report of agreements that end its addresses."""
    return [
        path("reports/agreements/", EndingReport.as_view(), name="ending_report"),
        path("reports/agreements/results/", EndingReport.as_view(results_only=True), name="ending_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def ending_report_menu_item() -> EndingMenuItem:
    """Show the report of agreements that end in the menu."""
    return EndingMenuItem(
        _("Agreements that end"), reverse("ending_report"), name="ending", icon_name="calendar-alt", order=110
    )


@hooks.register("construct_frame")
def add_sketches(frame: Frame, site: Site, language: str) -> None:
    """Keep the maps of the home page with what surrounds pages: they change as seldom, and then cost no query."""
    frame.extra["sketches"] = sketches(site, language)
