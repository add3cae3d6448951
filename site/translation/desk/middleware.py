"""Rights per language, before any screen of the admin does anything."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.admin.localization import get_localized_response

from translation.desk import reading
from translation.desk.buttons import ask_for_roles, histories_that_open, offer_usage_to_editors
from translation.desk.editor import to_workspace
from translation.desk.guards import demands
from translation.desk.guards.demands import first_refusal
from translation.desk.guards.refusing import refuse


class RightsMiddleware:
    """Refuses what somebody has no right to in a language, and leads from editors to the workspace."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Answer with a refusal or the way to the workspace, or let the screen answer.

        The screens let nobody in who has no access to the admin.
        """
        reading.begin(request, args, kwargs)
        asked = demands(request.resolver_match, request)
        first = next(asked, None)
        if first is None or not request.user.has_perm("wagtailadmin.access_admin"):
            return None
        if workspace := to_workspace(request, request.resolver_match):
            return workspace

        def answer(request: HttpRequest) -> HttpResponse | None:
            reason = first_refusal(request.user, [first]) or first_refusal(request.user, asked)
            return refuse(request, reason) if reason else None

        return get_localized_response(answer, request)

    def process_template_response(self, request: Any, response: Any) -> Any:
        """Take buttons away from Wagtail's screens that it has no hooks for."""
        shown = response.context_data or {}
        reading.end(request, shown)
        if request.resolver_match.view_name.startswith("wagtailadmin_"):
            offer_usage_to_editors(shown.get("side_panels", ()), request.user)
            ask_for_roles(shown.get("object_list", ()))
        if request.resolver_match.view_name.startswith("wagtailadmin_reports:workflow") and "object_list" in shown:
            shown["object_list"] = histories_that_open(shown["object_list"], request.user)
        return response
