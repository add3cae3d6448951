"""What happens around requests: odd and old addresses, languages, and refusals to publish."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_path

from core.publishing import RequirementsNotMet
from core.redirects import answer_moved
from core.refusals import answer, tell
from translation.languages import tag
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


class LanguageMiddleware(LocaleMiddleware):
    """Speaks the language that the address names, else the one that the browser likes best.

    Unlike Django's, it leads nobody from an address without a language to one with: that is for / alone to do.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Say in which language is answered, and that it depends on the browser where the address names none.

        What serves the site and not its readers, such as its map, is in no language.
        """
        named = get_language_from_path(request.path_info)
        if not named and (response.status_code == 404 or in_admin(request)):
            patch_vary_headers(response, ["Accept-Language"])
            named = get_language()
        if named:
            response.headers.setdefault("Content-Language", tag(named))
        return response


class MovedMiddleware:
    """Leads from old addresses to new ones: where nothing is found, and where an address only lacks its last slash.

    It stands before the middleware that adds that slash, so that one step is enough.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        response = self.get_response(request)
        lost = response.status_code == 404 or lacks_slash(request, response)
        return (answer_moved(request) if lost else None) or response


def lacks_slash(request: HttpRequest, response: HttpResponse) -> bool:
    """Say whether a response leads to the same address with a slash at its end."""
    return response.status_code == 301 and response["Location"] == request.get_full_path(force_append_slash=True)


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
