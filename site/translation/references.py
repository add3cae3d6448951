"""References: whatever an editor chooses is stored as the object in the source language and localised when shown."""

from django.conf import settings
from django.db.models import Q


def in_source_language() -> Q:
    """Limit what a foreign key or many-to-many may hold: ``limit_choices_to=in_source_language``."""
    return Q(locale__language_code=settings.LANGUAGE_CODE)
