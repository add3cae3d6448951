"""What the translation app adds to the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from translation.facts.follow import LOG_ACTION


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Say in the history of a translation what happened to it."""
    actions.register_action(LOG_ACTION, _("Update facts"), _("Facts updated from the source"))
