"""The screens of jobs: making one, seeing how far it is, stopping and resuming it."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput
from wagtail.models import Locale

from translation.desk import jobs
from translation.desk.assigning import check_assignee, translators_into
from translation.desk.listing import objects_of, source_locale
from translation.desk.rights import locales_where, may
from translation.desk.tasks import ROLES, TASKS
from translation.desk.views.coverage import CoverageView
from translation.desk.views.overview import DeskMixin
from translation.models import BulkJob, BulkJobItem, ItemState, Role, Task


class ForLanguages(forms.Form):
    """A form that is about some languages."""

    def __init__(self, *args: Any, locales: list[Locale], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "locales" in self.fields:
            languages: Any = self.fields["locales"]
            languages.queryset = Locale.objects.filter(pk__in=[locale.pk for locale in locales])
            languages.label_from_instance = lambda locale: locale.get_display_name()
        if "assignee" in self.fields:
            people: Any = self.fields["assignee"]
            people.queryset = translators_into(locales)
            people.label_from_instance = lambda user: user.get_full_name() or user.get_username()


class AssignmentForm(ForLanguages):
    """Who is to work on something, and until when."""

    assignee: Any = forms.ModelChoiceField(queryset=None, label=gettext_lazy("Assigned to"), required=False)
    due_on = forms.DateField(label=gettext_lazy("Due date"), required=False, widget=AdminDateInput)
    note = forms.CharField(label=gettext_lazy("Note"), required=False, widget=AdminAutoHeightTextInput)

    def clean_due_on(self) -> date | None:
        """Refuse a day that is past, unless it was chosen before."""
        due_on = self.cleaned_data["due_on"]
        if due_on and due_on < localdate() and due_on != self.get_initial_for_field(self.fields["due_on"], "due_on"):
            raise ValidationError(_("Choose a day that has not passed."))
        return due_on


class LanguagesForm(ForLanguages):
    """In which languages something is done."""

    locales: Any = forms.ModelMultipleChoiceField(
        queryset=None, label=gettext_lazy("Languages"), widget=forms.CheckboxSelectMultiple
    )


def remembering() -> forms.BooleanField:
    """Return the field that lets texts be filled from the memory."""
    return forms.BooleanField(
        label=gettext_lazy("Fill texts that were translated before"),
        help_text=gettext_lazy("Where the same words were approved elsewhere. What is filled is to be reviewed."),
        required=False,
        initial=True,
    )


class SendForm(LanguagesForm):
    """To which languages something is sent, and with what."""

    fill = remembering()


class AssignmentsForm(AssignmentForm, LanguagesForm):
    """Who is to work on many translations, in which languages, and until when."""

    field_order = ["locales"]

    def clean(self) -> dict[str, Any]:
        """Refuse an assignee who does not translate into one of the languages, and say into which."""
        cleaned = super().clean() or {}
        assignee = cleaned.get("assignee")
        if assignee:
            for locale in cleaned.get("locales", ()):
                try:
                    check_assignee(assignee, locale)
                except ValidationError as error:
                    self.add_error("assignee", error)
        return cleaned


FORMS: dict[Task, type[LanguagesForm]] = {Task.SUBMIT: SendForm, Task.ASSIGN: AssignmentsForm}
"""What is asked before a task is begun, beside the languages."""


class JobAddView(DeskMixin, WagtailAdminTemplateMixin, TemplateView):
    """Asks in which languages something is to be done to what was chosen in the matrix, and makes the job.

    The address says what was chosen: some objects by their translation keys, or all that the filters leave.
    """

    header_icon = "tasks"
    template_name = "translation/desk/job_add.html"

    @cached_property
    def matrix(self) -> CoverageView:
        """The matrix, with the filters that the address says."""
        view = CoverageView()
        view.setup(self.request)
        return view

    @cached_property
    def task(self) -> Task:
        """What is to be done."""
        try:
            task = Task(self.request.GET.get("task", ""))
        except ValueError as unknown:
            raise Http404 from unknown
        if task not in TASKS:
            raise Http404
        return task

    @cached_property
    def allowed(self) -> list[Locale]:
        """The languages in which the person may do it."""
        return [locale for locale in self.locales if may(self.request.user, ROLES[self.task], locale)]

    def get_page_title(self) -> str:
        """Return what is to be done."""
        return str(self.task.label)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way here, by the matrix."""
        matrix = {"url": reverse("translation_desk:coverage"), "label": CoverageView.page_title}
        return [*self.breadcrumbs_items, matrix, {"url": "", "label": self.get_page_title()}]

    @cached_property
    def objects(self) -> QuerySet[Any]:
        """What was chosen."""
        objects = objects_of(self.matrix.selection.model, self.source)
        if "all" not in self.request.GET:
            return objects.filter(translation_key__in=keys_in(self.request.GET.getlist("key")))
        return objects.filter(pk__in=[obj.pk for obj in self.matrix.rows()])

    def form(self) -> forms.Form:
        """Return the form; of the languages, that which the matrix was filtered by is ticked, or all."""
        shown = {locale.pk for locale in self.matrix.columns_shown}
        ticked = [locale.pk for locale in self.allowed if locale.pk in shown]
        form = FORMS.get(self.task, LanguagesForm)
        data = self.request.POST if self.request.method == "POST" else None
        return form(data, locales=self.allowed, initial={"locales": ticked})

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse whoever may not do it in any language."""
        if not self.allowed:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask, if anything was chosen."""
        if not self.objects.exists():
            messages.warning(request, _("Choose one or more pages first."))
            return redirect(self.back_url)
        return self.render_to_response(self.get_context_data(form=self.form()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make the job, and show how far it is."""
        form = self.form()
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        cleaned = form.cleaned_data
        options: dict[str, Any] = {"fill": cleaned["fill"]} if self.task == Task.SUBMIT else {}
        if self.task == Task.ASSIGN:
            options = {
                "assignee": cleaned["assignee"].pk if cleaned["assignee"] else None,
                "due_on": cleaned["due_on"].isoformat() if cleaned["due_on"] else None,
                "note": cleaned["note"],
            }
        job = jobs.make(self.task, self.objects, list(cleaned["locales"]), request.user, options)
        if job is None:
            messages.warning(request, self.nothing_to_do())
            return redirect(self.back_url)
        return redirect("translation_desk:job", job.pk)

    def nothing_to_do(self) -> str:
        """Return why there is no job."""
        if self.task == Task.SUBMIT:
            return _("All of it is sent for translation into these languages already.")
        return _("None of it is sent for translation into these languages. Send it first.")

    @property
    def back_url(self) -> str:
        """The matrix as it was."""
        query = self.request.GET.copy()
        for name in ("task", "key", "all"):
            query.pop(name, None)
        return f"{reverse('translation_desk:coverage')}?{query.urlencode()}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say how much was chosen."""
        chosen = _("%(count)s chosen.") % {"count": self.objects.count()}
        return super().get_context_data(task=self.task, chosen=chosen, back_url=self.back_url, **kwargs)


def keys_in(texts: list[str]) -> list[UUID]:
    """Return the translation keys among some texts."""
    keys = []
    for text in texts:
        try:
            keys.append(UUID(text))
        except ValueError:
            continue
    return keys


def jobs_of(user: Any) -> QuerySet[BulkJob]:
    """Return the jobs that somebody sees: coordinators all, others their own."""
    seen = jobs.counted(BulkJob.objects.select_related("made_by")).order_by("-pk")
    return seen if locales_where(user, Role.MANAGE) else seen.filter(made_by=user)


class JobsView(DeskMixin, WagtailAdminTemplateMixin, TemplateView):
    """The jobs there are, the newest first."""

    page_title = gettext_lazy("Jobs")
    header_icon = "tasks"
    template_name = "translation/desk/jobs.html"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way here."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return one page of jobs."""
        page = Paginator(jobs_of(self.request.user), 25).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            page_obj=page, rows=[{"job": job, "results": jobs.results(job)} for job in page], **kwargs
        )


class JobMixin(DeskMixin):
    """Finds the job that an address names."""

    kwargs: dict[str, Any]

    @cached_property
    def job(self) -> Any:
        """The job. Raises ``Http404``."""
        return get_object_or_404(jobs_of(self.request.user), pk=self.kwargs["pk"])

    @property
    def is_ours(self) -> bool:
        """Whether the person may let it go on, which is done with the rights of the one who made it."""
        return self.request.user.is_superuser or self.job.made_by_id == self.request.user.pk


class JobView(JobMixin, WagtailAdminTemplateMixin, TemplateView):
    """How far a job is, and what went wrong."""

    header_icon = "tasks"
    template_name = "translation/desk/job.html"

    def get_page_title(self) -> str:
        """Return what is done."""
        return self.job.get_task_display()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way here, by the list of jobs."""
        above = {"url": reverse_lazy("translation_desk:jobs"), "label": JobsView.page_title}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return what failed, with where it can be mended, and what may be done."""
        failed = self.job.items.filter(state=ItemState.FAILED).select_related("content_type")
        page = Paginator(failed, 25).get_page(self.request.GET.get("p"))
        finder = AdminURLFinder(self.request.user)
        rows = [
            {"item": item, "url": finder.get_edit_url(source) if source else None} for item, source in sources(page)
        ]
        return super().get_context_data(
            job=self.job,
            finished=self.job.total - self.job.waiting,
            results=jobs.results(self.job),
            is_ours=self.is_ours,
            is_idle=bool(self.job.waiting) and self.job.stopped_at is None and jobs.is_idle(),
            page_obj=page,
            rows=rows,
            **kwargs,
        )


def sources(items: Any) -> list[tuple[BulkJobItem, Any]]:
    """Return items with what they are about, in one query for each model; None for what is gone."""
    items = list(items)
    source = source_locale()
    found: dict[Any, Any] = {}
    for content_type in {item.content_type for item in items}:
        model = content_type.model_class()
        keys = [item.translation_key for item in items if item.content_type_id == content_type.pk]
        objects = model._default_manager.filter(translation_key__in=keys, locale=source) if model else ()
        found |= {obj.translation_key: obj for obj in objects}
    return [(item, found.get(item.translation_key)) for item in items]


class JobActionView(JobMixin, View):
    """Stops a job, lets it go on, or tries again what failed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int, action: str) -> HttpResponse:
        """Do it, and show the job."""
        if action != "stop" and not self.is_ours:
            raise PermissionDenied
        {"stop": jobs.stop, "resume": jobs.resume, "retry": jobs.retry}[action](self.job)
        return redirect("translation_desk:job", pk)
