"""All that happens."""

from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core.frame import kept_for_readers
from core.models import BasePage
from core.pagination import PARAMETER, turned_to
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

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the news that the address asks for, and on its first page the missions under way or to come."""
        from news.listing import lines, narrowed_news  # It knows of all the models, of this one too.

        context = super().get_context(request, *args, **kwargs)
        # An alias lists what the page lists whose text it repeats, in its language.
        page = self.alias_of or self
        with override(page.locale.language_code):
            # Only the whole list is kept: there are many ways to narrow it.
            whole = set(request.GET) <= {PARAMETER}
            narrowed = (
                kept_for_readers(("news", page.pk), lambda: narrowed_news(page, QueryDict()), request)
                if whole
                else narrowed_news(page, request.GET)
            )
        today = timezone.localdate()
        upcoming = [entry for entry in reversed(narrowed.entries) if entry.is_upcoming_on(today)]
        turned = turned_to([entry for entry in narrowed.entries if not entry.is_upcoming_on(today)], request.GET)
        shown = list(turned.page)
        if turned.page.number > 1:
            upcoming = []
        listed = lines([*upcoming, *shown], page.locale_id)
        return context | {
            "narrowed": narrowed,
            "kept_as": self.pk if whole else None,
            "turned": turned,
            "upcoming": listed[: len(upcoming)],
            "latest": listed[len(upcoming) :],
        }
