"""The application that finds pages by words, in each language by its own rules."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The index of pages, the search page, editors' picks and what was searched in vain."""

    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        """Keep the index with whatever changes pages."""
        from search import signals

        signals.connect(self)
