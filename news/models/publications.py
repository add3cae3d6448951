"""Studies, reports and other publications."""

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

from core.fields import StreamField
from core.models import BasePage
from home.blocks import BodyBlock
from home.models.values import YEARS
from translation.facts import facts, words
from translation.references import in_source_language


class PublicationPage(BasePage):
    """A study, a report or a guide: what it asks, who made it, and its files."""

    page_description = _("A study or report, with its questions, its authors and its files, or where to read it.")

    published_on = models.DateField(_("published on"), default=timezone.localdate)
    covers_from = models.PositiveSmallIntegerField(_("covers from (year)"), null=True, blank=True, validators=YEARS)
    covers_to = models.PositiveSmallIntegerField(_("covers to (year)"), null=True, blank=True, validators=YEARS)
    authors = ParentalManyToManyField(
        "directory.Organisation",
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("authors"),
    )
    steering_committee = ParentalManyToManyField(
        "directory.Organisation",
        blank=True,
        related_name="+",
        limit_choices_to=in_source_language,
        verbose_name=_("steering committee"),
    )
    themes = ParentalManyToManyField(
        "directory.Theme", blank=True, related_name="+", limit_choices_to=in_source_language, verbose_name=_("themes")
    )
    html_alternative = models.URLField(
        _("web version"), blank=True, help_text=_("Where the publication can be read as a web page.")
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *facts(
            "published_on",
            "covers_from",
            "covers_to",
            "authors",
            "steering_committee",
            "themes",
            "html_alternative",
            "files",
        ),
        *words("questions", "body"),
    ]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("published_on"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("covers_from"), FieldPanel("covers_to")])], _("Period it covers")),
        FieldPanel("authors"),
        InlinePanel("questions", heading=_("Questions"), label=_("Question"), icon="help"),
        FieldPanel("steering_committee"),
        FieldPanel("themes"),
        InlinePanel("files", heading=_("Files"), label=_("File"), icon="doc-full"),
        FieldPanel("html_alternative"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the files, with their documents in one query."""
        files = list(self.files.all())
        models.prefetch_related_objects(files, "document")
        return super().get_context(request, *args, **kwargs) | {"files": files}


class PublicationQuestion(TranslatableMixin, Orderable):
    """A question that a publication sets out to answer."""

    page = ParentalKey(PublicationPage, on_delete=models.CASCADE, related_name="questions")
    text = models.CharField(_("question"), max_length=300)

    override_translatable_fields = words("text")

    panels = [FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")


class PublicationFile(Orderable):
    """A publication as a file; the file itself says its language, format and size."""

    page = ParentalKey(PublicationPage, on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("document")
    )
    accessible = models.BooleanField(
        _("accessible"),
        default=False,
        help_text=_("It can be read by a screen reader: tagged, with described pictures."),
    )
    pages = models.PositiveSmallIntegerField(
        _("number of pages"), null=True, blank=True, validators=[MinValueValidator(1)]
    )

    panels = [FieldPanel("document"), FieldRowPanel([FieldPanel("pages"), FieldPanel("accessible")])]

    class Meta(Orderable.Meta):
        verbose_name = _("file of a publication")
        verbose_name_plural = _("files of publications")
