"""What others read regularly: the news as a feed, the dates as a calendar."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from icalendar import Calendar
from wagtail.models import Page

from core.serving import find_root_path, find_trail
from core.views import page_not_found
from news.models import MissionPage

View = Callable[..., HttpResponse]


def below_home(view: View) -> View:
    """Give a view the live home page of the active language; answer 404 where there is none."""

    @wraps(view)
    def answer(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        root_path = find_root_path(request)
        trail = find_trail(root_path, []) if root_path else None
        return view(request, trail[0], **kwargs) if trail else page_not_found(request)

    return answer


@below_home
def news_feed(request: HttpRequest, home: Page) -> HttpResponse:
    """Answer with the newest news in the active language."""
    feed = Atom1Feed(home.title, home.full_url, "", language=home.locale.language_code)
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


@below_home
def news_calendar(request: HttpRequest, home: Page) -> HttpResponse:
    """Answer with all dates, in the words of the active language."""
    return HttpResponse(Calendar.new(name=home.title).to_ical(), content_type="text/calendar; charset=utf-8")


@below_home
def news_mission_calendar(request: HttpRequest, home: Page, key: UUID) -> HttpResponse:
    """Answer with the dates of one mission, in the words of the active language."""
    mission = MissionPage.objects.live().public().filter(translation_key=key).first()
    if mission is None:
        return page_not_found(request)
    return HttpResponse(Calendar.new(name=mission.title).to_ical(), content_type="text/calendar; charset=utf-8")
