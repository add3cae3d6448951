"""Tables of data, with a caption and headers."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue

from .text import TEXT
from .words import CharBlock


class TableBlock(TypedTableBlock):
    """A table whose caption, headings and texts are words and whose numbers are facts.

    wagtail-localize does not know typed tables and would leave them untranslated, so the block hands out its own
    segments. Each text is one segment however often it stands in the table: texts twice under one path confuse
    the engine (issue 624). Like the paragraphs of a rich text, the texts of all cells share a path and are told
    apart by their order.
    """

    row_heading = CharBlock(required=False, label=_("Row heading"), icon="title")
    text = CharBlock(required=False, label=_("Text"), icon="pilcrow")
    number = blocks.DecimalBlock(required=False, label=_("Number"), icon="decimal", template="blocks/number.html")

    def get_translatable_segments(self, table: TypedTable) -> list[StringSegmentValue]:
        """Return the caption and every different text of the table. Called by wagtail-localize."""
        caption = [StringSegmentValue("caption", table.caption)] if has_text(table.caption) else []
        return caption + [StringSegmentValue("texts", text) for text in texts_of(table)]

    def restore_translated_segments(self, table: TypedTable, segments: list[StringSegmentValue]) -> TypedTable:
        """Return the table with its texts replaced by their translations. Called by wagtail-localize."""
        in_order = sorted(segments, key=lambda segment: segment.order)
        captions = [segment.render_text() for segment in in_order if segment.path == "caption"]
        texts = [segment.render_text() for segment in in_order if segment.path == "texts"]
        translations = dict(zip(texts_of(table), texts, strict=True))
        return TypedTable(
            columns=[
                {**column, "heading": translations.get(column["heading"], column["heading"])}
                for column in table.columns
            ],
            row_data=[
                {
                    "values": [
                        translations.get(value, value) if is_words(column) else value
                        for column, value in zip(table.columns, row["values"], strict=True)
                    ]
                }
                for row in table.row_data
            ],
            caption=captions[0] if captions else table.caption,
        )

    def get_preview_value(self) -> Any:
        """Return a small table with headings on both sides."""
        return self.normalize(
            {
                "caption": gettext("Students received, by country"),
                "columns": [
                    {"type": "row_heading", "heading": gettext("Country")},
                    {"type": "number", "heading": "2023"},
                    {"type": "number", "heading": "2024"},
                ],
                "rows": [
                    {"values": [gettext("Germany"), "412", "438"]},
                    {"values": [gettext("Senegal"), "1203", "1310"]},
                ],
            }
        )

    class Meta:
        icon = "table"
        label = _("Table")
        group = TEXT
        description = _("Figures or facts in rows and columns. Say in the caption what the table shows.")
        template = "blocks/table.html"


def texts_of(table: TypedTable) -> list[str]:
    """Return every different text of a table in reading order: the columns' headings, then the cells."""
    headings = [column["heading"] for column in table.columns]
    cells = [
        value
        for row in table.row_data
        for column, value in zip(table.columns, row["values"], strict=True)
        if is_words(column)
    ]
    return [text for text in dict.fromkeys([*headings, *cells]) if has_text(text)]


def is_words(column: dict[str, Any]) -> bool:
    """Say whether a column holds words, which are translated, and not numbers."""
    return isinstance(column["block"], blocks.CharBlock)


def has_text(text: str | None) -> bool:
    """Say whether there is anything but blanks."""
    return bool(text and text.strip())
