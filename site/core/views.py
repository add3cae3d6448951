"""Addresses that belong to no page, and the way from an address to its page."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header
from wagtail.models import Site
from wagtail.views import serve as wagtail_serve

from core.not_found import NotFound
from core.redirects import answer_moved
from core.serving import find_route
from translation.languages import live_translations


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


def health(request: HttpRequest) -> HttpResponse:
    """Say that the process answers."""
    return HttpResponse("ok", content_type="text/plain")


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Lead on from an old address; else answer 404 in the reader's language, offering what may have been meant."""
    return answer_moved(request) or render(request, "404.html", {"missing": NotFound(request)}, status=404)


def server_error(request: HttpRequest, *_args: Any) -> HttpResponse:
    """Answer 500 without asking the database or anything else for help."""
    return render(None, "500.html", status=500)
