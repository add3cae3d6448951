"""The translated page as it would be read, beside the workspace."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.models import DraftStateMixin, PreviewableMixin
from wagtail.utils.decorators import xframe_options_sameorigin_override

from translation.desk.views.base import TranslationMixin
from translation.desk.words import in_hand
from translation.desk.writing import Reading, composed, draft_of


@method_decorator(xframe_options_sameorigin_override, name="dispatch")
class PreviewView(TranslationMixin, View):
    """Shows the translation with what is written so far, and the source's words where nothing is."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show it, or say that it cannot be shown: what it refers to may be gone (wagtail-localize #841)."""
        if not isinstance(self.target, PreviewableMixin) or not self.target.is_previewable():
            raise Http404
        try:
            drafted = isinstance(self.target, DraftStateMixin)
            latest = self.target.get_latest_revision_as_object() if drafted else self.target
            shown = draft_of(self.target, composed(Reading(self.translation), latest, in_hand))
            beside = {"in_preview_panel": request.GET.get("in_preview_panel") == "true"}
            return shown.make_preview_request(request, shown.default_preview_mode, beside)
        except (ObjectDoesNotExist, KeyError, ValueError):
            return TemplateResponse(request, "translation/desk/no_preview.html", {"title": self.target})


class PreviewPanel(BaseSidePanel):
    """The preview beside the workspace, loaded when it is opened and again after each save."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """Its button."""

        aria_label = _("Toggle preview")
        icon_name = "mobile-alt"
        has_counter = False

    name = "preview"
    title = _("Preview")
    template_name = "translation/desk/preview.html"
    order = 50

    def __init__(self, target: Any, request: HttpRequest, *, url: str) -> None:
        super().__init__(target, request)
        self.url = url

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return where the preview is."""
        return super().get_context_data(parent_context) | {"url": self.url}
