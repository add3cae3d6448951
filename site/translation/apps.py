"""The application that holds what every language of a site has in common."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """Facts, localised references and system checks, beside wagtail-localize."""

    name = "translation"
    verbose_name = _("Translation")

    def ready(self) -> None:
        """Register the checks; listen to what is published; give admin forms fields that hold references."""
        from translation import checks, recording  # noqa: F401  # what is imported registers itself
        from translation.desk import groups
        from translation.desk import signals as desk
        from translation.following import signals
        from translation.references.forms import use_in_forms

        signals.connect()
        recording.connect()
        desk.connect()
        groups.connect()
        use_in_forms()
