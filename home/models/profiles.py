"""Profiles of cities and metropolises."""

import datetime
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
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


class CityProfilePage(BasePage):
    """Who a city or metropolis is."""

    page_description = _("Who a city or metropolis is: its place, its ranks with their sources, its figures.")

    place = models.ForeignKey(
        "directory.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("place"),
    )
    organisation = models.ForeignKey(
        "directory.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("organisation"),
    )
    tagline = models.CharField(_("tagline"), max_length=120, blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *facts("place", "organisation"),
        *words("tagline", "claims", "body"),
    ]

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("tagline"),
        *BasePage.content_panels[1:],
        FieldRowPanel([FieldPanel("place"), FieldPanel("organisation")]),
        InlinePanel("claims", heading=_("Rank facts"), label=_("Rank fact")),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("tagline"), index.SearchField("body")]
    parent_page_types = BRANCHES

    class Meta:
        verbose_name = _("city profile")
        verbose_name_plural = _("city profiles")

    def claims_on(self, day: datetime.date) -> "list[RankFact]":
        """Return the rank facts that may still be shown on a day."""
        return [claim for claim in self.claims.all() if claim.valid_until is None or claim.valid_until >= day]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the rank facts that still hold."""
        return super().get_context(request, *args, **kwargs) | {"claims": self.claims_on(timezone.localdate())}


class RankFact(TranslatableMixin, Orderable):
    """Where the city stands among others, with the year and the source that say so."""

    class Scope(models.TextChoices):
        """Among which cities it was ranked."""

        COUNTRY = "country", _("in its country")
        EUROPE = "europe", _("in Europe")
        WORLD = "world", _("in the world")

    page = ParentalKey(CityProfilePage, on_delete=models.CASCADE, related_name="claims")
    rank = models.PositiveSmallIntegerField(_("rank"), validators=[MinValueValidator(1)])
    scope = models.CharField(_("scope"), max_length=8, choices=Scope, default=Scope.COUNTRY)
    subject = models.CharField(_("subject"), max_length=120, help_text=_("What is ranked, such as “industrial city”."))
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True, validators=YEARS)
    source_name = models.CharField(_("source"), max_length=160, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True, help_text=_("Not shown after this day."))

    override_translatable_fields = [
        *facts("rank", "scope", "year", "source_url", "valid_until"),
        *words("subject", "source_name"),
    ]

    panels = [
        FieldRowPanel([FieldPanel("rank"), FieldPanel("scope")]),
        FieldPanel("subject"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("year"), FieldPanel("valid_until")]),
                FieldPanel("source_name"),
                FieldPanel("source_url"),
            ],
            _("Source"),
        ),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("rank fact")
        verbose_name_plural = _("rank facts")
