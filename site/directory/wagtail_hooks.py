"""Put the directory into the admin, and its choosers into every form."""

from wagtail import hooks
from wagtail_modeladmin.options import modeladmin_register

from directory.admin import DirectoryGroup
from directory.choosers import CHOOSERS
from translation.references import SourceChooserViewSet

modeladmin_register(DirectoryGroup)


@hooks.register("register_admin_viewset")
def choosers() -> list[SourceChooserViewSet]:
    """Register a chooser for each list."""
    return CHOOSERS
