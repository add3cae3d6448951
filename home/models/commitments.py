"""Commitments: what the city has promised, how far it has come and how one can tell."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PublishingPanel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index

from core.forms import RequirementsForm
from core.models import UniquePerLocaleMixin
from core.publishing import PublishingRequirementsMixin
from home.models.figures import KeyFigure
from translation.facts import facts, words
from translation.references import in_source_language


class Commitment(
    UniquePerLocaleMixin,
    PublishingRequirementsMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    TranslatableMixin,
    index.Indexed,
    models.Model,
):
    """Something the city has publicly committed to."""

    class Status(models.TextChoices):
        """How far it has come."""

        PLANNED = "planned", _("planned")
        UNDER_WAY = "under_way", _("under way")
        ACHIEVED = "achieved", _("achieved")
        DROPPED = "dropped", _("dropped")

    code = models.SlugField(_("code"), max_length=60, help_text=_("Short and lasting, such as climate-neutral-2050."))
    statement = models.CharField(
        _("statement"), max_length=200, help_text=_("The commitment in one sentence, as the city took it.")
    )
    description = models.TextField(_("description"), blank=True)
    theme = models.ForeignKey(
        "directory.Theme",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="commitments",
        limit_choices_to=in_source_language,
        verbose_name=_("theme"),
    )
    started = models.DateField(_("started on"), null=True, blank=True)
    due = models.DateField(_("due on"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.PLANNED)
    progress = models.PositiveSmallIntegerField(
        _("progress"), null=True, blank=True, validators=[MaxValueValidator(100)], help_text=_("In per cent, 0 to 100.")
    )
    indicator = models.ForeignKey(
        KeyFigure,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="commitments",
        limit_choices_to=in_source_language,
        verbose_name=_("indicator"),
        help_text=_("The key figure by which the commitment is measured."),
    )
    evidence_url = models.URLField(_("address of the evidence"), blank=True)
    reviewed_on = models.DateField(_("reviewed on"), null=True, blank=True)

    override_translatable_fields = [
        *facts("code", "theme", "started", "due", "status", "progress", "indicator", "evidence_url", "reviewed_on"),
        *words("statement", "description"),
    ]

    panels = [
        FieldPanel("statement"),
        FieldPanel("description"),
        FieldPanel("theme"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("status"), FieldPanel("progress")]),
                FieldRowPanel([FieldPanel("started"), FieldPanel("due"), FieldPanel("reviewed_on")]),
            ],
            _("How far it has come"),
        ),
        MultiFieldPanel([FieldPanel("indicator"), FieldPanel("evidence_url")], _("How one can tell")),
        FieldPanel("code"),
        PublishingPanel(),
    ]
    search_fields = [
        index.SearchField("statement"),
        index.AutocompleteField("statement"),
        index.SearchField("description"),
        index.SearchField("code"),
        index.AutocompleteField("code"),
        index.FilterField("locale_id"),
        index.FilterField("status"),
    ]

    base_form_class = RequirementsForm

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        ordering = ["statement"]
        constraints = [models.UniqueConstraint(fields=["code", "locale"], name="one_commitment_per_code_and_locale")]

    def __str__(self):
        return self.statement

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """Show the commitment as pages do, in the city's style."""
        return "home/previews/commitment.html"
