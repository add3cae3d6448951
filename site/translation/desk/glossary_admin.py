"""The glossary's screens in the admin."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views import View
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import Button
from wagtail.permissions import ModelPermissionPolicy

from translation.desk.glossary_files import COLUMNS, MOST_SHOWN, NEEDED, RefusedError, read_csv, write_csv
from translation.desk.rights import locales_of, locales_where
from translation.models import Role, Term


class GlossaryPolicy(ModelPermissionPolicy):
    """Whoever has a role in a language may read the glossary; whoever looks after one may also change it there."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Say whether somebody may read, add to or change the glossary; only Django's permission lets delete terms."""
        if super().user_has_permission(user, action):
            return True
        if action == "view":
            return bool(locales_of(user))
        return action in {"add", "change"} and bool(locales_where(user, Role.MANAGE))

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """Say whether somebody may do one of several things."""
        return any(self.user_has_permission(user, action) for action in actions)


def changeable(user: Any) -> set[int] | None:
    """Return the keys of the locales in which somebody may change the glossary; None for all."""
    if ModelPermissionPolicy(Term).user_has_permission(user, "change"):
        return None
    return locales_where(user, Role.MANAGE)


class TermForm(WagtailAdminModelForm):
    """A term with its translations: each language is changed by those who look after it."""

    def is_valid(self) -> bool:
        """Refuse changes in languages of others."""
        valid = super().is_valid()
        allowed = changeable(self.for_user) if self.for_user else None
        if allowed is None:
            return valid
        for form in self.formsets["translations"].forms:
            locales = {form.initial.get("locale"), getattr(form.cleaned_data.get("locale"), "pk", None)} - {None}
            if form.has_changed() and not locales <= allowed:
                form.add_error("locale", _("You may not change the glossary in this language."))
                valid = False
        return valid


def translations_of(term: Term) -> SafeString:
    """Return how a term is said, by language."""
    approved = [row for row in term.translations.all() if row.status == row.Status.APPROVED]
    said = ((row.locale.language_code, row.words, row.locale.language_code) for row in approved)
    return format_html_join(" · ", '<bdi><span lang="{}">{}</span> ({})</bdi>', said)


class TermIndexView(IndexView):
    """The list of terms, with ways to bring files in and out."""

    @cached_property
    def header_more_buttons(self) -> list[Any]:
        """Add the files' buttons, below the three dots as on Wagtail's own lists."""
        buttons = [Button(_("Export CSV"), reverse("translation_glossary:export"), icon_name="download", priority=90)]
        if self.permission_policy.user_has_permission(self.request.user, "add"):
            address = reverse("translation_glossary:import")
            buttons.append(Button(_("Import CSV"), address, icon_name="upload", priority=100))
        return [*super().header_more_buttons, *buttons]

    def get_base_queryset(self) -> Any:
        """Read the translations of all terms of a page at once."""
        return super().get_base_queryset().prefetch_related("translations__locale")


class UploadForm(forms.Form):
    """A file to import."""

    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "CSV in UTF-8, with commas or semicolons. Terms that are there already are changed; none is deleted."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )


class GlossaryView(WagtailAdminTemplateMixin, View):
    """What both views of files have in common."""

    policy: Any = None
    action = "view"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse those who may not."""
        if not self.policy.user_has_permission(request.user, self.action):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ExportView(GlossaryView):
    """The glossary as a file."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Return the file; with ``?separator=;`` for spreadsheets of languages that write decimals with a comma."""
        delimiter = ";" if request.GET.get("separator") == ";" else ","
        name = f"glossary-{timezone.localdate():%Y-%m-%d}.csv"
        return HttpResponse(
            write_csv(delimiter),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


class ImportView(GlossaryView):
    """Takes a file into the glossary, or says line by line why not."""

    action = "add"
    template_name = "translation/desk/glossary_import.html"
    page_title = _("Import CSV")
    header_icon = "upload"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Show the way here."""
        index = {"url": reverse("translation_glossary:index"), "label": _("Glossary")}
        return [*super().get_breadcrumbs_items(), index, {"url": "", "label": self.page_title}]

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask for the file."""
        return self.screen(request, UploadForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Import the file as a whole, or not at all."""
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.screen(request, form)
        try:
            done = read_csv(form.cleaned_data["file"].read(), changeable(request.user))
        except RefusedError as error:
            return self.screen(request, form, error)
        message = ngettext(
            "%(added)s translation added, %(changed)s changed.",
            "%(added)s translations added, %(changed)s changed.",
            done.added,
        )
        messages.success(request, message % {"added": done.added, "changed": done.changed})
        return redirect("translation_glossary:index")

    def screen(self, request: HttpRequest, form: UploadForm, error: RefusedError | None = None) -> HttpResponse:
        """Return the form, with what is wrong with the file that was sent."""
        faults = error.faults if error else []
        context = self.get_context_data(
            form=form,
            faults=faults[:MOST_SHOWN],
            more_faults=max(len(faults) - MOST_SHOWN, 0),
            columns=COLUMNS,
            needed=NEEDED,
        )
        return self.render_to_response(context, status=422 if faults or form.errors else 200)


class GlossaryViewSet(ModelViewSet):
    """The glossary, in the menu."""

    model = Term
    name = "translation_glossary"
    url_prefix = "desk/glossary"
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 300
    menu_hook = "register_translation_desk_menu_item"
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = TermIndexView
    edit_handler = ObjectList(Term.panels, base_form_class=TermForm)
    list_display = ["words", Column("translations", label=_("Translations"), accessor=translations_of)]
    list_filter = ["translations__locale", "translations__status"]
    search_fields = ["words", "translations__words"]
    search_backend_name = None

    @property
    def permission_policy(self) -> GlossaryPolicy:
        """Who may do what."""
        return GlossaryPolicy(self.model)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the addresses of files."""
        return [
            *super().get_urlpatterns(),
            path("export/", ExportView.as_view(policy=self.permission_policy), name="export"),
            path("import/", ImportView.as_view(policy=self.permission_policy), name="import"),
        ]
