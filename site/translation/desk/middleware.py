"""Rights per language, before any screen of the admin does anything."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.admin.localization import get_localized_response

from translation.desk.guards import demands
from translation.desk.guards.demands import first_refusal
from translation.desk.guards.refusing import refuse


class RightsMiddleware:
    """Refuses what somebody has no right to in a language, through whichever screen they try."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Answer with a refusal, or let the screen answer; it lets nobody in who has no access to the admin."""
        asked = demands(request.resolver_match, request)
        first = next(asked, None)
        if first is None or not request.user.has_perm("wagtailadmin.access_admin"):
            return None

        def answer(request: HttpRequest) -> HttpResponse | None:
            reason = first_refusal(request.user, [first]) or first_refusal(request.user, asked)
            return refuse(request, reason) if reason else None

        return get_localized_response(answer, request)
