"""Addresses that belong to no page, and the way from an address to its page."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from wagtail.views import serve as wagtail_serve

from core.serving import find_elsewhere, find_route


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve the page at ``path`` as Wagtail does, once it is found."""
    # Where Wagtail keeps the route that it has found, so that it does not look for it again.
    request._wagtail_route_for_request = find_route(request, path)  # type: ignore[attr-defined]
    return wagtail_serve(request, path)


def choose_language(request: HttpRequest) -> HttpResponse:
    """Lead from / to the home page in the best language that the browser asks for."""
    response = HttpResponseRedirect(f"/{get_language_from_request(request)}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def health(request: HttpRequest) -> HttpResponse:
    """Say that the process answers."""
    return HttpResponse("ok", content_type="text/plain")


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404 in the reader's language, offering the languages that have the page."""
    return render(request, "404.html", {"elsewhere": find_elsewhere(request)}, status=404)


def server_error(request: HttpRequest, *_args: Any) -> HttpResponse:
    """Answer 500 without asking the database or anything else for help."""
    return render(None, "500.html", status=500)
