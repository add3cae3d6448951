"""The blocks that any page's body can hold and that need no other app.

Facts of a block (addresses, levels, languages, numbers) are the same in every language; its words are translated.
wagtail-localize tells them apart by the field's class: ``CharBlock``, ``TextBlock`` and ``RichTextBlock`` are words.
"""

from .body import BaseBodyBlock
from .facts import FactChoiceBlock, FactMixin, FactURLBlock
from .files import DocumentBlock, GalleryBlock, OptionalPictureBlock, PictureBlock
from .links import CallToActionBlock, EmbedBlock, ExternalLinkBlock, TeasersBlock
from .tables import TableBlock
from .text import HeadingBlock, ObjectivesBlock, RichTextBlock
from .words import CharBlock, TextBlock

__all__ = [
    "BaseBodyBlock",
    "CallToActionBlock",
    "CharBlock",
    "DocumentBlock",
    "EmbedBlock",
    "ExternalLinkBlock",
    "FactChoiceBlock",
    "FactMixin",
    "FactURLBlock",
    "GalleryBlock",
    "HeadingBlock",
    "ObjectivesBlock",
    "OptionalPictureBlock",
    "PictureBlock",
    "RichTextBlock",
    "TableBlock",
    "TeasersBlock",
    "TextBlock",
]
