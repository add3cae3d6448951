"""The screen that says who is to work on one translation, and until when."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin.utils import get_valid_next_url_from_request

from translation.desk.assigning import assign
from translation.desk.views.base import ScreenMixin
from translation.desk.views.jobs import AssignmentForm
from translation.models import Assignment, Role


class AssignView(ScreenMixin, FormView):
    """Assigns a translation to somebody who translates into its language."""

    form_class = AssignmentForm
    template_name = "translation/desk/assign.html"
    page_subtitle = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse whoever does not manage translations into the language."""
        if Role.MANAGE not in self.roles:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Let the form know the language."""
        return super().get_form_kwargs() | {"locales": [self.translation.target_locale]}

    def get_initial(self) -> dict[str, Any]:
        """Show what holds now."""
        held = Assignment.objects.filter(translation=self.translation).first()
        return {"assignee": held.assignee_id, "due_on": held.due_on, "note": held.note} if held else {}

    def form_valid(self, form: Any) -> HttpResponse:
        """Assign it."""
        assign(self.translation, **form.cleaned_data, user=self.request.user)
        messages.success(self.request, _("Saved."))
        return super().form_valid(form)

    def get_success_url(self) -> str:
        """Return where the person came from, or the matrix."""
        return get_valid_next_url_from_request(self.request) or reverse("translation_desk:coverage")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Remember where the person came from."""
        return super().get_context_data(next_url=get_valid_next_url_from_request(self.request), **kwargs)
