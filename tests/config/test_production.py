"""Production settings are tried in processes of their own: they are read when a process starts."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from config.database import keeping_plans

PROJECT = Path(__file__).resolve().parents[2]
SETTINGS = PROJECT / "site" / "config" / "settings"
NEEDED = {
    "ALLOWED_HOSTS": "city.example",
    "BASE_URL": "https://city.example",
    "DATABASE_URL": "postgresql://db.example/entente?sslmode=require",
    "SECRET_KEY": "a-key-for-this-test-only-0123456789-abcdefghijklmnopqrstuvwxyz",
}
OPERATIONS = (PROJECT / "docs" / "operations.md").read_text(encoding="utf-8")


def start(environment: dict[str, str], code: str = "import django; django.setup()") -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in variables_read()}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=inherited
        | {"DJANGO_SETTINGS_MODULE": "config.settings.production", "PYTHONPATH": f"{PROJECT / 'site'}:{PROJECT}"}
        | environment,
        capture_output=True,
        text=True,
    )


def variables_read() -> set[str]:
    """Every environment variable that the settings, and what they call, read."""
    called = [SETTINGS.parent / name for name in ("database.py", "reset.py", "translators.py")]
    reads = re.compile(r'(?:\benv(?:\.\w+)?\(|\bneeded\(env,)\s*"(\w+)"')
    return {name for file in [*SETTINGS.glob("*.py"), *called] for name in reads.findall(file.read_text("utf-8"))}


def variables_documented() -> list[str]:
    """The first column of the table."""
    return re.findall(r"^\| `([A-Z_]+)` \|", OPERATIONS, re.MULTILINE)


def test_production_starts_with_what_it_needs():
    assert start(NEEDED).returncode == 0


@pytest.mark.parametrize("name", NEEDED)
def test_production_names_what_it_misses(name):
    failed = start({key: value for key, value in NEEDED.items() if key != name})
    assert failed.returncode != 0
    assert f"Set these environment variables before starting: {name}." in failed.stderr


def test_production_refuses_another_database():
    failed = start(NEEDED | {"DATABASE_URL": "sqlite:///db.sqlite3"})
    assert failed.returncode != 0
    assert "DATABASE_URL must name a PostgreSQL database" in failed.stderr


def test_production_keeps_the_options_of_the_database_address_beside_the_pool():
    code = "from django.conf import settings; print(settings.DATABASES['default']['OPTIONS'])"
    kept = keeping_plans({"sslmode": "require"}) | {"pool": {"min_size": 1, "max_size": 8, "timeout": 5}}
    assert start(NEEDED, code).stdout == f"{kept}\n"
    address = f"{NEEDED['DATABASE_URL']}&options=-c%20jit%3Doff"
    assert "'-c jit=off -c plan_cache_mode=" in start(NEEDED | {"DATABASE_URL": address}, code).stdout
    assert "plan_cache_mode" not in start(NEEDED | {"KEEP_PLANS": "false"}, code).stdout


def test_production_trusts_a_proxy_only_when_told():
    code = "from django.conf import settings; print(settings.SECURE_PROXY_SSL_HEADER)"
    assert start(NEEDED, code).stdout == "None\n"
    assert "HTTP_X_FORWARDED_PROTO" in start(NEEDED | {"BEHIND_PROXY": "true"}, code).stdout


def test_every_variable_stands_once_in_the_table_of_the_operations_guide():
    assert sorted(variables_documented()) == sorted(variables_read() | {"PORT", "WORKERS"})
