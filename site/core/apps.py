"""The application that holds what every page shares."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """The base page, blocks, publishing requirements and the site's identity."""

    name = "core"
    verbose_name = _("Site")

    def ready(self) -> None:
        """Listen to what changes the frame of pages; learn what each app's pages are about."""
        from core import signals

        signals.connect()
        autodiscover_modules("linked_data")
