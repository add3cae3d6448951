"""Articles."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage
from home.blocks import BodyBlock
from translation.facts import facts, words
from translation.references import in_source_language


class ArticlePage(BasePage):
    """Something that happened, told once."""

    page_description = _("A piece of news, with its themes and the places it speaks of.")

    published_on = models.DateField(_("published on"), default=timezone.localdate)
    themes = ParentalManyToManyField(
        "directory.Theme", blank=True, related_name="+", limit_choices_to=in_source_language, verbose_name=_("themes")
    )
    places = ParentalManyToManyField(
        "directory.Place", blank=True, related_name="+", limit_choices_to=in_source_language, verbose_name=_("places")
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *facts("published_on", "themes", "places"),
        *words("body"),
    ]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("published_on"),
        FieldPanel("themes"),
        FieldPanel("places"),
        FieldPanel("body"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
