"""What the bench found, as it is printed and kept."""

import datetime
import os
from collections.abc import Iterable
from dataclasses import dataclass

from tests.bench import content
from tests.bench.load import CONNECTIONS, THREADS, Load
from tests.bench.queries import MOST, Cost, by_kind

AIM_UNCACHED, AIM_CACHED = 0.006, 0.5


@dataclass(frozen=True)
class Line:
    """One page, as it was measured.

    Attributes:
        name: what it is.
        path: where.
        raw: bytes of its body.
        compressed: bytes of its body as browsers get it.
        queries: how many it takes.
        static: nginx serving the same bytes from a file.
        uncached: the site.
        cached: nginx serving the page from its cache.
    """

    name: str
    path: str
    raw: int
    compressed: int
    queries: int
    static: Load
    uncached: Load
    cached: Load


def heading() -> str:
    """Return the first two lines of the table of pages."""
    columns = "| page | bytes | compressed | queries | nginx, from a file | uncached | ratio | p50 / p99 (ms) |"
    return f"{columns} from the cache | ratio | p50 / p99 (ms) |\n|---|{'---:|' * 10}"


def row(line: Line) -> str:
    """Return a page's line of the table."""
    cells = [
        f"{line.name} `{line.path}`",
        f"{line.raw:,}",
        f"{line.compressed:,}",
        str(line.queries),
        f"{line.static.rate:,.0f}",
        f"{line.uncached.rate:,.1f}",
        f"{line.uncached.rate / line.static.rate:.4f}",
        f"{line.uncached.median:.0f} / {line.uncached.slowest:.0f}",
        f"{line.cached.rate:,.0f}",
        f"{line.cached.rate / line.static.rate:.2f}",
        f"{line.cached.median:.1f} / {line.cached.slowest:.1f}",
    ]
    return f"| {' | '.join(cells)} |"


def table(lines: Iterable[Line]) -> str:
    """Return the measured pages as a table."""
    return "\n".join([heading(), *map(row, lines)])


def queries_table(costs: Iterable[Cost]) -> str:
    """Return the numbers of queries of each kind of address as a table."""
    rows = ["| address | visited | least | most |", "|---|---:|---:|---:|"]
    for kind, numbers in by_kind(costs).items():
        rows.append(f"| {kind} | {len(numbers)} | {numbers[0]} | {numbers[-1]} |")
    return "\n".join(rows)


def document(lines: list[Line], costs: list[Cost], seconds: int) -> str:
    """Return the report."""
    return f"""# How fast the site is

Written by `make bench` on {datetime.date.today():%d %B %Y}, on {os.cpu_count()} cores, which the site,
its database, nginx and the load generator shared. Other machines give other numbers; the ratios, each to
nginx in the same run, can be compared.

The database holds the demo and what `generate_content` makes: {content.PARTNERSHIPS} partnerships,
{content.AGREEMENTS} agreements and {content.NEWS} pages of news in each of {len(content.languages())}
languages. The site is served as the image serves it, under production settings; wrk asks with {CONNECTIONS}
connections from {THREADS} threads for {seconds} seconds after a warm-up. *Uncached*: Django makes every page.
*From the cache*: nginx keeps the pages, by `deploy/nginx.conf.template`. *From a file*: nginx serves the same
bytes. All of them send pages compressed, as to browsers. Rates are requests a second.

Aims: {AIM_UNCACHED} of nginx uncached, {AIM_CACHED} from the cache, no more than {MOST} queries anywhere.

{table(lines)}

## Queries

Every kind of public address in every language; of generated pages, {content.PER_TYPE} of each type and language.

{queries_table(costs)}
"""
