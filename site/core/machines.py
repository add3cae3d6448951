"""What the site says to machines: where robots may go, and whom to tell of a hole in its security."""

import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from core.frame import frame_for
from core.views import for_reading
from translation.languages import tag

# RFC 9116 asks for less than a year; whoever keeps a copy is to look again before long.
SECURITY_VALID_FOR = datetime.timedelta(days=90)


@for_reading
def robots(request: HttpRequest) -> HttpResponse:
    """Let robots go where readers go (RFC 9309), and show them the map."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('wagtailadmin_home')}",
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemaps'))}",
    ]
    return plain(lines)


@for_reading
def security(request: HttpRequest) -> HttpResponse:
    """Say whom to tell of a hole in the site's security (RFC 9116): the mailbox of the site's identity.

    Raises Http404 where the site has no identity yet.
    """
    site = Site.find_for_request(request)
    identity = frame_for(site, settings.LANGUAGE_CODE).identity if site else None
    if identity is None:
        raise Http404
    expires = (timezone.now() + SECURITY_VALID_FOR).replace(microsecond=0)
    lines = [
        f"Contact: mailto:{identity.contact_mailbox}",
        f"Expires: {expires.astimezone(datetime.UTC).isoformat().replace('+00:00', 'Z')}",
        f"Preferred-Languages: {', '.join(tag(code) for code, _name in settings.LANGUAGES)}",
        f"Canonical: {request.build_absolute_uri(reverse('security'))}",
    ]
    return plain(lines)


def plain(lines: list[str]) -> HttpResponse:
    """Return lines as a file of plain text."""
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")
