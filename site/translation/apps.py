"""The application that holds what every language of a site has in common."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """Facts, localised references and system checks, beside wagtail-localize."""

    name = "translation"
    verbose_name = _("Translation")

    def ready(self) -> None:
        """Let facts follow whatever is published or saved."""
        from translation import signals

        signals.connect()
