"""All that happens."""

from django.utils.translation import gettext_lazy as _

from core.models import BasePage
from home.models.tree import BRANCHES


class NewsIndexPage(BasePage):
    """Missions, articles and publications, the newest first."""

    page_description = _("Lists the missions, articles and publications below it, with feeds and a calendar.")

    override_translatable_fields = [*BasePage.override_translatable_fields]

    parent_page_types = BRANCHES
    subpage_types = ["news.MissionPage", "news.ArticlePage", "news.PublicationPage"]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")
