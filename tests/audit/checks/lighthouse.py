"""Lighthouse, as for a phone: the median of several runs on one page per type, in French and Arabic."""

import json
import os
import statistics
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.audit import tools
from tests.audit.findings import Finding, Table
from tests.audit.serving import Server
from tests.audit.visits import Visit
from tests.journeys import browser as chromium

NAME = "lighthouse"
TITLE = "Lighthouse on one page per type in French and Arabic: 100 in four categories, fast and still"
LANGUAGES = ("fr", "ar")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LARGEST_PAINT, SHIFT = 1500, 0.01
"""Milliseconds until the largest part is painted, and how much the layout may move."""
RUNS = 5
"""Unless LIGHTHOUSE_RUNS says otherwise, for whoever mends something: accessibility and the like never vary."""

RUNNER = Path(__file__).with_name("lighthouse.mjs")
SECONDS_TO_START = 30


def concerns(visit: Visit) -> bool:
    """Look at pages that search engines may find: others cannot have 100 there."""
    return visit.is_page and visit.language in LANGUAGES and not visit.document.xpath("//meta[@name='robots']")


def check(server: Server, visits: list[Visit]) -> Iterator[Finding | Table]:
    """Yield what is below 100 or slow in the median, and a table of all."""
    pages = one_per_kind(visits)
    runs = defaultdict(list)
    number = int(os.environ.get("LIGHTHOUSE_RUNS", RUNS))
    for run in measured(server, [visit.url for visit in pages], number):
        runs[run["url"]].append(run)
    rows = []
    for visit in pages:
        middle = median(runs[visit.url])
        rows.append((visit.kind, visit.language, *(f"{middle[name]:g}" for name in middle)))
        yield from faults(visit, middle, runs[visit.url])
    head = ("kind", "language", *CATEGORIES, "largest paint (ms)", "layout shift", "kB")
    yield Table(f"Lighthouse, mobile: the median of {number}", head, rows)


def one_per_kind(visits: list[Visit]) -> list[Visit]:
    """Return the longest page of each type in each language."""
    longest: dict[tuple[str, str], Visit] = {}
    for visit in visits:
        known = longest.get((visit.kind, visit.language))
        if known is None or len(visit.body) > len(known.body):
            longest[visit.kind, visit.language] = visit
    return [longest[key] for key in sorted(longest)]


def median(runs: list[dict[str, Any]]) -> dict[str, float]:
    """Return the median of every measure, by its name."""
    return {name: statistics.median(run["measures"][name] for run in runs) for name in runs[0]["measures"]}


def faults(visit: Visit, middle: dict[str, float], runs: list[dict[str, Any]]) -> Iterator[Finding]:
    """Yield each measure that misses its mark, with the audits that say why."""
    for category in CATEGORIES:
        if middle[category] < 100:
            why = "; ".join(sorted({audit for run in runs for audit in run["failed"].get(category, ())}))
            yield Finding(NAME, visit.url, f"{category} {middle[category]:g}: {why}")
    if middle["largest paint"] > LARGEST_PAINT:
        yield Finding(NAME, visit.url, f"the largest part is painted after {middle['largest paint']:.0f} ms")
    if middle["layout shift"] > SHIFT:
        yield Finding(NAME, visit.url, f"the layout shifts by {middle['layout shift']:.3f}")


def measured(server: Server, urls: list[str], runs: int) -> Iterator[dict[str, Any]]:
    """Run Lighthouse on each address so many times, one after the other; yield what it measured.

    Raises:
        RuntimeError: Lighthouse could not load a page.
    """
    with debugged(server) as port:
        command = [str(tools.module("node/bin/node")), str(RUNNER), str(tools.module("lighthouse/core/index.js"))]
        process = subprocess.Popen([*command, str(port), str(runs), *urls], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        for line in process.stdout:
            run = json.loads(line)
            if run.get("error"):
                process.kill()
                raise RuntimeError(f"{run['url']}: {run['error']}")
            yield run
        if process.wait():
            raise RuntimeError(f"Lighthouse ended with {process.returncode}")


@contextmanager
def debugged(server: Server) -> Iterator[int]:
    """Start a Chromium that Lighthouse can drive; yield the port where it listens."""
    profile = tools.work_folder("lighthouse-profile")
    path = chromium.find() or chromium.install()
    arguments = [*chromium.ARGUMENTS, *server.chromium_arguments, "--headless=new", "--remote-debugging-port=0"]
    command = [path, *arguments, f"--user-data-dir={profile}", "about:blank"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield port_of(profile)
    finally:
        process.terminate()
        process.wait()


def port_of(profile: Path) -> int:
    """Return the port that Chromium wrote into its profile once it listened; raises RuntimeError if it never does."""
    said = profile / "DevToolsActivePort"
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if said.exists() and "\n" in said.read_text():
            return int(said.read_text().split()[0])
        time.sleep(0.1)
    raise RuntimeError("Chromium did not start")
