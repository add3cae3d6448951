"""Where the bench keeps its things, which programs it uses, and under which settings the site runs meanwhile."""

import os
import shutil
from pathlib import Path
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


def prepare_database(remake: bool) -> bool:
    """Provide the bench's own database and the production settings that name it; return whether it is empty.

    Args:
        remake: empty it, where there is one already.
    """
    server = EmbeddedPostgres(VAR)
    server.start()
    with psycopg.connect(host=str(server.data), user="postgres", dbname="postgres", autocommit=True) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
        empty = remake or not known
        if empty:
            shutil.rmtree(FOLDER, ignore_errors=True)
            connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {DATABASE}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    os.environ |= {
        "ALLOWED_HOSTS": "localhost",
        "BASE_URL": "https://localhost",
        # As if a proxy had ended TLS: wrk says so with each request.
        "BEHIND_PROXY": "true",
        "DATABASE_URL": f"postgresql://postgres@/{DATABASE}?host={quote(str(server.data), safe='')}",
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "LOG_LEVEL": "ERROR",
        "MEDIA_ROOT": str(FOLDER / "media"),
        "PYTHONPATH": f"{ROOT / 'site'}:{ROOT}",
        # One of those that let the demo be loaded.
        "SECRET_KEY": "test",
        "VAR_DIR": str(FOLDER),
    }
    return empty
