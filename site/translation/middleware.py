"""What wagtail-localize's own screens may not do here."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail_localize.views.submit_translations import SubmitTranslationView

from translation.references import in_source_language


class SubmitMiddleware:
    """Refuses to send a translation for translation: the engine breaks with two sources for one object (#662, #878)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Lead back from the engine's screens for sending pages, snippets and directory entries, and say why."""
        view_class = getattr(view, "view_class", None)
        if not (isinstance(view_class, type) and issubclass(view_class, SubmitTranslationView)):
            return None
        if not request.user.has_perm("wagtail_localize.submit_translation"):
            return None  # The screen refuses them itself.
        screen = view_class()
        screen.setup(request, *args, **kwargs)
        chosen = screen.get_object()
        if chosen.locale.language_code == settings.LANGUAGE_CODE:
            return None
        finder = AdminURLFinder(request.user)
        source = chosen.get_translations().filter(in_source_language()).first()
        source_url = finder.get_edit_url(source) if source else None
        messages.error(
            request,
            _("“%(title)s” is not in the source language. Send the original for translation instead.")
            % {"title": chosen},
            buttons=[messages.button(source_url, _("Open the original"))] if source_url else None,
        )
        return redirect(finder.get_edit_url(chosen) or "wagtailadmin_home")
