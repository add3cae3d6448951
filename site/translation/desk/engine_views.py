"""The engine's screens that send, sync and report: in the languages of whoever looks, and done as the desk does it."""

from typing import Any

from django import forms
from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views.report import TranslationsReportView
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitSnippetTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from translation.desk import jobs
from translation.desk.filling import fill_from_memory
from translation.desk.listing import objects_of
from translation.desk.review import publish
from translation.desk.rights import locales_of, locales_where
from translation.desk.sending import submit
from translation.desk.suggesting import machine_for
from translation.desk.tally import tallied, told
from translation.desk.views.jobs import remembering
from translation.desk.views.machine import fill, machine_translate
from translation.following.failures import report
from translation.following.follow import sync
from translation.models import Role, Task


class SendMixin:
    """Sends to the languages that somebody manages, in few queries, with what was translated before.

    The guards refuse other languages, offered or not. What stands below a page is sent in the background.
    """

    request: HttpRequest
    object: Any
    components: Any

    def get_form(self) -> forms.Form:
        """Return the form with fewer languages."""
        form: forms.Form = super().get_form()  # type: ignore[misc]  # of the engine's view
        field: Any = form.fields["locales"]
        field.queryset = field.queryset.filter(pk__in=locales_where(self.request.user, Role.MANAGE))
        if len(field.queryset) < 2:
            form.fields["select_all"].widget = forms.HiddenInput()
        form.fields["fill"] = remembering()
        return form

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Send it, and say what came of it."""
        view: Any = self
        user, locales, fill = self.request.user, list(form.cleaned_data["locales"]), form.cleaned_data["fill"]
        with tallied() as tally, transaction.atomic():
            translations = submit(self.object, locales, user)
            if fill:
                fill_from_memory(translations, user)
            self.components.save(self.object, sources_and_translations={translations[0].source: translations})
        languages = ", ".join(locale.get_display_name() for locale in locales)
        messages.success(self.request, " ".join([view.get_success_message(languages), *told(tally)]))
        if form.cleaned_data["include_subtree"] and isinstance(self.object, Page):
            self.send_below(self.object, locales, fill)
        single = self.object.get_translation(locales[0]) if len(locales) == 1 else None
        return redirect(view.get_success_url() or view.get_default_success_url(single))

    def send_below(self, page: Page, locales: list[Locale], fill: bool) -> None:
        """Send all that stands below a page, in the background."""
        below = objects_of(Page, page.locale).filter(path__startswith=page.path).exclude(pk=page.pk)
        job = jobs.make(Task.SUBMIT, below, locales, self.request.user, {"fill": fill})
        if job:
            show = messages.button(reverse("translation_desk:job", args=[job.pk]), _("Show"))
            messages.success(self.request, _("What stands below it is sent in the background."), buttons=[show])


class SubmitPage(SendMixin, SubmitPageTranslationView):
    """Send a page for translation."""


class SubmitSnippet(SendMixin, SubmitSnippetTranslationView):
    """Send a snippet for translation."""


class Update(UpdateTranslationsView):
    """Let translations follow their source when somebody asks for it. Nothing is published that nobody approved."""

    def get_form(self) -> forms.Form:
        """Return the form, which says what is published and what becomes of new words."""
        form: forms.Form = super().get_form()
        form.fields["publish_translations"].help_text = _("Only what is approved goes live.")
        if "use_machine_translation" in form.fields:
            form.fields["use_machine_translation"].help_text = _("For what is missing. It is never published as it is.")
        form.fields["fill"] = remembering()
        return form

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Let them follow, fill what is missing as was asked for, and publish what is approved."""
        chosen = form.cleaned_data
        with tallied() as tally, transaction.atomic():
            report(sync(self.object, self.request.user))
            TranslationSource.objects.filter(pk=self.object.pk).update(last_updated_at=timezone.now())
            if chosen["fill"]:
                fill_from_memory(self.translations(), self.request.user)
            for translation in self.translations():
                self.object.update_target_view_restrictions(translation.target_locale)
            self.components.save(self.object, sources_and_translations={self.object: self.translations()})
        if chosen.get("use_machine_translation"):
            self.ask_machine()
        if chosen["publish_translations"]:
            self.publish()
        messages.success(self.request, " ".join([self.get_success_message(), *told(tally)]))
        return redirect(self.get_success_url() or self.get_default_success_url())

    def translations(self) -> list[Translation]:
        """Return the translations of the source as it is now."""
        found = Translation.objects.filter(source=self.object, enabled=True).order_by("pk")
        return list(found.select_related("source__locale", "source__specific_content_type", "target_locale"))

    def ask_machine(self) -> None:
        """Let the machine fill what is missing in each language that it knows."""
        for translation in self.translations():
            if machine_for(translation):
                fill(self.request, translation, translation.target_locale.get_display_name())

    def publish(self) -> None:
        """Publish what is approved in each language, or say why it cannot be."""
        for translation in self.translations():
            try:
                publish(translation, self.request.user)
            except (ValidationError, PermissionDenied) as error:
                words = error.messages if isinstance(error, ValidationError) else [str(error)]
                language = translation.target_locale.get_display_name()
                messages.error(self.request, f"{language}: {' '.join(words)}")


class Report(TranslationsReportView):
    """What is being translated, into the languages that somebody has a role in."""

    template_name = "wagtailadmin/reports/base_report.html"
    results_template_name = "translation/desk/report_results.html"
    index_url_name = "translation_report"
    index_results_url_name = "translation_report_results"

    def get_queryset(self) -> QuerySet[Translation]:
        """Leave out the other languages."""
        own = super().get_queryset().filter(target_locale__in=locales_of(self.request.user))
        return own.order_by("source__object_repr", "pk")  # The engine leaves the order to chance.


@require_admin_access
@require_POST
def stop(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Stop a translation: what was published stays, and is edited as a page of its own.

    Who may is said by ``desk.guards``; the engine's own asks for Wagtail's permissions too, which those who run the
    desk need not have.
    """
    translation = get_object_or_404(Translation, pk=translation_id)
    translation.enabled = False
    translation.save(update_fields=["enabled"])
    messages.success(request, _("Translation has been stopped."))
    return redirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_home"))


def urls() -> list[URLPattern]:
    """Return the addresses of the engine's screens; the engine still knows them by its own names."""
    found = [
        path("localize/submit/page/<int:page_id>/", SubmitPage.as_view(), name="translation_submit_page"),
        path(
            "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
            SubmitSnippet.as_view(),
            name="translation_submit_snippet",
        ),
        path("localize/update/<int:translation_source_id>/", Update.as_view(), name="translation_update"),
        path(
            "localize/translate/<int:translation_id>/machine_translate/",
            machine_translate,
            name="translation_machine_translate",
        ),
        path("localize/translate/<int:translation_id>/disable/", stop, name="translation_stop"),
        path("localize/reports/translations/", Report.as_view(), name="translation_report"),
        path(
            "localize/reports/translations/results/",
            Report.as_view(results_only=True),
            name="translation_report_results",
        ),
    ]
    if apps.is_installed("wagtail_localize.modeladmin"):
        from wagtail_localize.modeladmin.views import SubmitModelAdminTranslationView  # needs wagtail_modeladmin

        class SubmitEntry(SendMixin, SubmitModelAdminTranslationView):
            """Send an entry of the directory for translation."""

        address = "localize/modeladmin/submit/<slug:app_label>/<slug:model_name>/<str:pk>/"
        found.append(path(address, SubmitEntry.as_view(), name="translation_submit_entry"))
    return found
