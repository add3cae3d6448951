"""The servers that are measured: the site as in production, nginx before it with its cache, and nginx alone."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.bench.machine import FOLDER, ROOT, free_port

SECONDS_TO_START = 60
HEADERS = {"Host": "localhost", "X-Forwarded-Proto": "https"}
"""What the proxy in front of the site would say."""

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
    server {{
        listen 127.0.0.1:{port};
        root {folder}/pages;
        location / {{ try_files $uri$is_args$args.html $uri/index.html =404; }}
    }}
"""
CACHE = """
    proxy_cache_path {folder}/cache keys_zone=pages:10m;
    upstream site {{ server 127.0.0.1:{site}; keepalive 16; }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://site;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-Proto https;
            proxy_cache pages;
            proxy_cache_valid 200 10m;
            proxy_ignore_headers Cache-Control Expires Vary;
        }}
    }}
"""


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
def nginx_alone(pages: Mapping[str, bytes]) -> Iterator[str]:
    """Serve bodies by nginx from files, by their paths; give its address."""
    for path, body in pages.items():
        file = FOLDER / "pages" / (f"{path[1:]}.html" if "?" in path else f"{path[1:]}index.html")
        if path.endswith(".xml"):
            file = FOLDER / "pages" / path[1:]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
    with nginx("static", STATIC) as address:
        yield address


@contextmanager
def nginx_with_cache(site_address: str) -> Iterator[str]:
    """Put nginx with its cache before the site; give its address."""
    with nginx("cached", CACHE, site=site_address.rpartition(":")[2]) as address:
        yield address


@contextmanager
def nginx(name: str, http: str, **values: str) -> Iterator[str]:
    """Run nginx with a configuration; give its address."""
    folder = FOLDER / f"nginx-{name}"
    folder.mkdir(exist_ok=True)
    port = free_port()
    written = NGINX.format(
        folder=folder,
        user="user root;" if os.geteuid() == 0 else "",
        http=http.format(folder=FOLDER if name == "static" else folder, port=port, **values),
    )
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


def fetch(address: str, path: str, encodings: Iterable[str] = ("identity",)) -> bytes:
    """Return the bytes that a server sends for a path."""
    headers = HEADERS | {"Accept-Encoding": ", ".join(encodings)}
    with urllib.request.urlopen(urllib.request.Request(address + path, headers=headers)) as response:
        return response.read()
