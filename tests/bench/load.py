"""How many requests a second a server answers, and how long each takes."""

import re
import subprocess
from dataclasses import dataclass

from tests.bench.servers import HEADERS

CONNECTIONS, THREADS = 16, 2
MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}


@dataclass(frozen=True)
class Load:
    """What wrk says of one address.

    Attributes:
        rate: requests answered a second.
        median: milliseconds that half of the requests took at most.
        slowest: milliseconds that 99 of 100 requests took at most.
    """

    rate: float
    median: float
    slowest: float


def load(url: str, seconds: int, warm_up: int) -> Load:
    """Ask for one address for some seconds, after a warm-up. Raises SystemExit where an answer is not right."""
    wrk(url, warm_up)
    return read(wrk(url, seconds), url)


def wrk(url: str, seconds: int) -> str:
    """Run wrk and return what it says."""
    headers = [part for name, value in HEADERS.items() for part in ("--header", f"{name}: {value}")]
    size = [
        "--connections",
        str(CONNECTIONS),
        "--threads",
        str(THREADS),
        "--duration",
        f"{seconds}s",
        "--timeout",
        "60s",
    ]
    return subprocess.run(["wrk", "--latency", *size, *headers, url], capture_output=True, text=True, check=True).stdout


def read(said: str, url: str) -> Load:
    """Return the figures in what wrk says."""
    if "Non-2xx" in said or "Socket errors" in said:
        raise SystemExit(f"Some answers of {url} were no pages:\n{said}")
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    shares = {share: float(number) * MILLISECONDS[unit] for share, number, unit in SHARES.findall(said)}
    if not rate or "99" not in shares:
        raise SystemExit(f"{url} was not answered once. wrk says:\n{said}")
    return Load(float(rate[1]), shares["50"], shares["99"])


SHARES = re.compile(r"(\d+)%\s+([\d.]+)(us|ms|s|m)\s*\n")
