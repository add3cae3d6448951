"""What the person at the screen is told."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder

from .failures import Failure, collected_failures


class FollowingMiddleware:
    """Tells the editor which translations could not follow what was just published or saved.

    Stands after MessageMiddleware. A middleware, because sources are published by many screens: the editor, moderation,
    bulk actions, the engine's own.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request and add one message for each translation that failed."""
        with collected_failures() as failures:
            response = self.get_response(request)
        for failure in {failure.translation: failure for failure in reversed(failures)}.values():
            _tell(request, failure)
        return response


def _tell(request: Any, failure: Failure) -> None:
    translation = failure.translation
    url = AdminURLFinder(request.user).get_edit_url(translation)
    messages.error(
        request,
        failure.text,
        buttons=[messages.button(url, _("Open the translation"))] if url else None,
    )
