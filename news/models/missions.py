"""Missions: the journeys of the city's delegations."""

import datetime
from typing import Any

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from core.blocks.links import languages
from core.fields import StreamField
from core.models import BasePage
from home.blocks import BodyBlock
from translation.facts import facts, words
from translation.languages import content_locale_id
from translation.references import in_source_language


class MissionPage(BasePage):
    """A delegation's journey: where it went, who went, and what came of it."""

    page_description = _("A delegation's journey: its steps, who took part, what it brought home.")

    class Time(models.TextChoices):
        """When it takes place; computed from its days."""

        UPCOMING = "upcoming", _("upcoming")
        UNDER_WAY = "under_way", _("under way")
        PAST = "past", _("past")

    starts = models.DateField(_("starts on"), null=True, blank=True)
    ends = models.DateField(_("ends on"), null=True, blank=True, help_text=_("The last day."))
    head = models.ForeignKey(
        "directory.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("head of delegation"),
    )
    people = models.PositiveIntegerField(
        _("number of people"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    people_about = models.BooleanField(_("about"), default=False)
    organisations = models.PositiveIntegerField(
        _("number of organisations"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    organisations_about = models.BooleanField(_("about"), default=False)
    companies = models.PositiveIntegerField(
        _("number of companies"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    companies_about = models.BooleanField(_("about"), default=False)
    sectors = ParentalManyToManyField(
        "directory.Theme", blank=True, related_name="+", limit_choices_to=in_source_language, verbose_name=_("sectors")
    )
    organisers = ParentalManyToManyField(
        "directory.Organisation",
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("organisers"),
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *facts("starts", "ends", "head", "people", "people_about", "organisations", "organisations_about"),
        *facts("companies", "companies_about", "sectors", "organisers", "partnerships", "agreements"),
        *words("steps", "outcomes", "press_links", "body"),
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")])], _("Dates")),
        InlinePanel("steps", heading=_("Steps"), label=_("Step"), icon="site"),
        MultiFieldPanel(
            [
                FieldPanel("head"),
                FieldRowPanel([FieldPanel("people"), FieldPanel("people_about")]),
                FieldRowPanel([FieldPanel("organisations"), FieldPanel("organisations_about")]),
                FieldRowPanel([FieldPanel("companies"), FieldPanel("companies_about")]),
            ],
            _("Delegation"),
        ),
        FieldPanel("sectors"),
        FieldPanel("organisers"),
        InlinePanel("partnerships", heading=_("Partnerships concerned"), label=_("Partnership"), icon="link"),
        InlinePanel("outcomes", heading=_("Outcomes"), label=_("Outcome"), icon="tasks"),
        InlinePanel("agreements", heading=_("Agreements signed"), label=_("Agreement"), icon="doc-full"),
        FieldPanel("body"),
        InlinePanel("press_links", heading=_("In the press"), label=_("Article in the press"), icon="link-external"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("mission")
        verbose_name_plural = _("missions")

    @property
    def time(self) -> "MissionPage.Time | None":
        """When it takes place, seen from today; None where its days are not known."""
        return self.time_on(timezone.localdate())

    def time_on(self, day: datetime.date) -> "MissionPage.Time | None":
        """Return when it takes place, seen from a day. One of its two days suffices."""
        first, last = self.starts or self.ends, self.ends or self.starts
        if first is None or last is None:
            return None
        if day < first:
            return self.Time.UPCOMING
        return self.Time.UNDER_WAY if day <= last else self.Time.PAST

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the partnerships that it serves and the agreements that were signed."""
        from news.missions import partners_and_agreements  # It knows the models.

        context = super().get_context(request, *args, **kwargs)
        locale_id = content_locale_id(self) or self.locale_id
        context["partners"], context["signed"] = partners_and_agreements(self, locale_id, request)
        return context


class MissionStep(TranslatableMixin, Orderable):
    """One place on the way, with what was spoken of there."""

    page = ParentalKey(MissionPage, on_delete=models.CASCADE, related_name="steps")
    place = models.ForeignKey(
        "directory.Place",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("place"),
    )
    begins = models.DateField(_("from"), null=True, blank=True)
    ends = models.DateField(_("to"), null=True, blank=True)
    topics = models.TextField(_("topics"), max_length=800, blank=True)

    override_translatable_fields = [*facts("place", "begins", "ends"), *words("topics")]

    panels = [
        FieldPanel("place"),
        FieldRowPanel([FieldPanel("begins"), FieldPanel("ends")]),
        FieldPanel("topics"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("step of a mission")
        verbose_name_plural = _("steps of missions")

    @property
    def is_today(self) -> bool:
        """Whether the delegation is there today."""
        first, last = self.begins or self.ends, self.ends or self.begins
        return first is not None and last is not None and first <= timezone.localdate() <= last


class MissionPartnership(Orderable):
    """A partnership that a mission serves."""

    page = ParentalKey(MissionPage, on_delete=models.CASCADE, related_name="partnerships")
    partnership = models.ForeignKey(
        "partnerships.PartnershipPage",
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("partnership"),
    )

    panels = [FieldPanel("partnership")]

    class Meta(Orderable.Meta):
        verbose_name = _("partnership of a mission")
        verbose_name_plural = _("partnerships of missions")


class MissionAgreement(Orderable):
    """An agreement of the register that was signed during a mission."""

    page = ParentalKey(MissionPage, on_delete=models.CASCADE, related_name="agreements")
    agreement = models.ForeignKey(
        "partnerships.Agreement",
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("agreement"),
    )

    panels = [FieldPanel("agreement")]

    class Meta(Orderable.Meta):
        verbose_name = _("agreement of a mission")
        verbose_name_plural = _("agreements of missions")


class MissionOutcome(TranslatableMixin, Orderable):
    """Something that a mission brought about."""

    page = ParentalKey(MissionPage, on_delete=models.CASCADE, related_name="outcomes")
    text = models.CharField(_("outcome"), max_length=300)

    override_translatable_fields = words("text")

    panels = [FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")


class PressLink(TranslatableMixin, Orderable):
    """What others wrote of a mission."""

    page = ParentalKey(MissionPage, on_delete=models.CASCADE, related_name="press_links")
    url = models.URLField(_("address"))
    text = models.CharField(_("link text"), max_length=160, help_text=_("Where the link leads, in plain words."))
    language = models.CharField(
        _("language"),
        max_length=12,
        choices=languages,
        default=settings.LANGUAGE_CODE,
        help_text=_("Of the page it leads to."),
    )

    override_translatable_fields = [*facts("url", "language"), *words("text")]

    panels = [FieldPanel("text"), FieldRowPanel([FieldPanel("url"), FieldPanel("language")])]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("article in the press")
        verbose_name_plural = _("articles in the press")
