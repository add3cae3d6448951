"""Rules that the requirements of the news are made of, beside those of ``core.rules``."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from core.problems import Problem
from news.models import MissionPage

COUNTS = ("people", "organisations", "companies")


def steps_within_mission(mission: MissionPage) -> Iterator[Problem]:
    """Refuse a step on a day on which the mission was not under way."""
    for index, step in enumerate(mission.steps.all()):
        for name in ("begins", "ends"):
            day = getattr(step, name)
            if day is None:
                continue
            if mission.starts is not None and day < mission.starts:
                yield Problem(_("Give a day that is not before the mission starts."), ("steps", index, name))
            if mission.ends is not None and mission.ends < day:
                yield Problem(_("Give a day that is not after the mission ends."), ("steps", index, name))


def about_how_many(mission: MissionPage) -> Iterator[Problem]:
    """Refuse to say “about” of a number that is not there."""
    for name in COUNTS:
        if getattr(mission, f"{name}_about") and getattr(mission, name) is None:
            yield Problem(_("Enter how many there were, or take the mark off “about”."), (name,))
