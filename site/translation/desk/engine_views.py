"""The engine's screens that show more than somebody has rights to, cut down to their languages."""

from typing import Any

from django import forms
from django.apps import apps
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail_localize.models import Translation
from wagtail_localize.views.report import TranslationsReportView
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitSnippetTranslationView

from translation.desk.rights import locales_of, locales_where
from translation.desk.views.machine import machine_translate
from translation.models import Role


class OwnLanguagesMixin:
    """Offers the languages that somebody manages. The guards refuse the others, offered or not."""

    request: HttpRequest

    def get_form(self) -> forms.Form:
        """Return the form with fewer languages."""
        form: forms.Form = super().get_form()  # type: ignore[misc]  # of the engine's view
        field: Any = form.fields["locales"]
        field.queryset = field.queryset.filter(pk__in=locales_where(self.request.user, Role.MANAGE))
        if len(field.queryset) < 2:
            form.fields["select_all"].widget = forms.HiddenInput()
        return form


class SubmitPage(OwnLanguagesMixin, SubmitPageTranslationView):
    """Send a page for translation."""


class SubmitSnippet(OwnLanguagesMixin, SubmitSnippetTranslationView):
    """Send a snippet for translation."""


class Report(TranslationsReportView):
    """What is being translated, into the languages that somebody has a role in."""

    index_url_name = "translation_report"
    index_results_url_name = "translation_report_results"

    def get_queryset(self) -> QuerySet[Translation]:
        """Leave out the other languages."""
        own = super().get_queryset().filter(target_locale__in=locales_of(self.request.user))
        return own.order_by("source__object_repr", "pk")  # The engine leaves the order to chance.


def urls() -> list[URLPattern]:
    """Return the addresses of the engine's screens; the engine still knows them by its own names."""
    found = [
        path("localize/submit/page/<int:page_id>/", SubmitPage.as_view(), name="translation_submit_page"),
        path(
            "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
            SubmitSnippet.as_view(),
            name="translation_submit_snippet",
        ),
        path(
            "localize/translate/<int:translation_id>/machine_translate/",
            machine_translate,
            name="translation_machine_translate",
        ),
        path("localize/reports/translations/", Report.as_view(), name="translation_report"),
        path(
            "localize/reports/translations/results/",
            Report.as_view(results_only=True),
            name="translation_report_results",
        ),
    ]
    if apps.is_installed("wagtail_localize.modeladmin"):
        from wagtail_localize.modeladmin.views import SubmitModelAdminTranslationView  # needs wagtail_modeladmin

        class SubmitEntry(OwnLanguagesMixin, SubmitModelAdminTranslationView):
            """Send an entry of the directory for translation."""

        address = "localize/modeladmin/submit/<slug:app_label>/<slug:model_name>/<str:pk>/"
        found.append(path(address, SubmitEntry.as_view(), name="translation_submit_entry"))
    return found
