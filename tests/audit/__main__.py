"""``make audit``: every public page of the demo, in every language, looked at from every side; docs/audit.md tells.

Ends with 1 where anything is found. ``--only``, ``--languages`` and ``--kinds`` are for whoever mends something: they
check less, and leave the report as it is. So does ``--keep``, which takes the database of the last run.
"""

import argparse
import os
import pickle
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import django
from django.core.management import call_command
from django.utils import timezone

# As in manage.py: `site` is a folder on the import path.
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "site"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")

from tests.audit import checks, serving, tools
from tests.audit.browsing import look
from tests.audit.report import Result, report
from tests.audit.running import run, run_served
from tests.audit.visits import Itinerary, Visit, walk

AT_ONCE = 4
REPORT = serving.ROOT / "docs" / "audit.md"


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    for name, what in (("only", "checks"), ("languages", "languages"), ("kinds", "kinds of page")):
        parser.add_argument(f"--{name}", default="", help=f"{what} to look at, with commas between")
    parser.add_argument("--keep", action="store_true", help="take the database of the last run")
    parser.add_argument("--again", action="store_true", help="check what the last run was answered")
    parser.add_argument("--serve", action="store_true", help="only serve the site, until interrupted")
    return parser.parse_args()


def named(text: str) -> set[str]:
    """Return the names in a list with commas."""
    return {name.strip() for name in text.split(",") if name.strip()}


def main() -> int:
    """Run the audit and return 1 if anything is found, else 0."""
    asked = options()
    tools.prepare()
    with serving.database(asked.keep) as fresh:
        # Models can be imported only now that the settings know the database.
        django.setup()
        from tests.audit import demo

        if fresh:
            say("Loading the demo…")
            call_command("migrate", verbosity=0, interactive=False)
            demo.load(serving.HOST, 443)
        with serving.serve() as server:
            if asked.serve:
                return stay(server)
            return audit(asked, server, demo.itinerary(server.base))


def stay(server: serving.Server) -> int:
    """Serve until interrupted."""
    say(f"{server.base} is served on port {server.port} of this machine. Ctrl-C ends it.")
    try:
        while True:
            time.sleep(1)
    except KeyboardInterrupt:
        return 0


def audit(asked: argparse.Namespace, server: serving.Server, itinerary: Itinerary) -> int:
    """Walk, check and report."""
    started = time.monotonic()
    visits = answers(server, itinerary, asked.again)
    say(f"Visited {len(visits)} addresses in {time.monotonic() - started:.0f} s.")
    results = []
    for result in all_results(asked, server, visits):
        say(f"{result.name}: {len(result.findings)} found in {result.looked_at} ({result.seconds:.0f} s)")
        for finding in result.findings:
            say(f"  {finding.url}\n    {finding.what}")
        results.append(result)
    if not any(vars(asked).values()):
        text = report(timezone.localdate(), visits, itinerary.languages, results, tools.versions())
        REPORT.write_text(text, encoding="utf-8")
        say(f"The report is {REPORT}.")
    return int(any(result.findings for result in results))


def answers(server: serving.Server, itinerary: Itinerary, again: bool) -> list[Visit]:
    """Walk the site, or take what it answered the last time."""
    kept = serving.FOLDER / "visits.pickle"
    if again and kept.exists():
        return pickle.loads(kept.read_bytes())
    with ThreadPoolExecutor(AT_ONCE) as threads:
        visits = walk(serving.Fetcher(server), itinerary, threads.map, say)
    kept.write_bytes(pickle.dumps([replace(visit) for visit in visits]))
    return visits


def all_results(asked: argparse.Namespace, server: serving.Server, visits: list[Visit]) -> Iterator[Result]:
    """Run the checks that are asked for, on the pages that are asked for."""
    only, languages, kinds = (named(text) for text in (asked.only, asked.languages, asked.kinds))
    known = [*checks.PLAIN, *checks.SERVED, *checks.IN_BROWSER]
    if unknown := only - {module.NAME for module in known}:
        raise SystemExit(f"No such check: {', '.join(sorted(unknown))}.")

    def chosen(visit: Visit) -> bool:
        return (not languages or visit.language in languages) and (not kinds or visit.kind in kinds)

    def wanted(modules: list[ModuleType]) -> list[ModuleType]:
        return [module for module in modules if not only or module.NAME in only]

    yield from run(wanted(checks.PLAIN), visits, chosen)
    yield from run_served(wanted(checks.SERVED), server, visits, chosen)
    yield from look(server, wanted(checks.IN_BROWSER), visits, chosen)


if __name__ == "__main__":
    sys.exit(main())
