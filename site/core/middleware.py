"""What happens around requests: odd addresses, and refusals to publish."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.urls import reverse

from core.publishing import RequirementsNotMet
from core.refusals import answer, tell
from translation.publishing import publishing_translations


class OddAddressMiddleware:
    """Answers 400 to addresses with a NUL character: no page has one, and PostgreSQL has no text with one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request, or refuse it before anything looks its address up."""
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponseBadRequest("400: an address cannot hold a NUL character.", content_type="text/plain")
        return self.get_response(request)


class RequirementsMiddleware:
    """Tells users of the admin why something was not published, whichever screen they asked from."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request; where wagtail-localize publishes during it, show what it refused."""
        if not publishes_translations(request):
            return self.get_response(request)
        with publishing_translations() as attempt:
            response = self.get_response(request)
        for error in attempt.refused:
            if isinstance(error, RequirementsNotMet):
                tell(request, error)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Turn a refusal that no form has shown into a message on the screen where it can be mended."""
        if isinstance(exception, RequirementsNotMet) and in_admin(request):
            return answer(request, exception)
        return None


def publishes_translations(request: HttpRequest) -> bool:
    """Say whether a request comes from one of wagtail-localize's screens and asks it to publish."""
    if request.method != "POST" or not in_admin(request):
        return False
    return request.POST.get("action") == "publish" or "publish_translations" in request.POST


def in_admin(request: HttpRequest) -> bool:
    """Say whether a request is for the admin."""
    return request.path.startswith(reverse("wagtailadmin_home"))
