"""Calls for projects."""

import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage
from home.blocks import BodyBlock
from home.models.tree import BRANCHES
from translation.facts import facts, words


class CallForProjectsPage(BasePage):
    """Money or help that the city offers for citizens' projects, and how to ask for it."""

    page_description = _("Who can ask for what, until when and how; says by itself whether it is open.")

    # When readers are told how many days are left.
    SOON = 30

    class State(models.TextChoices):
        """Whether one can take part; computed from the dates."""

        ANNOUNCED = "announced", _("announced")
        OPEN = "open", _("open")
        CLOSED = "closed", _("closed")

    opens = models.DateField(_("opens on"), null=True, blank=True)
    closes = models.DateField(_("closes on"), null=True, blank=True, help_text=_("The last day to take part."))
    audience = models.CharField(_("who can take part"), max_length=200, blank=True)
    budget = models.DecimalField(
        _("budget"), max_digits=12, decimal_places=2, null=True, blank=True, help_text=_("In euros.")
    )
    how_to_take_part = RichTextField(_("how to take part"), blank=True, features=["ol", "ul", "bold", "link"])
    contact_mailbox = models.EmailField(
        _("contact mailbox"), blank=True, help_text=_("A shared mailbox, not a person's.")
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *facts("opens", "closes", "budget", "contact_mailbox"),
        *words("audience", "how_to_take_part", "body"),
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]), FieldPanel("budget")], _("Terms")),
        FieldPanel("audience"),
        FieldPanel("how_to_take_part"),
        FieldPanel("contact_mailbox"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("audience"), index.SearchField("body")]
    parent_page_types = BRANCHES
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("call for projects")
        verbose_name_plural = _("calls for projects")

    @property
    def state(self) -> "CallForProjectsPage.State":
        """Whether one can take part today."""
        return self.state_on(timezone.localdate())

    @property
    def days_left(self) -> int | None:
        """How many days are left until the last one; None without one."""
        return (self.closes - timezone.localdate()).days if self.closes else None

    @property
    def closes_soon(self) -> bool:
        """Whether one can take part today, and not for long."""
        left = self.days_left
        return self.state == self.State.OPEN and left is not None and left <= self.SOON

    def state_on(self, day: datetime.date) -> "CallForProjectsPage.State":
        """Return whether one can take part on a day; the closing day is the last one that counts."""
        if self.closes and day > self.closes:
            return self.State.CLOSED
        if self.opens is None or day < self.opens:
            return self.State.ANNOUNCED
        return self.State.OPEN
