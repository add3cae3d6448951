"""The demo under production settings, as a server would have it: TLS and HTTP/2, a database and files of its own.

Wagtail gives a site https only on port 443, which not everybody may listen on. So the site is called
https://entente.example, and whoever visits it is told on which port of this machine that is.
"""

import base64
import hashlib
import os
import secrets
import shutil
import signal
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import httpx
import psycopg
import trustme
from cryptography.hazmat.primitives import serialization
from cryptography.x509 import load_pem_x509_certificate

from config.embedded_postgres import EmbeddedPostgres
from tests.audit.visits import Answer
from tests.proxy import free_port

ROOT = Path(__file__).resolve().parents[2]
VAR = ROOT / "var"
FOLDER = VAR / "audit"
HOST = "entente.example"
BASE = f"https://{HOST}"
DATABASE = "entente_audit"
SECONDS_TO_START = 300
"""A worker makes itself ready before it listens (core.warming), on a busy machine for more than a minute."""
SECONDS_TO_END = 10


@dataclass(frozen=True)
class Server:
    """The running site.

    Attributes:
        port: where it listens on this machine; only 127.0.0.1.
        authority: the certificate, in a PEM file, of who vouches for the site's.
        key_hash: what Chromium knows the site's key by.
    """

    port: int
    authority: Path
    key_hash: str
    base: str = BASE

    @property
    def chromium_arguments(self) -> list[str]:
        """Return what lets Chromium find the site, trust its certificate, and find nothing else."""
        return [
            f"--host-resolver-rules=MAP {HOST}:443 127.0.0.1:{self.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            f"--ignore-certificate-errors-spki-list={self.key_hash}",
        ]

    def client(self, http2: bool = True) -> httpx.Client:
        """Return an HTTP client that finds the site and follows no redirect; threads need one each (HTTP/2)."""
        context = ssl.create_default_context(cafile=str(self.authority))
        return httpx.Client(
            transport=ToPort(self.port, context, http2),
            headers={"Accept-Encoding": "gzip, br", "User-Agent": "entente-audit"},
            timeout=60,
        )


class ToPort(httpx.HTTPTransport):
    """Leads every request to one port of this machine, by the name that it asks for."""

    def __init__(self, port: int, context: ssl.SSLContext, http2: bool) -> None:
        super().__init__(verify=context, http2=http2)
        self.port = port

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions["sni_hostname"] = request.url.host
        request.url = request.url.copy_with(host="127.0.0.1", port=self.port)
        return super().handle_request(request)


class Fetcher(threading.local):
    """Fetches addresses, each as a visitor who comes for the first time; every thread has a client of its own."""

    def __init__(self, server: Server) -> None:
        self.client = server.client()

    def __call__(self, url: str) -> Answer:
        """Fetch a full address. Raises RuntimeError where nothing answers."""
        self.client.cookies.clear()
        try:
            with self.client.stream("GET", url) as response:
                body = response.read()
        except httpx.TransportError as error:
            raise RuntimeError(f"{url} was not answered: {error}") from error
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Answer(response.status_code, headers, body, response.num_bytes_downloaded, response.http_version)


@contextmanager
def database(keep: bool = False) -> Iterator[bool]:
    """Provide the audit's own database and name it in DATABASE_URL; yield whether the demo is yet to be loaded.

    Args:
        keep: take the one of the last run, if there is one, rather than an empty one.
    """
    server = EmbeddedPostgres(VAR)
    server.start()
    with psycopg.connect(host=str(server.data), user="postgres", dbname="postgres", autocommit=True) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
        fresh = not (known and keep)
        if fresh:
            shutil.rmtree(FOLDER, ignore_errors=True)
            connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {DATABASE}")
    os.environ["DATABASE_URL"] = f"postgresql://postgres@/{DATABASE}?host={quote(str(server.data), safe='')}"
    os.environ["VAR_DIR"] = str(FOLDER)
    yield fresh
    # The server ends with this process (config.embedded_postgres), after all that uses it.


@contextmanager
def serve() -> Iterator[Server]:
    """Serve what the database holds under production settings until the block ends."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    server = certified(free_port())
    environment = production()
    manage = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity=0"]
    subprocess.run(manage, cwd=ROOT, env=environment, check=True)
    with (FOLDER / "server.log").open("wb") as log:
        # With its workers it is a group of its own, so that none of them is left over.
        command = [*granian(server), "config.wsgi:application"]
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True)
        try:
            wait_for(server, process)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                # It waits for whoever has not hung up.
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def granian(server: Server) -> list[str]:
    """Return the command that serves the site, as the Dockerfile has it, with TLS."""
    return [
        str(Path(sys.executable).with_name("granian")),
        *("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(server.port)),
        *("--workers", "2", "--blocking-threads", "4"),
        *("--ssl-certificate", str(FOLDER / "site.pem"), "--ssl-keyfile", str(FOLDER / "site.key")),
    ]


def production() -> dict[str, str]:
    """Return the environment of a production server (docs/operations.md)."""
    return os.environ | {
        "ALLOWED_HOSTS": HOST,
        "BASE_URL": BASE,
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "PYTHONPATH": f"{ROOT / 'site'}:{ROOT}",
        "SECRET_KEY": secrets.token_urlsafe(50),
    }


def certified(port: int) -> Server:
    """Make a certificate for the site and return how to visit it on this port."""
    authority = trustme.CA()
    certificate = authority.issue_cert(HOST)
    chain = certificate.cert_chain_pems[0].bytes()
    key = serialization.load_pem_private_key(certificate.private_key_pem.bytes(), None)
    # Granian reads PKCS#8 alone.
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (FOLDER / "site.key").write_bytes(key.private_bytes(*form))
    (FOLDER / "site.pem").write_bytes(chain)
    authority.cert_pem.write_to_path(str(FOLDER / "authority.pem"))
    public = load_pem_x509_certificate(chain).public_key()
    der = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return Server(port, FOLDER / "authority.pem", base64.b64encode(hashlib.sha256(der).digest()).decode())


def wait_for(server: Server, process: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers; raise SystemExit with what it said where it does not."""
    deadline = time.monotonic() + SECONDS_TO_START
    with server.client() as client:
        while process.poll() is None and time.monotonic() < deadline:
            try:
                client.get(f"{server.base}/health/")
            except httpx.TransportError:
                time.sleep(0.3)
            else:
                return
    raise SystemExit(f"The server did not start:\n{(FOLDER / 'server.log').read_text(errors='replace')[-3000:]}")
