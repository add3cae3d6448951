"""Partner cities and territories."""

import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage
from home.blocks import BodyBlock
from home.models.values import YEARS
from translation.facts import facts, words
from translation.references import in_source_language


class PartnershipPage(BasePage):
    """One partner city or territory, and what binds the two."""

    page_description = _("One partner city or territory: since when, its agreements, who represents the city there.")

    class Kind(models.TextChoices):
        """What sort of bond it is."""

        TWINNING = "twinning", _("twinning")
        COOPERATION = "cooperation", _("cooperation agreement")
        DECENTRALISED = "decentralised", _("decentralised cooperation")
        STRATEGIC = "strategic", _("strategic partnership")
        FRIENDSHIP = "friendship", _("friendship")

    class Status(models.TextChoices):
        """Whether it goes on; computed from its years."""

        ACTIVE = "active", _("active")
        ENDED = "ended", _("ended")

    place = models.ForeignKey(
        "directory.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("place"),
    )
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, default=Kind.COOPERATION)
    since = models.PositiveSmallIntegerField(
        _("since"), null=True, blank=True, validators=YEARS, help_text=_("The year.")
    )
    ended = models.PositiveSmallIntegerField(
        _("ended"), null=True, blank=True, validators=YEARS, help_text=_("The year, where it is over.")
    )
    themes = ParentalManyToManyField(
        "directory.Theme",
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("themes"),
    )
    local_players = ParentalManyToManyField(
        "directory.Organisation",
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("local players"),
        help_text=_("Who takes part in it, at home and there."),
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *facts("place", "kind", "since", "ended", "themes", "local_players"),
        *words("agreements", "representatives", "body"),
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("place"),
                FieldPanel("kind"),
                FieldRowPanel([FieldPanel("since"), FieldPanel("ended")]),
                FieldPanel("themes"),
            ],
            _("Partnership"),
        ),
        InlinePanel("agreements", heading=_("Agreements"), label=_("Agreement"), icon="doc-full"),
        InlinePanel("representatives", heading=_("Representatives"), label=_("Representative"), icon="user"),
        FieldPanel("local_players"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = ["partnerships.PartnershipIndexPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("partnership")
        verbose_name_plural = _("partnerships")

    @property
    def status(self) -> "PartnershipPage.Status":
        """Whether the partnership goes on today."""
        return self.status_on(timezone.localdate())

    def status_on(self, day: datetime.date) -> "PartnershipPage.Status":
        """Return whether the partnership goes on, on a day; in the year it ends, it still does."""
        over = self.ended is not None and self.ended < day.year
        return self.Status.ENDED if over else self.Status.ACTIVE


class Representative(TranslatableMixin, Orderable):
    """Someone who stands for the city at the partner's, such as an international volunteer; never by name."""

    page = ParentalKey(PartnershipPage, on_delete=models.CASCADE, related_name="representatives")
    role = models.CharField(_("role"), max_length=120, help_text=_("Such as “International volunteer”."))
    place = models.ForeignKey(
        "directory.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("place"),
        help_text=_("Where they work."),
    )
    tasks = models.TextField(_("tasks"), max_length=600, blank=True)
    begins = models.DateField(_("from"), null=True, blank=True)
    ends = models.DateField(_("to"), null=True, blank=True)
    mailbox = models.EmailField(_("mailbox"), blank=True, help_text=_("A shared mailbox, not a person's."))

    override_translatable_fields = [*facts("place", "begins", "ends", "mailbox"), *words("role", "tasks")]

    panels = [
        FieldPanel("role"),
        FieldPanel("place"),
        FieldPanel("tasks"),
        FieldRowPanel([FieldPanel("begins"), FieldPanel("ends")]),
        FieldPanel("mailbox"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("representative")
        verbose_name_plural = _("representatives")

    @property
    def is_current(self) -> bool:
        """Whether they are there today."""
        return self.is_there_on(timezone.localdate())

    def is_there_on(self, day: datetime.date) -> bool:
        """Return whether they are there on a day; without dates, they are."""
        return (self.begins is None or self.begins <= day) and (self.ends is None or day <= self.ends)
