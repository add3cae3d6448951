"""The report: docs/audit.md."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.audit.findings import Finding, Table
from tests.audit.visits import Visit

MOST_LISTED = 100


@dataclass(frozen=True)
class Result:
    """What one check came to.

    Attributes:
        name: of the check.
        title: what it looks at.
        looked_at: how many answers.
        findings: what is wrong.
        tables: what it measured.
        seconds: how long it took.
    """

    name: str
    title: str
    looked_at: int
    findings: list[Finding] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    seconds: float = 0


def report(
    day: datetime.date,
    visits: Iterable[Visit],
    languages: Iterable[str],
    results: list[Result],
    versions: dict[str, str],
) -> str:
    """Return the report in Markdown."""
    found = sum(len(result.findings) for result in results)
    checks = Table(
        "What was checked",
        ("check", "what", "looked at", "findings"),
        [(result.name, result.title, str(result.looked_at), str(len(result.findings))) for result in results],
    )
    parts = [
        "# Audit of the public site",
        f"Made on {day:%-d %B %Y} by `make audit`, which serves the demo under production settings (granian, TLS, "
        "HTTP/2), walks every page in every language and all that these lead to, and runs each check on all of them. "
        "It writes this file; do not edit it.",
        f"**{found or 'Nothing'} found.**" if found != 1 else "**One thing found.**",
        markdown(checks),
        *([listed(results)] if found else []),
        *(markdown(table) for result in results for table in result.tables),
        markdown(walked(visits, list(languages))),
        markdown(Table("Tools", ("tool", "version"), sorted(versions.items()))),
    ]
    return "\n\n".join(parts) + "\n"


def listed(results: list[Result]) -> str:
    """Return all findings, of each check the first hundred."""
    lines = ["## Findings", ""]
    for result in results:
        lines += [f"- {finding.check}: {finding.url} – {finding.what}" for finding in result.findings[:MOST_LISTED]]
        if len(result.findings) > MOST_LISTED:
            lines.append(f"- {result.name}: and {len(result.findings) - MOST_LISTED} more")
    return "\n".join(lines)


def walked(visits: Iterable[Visit], languages: list[str]) -> Table:
    """Return how many addresses of each kind were visited in each language."""
    counts = Counter((visit.kind, visit.language) for visit in visits)
    kinds = sorted({kind for kind, _language in counts})
    rows = [(kind, *(str(counts[kind, language] or "") for language in (*languages, ""))) for kind in kinds]
    return Table("Addresses visited", ("kind", *languages, "no language"), rows)


def markdown(table: Table) -> str:
    """Return a table under its heading."""
    lines = [table.head, tuple("---" for _name in table.head), *table.rows]
    cells = (" | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) for line in lines)
    return "\n".join([f"## {table.title}", "", *(f"| {line} |" for line in cells)])
