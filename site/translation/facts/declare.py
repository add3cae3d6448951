"""How a model says which of its fields are facts and which are words."""

from wagtail_localize.fields import SynchronizedField, TranslatableField


def facts(*names: str) -> list[SynchronizedField]:
    """Declare fields as facts: copied to every translation, never translated, not to be overridden there."""
    return [SynchronizedField(name, overridable=False) for name in names]


def words(*names: str) -> list[TranslatableField]:
    """Declare fields as words: each language has its own. A child relation with words in its rows is words."""
    return [TranslatableField(name) for name in names]
