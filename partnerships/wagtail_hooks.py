"""What this app adds to the admin."""

from wagtail import hooks

from partnerships.choosers import AgreementChooser
from translation.references import SourceChooserViewSet


@hooks.register("register_admin_viewset")
def choosers() -> list[SourceChooserViewSet]:
    """Register the chooser of agreements."""
    return [AgreementChooser("agreement_chooser")]
