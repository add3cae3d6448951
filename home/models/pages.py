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
from wagtail.models import Page, Site
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage
from home.blocks import BodyBlock, HighlightsBlock
from home.models.tree import BRANCHES
from home.sitemap import tree
from translation.facts import facts, words
from translation.languages import readable
from translation.standing import with_standing


class HomePage(BasePage):
    """Where a language begins."""

    says_its_kind = False

    page_description = _("Where the site begins in one language: what stands out, and ways into the rest.")

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

    @classmethod
    def can_exist_under(cls, parent: Page) -> bool:
        """Return whether the page is the root of the tree: home pages do not nest."""
        return parent.is_root() and super().can_exist_under(parent)

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Return whether a site still waits for its home page; other languages get theirs by translation."""
        waiting = Site.objects.exclude(root_page__in=cls.objects.all())
        return super().can_create_at(parent) and (waiting.exists() or not cls.objects.exists())


class StandardPage(BasePage):
    """A page of running text: objectives, openness to citizens, representatives abroad."""

    says_its_kind = False

    page_description = _("Running text, with figures, commitments, pictures and more: objectives, representatives.")

    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    override_translatable_fields = [*BasePage.override_translatable_fields, *words("body")]

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = [*BRANCHES, "home.NetworkPage", "home.CallForProjectsPage"]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")


class AccessibilityStatementPage(BasePage):
    """The statement that European law asks of every public site (Directive (EU) 2016/2102; RGAA 4.1 in France)."""

    page_description = _("How far the site can be used by everyone; every page links to it. One for each language.")

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

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")

    @property
    def status_today(self) -> "AccessibilityStatementPage.Status":
        """What the site may say of itself today."""
        return self.status_on(timezone.localdate())

    def status_on(self, day: datetime.date) -> "AccessibilityStatementPage.Status":
        """Return the status that holds on a day: without a valid audit, the site is not compliant."""
        return self.Status(self.status) if self.audit_is_valid_on(day) else self.Status.NONE

    @property
    def audit_is_valid(self) -> bool:
        """Whether the audit says something of the site as it is today."""
        return self.audit_is_valid_on(timezone.localdate())

    @property
    def audit_is_outdated(self) -> bool:
        """Whether there was an audit, too long ago."""
        audit = self.audited_on
        return audit is not None and audit <= timezone.localdate() and not self.audit_is_valid

    def audit_is_valid_on(self, day: datetime.date) -> bool:
        """Return whether there has been an audit, and not too long before a day."""
        audit = self.audited_on
        if audit is None or audit > day:
            return False
        return (day.year, day.month, day.day) <= (audit.year + self.VALID_FOR_YEARS, audit.month, audit.day)


class SitemapPage(BasePage):
    """Lists the language's live pages; holds nothing of its own."""

    page_description = _("A list of all pages in the language, kept by itself. One for each language.")

    override_translatable_fields = [*BasePage.override_translatable_fields]

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("site map")
        verbose_name_plural = _("site maps")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the tree of the pages that can be read in the language."""
        pages = with_standing(readable(self.trail[0].get_descendants(inclusive=True))).order_by("path")
        return super().get_context(request, *args, **kwargs) | {"branches": tree(pages)}
