"""Long lists in pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from core.facets import LONGEST_ECHO

PARAMETER = "page"
"""The parameter in the address that says which page is asked for."""


@dataclass(frozen=True)
class Turned:
    """A list turned to one of its pages.

    Attributes:
        page: the entries, with the number of the page and of all pages.
        odd: what was asked for where there is no such page, and this is the nearest; else "".
    """

    page: Page
    odd: str

    @property
    def numbers(self) -> list[int | None]:
        """The pages that links lead to: the first, the last and those around this one; None where some are left out."""
        found = self.page.paginator.get_elided_page_range(self.page.number, on_each_side=1, on_ends=1)
        return [number if isinstance(number, int) else None for number in found]


def turned_to(entries: Sequence[Any], asked: QueryDict, size: int = 20) -> Turned:
    """Return the page of a list that an address asks for, and without a number its first.

    Args:
        entries: the whole list.
        asked: the parameters of the address. What is no number leads to the first page, a number too low or too high
            to the first or last: the answer is never an error.
        size: how many entries a page has.
    """
    pages = Paginator(entries, size)
    wanted = asked.get(PARAMETER, "").strip()
    try:
        number = min(max(int(wanted or 1), 1), pages.num_pages)
        odd = "" if int(wanted or 1) == number else wanted
    except ValueError:
        number, odd = 1, wanted
    return Turned(pages.page(number), odd[:LONGEST_ECHO])
