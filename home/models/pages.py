"""The home page and the pages of running text."""

import datetime
from decimal import Decimal
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage
from home.blocks import BodyBlock, HighlightsBlock
from home.sitemap import tree
from translation.facts import facts, words


class HomePage(BasePage):
    """Where a language begins."""

    tagline = models.CharField(_("tagline"), max_length=120, blank=True, help_text=_("Set large at the top."))
    highlights = StreamField(HighlightsBlock(), blank=True, verbose_name=_("highlights"))

    override_translatable_fields = [*BasePage.override_translatable_fields, *words("tagline", "highlights")]

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("tagline"),
        *BasePage.content_panels[1:],
        FieldPanel("highlights"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("tagline"), index.SearchField("highlights")]
    parent_page_types = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")


class StandardPage(BasePage):
    """A page of running text: objectives, openness to citizens, representatives abroad."""

    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    override_translatable_fields = [*BasePage.override_translatable_fields, *words("body")]

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")


class AccessibilityStatementPage(BasePage):
    """The statement that European law asks of every public site (Directive (EU) 2016/2102; RGAA 4.1 in France)."""

    # RGAA 4.1: a statement stands for three years after its audit at the most.
    VALID_FOR_YEARS = 3

    class Status(models.TextChoices):
        """How far the site meets the standard, in the words of the model statement."""

        FULL = "full", _("fully compliant")
        PARTIAL = "partial", _("partially compliant")
        NONE = "none", _("not compliant")

    status = models.CharField(
        _("status"),
        max_length=8,
        choices=Status,
        default=Status.NONE,
        help_text=_("As the audit found. Without a valid audit, the page says “not compliant”."),
    )
    audited_on = models.DateField(_("date of the audit"), null=True, blank=True)
    share_met = models.DecimalField(
        _("share of criteria met"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0)), MaxValueValidator(Decimal(100))],
        help_text=_("In per cent, as the audit states it."),
    )
    failures = RichTextField(_("what does not comply"), blank=True, features=["ul", "bold", "link"])
    burden = RichTextField(_("disproportionate burden"), blank=True, features=["ul", "bold", "link"])
    exempt = RichTextField(_("what the law exempts"), blank=True, features=["ul", "bold", "link"])
    method = RichTextField(_("how the statement was prepared"), blank=True, features=["ul", "bold", "link"])
    contact_mailbox = models.EmailField(_("contact mailbox"), blank=True, help_text=_("Whom to tell of an obstacle."))
    remedy = RichTextField(_("remedy"), blank=True, features=["ul", "bold", "link"])

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *facts("status", "audited_on", "share_met", "contact_mailbox"),
        *words("failures", "burden", "exempt", "method", "remedy"),
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("status"), FieldRowPanel([FieldPanel("audited_on"), FieldPanel("share_met")])], _("Compliance")
        ),
        MultiFieldPanel(
            [FieldPanel("failures"), FieldPanel("burden"), FieldPanel("exempt")], _("Content that is not accessible")
        ),
        FieldPanel("method"),
        MultiFieldPanel([FieldPanel("contact_mailbox"), FieldPanel("remedy")], _("Contact and remedy")),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("failures"), index.SearchField("remedy")]

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    @property
    def status_today(self) -> "AccessibilityStatementPage.Status":
        """What the site may say of itself today."""
        return self.status_on(timezone.localdate())

    def status_on(self, day: datetime.date) -> "AccessibilityStatementPage.Status":
        """Return the status that holds on a day: without a valid audit, the site is not compliant."""
        audit = self.audited_on
        if (
            audit is None
            or audit > day
            or (audit.year + self.VALID_FOR_YEARS, audit.month, audit.day)
            < (
                day.year,
                day.month,
                day.day,
            )
        ):
            return self.Status.NONE
        return self.Status(self.status)


class SitemapPage(BasePage):
    """Lists the language's live pages; holds nothing of its own."""

    override_translatable_fields = [*BasePage.override_translatable_fields]

    class Meta:
        verbose_name = _("site map")
        verbose_name_plural = _("site maps")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the tree of the language's live, public pages."""
        pages = self.trail[0].get_descendants(inclusive=True).live().public().order_by("path")
        return super().get_context(request, *args, **kwargs) | {"branches": tree(pages)}
