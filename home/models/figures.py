"""Key figures: a value is held once, with its source, and is right on every page that shows it."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PublishingPanel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Orderable,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index

from core.forms import RequirementsForm
from core.models import UniquePerLocaleMixin
from core.publishing import PublishingRequirementsMixin
from home.models.values import YEARS
from home.widgets import PlainNumberInput
from translation.facts import facts, words


class KeyFigure(
    UniquePerLocaleMixin,
    PublishingRequirementsMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    TranslatableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A number with its unit and source, for one year or several."""

    class Comparator(models.TextChoices):
        """How the value relates to the truth."""

        EXACT = "=", _("exactly")
        MORE = ">", _("more than")
        ABOUT = "≈", _("about")

    code = models.SlugField(_("code"), max_length=60, help_text=_("Short and lasting, such as employees-industry."))
    label = models.CharField(_("label"), max_length=120, help_text=_("What is counted, such as “foreign delegations”."))
    unit = models.CharField(
        _("unit"), max_length=40, blank=True, help_text=_("Such as “%” or “million euros”; empty for a plain count.")
    )
    comparator = models.CharField(_("comparator"), max_length=1, choices=Comparator, default=Comparator.EXACT)
    source_name = models.CharField(_("source"), max_length=160, help_text=_("Who published the figure, and where."))
    source_url = models.URLField(_("address of the source"), blank=True)

    override_translatable_fields = [
        *facts("code", "comparator", "source_url", "values"),
        *words("label", "unit", "source_name"),
    ]

    panels = [
        FieldRowPanel([FieldPanel("label"), FieldPanel("unit")]),
        FieldPanel("comparator"),
        InlinePanel("values", heading=_("Values"), label=_("Value")),
        MultiFieldPanel([FieldPanel("source_name"), FieldPanel("source_url")], _("Source")),
        FieldPanel("code"),
        PublishingPanel(),
    ]
    search_fields = [
        index.SearchField("label"),
        index.AutocompleteField("label"),
        index.SearchField("code"),
        index.AutocompleteField("code"),
        index.FilterField("locale_id"),
    ]

    base_form_class = RequirementsForm

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("key figure")
        verbose_name_plural = _("key figures")
        ordering = ["label"]
        constraints = [models.UniqueConstraint(fields=["code", "locale"], name="one_key_figure_per_code_and_locale")]

    def __str__(self):
        return self.label

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """Show the figure as pages do, in the city's style."""
        return "home/previews/key_figure.html"


class KeyFigureValue(Orderable):
    """What a key figure was in one year."""

    figure = ParentalKey(KeyFigure, on_delete=models.CASCADE, related_name="values")
    year = models.PositiveSmallIntegerField(_("year"), validators=YEARS)
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4)
    provisional = models.BooleanField(_("provisional"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("year"), FieldPanel("value", widget=PlainNumberInput), FieldPanel("provisional")])
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("value of a key figure")
        verbose_name_plural = _("values of key figures")
