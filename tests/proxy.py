"""nginx before the site, as deploy/nginx.conf.template says; ``python -m tests.proxy`` finds nginx or installs it."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import Template

from tests.journeys.browser import apt_get, quietly, say

PACKAGE = "nginx-light"
TEMPLATE = Path(__file__).resolve().parents[1] / "deploy" / "nginx.conf.template"
SECONDS_TO_START = 30
AROUND = Template(
    """
worker_processes 2;
daemon off;
$user
pid $folder/nginx.pid;
error_log $folder/error.log;
events { worker_connections 512; }
http {
    include /etc/nginx/mime.types;
    access_log off;
    sendfile on;
    client_body_temp_path $folder/body;
    fastcgi_temp_path $folder/fastcgi;
    proxy_temp_path $folder/proxy;
    scgi_temp_path $folder/scgi;
    uwsgi_temp_path $folder/uwsgi;
    include $folder/site.conf;
}
"""
)
"""What Debian's package and the image of nginx have around it."""


def find() -> str | None:
    """Return the path of nginx, or None; Debian keeps servers where only root looks."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def install() -> str:
    """Install nginx and return its path; raise SystemExit saying what to do where that fails."""
    if apt := apt_get():
        say(f"No nginx here. Installing Debian's: {PACKAGE}")
        quietly([*apt, "update"])
        quietly([*apt, "install", "--yes", "--no-install-recommends", PACKAGE])
    path = find()
    if path is None:
        raise SystemExit(f"The tests of the proxy need nginx: sudo apt-get install {PACKAGE}")
    return path


def configured(folder: Path, app: str, media: Path, port: int) -> list[str]:
    """Write the configuration of nginx, with all that it keeps, into a folder; return the command that runs it.

    Args:
        folder: an empty one.
        app: host and port of the site.
        media: the folder of uploads.
        port: to listen on, on this machine alone.
    """
    values = {
        "APP": app,
        "CACHE": folder / "cache",
        "INCLUDE": folder / "tls",
        "LISTEN": f"127.0.0.1:{port}",
        "MEDIA": media,
    }
    # As in the image: what the environment has no value for, such as nginx's own variables, stays.
    return serving(folder, Template(TEMPLATE.read_text(encoding="utf-8")).safe_substitute(values))


def serving(folder: Path, site: str) -> list[str]:
    """Write the configuration of nginx around that of a site into a folder; return the command that runs it."""
    (folder / "site.conf").write_text(site)
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(AROUND.substitute(folder=folder, user=user))
    path = find()
    assert path, "There is no nginx: run `make test`, or `python -m tests.proxy` first."
    return [path, "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]


@contextmanager
def nginx(folder: Path, app: str, media: Path) -> Iterator[str]:
    """Run nginx before the site until the block ends; give its address. The arguments are those of ``configured``."""
    port = free_port()
    with running(configured(folder, app, media, port), folder, port) as address:
        yield address


@contextmanager
def running(command: list[str], folder: Path, port: int) -> Iterator[str]:
    """Run nginx by a command that ``serving`` has returned, until the block ends; give its address."""
    subprocess.run([*command, "-t"], check=True, capture_output=True)
    process = subprocess.Popen(command)
    try:
        deadline = time.monotonic() + SECONDS_TO_START
        while not answers(port):
            assert process.poll() is None, (folder / "error.log").read_text()
            assert time.monotonic() < deadline, "nginx does not answer."
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def answers(port: int) -> bool:
    """Say whether somebody listens on a port of this machine."""
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


if __name__ == "__main__":
    say(f"The proxy is {find() or install()}.")
