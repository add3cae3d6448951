"""Where the bench keeps its things, which programs it uses, and under which settings the site runs meanwhile."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

from config.embedded_postgres import EmbeddedPostgres
from tests.journeys.browser import apt_get, quietly, say

ROOT = Path(__file__).resolve().parents[2]
VAR = ROOT / "var"
FOLDER = VAR / "bench"
DATABASE = "entente_bench"
NEEDED = {"nginx": "nginx-light", "wrk": "wrk"}
"""Debian's package for each program."""


def install_programs() -> None:
    """Install what is missing of the programs; raise SystemExit saying what to install where that fails."""
    # Debian keeps servers where only root looks.
    os.environ["PATH"] += ":/usr/sbin"
    missing = [package for program, package in NEEDED.items() if not shutil.which(program)]
    if missing and (apt := apt_get()):
        say(f"Installing {' '.join(missing)}…")
        quietly([*apt, "update"])
        quietly([*apt, "install", "--yes", "--no-install-recommends", *missing])
    missing = [package for program, package in NEEDED.items() if not shutil.which(program)]
    if missing:
        raise SystemExit(f"The bench needs programs that are not here: sudo apt-get install {' '.join(missing)}")


def prepare_database(remake: bool, name: str = DATABASE) -> bool:
    """Provide the bench's own database and the production settings that name it; return whether it is empty.

    Args:
        remake: empty it, where there is one already.
        name: of the database.
    """
    server = EmbeddedPostgres(VAR)
    server.start()
    with administration(server) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        empty = remake or not known
        if empty:
            if name == DATABASE:
                shutil.rmtree(FOLDER, ignore_errors=True)
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {name}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    os.environ |= {
        "ALLOWED_HOSTS": "localhost",
        "BASE_URL": "https://localhost",
        # As if a proxy had ended TLS: wrk says so with each request.
        "BEHIND_PROXY": "true",
        "DATABASE_URL": url_of(server, name),
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "LOG_LEVEL": "ERROR",
        "MEDIA_ROOT": str(FOLDER / "media"),
        "PYTHONPATH": f"{ROOT / 'site'}:{ROOT}",
        # One of those that let the demo be loaded.
        "SECRET_KEY": "test",
        "VAR_DIR": str(FOLDER),
    }
    return empty


@contextmanager
def copied_database(name: str) -> Iterator[None]:
    """Let the settings name a copy of a database, which goes when the block ends."""
    server = EmbeddedPostgres(VAR)
    copy = f"{name}_copy"
    with administration(server) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {copy} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {copy} TEMPLATE {name}")
        os.environ["DATABASE_URL"] = url_of(server, copy)
        try:
            yield
        finally:
            connection.execute(f"DROP DATABASE {copy} WITH (FORCE)")


def administration(server: EmbeddedPostgres) -> psycopg.Connection[Any]:
    """Return a connection that may make databases, closed by whoever uses it as a context."""
    return psycopg.connect(host=str(server.data), user="postgres", dbname="postgres", autocommit=True)


def url_of(server: EmbeddedPostgres, name: str) -> str:
    """Return the address of a database, as settings take it."""
    return f"postgresql://postgres@/{name}?host={quote(str(server.data), safe='')}"
