"""What this app tells others."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail import hooks
from wagtail.models import Site

from core.frame import Frame, Link
from news.listing import latest_of
from news.missions import mission_lines
from news.models import NewsIndexPage
from partnerships.missions import MissionLine
from partnerships.models import PartnershipPage
from translation.languages import readable


@hooks.register("gather_missions")
def gather_missions(
    partnerships: Iterable[PartnershipPage], locale_id: int, request: HttpRequest | None
) -> list[MissionLine]:
    """Tell partnerships which missions serve them."""
    return mission_lines(partnerships, locale_id, request)


@hooks.register("construct_frame")
def add_latest_news(frame: Frame, site: Site, language: str) -> None:
    """Keep the latest news with what surrounds pages, so that a home page shows them without a query."""
    frame.extra["latest_news"] = latest_of(site, language)


@hooks.register("construct_frame")
def add_feed(frame: Frame, site: Site, language: str) -> None:
    """Let every page name the feed of the news in its language, for programs that look for one."""
    home = site.root_page.get_translations(inclusive=True).filter(locale__language_code=language).first()
    if home and frame.home and readable(NewsIndexPage.objects.descendant_of(home)).exists():
        with override(language):
            title = _("%(name)s – news") % {"name": frame.identity.name if frame.identity else home.title}
            frame.extra["feed"] = Link(title=title, url=reverse("news_feed"), language=language)
