"""Agreements: the texts that the city and its partners have signed."""

import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin

from partnerships.models.partnerships import PartnershipPage
from partnerships.periods import months_after
from translation.facts import facts, words
from translation.references import in_source_language
from translation.rows import NestedRowsMixin


class Agreement(NestedRowsMixin, Orderable):
    """One text that was signed with a partner."""

    # How many months before its end an agreement is said to expire soon.
    SOON = 6

    class Kind(models.TextChoices):
        """What sort of text it is."""

        CHARTER = "charter", _("twinning charter")
        COOPERATION = "cooperation", _("cooperation agreement")
        DECLARATION = "declaration", _("joint declaration")
        MEMORANDUM = "memorandum", _("memorandum of understanding")

    class State(models.TextChoices):
        """How it stands."""

        AWAITED = "awaited", _("not yet in force")
        IN_FORCE = "in_force", _("in force")
        ENDING = "ending", _("expires within six months")
        EXPIRED = "expired", pgettext_lazy("an agreement", "expired")
        RENEWED = "renewed", _("renewed")
        DENOUNCED = "denounced", _("denounced")
        SUSPENDED = "suspended", _("suspended")

    # What an editor can set; the others are told by the dates alone.
    SETTABLE = [State.IN_FORCE, State.EXPIRED, State.RENEWED, State.DENOUNCED, State.SUSPENDED]

    page = ParentalKey(PartnershipPage, on_delete=models.CASCADE, related_name="agreements")
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, default=Kind.COOPERATION)
    title = models.CharField(_("title"), max_length=200)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    signed_at = models.ForeignKey(
        "directory.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("signed at"),
    )
    begins = models.DateField(_("in force from"), null=True, blank=True)
    ends = models.DateField(_("in force until"), null=True, blank=True, help_text=_("The last day, if there is one."))
    status = models.CharField(
        _("status"),
        max_length=12,
        choices=[(state.value, state.label) for state in SETTABLE],
        blank=True,
        help_text=_("Empty, it follows from the dates. Set it where they do not tell, as after a denunciation."),
    )
    council_decision = models.CharField(
        _("council decision"), max_length=60, blank=True, help_text=_("Its reference, such as 2024-117.")
    )
    replaces = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="replaced_by",
        limit_choices_to=in_source_language,
        verbose_name=_("replaces"),
        help_text=_("The agreement that ended with this one."),
    )

    override_translatable_fields = [
        *facts("kind", "signed_on", "signed_at", "begins", "ends", "status", "council_decision", "replaces", "texts"),
        *words("title", "signatories", "undertakings"),
    ]

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("status")]),
        MultiFieldPanel([FieldRowPanel([FieldPanel("signed_on"), FieldPanel("signed_at")])], _("Signature")),
        MultiFieldPanel([FieldRowPanel([FieldPanel("begins"), FieldPanel("ends")])], _("Period")),
        InlinePanel("signatories", heading=_("Signatories"), label=_("Signatory")),
        InlinePanel("undertakings", heading=_("Undertakings"), label=_("Undertaking")),
        InlinePanel("texts", heading=_("Text of the agreement"), label=_("Document")),
        FieldPanel("council_decision"),
        FieldPanel("replaces"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")

    def __str__(self):
        return self.title

    @property
    def state(self) -> "Agreement.State":
        """How the agreement stands today."""
        return self.state_on(timezone.localdate())

    @property
    def is_in_force(self) -> bool:
        """Whether it binds its parties today, for long or not."""
        return self.state in (self.State.IN_FORCE, self.State.ENDING)

    @property
    def anchor(self) -> str:
        """Where it stands in its partner's page: the same in all languages, and for ever."""
        return f"agreement-{self.translation_key.hex[:8]}"

    @property
    def year(self) -> int | None:
        """The year it is listed under: that of its signature, else of its beginning."""
        day = self.signed_on or self.begins
        return day.year if day else None

    def state_on(self, day: datetime.date) -> "Agreement.State":
        """Return how the agreement stands on a day: as its status says or, without one, as its dates do."""
        if self.status:
            return self.State(self.status)
        if self.ends is not None and self.ends < day:
            return self.State.EXPIRED
        if self.begins is not None and day < self.begins:
            return self.State.AWAITED
        if self.ends is not None and self.ends <= months_after(day, self.SOON):
            return self.State.ENDING
        return self.State.IN_FORCE


class Signatory(TranslatableMixin, Orderable):
    """Who signed an agreement, in the office held at the time."""

    agreement = ParentalKey(Agreement, on_delete=models.CASCADE, related_name="signatories")
    person = models.ForeignKey(
        "directory.Person",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("person"),
    )
    office = models.CharField(
        _("office at the time"),
        max_length=160,
        blank=True,
        help_text=_("Where it differs from the office held today."),
    )

    override_translatable_fields = [*facts("person"), *words("office")]

    panels = [FieldPanel("person"), FieldPanel("office")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")


class Undertaking(TranslatableMixin, Orderable):
    """One thing that an agreement binds its parties to do."""

    agreement = ParentalKey(Agreement, on_delete=models.CASCADE, related_name="undertakings")
    theme = models.ForeignKey(
        "directory.Theme",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("theme"),
    )
    text = models.TextField(_("text"), max_length=800)

    override_translatable_fields = [*facts("theme"), *words("text")]

    panels = [FieldPanel("theme"), FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("undertaking")
        verbose_name_plural = _("undertakings")


class AgreementText(Orderable):
    """The text of an agreement as a file; the file says its language."""

    agreement = ParentalKey(Agreement, on_delete=models.CASCADE, related_name="texts")
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("document"),
        help_text=_("One for each language in which the agreement was written."),
    )

    panels = [FieldPanel("document")]

    class Meta(Orderable.Meta):
        verbose_name = _("text of an agreement")
        verbose_name_plural = _("texts of agreements")
