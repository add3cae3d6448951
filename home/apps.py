"""The application that holds the city itself."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home, city profiles, networks, calls for projects; commitments and key figures."""

    name = "home"
    verbose_name = _("The city")
