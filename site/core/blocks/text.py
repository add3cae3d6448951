"""Text: headings, paragraphs, lists of objectives."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .facts import FactChoiceBlock
from .words import CharBlock

TEXT = _("Text")
RICH_TEXT_FEATURES = ["bold", "italic", "superscript", "subscript", "ol", "ul", "link", "document-link"]


class HeadingBlock(blocks.StructBlock):
    """A heading inside the page; the page's title is above all of them."""

    level = FactChoiceBlock(
        choices=[("h2", _("Section")), ("h3", _("Subsection")), ("h4", _("Smaller part"))],
        default="h2",
        label=_("Level"),
        help_text=_("Go down one level at a time: a subsection stands inside a section."),
    )
    text = CharBlock(max_length=120, label=TEXT)

    class Meta:
        icon = "title"
        label = _("Heading")
        label_format = "{text}"
        group = TEXT
        description = _("Opens a section. Something has to follow it.")
        template = "blocks/heading.html"
        preview_value = {"level": "h2", "text": _("A port open to the world")}


class RichTextBlock(blocks.RichTextBlock):
    """Paragraphs and lists with links and emphasis; headings are blocks of their own."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": RICH_TEXT_FEATURES, **kwargs})

    def get_preview_value(self) -> Any:
        """Return a paragraph with a list, in the editor's language."""
        opening = gettext("The city works with its partners on what they have in common:")
        items = (gettext("mobility that does without the car;"), gettext("rivers that can flood safely."))
        return self.normalize(f"<p>{opening}</p><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>")

    class Meta:
        icon = "pilcrow"
        label = _("Paragraphs")
        group = TEXT
        description = _("Text with links, lists and emphasis. Put headings into blocks of their own.")
        template = "blocks/rich_text.html"


class ObjectivesBlock(blocks.StructBlock):
    """Objectives as a list, with the sentence that introduces them."""

    introduction = CharBlock(
        max_length=200, required=False, label=_("Introduction"), help_text=_("The sentence before the list.")
    )
    objectives = blocks.ListBlock(CharBlock(max_length=300, label=_("Objective")), min_num=1, label=_("Objectives"))

    class Meta:
        icon = "list-ul"
        label = _("Objectives")
        label_format = "{introduction}"
        group = TEXT
        description = _("What the city, a programme or a network is after, one item each.")
        template = "blocks/objectives.html"
        preview_value = {
            "introduction": _("Until 2030, the two cities want to:"),
            "objectives": [_("exchange students every year;"), _("open one laboratory together.")],
        }
