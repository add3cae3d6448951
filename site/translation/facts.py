"""Facts: fields that are held once, in the source language, and are the same in every translation.

Each field of a translatable model is declared one or the other::

    override_translatable_fields = [*BasePage.override_translatable_fields, *facts("place"), *words("tagline")]
"""

from wagtail_localize.fields import SynchronizedField, TranslatableField


def facts(*names: str) -> list[SynchronizedField]:
    """Declare fields as facts: copied to every translation, never translated, not to be overridden there."""
    return [SynchronizedField(name, overridable=False) for name in names]


def words(*names: str) -> list[TranslatableField]:
    """Declare fields as words: each language has its own. A child relation with words in its rows is words."""
    return [TranslatableField(name) for name in names]
