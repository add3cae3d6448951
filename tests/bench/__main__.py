"""Measure the site and write docs/bench.md: ``make bench``, or ``python -m tests.bench --help``."""

import argparse
import os
import subprocess
import sys

from tests.bench.machine import ROOT, install_programs, prepare_database
from tests.journeys.browser import say

PAGES = {
    "home": ("", ""),
    "city profile": ("la-ville/", "the-city/"),
    "partnerships": ("partenariats/", "partnerships/"),
    "300 partnerships": ("generated-partnerships/", "generated-partnerships/"),
    "partnership": ("generated-partnerships/partnership-1/", "generated-partnerships/partnership-1/"),
    "mission": ("generated-news/mission-1/", "generated-news/mission-1/"),
    "article": ("generated-news/article-2/", "generated-news/article-2/"),
    "news": ("generated-news/", "generated-news/"),
    "register": (
        "generated-partnerships/generated-register/",
        "generated-partnerships/generated-register/",
    ),
    "search": ("search/?q=accord", "search/?q=%D8%A7%D9%84%D8%AA%D8%B9%D8%A7%D9%88%D9%86"),
}
"""What is measured: below /fr/ and below /ar/."""


def main() -> int:
    """Measure, print, write; return 1 where a page takes too many queries."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--remake", action="store_true", help="make the content anew")
    parser.add_argument("--seconds", type=int, default=5, help="how long each server is asked for each page")
    parser.add_argument("--queries", action="store_true", help="count the queries alone, and write nothing")
    parser.add_argument("--only", default="", help="measure those pages alone whose name has this, and write nothing")
    options = parser.parse_args()
    if not options.queries:
        install_programs()
    empty = prepare_database(options.remake)

    import django  # Its settings are known only now.

    django.setup()
    from tests.bench import content, memory, queries, report, sending

    if empty:
        say("Making the content…")
        content.fill()
    content.collect_static_files()
    say("Counting queries…")
    costs = [] if options.only else [queries.cost_of(asked) for asked in content.addresses()]
    too_much = [cost for cost in costs if cost.is_too_much]
    for cost in too_much:
        say(f"{cost.asked.path}: {len(cost.queries)} queries, status {cost.status}")
    if options.queries:
        say(report.queries_table(costs))
        say(sending.measured())
        return bool(too_much)
    lines = []
    say(report.heading())
    for line in measured(options.seconds, options.only):
        say(report.row(line))
        lines.append(line)
    say(memory.measured())
    say(sending.measured())
    if not options.only:
        # In a database of its own, which only a process of its own can have.
        subprocess.run([sys.executable, "-m", "tests.bench.jobs"], check=True)
        (ROOT / "docs" / "bench.md").write_text(report.document(lines, costs, options.seconds), encoding="utf-8")
    return bool(too_much)


def measured(seconds, only):
    """Yield a line for each page."""
    from tests.bench import queries, servers
    from tests.bench.content import Address
    from tests.bench.load import load
    from tests.bench.report import Line

    asked = [
        Address(name, code, f"/{code}/{path}")
        for name, paths in PAGES.items()
        for code, path in zip(("fr", "ar"), paths, strict=True)
    ]
    asked += [Address("site map for robots", "fr", "/sitemap-fr.xml")]
    asked = [address for address in asked if only in address.kind]
    with servers.site() as site:
        bodies = {address.path: servers.fetch(site, address.path) for address in asked}
        with servers.nginx_alone(bodies) as static, servers.nginx_with_cache(site) as cached:
            for address in asked:
                path = address.path
                raw, compressed = map(len, bodies[path])
                yield Line(
                    name=address.kind,
                    path=path,
                    raw=raw,
                    compressed=compressed,
                    queries=len(queries.cost_of(address).queries),
                    static=load(static + path, seconds, 1),
                    uncached=load(site + path, seconds, 2),
                    cached=load(cached + path, seconds, 1),
                )


if __name__ == "__main__":
    os.chdir(ROOT)
    raise SystemExit(main())
