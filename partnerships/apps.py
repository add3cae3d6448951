"""The application that holds whom the city works with."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnershipsConfig(AppConfig):
    """Partner cities and territories, agreements, cooperation programmes."""

    name = "partnerships"
    verbose_name = _("Partnerships")
