"""Wagtail's report of ageing pages: of each it offers the editor, so it shows the languages that somebody works in."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.views.reports.aging_pages import AgingPagesView
from wagtail.models import Page

from translation.desk.rights import locales_of, source_locale_id


class AgeingPages(AgingPagesView):
    """The pages of the source language and of those that somebody has a role in."""

    index_url_name = "translation_ageing_pages"
    index_results_url_name = "translation_ageing_pages_results"

    def get_queryset(self) -> QuerySet[Page]:
        """Leave out the other languages."""
        user = self.request.user
        own = Q(locale=source_locale_id(user)) | Q(locale__in=locales_of(user))
        return super().get_queryset().filter(own)


@hooks.register("register_admin_urls")
def ageing_urls() -> list[URLPattern]:
    """Give the report its addresses."""
    return [
        path("desk/ageing/", AgeingPages.as_view(), name="translation_ageing_pages"),
        path("desk/ageing/results/", AgeingPages.as_view(results_only=True), name="translation_ageing_pages_results"),
    ]


@hooks.register("construct_reports_menu")
def lead_to_own_languages(request: HttpRequest, items: list[Any]) -> None:
    """Let the menu lead to this report in place of Wagtail's."""
    for item in items:
        if item.name == "aging-pages":
            item.url = reverse("translation_ageing_pages")
