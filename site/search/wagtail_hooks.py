"""What the search adds to Wagtail's admin: recommendations and a report."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from search.models import Pick
from search.reports import MissedMenuItem, MissedSearchesReport


class PickViewSet(SnippetViewSet):
    """Pages that editors put first for some searches."""

    model = Pick
    icon = "pick"
    menu_label = _("Search recommendations")
    menu_name = "search-recommendations"
    add_to_settings_menu = True
    list_display = ["__str__", "page", "locale"]
    list_filter = ["locale"]


register_snippet(PickViewSet)


@hooks.register("register_admin_urls")
def missed_report_urls() -> list[URLPattern]:
    """Give the report its addresses."""
    return [
        path("reports/searches/", MissedSearchesReport.as_view(), name="missed_searches_report"),
        path(
            "reports/searches/results/",
            MissedSearchesReport.as_view(results_only=True),
            name="missed_searches_report_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def missed_report_menu_item() -> MissedMenuItem:
    """Show the report in the menu."""
    return MissedMenuItem(
        _("Searches without result"),
        reverse("missed_searches_report"),
        name="missed-searches",
        icon_name="search",
        order=110,
    )
