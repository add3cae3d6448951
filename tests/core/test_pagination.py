"""Which page of a long list an address leads to."""

import pytest
from django.http import QueryDict

from core.pagination import turned_to

ENTRIES = list(range(1, 62))


def turned(query):
    return turned_to(ENTRIES, QueryDict(query), size=10)


@pytest.mark.parametrize(("query", "first"), [("", 1), ("page=", 1), ("page=1", 1), ("page=2", 11), ("page=7", 61)])
def test_an_address_leads_to_the_page_it_names(query, first):
    assert (turned(query).page[0], turned(query).odd) == (first, "")


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("page=0", 1),
        ("page=-3", 1),
        ("page=8", 7),
        ("page=999999999999999999999999", 7),
        ("page=two", 1),
        ("page=1.5", 1),
        ("page=" + "9" * 5000, 1),
        ("page=1&page=99", 7),
    ],
)
def test_a_page_that_is_not_there_falls_back_to_the_nearest_and_is_told(query, number):
    found = turned(query)
    assert found.page.number == number
    assert found.odd
    assert len(found.odd) <= 60


def test_an_empty_list_has_one_page():
    found = turned_to([], QueryDict("page=2"))
    assert (found.page.number, found.page.paginator.num_pages, list(found.page), found.odd) == (1, 1, [], "2")


def test_links_lead_to_both_ends_and_around_the_page():
    many = list(range(130))
    assert turned_to(many, QueryDict("page=7"), size=10).numbers == [1, None, 6, 7, 8, None, 13]
    assert turned_to(many, QueryDict(), size=10).numbers == [1, 2, None, 13]
    assert turned("page=4").numbers == [1, 2, 3, 4, 5, 6, 7]  # No gap for a single page.
