"""What this app tells others."""

from collections.abc import Iterable

from wagtail import hooks
from wagtail.models import Site

from core.frame import Frame
from news.listing import latest_of
from news.missions import mission_lines
from partnerships.missions import MissionLine
from partnerships.models import PartnershipPage


@hooks.register("gather_missions")
def gather_missions(partnerships: Iterable[PartnershipPage], locale_id: int) -> list[MissionLine]:
    """Tell partnerships which missions serve them."""
    return mission_lines(partnerships, locale_id)


@hooks.register("construct_frame")
def add_latest_news(frame: Frame, site: Site, language: str) -> None:
    """Keep the latest news with what surrounds pages, so that a home page shows them without a query."""
    frame.extra["latest_news"] = latest_of(site, language)
