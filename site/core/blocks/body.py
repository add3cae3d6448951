"""The stream that the bodies of all pages start from."""

from wagtail import blocks

from .files import DocumentBlock, GalleryBlock, PictureBlock
from .links import CallToActionBlock, EmbedBlock, ExternalLinkBlock, TeasersBlock
from .tables import TableBlock
from .text import HeadingBlock, ObjectivesBlock, RichTextBlock


class BaseBodyBlock(blocks.StreamBlock):
    """What every body can hold; an app adds its own blocks in a subclass."""

    heading = HeadingBlock()
    rich_text = RichTextBlock()
    objectives = ObjectivesBlock()
    picture = PictureBlock()
    gallery = GalleryBlock()
    table = TableBlock()
    document = DocumentBlock()
    external_link = ExternalLinkBlock()
    call_to_action = CallToActionBlock()
    teasers = TeasersBlock()
    embed = EmbedBlock()
