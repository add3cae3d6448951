"""How long the translation memory takes to be asked, with 50,000 units of one pair of languages in it."""

import random
import statistics
import time
import uuid
from collections.abc import Iterator

from django.db import connection, transaction
from wagtail.models import Locale

from core import demo
from translation.desk.memory import comparable, exact_matches, known, stems, suggestions
from translation.models import MemoryUnit
from translation.untranslated import digest

UNITS = 50_000
LOOK_UPS = 60


def measured() -> str:
    """Return what was measured, as a sentence. Nothing of it is kept."""
    chance = random.Random(1)
    with transaction.atomic():
        source, target = locales()
        fill(source, target, chance)
        asked = [misremembered(unit, chance) for unit in chance.sample(list(known(source, target)), LOOK_UPS)]
        times = sorted(timed(lambda text=text: suggestions(text, source, target)) for text in asked)
        page = [unit.source for unit in known(source, target)[:200]]
        many = timed(lambda: exact_matches(page, source, target))
        transaction.set_rollback(True)
    return (
        f"Memory of {UNITS:,} units: a look-up takes {statistics.median(times):.1f} ms"
        f" (p95 {times[int(len(times) * 0.95)]:.1f} ms, slowest {times[-1]:.1f} ms);"
        f" exact matches of {len(page)} segments at once take {many:.1f} ms."
    )


def locales() -> list[Locale]:
    """Return a source and a target language."""
    return [Locale.objects.get_or_create(language_code=code)[0] for code in ("fr", "de")]


def fill(source: Locale, target: Locale, chance: random.Random, units: int = UNITS) -> None:
    """Make units whose sentences have the words of the demo.

    They stand in a table of the session that hides the real one: no segments of their own are needed, and its indexes
    are made at the end, which takes a tenth of the time.
    """
    table = MemoryUnit._meta.db_table
    with connection.cursor() as cursor:
        # Such tables have a cache of their own, and a small one.
        cursor.execute("SET temp_buffers = '256MB'")
        cursor.execute(f"CREATE TEMPORARY TABLE {table} (LIKE {table}) ON COMMIT DROP")
        columns = "id, translation_id, source_locale_id, target_locale_id, source, target, comparable, stems,"
        columns += "digest, length, translation_key, path, learned_at"
        with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as rows:
            for number, text in zip(range(units), sentences(chance), strict=False):
                words = comparable(text)
                place = (len(words), uuid.UUID(int=number // 40), "body", "2026-01-01")
                known_by = [words, stems(words), digest(words)]
                rows.write_row((number, number, source.pk, target.pk, text, text[::-1], *known_by, *place))
        cursor.execute(f"ALTER TABLE {table} ADD PRIMARY KEY (id)")
        with connection.schema_editor(atomic=False) as editor:
            for index in MemoryUnit._meta.indexes:
                editor.add_index(MemoryUnit, index)
        cursor.execute(f"ANALYZE {table}")


def sentences(chance: random.Random) -> Iterator[str]:
    """Yield sentences and titles in French, from three words to forty, without end."""
    demo.entries()
    words = [word for text in demo.MEMORY["en"] for word in text.split()]
    while True:
        length = min(40, 3 + int(chance.expovariate(1 / 11)))
        start = chance.randrange(len(words))
        # Some of each sentence is as somebody wrote it, the rest is words one by one.
        kept = words[start : start + length // 2]
        yield " ".join([*kept, *chance.choices(words, k=length - len(kept))])


def misremembered(unit: MemoryUnit, chance: random.Random) -> str:
    """Return the source of a unit with every tenth word changed, as editors do."""
    words = unit.source.split()
    for _change in range(max(1, len(words) // 10)):
        words[chance.randrange(len(words))] = "autrement"
    return " ".join(words)


def timed(act) -> float:
    """Return how many milliseconds something takes, once it has been done before."""
    act()
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000
