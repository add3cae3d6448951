"""Running checks and gathering what they found."""

import time
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType

from tests.audit.findings import Finding, Table
from tests.audit.report import Result
from tests.audit.serving import Server
from tests.audit.visits import Visit


def concerned(module: ModuleType, visit: Visit) -> bool:
    """Say whether a check looks at a visit; one that does not say, looks at every page that is there."""
    concerns: Callable[[Visit], bool] | None = getattr(module, "concerns", None)
    return concerns(visit) if concerns else visit.is_html and visit.status == 200


def run(checks: Iterable[ModuleType], visits: list[Visit], chosen: Callable[[Visit], bool]) -> Iterator[Result]:
    """Run checks that need the answers alone, and maybe programs of their own.

    All of them see all visits, for one page tells of another; findings are kept for those chosen.
    """
    for module in checks:
        started = time.monotonic()
        looked_at = [visit for visit in visits if concerned(module, visit) and chosen(visit)]
        left_out = {visit.url for visit in visits if not chosen(visit)}
        found = [item for item in module.check(visits) if isinstance(item, Table) or item.url not in left_out]
        yield gather(module, found, len(looked_at), started)


def run_served(
    checks: Iterable[ModuleType], server: Server, visits: list[Visit], chosen: Callable[[Visit], bool]
) -> Iterator[Result]:
    """Run checks that ask the server themselves, for what is chosen of what concerns them."""
    for module in checks:
        started = time.monotonic()
        looked_at = [visit for visit in visits if concerned(module, visit) and chosen(visit)]
        yield gather(module, list(module.check(server, looked_at)), len(looked_at), started)


def gather(module: ModuleType, found: list[Finding | Table], looked_at: int, started: float) -> Result:
    """Return the result of a check that looked at so many answers and began at ``started`` (time.monotonic)."""
    return Result(
        module.NAME,
        module.TITLE,
        looked_at,
        sorted({item for item in found if isinstance(item, Finding)}),
        [item for item in found if isinstance(item, Table)],
        time.monotonic() - started,
    )
