"""Blocks that keep themselves up to date: each shows what stands in a list of the site."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from core.blocks import CharBlock
from translation.references import SourcePageChooserBlock

LISTS = _("Lists")


class ListBlock(blocks.StructBlock):
    """A list of the site, under a title; ``Meta.of`` names the type of its page (``news.NewsIndexPage``)."""

    title = CharBlock(max_length=120, label=_("Title"))
    page = SourcePageChooserBlock(label=_("List"))

    def get_preview_value(self) -> Any:
        """Return the first list of its type, called as the block is."""
        app, model = self.meta.of.lower().split(".")
        page = Page.objects.filter(content_type__app_label=app, content_type__model=model).order_by("path").first()
        return self.normalize({"title": self.meta.label, "page": page})

    class Meta:
        group = LISTS
        label_format = "{title}"


class LatestNewsBlock(ListBlock):
    """The newest missions, articles and publications."""

    page = SourcePageChooserBlock(page_type="news.NewsIndexPage", label=_("List of news"))

    class Meta:
        icon = "doc-full-inverse"
        label = _("Latest news")
        description = _("The four newest missions, articles and publications of a list; it keeps itself up to date.")
        of = "news.NewsIndexPage"
        template = "blocks/latest_news.html"


class PartnersMapBlock(ListBlock):
    """A map with a line from the city to each of its partners."""

    page = SourcePageChooserBlock(page_type="partnerships.PartnershipIndexPage", label=_("List of partnerships"))

    class Meta:
        icon = "site"
        label = _("Map of partners")
        description = _("A line from the city to each partner of a list, and the way to the list.")
        of = "partnerships.PartnershipIndexPage"
        template = "blocks/partners_map.html"
