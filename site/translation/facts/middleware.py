"""What the person at the screen is told."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import DraftStateMixin

from .follow import collected_failures


class FactsMiddleware:
    """Tells the editor which translations could not be given the facts that were just published or saved.

    Stands after MessageMiddleware. A middleware, because facts are published by many screens: the editor, moderation,
    bulk actions, the engine's own.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request and add one message for each translation that failed."""
        with collected_failures() as failures:
            response = self.get_response(request)
        for translation in {failure.translation: None for failure in failures}:
            _tell(request, translation)
        return response


def _tell(request: Any, translation: Any) -> None:
    if isinstance(translation, DraftStateMixin):
        text = _(
            "The facts did not reach “%(title)s” in %(language)s. Open that translation and publish it again; if this "
            "message comes back, tell whoever runs the site: the log says why."
        )
    else:
        text = _(
            "The facts did not reach “%(title)s” in %(language)s. Open that translation and save it again; if this "
            "message comes back, tell whoever runs the site: the log says why."
        )
    url = AdminURLFinder(request.user).get_edit_url(translation)
    messages.error(
        request,
        text % {"language": translation.locale.get_display_name(), "title": translation},
        buttons=[messages.button(url, _("Open the translation"))] if url else None,
    )
