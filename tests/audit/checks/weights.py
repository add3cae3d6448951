"""What pages weigh before anything that a browser decides to load: the HTML and the stylesheets, compressed."""

import gzip
from collections import defaultdict
from collections.abc import Iterator
from statistics import median
from urllib.parse import urljoin

from tests.audit.findings import Finding, Table
from tests.audit.visits import Visit

NAME = "weights"
TITLE = "HTML, stylesheets and scripts are light (gzip)"

KB = 1000
MOST = {"text/css": 8 * KB, "text/javascript": 5 * KB}
"""What a stylesheet may weigh, and a script."""
TEXT_PAGE = 50 * KB
MAP_PAGE = 60 * KB
WITH_MAP = ("PartnershipIndexPage",)


def concerns(visit: Visit) -> bool:
    """Look at pages, stylesheets and scripts."""
    return visit.is_html or visit.content_type in MOST


def weight(visit: Visit) -> int:
    """Return how many bytes a body has once a proxy has compressed it; what is sent may be less (brotli)."""
    return len(gzip.compress(visit.body, 6))


def check(visits: list[Visit]) -> Iterator[Finding | Table]:
    """Yield what is too heavy, and how heavy each kind of page is."""
    weights = {visit.url: weight(visit) for visit in visits if concerns(visit)}
    by_kind: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for visit in filter(concerns, visits):
        own = weights[visit.url]
        if most := MOST.get(visit.content_type):
            if own > most:
                yield Finding(NAME, visit.url, f"weighs {own:,} bytes, more than {most:,}")
            continue
        styles = [urljoin(visit.url, href) for href in visit.document.xpath("//link[@rel='stylesheet']/@href")]
        whole = own + sum(weights.get(style, 0) for style in styles)
        by_kind[visit.kind].append((own, whole))
        most = MAP_PAGE if visit.kind.startswith(WITH_MAP) else TEXT_PAGE
        if whole > most:
            yield Finding(NAME, visit.url, f"weighs {whole:,} bytes with its stylesheets, more than {most:,}")
    rows = [
        (kind, str(len(found)), *(kilobytes(number) for number in summary(found)))
        for kind, found in sorted(by_kind.items())
    ]
    head = ("kind", "pages", "HTML, median", "HTML, most", "with stylesheets, most")
    yield Table("What pages weigh without pictures (kB, gzip)", head, rows)


def summary(found: list[tuple[int, int]]) -> tuple[float, float, float]:
    """Return the median and the most of the HTML, and the most of all."""
    own = [each for each, _whole in found]
    return median(own), max(own), max(whole for _own, whole in found)


def kilobytes(number: float) -> str:
    """Return a number of bytes in kB."""
    return f"{number / KB:.1f}"
