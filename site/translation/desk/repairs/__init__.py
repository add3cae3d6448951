"""Faults in what is kept of translations, found and mended: ``manage.py check_translations``.

Each kind of fault is a function that yields findings. Mending takes no text of a translation away: texts stay where
they are, in the memory, or are written to a file first.
"""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

from django.db import transaction

from .fields import fields_without_panel
from .finding import Finding
from .orphans import (
    choices_of_nothing,
    objects_without_original,
    records_of_nothing,
    sources_of_nothing,
    texts_of_nothing,
    unmade,
)
from .references import references_to_translations
from .sources import sources_in_other_languages

logger = logging.getLogger(__name__)

__all__ = ["KINDS", "Finding", "faults", "mend"]

Kind = Callable[[Path | None], Iterator[Finding]]

KINDS: dict[str, Kind] = {
    "double-source": lambda _texts: sources_in_other_languages(),
    "source-of-nothing": lambda _texts: sources_of_nothing(),
    "translation-of-nothing": lambda _texts: unmade(),
    "text-of-nothing": texts_of_nothing,
    "choice-of-nothing": lambda _texts: choices_of_nothing(),
    "record-of-nothing": lambda _texts: records_of_nothing(),
    "without-original": lambda _texts: objects_without_original(),
    "reference": lambda _texts: references_to_translations(),
    "field": lambda _texts: fields_without_panel(),
}
"""By name, in an order such that what one uncovers is found by a later one."""


def faults(kind: str, texts: Path | None = None) -> list[Finding]:
    """Return the faults of one kind.

    Args:
        texts: the file that texts which belong to nothing may be written to; without one they stay.
    """
    return list(KINDS[kind](texts))


def mend(finding: Finding) -> bool:
    """Mend one fault, wholly or not at all; return whether that was done. The log says why not."""
    if finding.repair is None:
        return False
    try:
        with transaction.atomic():
            finding.repair()
    except Exception:
        logger.exception("Not mended: %s", finding.what)
        return False
    logger.info("Mended: %s %s", finding.what, finding.remedy)
    return True
