"""Queries that Django writes once. Writing the SQL of a page's queries takes longer than having PostgreSQL answer them.

What changes from one time to the next is named by ``Given`` where the query is made, and given where it is asked::

    PAGES = Written(lambda: Page.objects.filter(url_path__among=Given("url_paths")).select_related("locale"))
    PAGES(url_paths=["/home/", "/home/news/"])

PostgreSQL plans such a query once for each connection, where ``prepare_threshold`` in the settings lets it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from functools import cached_property
from typing import Any

from django.db import connections
from django.db.backends.postgresql.base import ServerBindingCursor
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
    def _parts(self) -> tuple[QuerySet[Any], Any, str, list[str]]:
        queryset = self.make()
        # Writing the SQL leaves in the compiler what makes objects of the rows.
        compiler = queryset.query.get_compiler(queryset.db)
        sql, parameters = compiler.as_sql()
        return (queryset, compiler, *filled_in(sql, parameters, connections[queryset.db]))

    def __call__(self, **given: Any) -> list[Any]:
        """Return the rows, in one query; every ``Given`` of the queryset is to be named."""
        queryset, written, sql, names = self._parts
        values = tuple(given[name] for name in names)
        compiler = copy(written)
        compiler.connection = connections[queryset.db]
        compiler.as_sql = lambda *_args, **_kwargs: (sql, values)
        asked = queryset.all()
        # Django makes the objects, from what this compiler reads: no documented way leads from SQL to `select_related`.
        asked.query.get_compiler = lambda *_args, **_kwargs: compiler  # type: ignore[method-assign] # of this copy alone
        with bound_by_server(compiler.connection):
            return list(asked)


def filled_in(sql: str, parameters: Sequence[Any], connection: Any) -> tuple[str, list[str]]:
    """Return SQL with the values of all parameters but those that are ``Given``, and the names of these in order.

    PostgreSQL cannot tell the type of each parameter that Django makes, such as a key of a JSON object.
    """
    connection.ensure_connection()
    written = [
        "%s" if isinstance(value, Given) else connection.ops.compose_sql("%s", [value]).replace("%", "%%")
        for value in parameters
    ]
    return sql.replace("%%", "%%%%") % tuple(written), [value.name for value in parameters if isinstance(value, Given)]


@contextmanager
def bound_by_server(connection: Any) -> Iterator[None]:
    """Let PostgreSQL put the values into the queries of this connection, so that it can keep their plans."""
    connection.ensure_connection()
    connection.connection.cursor_factory, before = ServerBindingCursor, connection.connection.cursor_factory
    try:
        yield
    finally:
        connection.connection.cursor_factory = before
