"""The servers that are measured: the site as in production, nginx before it with its cache, and nginx alone."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests import proxy
from tests.bench.machine import FOLDER, ROOT

SECONDS_TO_START = 60
HEADERS = {"Host": "localhost", "X-Forwarded-Proto": "https", "Accept-Encoding": "gzip"}
"""What the proxy in front of the site says, for a browser."""

STATIC = """
default_type text/html;
tcp_nopush on;
open_file_cache max=1000;
server {
    listen 127.0.0.1:{port};
    root {folder};
    gzip_static on;
    location / { try_files $uri $uri$is_args$args.html $uri/index.html =404; }
}
"""


@contextmanager
def site() -> Iterator[str]:
    """Serve the site as the image does; give its address."""
    (FOLDER / "media").mkdir(exist_ok=True)
    port = proxy.free_port()
    here = {"PORT": str(port), "WORKERS": "2", "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    with running(command_of_image(), here, "site.log", port) as address:
        yield address


def command_of_image() -> list[str]:
    """Return the command of the Dockerfile, listening on this machine alone."""
    found = re.search(r"^CMD (\[.*\])$", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
    assert found, "The Dockerfile has no CMD."
    return [part.replace("0.0.0.0", "127.0.0.1") for part in json.loads(found[1])]


@contextmanager
def nginx_alone(pages: Mapping[str, tuple[bytes, bytes]]) -> Iterator[str]:
    """Serve bodies, each as it is and compressed, by nginx from files, by their paths; give its address."""
    for path, (body, compressed) in pages.items():
        file = FOLDER / "pages" / (f"{path[1:]}.html" if "?" in path else f"{path[1:]}index.html")
        if path.endswith(".xml"):
            file = FOLDER / "pages" / path[1:]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
        file.with_name(f"{file.name}.gz").write_bytes(compressed)
    folder, port = empty("nginx-static"), proxy.free_port()
    site = STATIC.replace("{folder}", str(FOLDER / "pages")).replace("{port}", str(port))
    with proxy.running(proxy.serving(folder, site), folder, port) as address:
        yield address


@contextmanager
def nginx_with_cache(site_address: str) -> Iterator[str]:
    """Put nginx with its cache, which is empty, before the site, as in production; give its address."""
    with proxy.nginx(empty("nginx-cached"), site_address.removeprefix("http://"), FOLDER / "media") as address:
        yield address


def empty(name: str) -> Path:
    """Return an empty folder of the bench."""
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


@contextmanager
def running(command: list[str], environment: Mapping[str, str], log: str, port: int) -> Iterator[str]:
    """Run a server until the block ends; give its address once it answers. Raises SystemExit where it does not."""
    address = f"http://127.0.0.1:{port}"
    with (FOLDER / log).open("wb") as file:
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment, stdout=file, stderr=file)
        try:
            deadline = time.monotonic() + SECONDS_TO_START
            while not answers(address):
                if process.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit(f"{command[0]} does not answer; {FOLDER / log} says why.")
                time.sleep(0.2)
            yield address
        finally:
            process.terminate()
            process.wait()


def answers(address: str) -> bool:
    """Say whether a server answers, whatever it says."""
    try:
        fetch(address, "/health/")
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def fetch(address: str, path: str) -> tuple[bytes, bytes]:
    """Return the body that a server sends for a path, as it is and compressed as browsers get it."""
    with urllib.request.urlopen(urllib.request.Request(address + path, headers=HEADERS)) as response:
        body = response.read()
    if response.headers["Content-Encoding"] == "gzip":
        return gzip.decompress(body), body
    return body, gzip.compress(body, 6)
