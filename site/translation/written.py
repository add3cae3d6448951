"""Queries that Django writes once. Writing the SQL of a page's queries takes longer than having PostgreSQL answer them.

What changes from one time to the next is named by ``Given`` where the query is made, and given where it is asked::

    PAGES = Written(lambda: Page.objects.filter(url_path__among=Given("url_paths")).select_related("locale"))
    PAGES(url_paths=["/home/", "/home/news/"])
"""

from collections.abc import Callable
from copy import copy
from functools import cached_property
from typing import Any

from django.db import connections
from django.db.models import Field, ForeignObject, Lookup, QuerySet


class Given:
    """Stands in a query for a list that is known when it is asked."""

    def __init__(self, name: str) -> None:
        self.name = name


@ForeignObject.register_lookup
@Field.register_lookup
class Among(Lookup):
    """``column__among=[…]``: as ``__in``, in one parameter however many values there are."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """Return the condition."""
        column, before = self.process_lhs(compiler, connection)
        values, given = self.process_rhs(compiler, connection)
        return f"{column} = ANY({values})", (*before, *given)


class Written:
    """A query whose SQL is written the first time that it is asked.

    Args:
        make: makes the queryset; what is no ``Given`` in it stays as it is the first time.
    """

    def __init__(self, make: Callable[[], QuerySet[Any]]) -> None:
        self.make = make

    @cached_property
    def _parts(self) -> tuple[QuerySet[Any], Any, str, tuple[Any, ...]]:
        queryset = self.make()
        # Writing the SQL leaves in the compiler what makes objects of the rows.
        compiler = queryset.query.get_compiler(queryset.db)
        sql, parameters = compiler.as_sql()
        return queryset, compiler, sql, tuple(parameters)

    def __call__(self, **given: Any) -> list[Any]:
        """Return the rows, in one query; every ``Given`` of the queryset is to be named."""
        queryset, written, sql, parameters = self._parts
        values = tuple(given[value.name] if isinstance(value, Given) else value for value in parameters)
        compiler = copy(written)
        compiler.connection = connections[queryset.db]
        compiler.as_sql = lambda *_args, **_kwargs: (sql, values)
        asked = queryset.all()
        asked.query.get_compiler = lambda *_args, **_kwargs: compiler  # type: ignore[method-assign]
        return list(asked)
