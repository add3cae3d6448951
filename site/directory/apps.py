"""The application that holds what pages refer to."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    """Places, organisations, people and themes."""

    name = "directory"
    verbose_name = _("Directory")
