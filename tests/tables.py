"""Keeping what all tables hold, and putting it back, without Django's signals seeing any of it."""

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction


def contents() -> dict[str, bytes]:
    """Return the rows of every table, in PostgreSQL's own form."""
    kept = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            with cursor.copy(f"COPY {quoted(table)} TO STDOUT") as copy:
                kept[table] = b"".join(copy)
    return kept


def put_back(kept: dict[str, bytes]) -> None:
    """Give every table that is still there the rows that ``contents`` returned; sequences go on from where they are.

    Raises RuntimeError on any database that is not a test's: what it holds would be lost.
    """
    name = connection.settings_dict["NAME"]
    if not name.startswith("test_"):
        raise RuntimeError(f"“{name}” is no test database.")
    # Foreign keys are checked when the transaction ends, so that the order of tables plays no part.
    with transaction.atomic(), connection.cursor() as cursor:
        # Some tests have tables of their own for a while.
        tables = [table for table in connection.introspection.table_names(cursor) if table in kept]
        cursor.execute(f"TRUNCATE {', '.join(map(quoted, tables))}")
        for table in tables:
            with cursor.copy(f"COPY {quoted(table)} FROM STDIN") as copy:
                copy.write(kept[table])
        # Now, where this is a part of a longer transaction.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    ContentType.objects.clear_cache()


def quoted(table: str) -> str:
    """Return the name as SQL writes it."""
    return connection.ops.quote_name(table)
