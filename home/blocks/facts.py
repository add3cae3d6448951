"""Key figures and commitments, chosen from where they are held."""

from typing import Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from translation.references import ReferenceChooserBlock

FACTS = _("Facts")


class KeyFigureItemBlock(blocks.StructBlock):
    """One key figure: its latest value, that of a fixed year, or all its years."""

    figure = ReferenceChooserBlock("home.KeyFigure", label=_("Key figure"))
    year = blocks.IntegerBlock(
        required=False,
        min_value=1800,
        max_value=2200,
        label=_("Fixed year"),
        help_text=_("Empty, the latest value is shown, also when a newer one comes."),
    )
    show_series = blocks.BooleanBlock(
        required=False, label=_("Show all years"), help_text=_("As a line with its table; needs two years or more.")
    )

    class Meta:
        icon = "order"
        label = _("Key figure")
        label_format = "{figure} {year}"


class KeyFiguresBlock(blocks.StructBlock):
    """Key figures side by side."""

    figures = blocks.ListBlock(KeyFigureItemBlock(), min_num=1, label=_("Key figures"))

    def get_preview_value(self) -> Any:
        """Return the first few figures of the site."""
        figures = latest("home.KeyFigure", 3)
        return self.normalize({"figures": [{"figure": figure} for figure in figures]})

    class Meta:
        icon = "order"
        label = _("Key figures")
        group = FACTS
        description = _("Numbers with their year and source; they change here when they change where they are held.")
        template = "blocks/key_figures.html"


class CommitmentsBlock(blocks.StructBlock):
    """Commitments, each with how far it has come."""

    commitments = blocks.ListBlock(
        ReferenceChooserBlock("home.Commitment", label=_("Commitment")), min_num=1, label=_("Commitments")
    )

    def get_preview_value(self) -> Any:
        """Return the first few commitments of the site."""
        return self.normalize({"commitments": latest("home.Commitment", 2)})

    class Meta:
        icon = "tasks"
        label = _("Commitments")
        group = FACTS
        description = _("What the city has promised, with status, dates, evidence and indicator.")
        template = "blocks/commitments.html"


def latest(model: str, count: int) -> list[Any]:
    """Return a few objects in the source language for a preview; one empty choice where there are none."""
    objects = apps.get_model(model).objects.filter(live=True).order_by("locale_id", "pk")
    return list(objects[:count]) or [None]
