"""What happens: missions, articles and publications."""

from .articles import ArticlePage
from .indexes import NewsIndexPage
from .missions import (
    MissionAgreement,
    MissionOutcome,
    MissionPage,
    MissionPartnership,
    MissionStep,
    PressLink,
)
from .publications import PublicationFile, PublicationPage, PublicationQuestion

__all__ = [
    "ArticlePage",
    "MissionAgreement",
    "MissionOutcome",
    "MissionPage",
    "MissionPartnership",
    "MissionStep",
    "NewsIndexPage",
    "PressLink",
    "PublicationFile",
    "PublicationPage",
    "PublicationQuestion",
]
