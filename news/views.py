"""What others read regularly: the news as a feed, the dates as a calendar."""

from collections.abc import Iterable
from functools import wraps
from typing import Any
from urllib.parse import urljoin
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from core.frame import frame_for_request
from core.serving import find_root_path, find_trail
from core.views import View, for_reading, page_not_found
from news.calendar import Languages, Occasion, calendar_of, missions, occasions
from news.feeds import feed_of


def below_home(view: View) -> View:
    """Give a view the live home page of the active language; answer 404 where there is none."""

    @wraps(view)
    def answer(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        root_path = find_root_path(request)
        trail = find_trail(root_path, []) if root_path else None
        return view(request, trail[0], **kwargs) if trail else page_not_found(request)

    return answer


@for_reading
@below_home
def news_feed(request: HttpRequest, home: Page) -> HttpResponse:
    """Answer with the news in the active language that were published last."""
    feed = feed_of(home, request)
    response = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
    response["Last-Modified"] = http_date(feed.latest_post_date().timestamp())
    return response


@for_reading
@below_home
def news_calendar(request: HttpRequest, home: Page) -> HttpResponse:
    """Answer with all dates, in the words of the active language where there are any."""
    languages = Languages.beside(home, request)
    if languages is None:
        return page_not_found(request)
    name = _("%(name)s – calendar") % {"name": site_name(request, home)}
    return calendar_response(request, home, occasions(languages, timezone.localdate()), name, "calendar.ics")


@for_reading
@below_home
def news_mission_calendar(request: HttpRequest, home: Page, key: UUID) -> HttpResponse:
    """Answer with one mission, in the words of the active language if it has any."""
    languages = Languages.beside(home, request)
    mission = next(missions(languages, translation_key=key), None) if languages else None
    if mission is None:
        return page_not_found(request)
    return calendar_response(request, home, [mission], mission.title, f"{mission.first}.ics")


def calendar_response(
    request: HttpRequest, home: Page, held: Iterable[Occasion], name: str, filename: str
) -> HttpResponse:
    """Answer with a calendar."""
    site = Site.find_for_request(request)
    calendar = calendar_of(
        held,
        name=name,
        language=home.locale.language_code,
        host=site.hostname if site else request.get_host(),
        url=urljoin(home.get_full_url(request) or "", request.path),
    )
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{filename}"'
    return response


def site_name(request: HttpRequest, home: Page) -> str:
    """Return what the site is called in the active language."""
    frame = frame_for_request(request)
    return frame.identity.name if frame and frame.identity else home.title
