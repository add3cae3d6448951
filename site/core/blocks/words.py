"""Text in blocks that is never None.

A field that is missing from stored content, as one added to a block later always is, has its default for a value. In
Wagtail's own blocks that is None, on which wagtail-localize stops with a TypeError: the page cannot be translated.
"""

from typing import Any

from wagtail import blocks


class NeverNone(blocks.FieldBlock):
    """Takes empty text for None."""

    def normalize(self, value: Any) -> Any:
        """Return the text."""
        return super().normalize("" if value is None else value)

    def to_python(self, value: Any) -> Any:
        """Return the text."""
        return super().to_python("" if value is None else value)

    class Meta:
        default = ""


class CharBlock(NeverNone, blocks.CharBlock):
    """A line of words."""


class TextBlock(NeverNone, blocks.TextBlock):
    """Words on several lines, without emphasis or links."""
