"""The pattern page."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override

from config.patterns.samples import samples
from config.patterns.tokens import tokens
from core.frame import frame_for_request
from core.views import for_reading


@for_reading
def patterns(request: HttpRequest) -> HttpResponse:
    """Show the tokens, and all components and blocks, in English. Raises Http404 unless in development."""
    if not settings.DEBUG:
        raise Http404
    with override("en"):
        return render(request, "patterns/patterns.html", samples(frame_for_request(request)) | {"tokens": tokens()})
