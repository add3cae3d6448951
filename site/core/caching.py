"""Who may keep an answer, and for how long; docs/operations.md says what follows for readers and for proxies."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import (
    get_conditional_response,
    has_vary_header,
    patch_cache_control,
    patch_vary_headers,
    set_response_etag,
)
from django.utils.deprecation import MiddlewareMixin
from django.utils.http import parse_http_date_safe

from core.middleware import in_admin

SECONDS_FRESH = 30
"""For how long a shared cache need not ask again."""

SECONDS_STALE = 30
"""For how long after that it may answer with what it has while it asks."""

SECONDS_IN_NEED = 3600
"""For how long it may do so while the site only answers with errors."""

SHARED = {
    "public": True,
    "max_age": 0,
    "s_maxage": SECONDS_FRESH,
    "stale_while_revalidate": SECONDS_STALE,
    "stale_if_error": SECONDS_IN_NEED,
}
UNSHARED = {"private": True, "no_store": True}
ANSWERS = {200, 301, 302, 404, 410}
"""The statuses that say something of an address and not of one request."""


def may_be_shared(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Say whether everybody would be given this answer.

    Django notes ``Vary: Cookie`` on whatever has looked at the session, or written a token into a form. What depends on
    the language that a browser likes best is not worth a copy for each of the many ways to say it.
    """
    return (
        request.method in ("GET", "HEAD")
        and response.status_code in ANSWERS
        and not response.cookies
        and not has_vary_header(response, "Cookie")
        and not has_vary_header(response, "Accept-Language")
        and not in_admin(request)
    )


def is_public(response: HttpResponseBase) -> bool:
    """Say whether an answer is marked as one for everybody."""
    return "public" in response.headers.get("Cache-Control", "")


class SharedCacheMiddleware(MiddlewareMixin):
    """Lets shared caches keep what everybody is given, and nobody keep anything else; a view may have said otherwise.

    Stands outside of whatever uses cookies.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Set Cache-Control."""
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, **(SHARED if may_be_shared(request, response) else UNSHARED))
        return response


class ConditionalMiddleware(MiddlewareMixin):
    """Gives what is for everybody an ETag, and answers 304 to whoever has it already.

    Django's own middleware does not do so for HEAD, which is to be answered like GET (RFC 9110, 9.3.2).
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Compare the answer with what the request says is known."""
        if response.status_code != 200 or not is_public(response):
            return response
        if not response.has_header("ETag"):
            set_response_etag(response)
        modified = response.headers.get("Last-Modified")
        since = parse_http_date_safe(modified) if modified else None
        return get_conditional_response(request, response.headers.get("ETag"), since, response) or response


class CompressionMiddleware(GZipMiddleware):
    """Compresses what is for everybody, and nothing that may hold a secret (BREACH), such as the forms of the admin."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Compress a page; files are compressed where they lie, or are pictures."""
        if response.streaming or not is_public(response):
            return response
        patch_vary_headers(response, ["Accept-Encoding"])
        return super().process_response(request, response)
