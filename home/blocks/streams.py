"""What can stand in a body and on a home page."""

from wagtail import blocks

from core.blocks import BaseBodyBlock, CallToActionBlock, HeadingBlock, TeasersBlock

from .facts import CommitmentsBlock, KeyFiguresBlock
from .lists import LatestNewsBlock, PartnersMapBlock
from .stories import DestinationsBlock, QuoteBlock, SpotlightBlock, TimelineBlock


class BodyBlock(BaseBodyBlock):
    """What an editor can put into the body of any page."""

    key_figures = KeyFiguresBlock()
    commitments = CommitmentsBlock()
    quote = QuoteBlock()
    spotlight = SpotlightBlock()
    destinations = DestinationsBlock()
    timeline = TimelineBlock()


class HighlightsBlock(blocks.StreamBlock):
    """What an editor can put on a home page."""

    heading = HeadingBlock()
    latest_news = LatestNewsBlock()
    partners_map = PartnersMapBlock()
    teasers = TeasersBlock()
    key_figures = KeyFiguresBlock()
    commitments = CommitmentsBlock()
    quote = QuoteBlock()
    spotlight = SpotlightBlock()
    call_to_action = CallToActionBlock()
