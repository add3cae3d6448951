"""Checks of single values, shared by models and forms."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.colours import LEAST_CONTRAST, LIGHT, least_contrast


def validate_accent(value: str) -> None:
    """Refuse a colour that is not #rrggbb or too pale to read on the page and its bands (WCAG 2.2, 1.4.3)."""
    try:
        ratio = least_contrast(value, LIGHT)
    except ValueError:
        raise ValidationError(_("Write the colour as #rrggbb, for example #0b5d57.")) from None
    if ratio < LEAST_CONTRAST:
        raise ValidationError(
            _("This colour is too pale: its contrast with the page is %(ratio).1f, at least 4.5 is needed."),
            params={"ratio": ratio},
        )
