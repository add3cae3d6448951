"""The blocks of a page's body."""

from wagtail import blocks


class BodyBlock(blocks.StreamBlock):
    """What an editor can put into the body of any page."""

    paragraph = blocks.RichTextBlock()


class HighlightsBlock(blocks.StreamBlock):
    """What an editor can put on a home page."""

    paragraph = blocks.RichTextBlock()
