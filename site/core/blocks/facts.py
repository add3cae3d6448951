"""Blocks whose value is a fact."""

from typing import Any

from wagtail import blocks


class FactMixin(blocks.Block):
    """Keeps a block's value out of translation: wagtail-localize neither translates it nor lets it differ."""

    def get_translatable_segments(self, value: Any) -> list[Any]:
        """Offer nothing to translate."""
        return []

    def restore_translated_segments(self, value: Any, segments: list[Any]) -> Any:
        """Keep the source's value, whatever a translation made before may hold."""
        return value


class FactURLBlock(FactMixin, blocks.URLBlock):
    """An address that is the same in every language."""


class FactChoiceBlock(FactMixin, blocks.ChoiceBlock):
    """A choice that is the same in every language and that nobody searches for: a level, a language."""

    def get_searchable_content(self, value: Any) -> list[str]:
        """Keep what the choice is called out of the search; Wagtail would take it for words of the page."""
        return []
