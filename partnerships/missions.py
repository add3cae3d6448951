"""The missions that serve a partnership, told by whichever app knows of missions."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from wagtail import hooks

from partnerships.models import PartnershipPage


@dataclass(frozen=True)
class MissionLine:
    """A mission as a partnership shows it.

    Attributes:
        title: in the reader's language, or else in the source's.
        url: of the page it leads to, as the site's pages write it.
        title_language: the code of the language of the title.
        language: the code of that of the page.
        starts, ends: its first and last day, as far as they are known.
        partnership_key: the translation key of the partnership it serves; a mission that serves two has two lines.
    """

    title: str
    url: str
    title_language: str
    language: str
    starts: datetime.date | None
    ends: datetime.date | None
    partnership_key: UUID

    @property
    def last_day(self) -> datetime.date:
        """Its last day; without one, its first, and without any, a day that never comes."""
        return self.ends or self.starts or datetime.date.max

    @property
    def is_over(self) -> bool:
        """Whether it has taken place."""
        return self.last_day < timezone.localdate()


def missions_of(
    partnerships: Iterable[PartnershipPage], locale_id: int, request: HttpRequest | None = None
) -> list[MissionLine]:
    """Return the missions that serve any of these partnerships, the latest first, those without a day before them.

    Whoever knows of missions registers a hook, which takes these arguments and returns lines in any order::

        @hooks.register("gather_missions")
        def missions(partnerships, locale_id, request) -> Iterable[MissionLine]: ...

    Args:
        partnerships: pages in the source language.
        locale_id: the reader's language.
        request: saves queries for the addresses.
    """
    partnerships = list(partnerships)
    lines: list[MissionLine] = []
    for hook in hooks.get_hooks("gather_missions"):
        lines += hook(partnerships, locale_id, request)
    return sorted(lines, key=lambda line: (line.starts or datetime.date.max, line.last_day), reverse=True)


def last_and_next(missions: Iterable[MissionLine]) -> tuple[MissionLine | None, MissionLine | None]:
    """Return the mission that was over last, and the one that is under way or begins first, each if there is one."""
    missions = list(missions)
    over = [line for line in missions if line.is_over]
    to_come = [line for line in missions if not line.is_over and line.starts]
    return (
        max(over, key=lambda line: line.last_day, default=None),
        min(to_come, key=lambda line: line.starts or datetime.date.max, default=None),
    )
