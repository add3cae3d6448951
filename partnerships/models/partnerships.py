"""Partner cities and territories."""

import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index
from wagtail.url_routing import RouteResult

from core.fields import StreamField
from core.frame import kept_for_readers
from core.models import BasePage
from home.blocks import BodyBlock
from home.models.values import YEARS, is_within
from partnerships.codes import qr_code
from translation.facts import facts, words
from translation.languages import content_locale_id
from translation.references import in_source_language


class PartnershipPage(BasePage):
    """One partner city or territory, and what binds the two."""

    page_description = _("One partner city or territory: since when, its agreements, who represents the city there.")

    # The last part of the address of the sheet to print.
    SHEET = "sheet"

    class Kind(models.TextChoices):
        """What sort of bond it is."""

        TWINNING = "twinning", _("twinning")
        COOPERATION = "cooperation", _("cooperation agreement")
        DECENTRALISED = "decentralised", _("decentralised cooperation")
        STRATEGIC = "strategic", _("strategic partnership")
        FRIENDSHIP = "friendship", _("friendship")

    class Status(models.TextChoices):
        """Whether it goes on; computed from its years."""

        ACTIVE = "active", pgettext_lazy("a partnership", "active")
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

    @property
    def source(self) -> "PartnershipPage | None":
        """The page in the source language, without its body; None where it has been deleted."""
        if self.locale.language_code == settings.LANGUAGE_CODE:
            return self
        sources = PartnershipPage.objects.filter(in_source_language(), translation_key=self.translation_key)
        return sources.select_related("locale").defer("body").first()

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the printable sheet below the page, beside what Wagtail finds."""
        if self.live and path_components == [self.SHEET]:
            return RouteResult(self, kwargs={"sheet": True})
        return super().route(request, path_components)

    def get_template(self, request: HttpRequest, *args: Any, sheet: bool = False, **kwargs: Any) -> str:
        """Show the page, or the sheet that officials print."""
        return "partnerships/partnership_sheet.html" if sheet else super().get_template(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, sheet: bool = False, **kwargs: Any) -> dict[str, Any]:
        """Add agreements, those in force first, representatives, those of today first, and missions.

        The sheet has the agreements in force alone, the last and the next mission, and a code that leads to the page.
        """
        from partnerships.agreements import shown_agreements
        from partnerships.missions import last_and_next, missions_of

        context = super().get_context(request, *args, **kwargs)
        locale_id = content_locale_id(self) or self.locale_id
        agreements = shown_agreements(self, locale_id, request)
        missions = kept_for_readers(
            ("missions", self.pk), lambda: missions_of(filter(None, [self.source]), locale_id, request), request
        )
        context |= {
            "in_force": [shown for shown in agreements if shown.agreement.is_in_force],
            "others": [shown for shown in agreements if not shown.agreement.is_in_force],
            "representatives": sorted(self.representatives.all(), key=lambda person: not person.is_current),
            "missions": missions,
            "sheet_url": f"{self.get_url(request)}{self.SHEET}/",
        }
        if sheet:
            address = self.get_full_url(request) or ""
            context |= {"address": address, "qr_code": qr_code(address), "today": timezone.localdate()}
            context["last_mission"], context["next_mission"] = last_and_next(missions)
        return context

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
        return is_within(day, self.begins, self.ends)
