"""What this app tells others."""

from collections.abc import Iterable

from wagtail import hooks

from news.missions import mission_lines
from partnerships.missions import MissionLine
from partnerships.models import PartnershipPage


@hooks.register("gather_missions")
def gather_missions(partnerships: Iterable[PartnershipPage], locale_id: int) -> list[MissionLine]:
    """Tell partnerships which missions serve them."""
    return mission_lines(partnerships, locale_id)
