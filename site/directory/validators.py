"""Checks of codes: countries, languages and goals."""

import pycountry
from babel import Locale, UnknownLocaleError
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def validate_country(value: str) -> None:
    """Refuse what is not a country's two-letter code (ISO 3166-1 alpha-2, upper case)."""
    if value != value.upper() or pycountry.countries.get(alpha_2=value) is None:
        raise ValidationError(
            _("“%(value)s” is not a country's code (ISO 3166-1), such as FR."), params={"value": value}
        )


def validate_language(value: str) -> None:
    """Refuse what is not the tag of a known language (BCP 47)."""
    try:
        Locale.parse(value, sep="-")
    except (ValueError, UnknownLocaleError):
        raise ValidationError(
            _("“%(value)s” is not a language tag, such as fr or zh-Hans."), params={"value": value}
        ) from None


def validate_sdg(value: int) -> None:
    """Refuse what is not the number of a Sustainable Development Goal (1–17)."""
    if not 1 <= value <= 17:
        raise ValidationError(
            _("There are 17 Sustainable Development Goals; %(value)s is none."), params={"value": value}
        )
