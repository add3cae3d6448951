"""The blocks of a page's body: those of every site, and those that show what the city holds as facts."""

from .facts import CommitmentsBlock, KeyFigureItemBlock, KeyFiguresBlock
from .lists import LatestNewsBlock, PartnersMapBlock
from .stories import DestinationsBlock, QuoteBlock, SpotlightBlock, TimelineBlock, TimelineEntryBlock
from .streams import BodyBlock, HighlightsBlock

__all__ = [
    "BodyBlock",
    "CommitmentsBlock",
    "DestinationsBlock",
    "HighlightsBlock",
    "KeyFigureItemBlock",
    "KeyFiguresBlock",
    "LatestNewsBlock",
    "PartnersMapBlock",
    "QuoteBlock",
    "SpotlightBlock",
    "TimelineBlock",
    "TimelineEntryBlock",
]
