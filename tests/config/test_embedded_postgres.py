"""The server is tried for real, in processes of its own, beside the one that the tests use."""

import importlib.metadata
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured

from config.embedded_postgres import (
    LONGEST_SOCKET_PATH,
    EmbeddedPostgres,
    answers,
    data_folder,
    is_public,
    make_own_folder,
    public_copy,
)

AS_ROOT = os.geteuid() == 0
SITE = Path(__file__).resolve().parents[2] / "site"
USE = """
import sys
from pathlib import Path
from config.embedded_postgres import EmbeddedPostgres
EmbeddedPostgres(Path(sys.argv[1])).start()
print("started", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def var_dir(tmp_path: Path) -> Iterator[Path]:
    """A folder like var/, with a space in its name, below a folder that nobody else may enter."""
    folder = tmp_path / "a checkout" / "var"
    folder.mkdir(parents=True)
    yield folder
    data = data_folder(folder)
    if data.exists():
        EmbeddedPostgres(folder).remove()
    if folder not in data.parents:
        shutil.rmtree(data.parent, ignore_errors=True)


@pytest.fixture
def use(var_dir: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Start a process that uses the server of ``var_dir``."""
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-c", USE, str(var_dir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(SITE)},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def ready(process: subprocess.Popen[bytes]) -> bool:
    assert process.stdout
    return process.stdout.readline() == b"started\n"


def finish(process: subprocess.Popen[bytes]) -> None:
    process.communicate()
    assert process.returncode == 0


def test_the_last_process_to_end_stops_the_server(var_dir, use):
    first, second = use(), use()
    assert ready(first)
    assert ready(second)
    finish(first)
    assert answers(data_folder(var_dir))
    finish(second)
    assert not answers(data_folder(var_dir))


def test_a_process_that_is_told_to_end_stops_the_server(var_dir, use):
    process = use()
    assert ready(process)
    process.terminate()
    process.wait()
    assert not answers(data_folder(var_dir))


def test_a_server_left_by_a_killed_process_is_joined_and_then_stopped(var_dir, use):
    killed = use()
    assert ready(killed)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert answers(data_folder(var_dir))
    next_one = use()
    assert ready(next_one)
    finish(next_one)
    assert not answers(data_folder(var_dir))


def test_a_server_that_was_killed_starts_again_with_its_data(var_dir, use):
    process = use()
    assert ready(process)
    host = str(data_folder(var_dir))
    with psycopg.connect(host=host, user="postgres", dbname="postgres") as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS number")
    process.kill()
    server = int((data_folder(var_dir) / "postmaster.pid").read_text().split()[0])
    os.kill(server, signal.SIGKILL)
    while Path(f"/proc/{server}").exists():
        time.sleep(0.05)
    assert ready(use())
    with psycopg.connect(host=host, user="postgres", dbname="postgres") as connection:
        assert connection.execute("SELECT number FROM kept").fetchone() == (1,)


def test_the_server_has_the_extensions_of_search_and_knows_accented_letters(var_dir, use):
    process = use()
    assert ready(process)
    with psycopg.connect(host=str(data_folder(var_dir)), user="postgres", dbname="postgres") as connection:
        connection.execute("CREATE EXTENSION unaccent")
        connection.execute("CREATE EXTENSION pg_trgm")
        found = connection.execute("SELECT lower('ÉCOLE'), unaccent('école'), similarity('Nantes', 'Nante') > 0.5")
        assert found.fetchone() == ("école", "ecole", True)


def test_a_server_in_use_is_not_removed(var_dir, use):
    process = use()
    assert ready(process)
    with pytest.raises(ImproperlyConfigured, match="in use"):
        EmbeddedPostgres(var_dir).remove()
    finish(process)
    EmbeddedPostgres(var_dir).remove()
    assert not data_folder(var_dir).exists()


def test_starting_opens_no_private_folder_to_others(var_dir, use):
    folders = [var_dir, *var_dir.parents]
    before = [stat.S_IMODE(folder.stat().st_mode) for folder in folders]
    assert ready(use())
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in folders] == before
    assert stat.S_IMODE(data_folder(var_dir).stat().st_mode) == 0o700


def test_where_a_socket_fits_the_data_lie_in_var():
    fitting = Path("/usr") / ("x" * (LONGEST_SOCKET_PATH - len("/usr/" + "/postgres/.s.PGSQL.5432")))
    assert data_folder(fitting) == fitting / "postgres"


@pytest.mark.parametrize("letter", ["x", "é"])
def test_where_a_socket_does_not_fit_they_lie_below_var_tmp(letter):
    too_long = Path("/usr") / (letter * 100)
    assert data_folder(too_long).parts[:3] == ("/", "var", "tmp")
    assert data_folder(too_long) != data_folder(Path("/usr") / (letter * 101))


def test_a_folder_is_public_when_all_may_enter_it_and_those_above(tmp_path):
    assert is_public(Path("/usr/bin"))
    tmp_path.chmod(0o700)
    assert not is_public(tmp_path)
    assert not is_public(tmp_path / "missing" / "below")


def test_root_keeps_the_data_out_of_private_folders_and_others_do_not(tmp_path):
    tmp_path.chmod(0o700)
    assert (data_folder(tmp_path) == tmp_path / "postgres") is not AS_ROOT


def test_a_copy_of_the_programs_runs_and_is_made_once(tmp_path):
    package = Path(str(importlib.metadata.distribution("embedded-postgres").locate_file("embedded_postgres")))
    copy = public_copy(package, tmp_path)
    assert subprocess.run([copy / "pginstall" / "bin" / "initdb", "--version"], capture_output=True).returncode == 0
    assert all(file.stat().st_mode & stat.S_IROTH for file in copy.rglob("*"))
    made = copy.stat().st_mtime_ns
    assert public_copy(package, tmp_path) == copy
    assert copy.stat().st_mtime_ns == made


def test_a_folder_of_another_user_is_refused(tmp_path):
    if AS_ROOT:
        os.chown(tmp_path, pwd.getpwnam("nobody").pw_uid, -1)
    with pytest.raises(ImproperlyConfigured, match="another user"):
        make_own_folder(tmp_path if AS_ROOT else Path("/usr"))
