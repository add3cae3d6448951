"""The city itself: its pages, its commitments and its key figures."""

from .calls import CallForProjectsPage
from .commitments import Commitment
from .figures import KeyFigure, KeyFigureValue
from .networks import NetworkIndexPage, NetworkPage, NetworkRepresentation, NetworkRole
from .pages import AccessibilityStatementPage, HomePage, SitemapPage, StandardPage
from .profiles import CityProfilePage, RankFact

__all__ = [
    "AccessibilityStatementPage",
    "CallForProjectsPage",
    "CityProfilePage",
    "Commitment",
    "HomePage",
    "KeyFigure",
    "KeyFigureValue",
    "NetworkIndexPage",
    "NetworkPage",
    "NetworkRepresentation",
    "NetworkRole",
    "RankFact",
    "SitemapPage",
    "StandardPage",
]
