"""What answers say of themselves to browsers: what they may load, and what they may do.

The policies have the shape of Django 6's ``SECURE_CSP``, whose middleware takes over once Wagtail stands on it.
"""

from collections.abc import Callable, Mapping, Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from core.middleware import in_admin

Policy = Mapping[str, Sequence[str]]

NONE, SELF, INLINE = "'none'", "'self'", "'unsafe-inline'"

FOR_READERS: Policy = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF],
    "font-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    # The admin shows pages in frames, to preview them.
    "frame-ancestors": [SELF],
}
FOR_EDITORS: Policy = {
    "default-src": [SELF],
    # Wagtail starts its choosers of dates and other parts of its forms by scripts in the page.
    "script-src": [SELF, INLINE],
    "style-src": [SELF, INLINE],
    # Pictures are shown before they are uploaded.
    "img-src": [SELF, "data:", "blob:"],
    "object-src": [NONE],
    "base-uri": [NONE],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
}
FOR_UPLOADS: Policy = {
    "default-src": [NONE],
    # A drawing opened on its own keeps its colours and runs no script.
    "style-src": [INLINE],
    "sandbox": [],
}
UNUSED = [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
]
"""What browsers can give to pages and no page of ours asks for."""


def written(policy: Policy) -> str:
    """Return a policy as the header Content-Security-Policy has it."""
    return "; ".join(" ".join([directive, *sources]) for directive, sources in policy.items())


class HeadersMiddleware:
    """Sets Content-Security-Policy, where a view has not, and Permissions-Policy on every answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", ", ".join(f"{feature}=()" for feature in UNUSED))
        if not (settings.DEBUG and response.status_code == 500):  # Django's page for developers has styles in it.
            policy = FOR_EDITORS if in_admin(request) else FOR_READERS
            response.headers.setdefault("Content-Security-Policy", written(policy))
        return response
