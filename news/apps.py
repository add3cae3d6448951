"""The application that holds what happens."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    """Missions, articles and publications; feeds and calendar."""

    name = "news"
    verbose_name = _("News")
