"""What may be stored: objects in the source language."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import TranslatableMixin


def in_source_language() -> Q:
    """Limit what a foreign key or many-to-many may hold: ``limit_choices_to=in_source_language``."""
    return Q(locale__language_code=settings.LANGUAGE_CODE)


def source_of(chosen: Any) -> Any:
    """Return the source-language object of a chosen one: itself, or what it is a translation of.

    Raises:
        ValidationError: it exists in other languages only.
    """
    if not isinstance(chosen, TranslatableMixin) or chosen.locale.language_code == settings.LANGUAGE_CODE:
        return chosen
    sources = type(chosen)._default_manager.filter(in_source_language(), translation_key=chosen.translation_key)
    if source := sources.first():
        return source
    raise ValidationError(
        _("“%(title)s” exists in %(language)s only. Choose something written in the site's source language."),
        code="not_in_source_language",
        params={"title": str(chosen), "language": chosen.locale.get_display_name()},
    )
