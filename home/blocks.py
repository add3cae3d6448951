"""The blocks of a page's body."""

from core.blocks import BaseBodyBlock


class BodyBlock(BaseBodyBlock):
    """What an editor can put into the body of any page."""


class HighlightsBlock(BaseBodyBlock):
    """What an editor can put on a home page."""
