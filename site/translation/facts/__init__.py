"""Facts: fields that are held once, in the source language, and are the same in every translation.

Each field of a translatable model is declared one or the other::

    override_translatable_fields = [*BasePage.override_translatable_fields, *facts("place"), *words("tagline")]

Publishing the source writes its facts to all its translations; whatever else writes a translation (the engine, from
its frozen copy of the source; an older revision that is published) is followed by taking them from the source again.
See ``translation.following`` for when, ``follow`` for what.
"""

from .declare import facts, words

__all__ = ["facts", "words"]
