"""What a check reports: what is wrong with one address, and what it has measured."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """Something that is not as it must be.

    Attributes:
        check: the name of the check that found it.
        url: where.
        what: what is wrong, so that it can be mended.
    """

    check: str
    url: str
    what: str


@dataclass(frozen=True)
class Table:
    """Measurements for the report, whether or not anything is wrong with them."""

    title: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]] = ()
