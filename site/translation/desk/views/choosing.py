"""Another picture, file or page for one language, chosen on a screen of its own: for those without scripts."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Page as PageOfObjects
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic.chooser import BaseChooseView
from wagtail.images import get_image_model
from wagtail.models import Page

from translation.desk.overrides import Override, choose, overrides_of, widget_of
from translation.desk.views.base import ScreenMixin
from translation.models import Role

ON_A_SCREEN = 20
"""How many pages are listed at once; Wagtail says it of everything else."""


class ChooseView(ScreenMixin, View):
    """Lists what Wagtail's own chooser lists, and searches it, to choose one."""

    template_name = "translation/desk/choose.html"
    kwargs: dict[str, Any]

    @cached_property
    def override(self) -> Override:
        """What is chosen for. Raises ``Http404``."""
        found = next((each for each in overrides_of(self.translation) if each.pk == self.kwargs["override"]), None)
        if found is None or found.model is None:
            raise Http404
        return found

    @cached_property
    def chooser(self) -> Any:
        """The view of Wagtail's chooser, which knows what the person may choose; None for that of pages."""
        widget: Any = widget_of(self.override.place.part)
        view: Any = resolve(widget.get_chooser_modal_url()).func
        if not issubclass(getattr(view, "view_class", View), BaseChooseView):
            return None
        chooser = view.view_class(**view.view_initkwargs)
        chooser.setup(self.request)
        chooser.filter_form = chooser.get_filter_form()
        return chooser

    def offered(self) -> QuerySet[Any]:
        """Return what may be chosen."""
        return self.chooser.get_object_list() if self.chooser else Page.objects.filter(depth__gt=1).order_by("path")

    def listed(self) -> PageOfObjects[Any]:
        """Return what was searched for, some at a time."""
        if self.chooser:
            return self.chooser.get_results_page(self.request)
        pages = self.offered().filter(title__icontains=self.request.GET.get("q", ""))
        return WagtailPaginator(pages, ON_A_SCREEN).get_page(self.request.GET.get("p"))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """List it."""
        self.refuse_others()
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Choose one."""
        self.refuse_others()
        value = request.POST.get("value", "")
        try:
            if not (value.isascii() and value.isdigit() and self.offered().filter(pk=int(value)).exists()):
                raise ValidationError(_("What was chosen is not there any more."))
            choose(self.override, value, self.translation, request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect(request.get_full_path())
        messages.success(request, _("Saved."))
        return redirect(f"{self.url}#desk-own-section")

    def refuse_others(self) -> None:
        """Raise ``PermissionDenied`` where the person may not translate now."""
        if not self.may(Role.TRANSLATE):
            raise PermissionDenied

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Add the place to the way to its translation."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.override.place.label}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return what is listed."""
        found = self.listed()
        return super().get_context_data(
            override=self.override,
            page_obj=found,
            searched=self.request.GET.get("q", ""),
            elided_page_range=found.paginator.get_elided_page_range(found.number),
            with_pictures=self.override.model is get_image_model(),
            back=f"{self.url}#desk-own-section",
            **kwargs,
        )
