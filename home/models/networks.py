"""Networks of cities: since when the city belongs to them, and what it does there."""

import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage
from home.blocks import BodyBlock
from home.models.tree import BRANCHES
from home.models.values import YEARS, is_within
from translation.facts import facts, words
from translation.references import in_source_language
from translation.standing import with_standing


class NetworkIndexPage(BasePage):
    """All networks, with the city's role in each."""

    page_description = _("Lists the networks below it, with the city's role in each.")

    override_translatable_fields = [*BasePage.override_translatable_fields]

    parent_page_types = BRANCHES
    subpage_types = ["home.NetworkPage"]

    class Meta:
        verbose_name = _("list of networks")
        verbose_name_plural = _("lists of networks")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the live networks below, in the order of the page tree, with their roles."""
        networks = with_standing(NetworkPage.objects.child_of(self).live().public()).order_by("path")
        return super().get_context(request, *args, **kwargs) | {
            "networks": networks.select_related("locale").prefetch_related("roles")
        }


class NetworkPage(BasePage):
    """One network and the city's part in it."""

    page_description = _("One network: since when the city belongs to it, its roles, for whom it speaks.")

    class Status(models.TextChoices):
        """How the city belongs to the network."""

        MEMBER = "member", _("member")
        ASSOCIATE = "associate", _("associate member")
        OBSERVER = "observer", _("observer")
        FORMER = "former", _("former member")

    organisation = models.ForeignKey(
        "directory.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("network"),
    )
    member_since = models.PositiveSmallIntegerField(
        _("member since"), null=True, blank=True, validators=YEARS, help_text=_("The year.")
    )
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.MEMBER)
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *facts("organisation", "member_since", "status"),
        *words("roles", "representations", "body"),
    ]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("organisation"), FieldRowPanel([FieldPanel("member_since"), FieldPanel("status")])],
            _("Membership"),
        ),
        InlinePanel("roles", heading=pgettext_lazy("in a network", "Roles"), label=_("Role")),
        InlinePanel("representations", heading=_("Representations"), label=_("Representation")),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = ["home.NetworkIndexPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("network")
        verbose_name_plural = _("networks")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the roles held today and those that have ended."""
        today = timezone.localdate()
        context = super().get_context(request, *args, **kwargs)
        context["roles"] = sorted(self.roles.all(), key=lambda role: not role.is_held_on(today))
        return context


class NetworkRole(TranslatableMixin, Orderable, ClusterableModel):
    """What the city is, or was, in one body of a network."""

    class Role(models.TextChoices):
        """The office the city holds."""

        MEMBER = "member", _("member")
        CHAIR = "chair", _("chair")
        VICE_CHAIR = "vice_chair", _("vice-chair")
        FOUNDER = "founder", _("founder")
        BOARD = "board", _("board member")

    class BodyKind(models.TextChoices):
        """What sort of body it holds it in."""

        WORKING_GROUP = "working_group", _("working group")
        COMMISSION = "commission", _("commission")
        COMMITTEE = "committee", _("committee")

    page = ParentalKey(NetworkPage, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.MEMBER)
    body_kind = models.CharField(_("kind of body"), max_length=16, choices=BodyKind, blank=True)
    body_name = models.CharField(_("name of the body"), max_length=120, blank=True)
    begins = models.DateField(_("from"), null=True, blank=True)
    ends = models.DateField(_("to"), null=True, blank=True)
    founded_with = ParentalManyToManyField(
        "directory.Place",
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("founded together with"),
    )

    override_translatable_fields = [
        *facts("role", "body_kind", "begins", "ends", "founded_with"),
        *words("body_name"),
    ]

    panels = [
        FieldRowPanel([FieldPanel("role"), FieldPanel("body_kind")]),
        FieldPanel("body_name"),
        FieldRowPanel([FieldPanel("begins"), FieldPanel("ends")]),
        FieldPanel("founded_with"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("role in a network")
        verbose_name_plural = _("roles in networks")

    @property
    def is_current(self) -> bool:
        """Whether the city holds the role today."""
        return self.is_held_on(timezone.localdate())

    def is_held_on(self, day: datetime.date) -> bool:
        """Return whether the city holds the role on a day; without dates, it does."""
        return is_within(day, self.begins, self.ends)


class NetworkRepresentation(TranslatableMixin, Orderable):
    """A forum where the city speaks for the network."""

    page = ParentalKey(NetworkPage, on_delete=models.CASCADE, related_name="representations")
    forum = models.CharField(_("forum"), max_length=160, help_text=_("Such as “Conference of the Parties (COP)”."))
    edition = models.CharField(
        _("edition"), max_length=40, blank=True, help_text=_("Such as COP28; empty where it is every one.")
    )
    on_behalf_of = models.CharField(_("on whose behalf"), max_length=160, blank=True)

    override_translatable_fields = [*facts("edition"), *words("forum", "on_behalf_of")]

    panels = [FieldRowPanel([FieldPanel("forum"), FieldPanel("edition")]), FieldPanel("on_behalf_of")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("representation")
        verbose_name_plural = _("representations")
