"""The places, organisations, people and themes of the demo, read from the tables beside this module.

A table has a column for each language; where it is empty, the entry is not shown in that language.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.demo import Entry, Ref, register, t

TABLES = Path(__file__).parent / "tables"
LANGUAGES = ("en", "es", "de", "ar", "zh-hans")


def rows(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table by column."""
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def words(row: dict[str, str]) -> str:
    """Note the words of a row in other languages and return the French ones."""
    return t(row["fr"], **{language.replace("-", "_"): row[language] for language in languages(row)})


def languages(row: dict[str, str]) -> tuple[str, ...]:
    """Return the other languages that a row has words in."""
    return tuple(language for language in LANGUAGES if row[language])


def entry(kind: str, row: dict[str, str], fields: dict[str, Any]) -> Entry:
    """Return the entry of a row."""
    return Entry(f"{kind}-{row['key']}", f"directory.{kind.title()}", fields, languages=languages(row))


for row in rows("places"):
    facts = ("native_name", "native_language", "country", "latitude", "longitude")
    register(
        entry(
            "place",
            row,
            {"name": words(row), "wikidata_id": row["wikidata"], **{name: row[name] for name in facts}},
        )
    )

for row in rows("themes"):
    numbers = [int(number) for number in row["sdg_numbers"].split()]
    register(entry("theme", row, {"name": words(row), "code": row["key"], "sdg_numbers": numbers}))

t("CGLU", en="UCLG", es="CGLU", de="UCLG", ar="UCLG", zh_hans="UCLG")
for row in rows("organisations"):
    acronym = row["acronym"]
    if acronym != "CGLU":
        t(acronym, **{language.replace("-", "_"): acronym for language in LANGUAGES})
    register(
        entry(
            "organisation",
            row,
            {
                "name": words(row),
                "acronym": acronym,
                "kind": row["kind"],
                "place": Ref(f"place-{row['place']}") if row["place"] else None,
                "website": row["website"],
            },
        )
    )

for row in rows("people"):
    t(row["name"], **{language.replace("-", "_"): row["name"] for language in LANGUAGES})
    register(
        entry(
            "person",
            row,
            {
                "name": row["name"],
                "office": words(row),
                "organisation": Ref(f"organisation-{row['organisation']}") if row["organisation"] else None,
            },
        )
    )
