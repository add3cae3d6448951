"""Addresses that belong to no page, and the way from an address to its page."""

import posixpath
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_language_from_path, get_supported_language_variant, override
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from django.views.static import serve as serve_file
from wagtail.models import Site
from wagtail.views import serve as wagtail_serve

from core.headers import FOR_UPLOADS, written
from core.not_found import NotFound
from core.redirects import answer_moved
from core.serving import find_route
from translation.languages import live_translations, tag

View = Callable[..., HttpResponseBase]

SECONDS_KEPT = 2_592_000
"""For how long browsers keep a picture: 30 days. Another may come to bear its name, so not for ever."""


def for_reading(view: View) -> View:
    """Let a view be read and nothing else: it answers 405 to POST, rather than ask for a token that no reader has."""
    return csrf_exempt(require_safe(view))


@for_reading
def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve the page at ``path`` as Wagtail does, once it is found."""
    try:
        route = find_route(request, path)
    except Http404:
        route = None
    if route is None:
        # Answered here rather than raised, so that developers see the page that readers see.
        return page_not_found(request)
    # Where Wagtail keeps the route that it has found, so that it does not look for it again.
    request._wagtail_route_for_request = route  # type: ignore[attr-defined] # Wagtail reads it there
    return wagtail_serve(request, path)


@for_reading
def choose_language(request: HttpRequest) -> HttpResponse:
    """Lead from / to the live home page in the language that the browser likes best, else in the source language."""
    response = HttpResponseRedirect(f"/{best_language(request)}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def best_language(request: HttpRequest) -> str:
    """Return the code of the language to begin in: among those whose home page is live, the one asked for first."""
    site = Site.find_for_request(request)
    live = live_translations([site.root_page]) if site else {}
    for asked, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            code = get_supported_language_variant(asked)
        except LookupError:
            continue
        if code in live:
            return code
    return settings.LANGUAGE_CODE


@never_cache
@for_reading
def health(request: HttpRequest) -> HttpResponse:
    """Say that the process answers."""
    return HttpResponse("ok", content_type="text/plain")


@for_reading
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve what editors have uploaded; a proxy may do so instead (deploy/nginx.conf.template).

    Raises Http404 for documents too: some are for certain readers only, and their own address asks who is reading.
    """
    path = posixpath.normpath(path).lstrip("/")
    if path.startswith("documents/"):
        raise Http404
    response: HttpResponseBase = serve_file(request, path, document_root=str(settings.MEDIA_ROOT))
    patch_cache_control(response, public=True, max_age=SECONDS_KEPT)
    response["Content-Security-Policy"] = written(FOR_UPLOADS)
    return response


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Lead on from an old address; else answer 404 in the reader's language, offering what may have been meant."""
    return answer_moved(request) or render(request, "404.html", {"missing": NotFound(request)}, status=404)


def server_error(request: HttpRequest, *_args: Any) -> HttpResponse:
    """Answer 500 in the language of the address, without asking the database or anything else for help."""
    language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    with override(language):
        response = render(None, "500.html", status=500)
    response["Content-Language"] = tag(language)
    return response
