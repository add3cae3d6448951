"""How many queries each public address takes."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.content import Address

MOST = 15


@dataclass(frozen=True)
class Cost:
    """What a reader's request for an address takes, once what surrounds pages is in the cache.

    Attributes:
        asked: the address.
        status: of the answer.
        queries: the SQL, one string for each query.
    """

    asked: Address
    status: int
    queries: list[str]

    @property
    def is_too_much(self) -> bool:
        """Whether the address fails the bench."""
        return self.status != 200 or len(self.queries) > MOST


def cost_of(asked: Address) -> Cost:
    """Visit an address and visit it again, and return what that took."""
    read(asked.path)
    with CaptureQueriesContext(connection) as taken:
        status = read(asked.path)
    return Cost(asked, status, [query["sql"] for query in taken.captured_queries])


def read(path: str) -> int:
    """Read an answer to its end, as behind a proxy; return its status."""
    response = Client().get(path, secure=True, headers={"host": "localhost"})
    for _part in response:
        pass
    return response.status_code


def by_kind(costs: Iterable[Cost]) -> dict[str, list[int]]:
    """Return the numbers of queries of each kind of address, the least first."""
    found: dict[str, list[int]] = {}
    for cost in costs:
        found.setdefault(cost.asked.kind, []).append(len(cost.queries))
    return {kind: sorted(numbers) for kind, numbers in sorted(found.items())}
