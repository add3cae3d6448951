"""The servers that are measured: the site as in production, nginx before it with its cache, and nginx alone."""

import gzip
import json
import os
import re
import string
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.bench.machine import FOLDER, ROOT
from tests.proxy import free_port

SECONDS_TO_START = 60
HEADERS = {"Host": "localhost", "X-Forwarded-Proto": "https", "Accept-Encoding": "gzip"}
"""What the proxy in front of the site says, for a browser."""

NGINX = """
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
{user}
events {{ worker_connections 256; }}
http {{
    include /etc/nginx/mime.types;
    default_type text/html;
    access_log off;
    sendfile on;
    tcp_nopush on;
    open_file_cache max=1000;
    client_body_temp_path {folder}/body;
    fastcgi_temp_path {folder}/fastcgi;
    proxy_temp_path {folder}/proxy;
    scgi_temp_path {folder}/scgi;
    uwsgi_temp_path {folder}/uwsgi;
{http}
}}
"""
STATIC = """
    server {
        listen 127.0.0.1:{port};
        root {folder}/pages;
        gzip_static on;
        location / { try_files $uri$is_args$args.html $uri/index.html =404; }
    }
"""
TEMPLATE = ROOT / "deploy" / "nginx.conf.template"
"""What stands before the site in production."""


@contextmanager
def site() -> Iterator[str]:
    """Serve the site as the image does; give its address."""
    (FOLDER / "media").mkdir(exist_ok=True)
    port = free_port()
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
    with nginx("static", STATIC.replace("{folder}", str(FOLDER))) as address:
        yield address


@contextmanager
def nginx_with_cache(site_address: str) -> Iterator[str]:
    """Put nginx with its cache before the site, as in production; give its address."""
    folder = FOLDER / "nginx-cached"
    (folder / "include").mkdir(parents=True, exist_ok=True)
    http = string.Template(TEMPLATE.read_text(encoding="utf-8")).safe_substitute(
        APP=site_address.removeprefix("http://"),
        CACHE=folder / "cache",
        INCLUDE=folder / "include",
        LISTEN="127.0.0.1:{port}",
        MEDIA=FOLDER / "media",
    )
    with nginx("cached", http) as address:
        yield address


@contextmanager
def nginx(name: str, http: str) -> Iterator[str]:
    """Run nginx with a configuration, which listens on ``{port}``; give its address."""
    folder = FOLDER / f"nginx-{name}"
    folder.mkdir(exist_ok=True)
    port = free_port()
    user = "user root;" if os.geteuid() == 0 else ""
    written = NGINX.format(folder=folder, user=user, http=http.replace("{port}", str(port)))
    (folder / "nginx.conf").write_text(written, encoding="utf-8")
    command = ["nginx", "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]
    with running(command, {}, f"{name}.log", port) as address:
        yield address


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
