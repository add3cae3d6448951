"""Blocks that tell of people and places."""

import datetime
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import CharBlock, FactChoiceBlock, FactURLBlock, OptionalPictureBlock, RichTextBlock, TextBlock
from core.blocks.links import languages
from directory.models import Place
from translation.references import ReferenceChooserBlock, SourcePageChooserBlock

STORIES = _("People and places")


class QuoteBlock(blocks.StructBlock):
    """What someone said, in which language, and in which office at the time."""

    text = TextBlock(max_length=1000, label=_("Text"), help_text=_("Without quotation marks."))
    original_language = FactChoiceBlock(
        choices=languages, required=False, label=_("Original language"), help_text=_("In which it was said.")
    )
    is_translation = blocks.BooleanBlock(
        required=False, label=_("This is a translation"), help_text=_("The text above is not what was said literally.")
    )
    person = ReferenceChooserBlock("directory.Person", label=_("Person"))
    office = CharBlock(
        max_length=160,
        required=False,
        label=_("Office at the time"),
        help_text=_("Where it differs from the office held today."),
    )
    date = blocks.DateBlock(required=False, label=_("Date"))
    source_url = FactURLBlock(required=False, label=_("Address of the source"))

    def words_as_said(self, value: Any) -> list[str]:
        """Return the text where it is quoted in a language that is not the source's: no translator owes another."""
        said_in = value.get("original_language")
        literal = said_in and said_in != settings.LANGUAGE_CODE and not value.get("is_translation")
        return [value["text"]] if literal else []

    class Meta:
        icon = "openquote"
        label = _("Quote")
        label_format = "{person}: {text}"
        group = STORIES
        description = _("Someone's words, with the office held at the time and the original language.")
        template = "blocks/quote.html"
        preview_value = {"text": _("Our two cities have more in common than the ocean that lies between them.")}


class SpotlightBlock(blocks.StructBlock):
    """One thing told apart from the rest, with its place and time."""

    title = CharBlock(max_length=120, label=_("Title"))
    body = RichTextBlock(label=_("Text"))
    place = ReferenceChooserBlock("directory.Place", required=False, label=_("Place"))
    begins = blocks.DateBlock(required=False, label=_("Begins on"))
    ends = blocks.DateBlock(required=False, label=_("Ends on"))
    picture = OptionalPictureBlock(label=_("Picture"))
    page = SourcePageChooserBlock(required=False, label=_("Page to read on"))

    def get_preview_value(self) -> Any:
        """Return a short story."""
        return self.normalize(
            {
                "title": _("A carnival crosses the sea"),
                "body": _("For three days, the floats parade in a partner city."),
            }
        )

    class Meta:
        icon = "pick"
        label = _("Spotlight")
        label_format = "{title}"
        group = STORIES
        description = _("One story set apart, with its place, time and picture.")
        template = "blocks/spotlight.html"


class DestinationsBlock(blocks.StructBlock):
    """The places an action is meant for, in a period; shown by country and counted."""

    from_year = blocks.IntegerBlock(required=False, min_value=1900, max_value=2200, label=_("From (year)"))
    to_year = blocks.IntegerBlock(required=False, min_value=1900, max_value=2200, label=_("To (year)"))
    places = blocks.ListBlock(ReferenceChooserBlock("directory.Place", label=_("Place")), min_num=1, label=_("Places"))

    def get_preview_value(self) -> Any:
        """Return the first few places of the directory."""
        places: list[Place | None] = [*Place.objects.order_by("locale_id", "pk")[:6]] or [None]
        return self.normalize({"from_year": 2026, "to_year": 2030, "places": places})

    class Meta:
        icon = "site"
        label = _("Destinations")
        label_format = "{from_year}–{to_year}"
        group = STORIES
        description = _("Places by country, with their number and the period they were chosen for.")
        template = "blocks/destinations.html"


class TimelineEntryBlock(blocks.StructBlock):
    """One thing that happened, with its time and places."""

    year = blocks.IntegerBlock(
        required=False, min_value=1000, max_value=2200, label=_("Year"), help_text=_("Where the day is not known.")
    )
    begins = blocks.DateBlock(required=False, label=_("First day"))
    ends = blocks.DateBlock(required=False, label=_("Last day"))
    places = blocks.ListBlock(ReferenceChooserBlock("directory.Place", label=_("Place")), default=[], label=_("Places"))
    text = TextBlock(max_length=600, required=False, label=_("Text"), help_text=_("What happened, in a few words."))
    page = SourcePageChooserBlock(
        required=False, label=_("Page to read on"), help_text=_("Such as that of a mission; its title is shown.")
    )

    class Meta:
        icon = "history"
        label = _("Entry")
        label_format = "{year} {begins} {text}"


class TimelineBlock(blocks.StructBlock):
    """What happened, from the earliest to the latest."""

    title = CharBlock(max_length=120, required=False, label=_("Title"))
    entries = blocks.ListBlock(TimelineEntryBlock(), min_num=1, label=_("Entries"))

    def get_preview_value(self) -> Any:
        """Return what happened between two cities, with a place of the directory."""
        places = list(Place.objects.order_by("locale_id", "pk")[:1])
        entries = [
            {"year": 1962, "text": _("The two cities sign their twinning charter."), "places": places},
            {
                "begins": datetime.date(2024, 5, 24),
                "ends": datetime.date(2024, 5, 31),
                "text": _("A delegation visits universities and companies."),
            },
        ]
        return self.normalize({"title": _("Sixty years of exchange"), "entries": entries})

    class Meta:
        icon = "history"
        label = _("Timeline")
        label_format = "{title}"
        group = STORIES
        description = _("Missions and other events along a line, the earliest first, with their places and pages.")
        template = "blocks/timeline.html"
