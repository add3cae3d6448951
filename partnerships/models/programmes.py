"""Cooperation programmes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage
from home.blocks import BodyBlock
from home.models.tree import BRANCHES
from home.models.values import YEARS
from translation.facts import facts, words
from translation.references import in_source_language


class ProgrammePage(BasePage):
    """What a city sets out to do with others over some years, and where."""

    page_description = _("A programme of cooperation: its period, areas, objectives, destinations and how far it is.")

    class Status(models.TextChoices):
        """How far it is."""

        PLANNED = "planned", _("planned")
        PREPARATION = "preparation", _("in preparation")
        OPERATIONAL = "operational", _("operational")
        COMPLETED = "completed", _("completed")
        SUSPENDED = "suspended", _("suspended")

    from_year = models.PositiveSmallIntegerField(_("from (year)"), null=True, blank=True, validators=YEARS)
    to_year = models.PositiveSmallIntegerField(_("to (year)"), null=True, blank=True, validators=YEARS)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.PLANNED)
    status_on = models.DateField(
        _("status as of"), null=True, blank=True, help_text=_("The day it was found so: readers see it.")
    )
    areas = ParentalManyToManyField(
        "directory.Theme", blank=True, related_name="+", limit_choices_to=in_source_language, verbose_name=_("areas")
    )
    partners = ParentalManyToManyField(
        "directory.Organisation",
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("partners"),
    )
    destinations = ParentalManyToManyField(
        "directory.Place",
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("destinations"),
        help_text=_("Shown by country, with their number."),
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *facts("from_year", "to_year", "status", "status_on", "areas", "partners", "destinations"),
        *words("objectives", "body"),
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldRowPanel([FieldPanel("from_year"), FieldPanel("to_year")])], _("Period")),
        MultiFieldPanel([FieldRowPanel([FieldPanel("status"), FieldPanel("status_on")])], _("Status")),
        FieldPanel("areas"),
        FieldPanel("partners"),
        InlinePanel("objectives", heading=_("Objectives"), label=_("Objective"), icon="list-ul"),
        FieldPanel("destinations"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = [*BRANCHES, "partnerships.PartnershipIndexPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")


class ProgrammeObjective(TranslatableMixin, Orderable):
    """One aim of a programme."""

    page = ParentalKey(ProgrammePage, on_delete=models.CASCADE, related_name="objectives")
    text = models.CharField(_("objective"), max_length=300)

    override_translatable_fields = words("text")

    panels = [FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")
