"""The database: the one DATABASE_URL names, else, in development and tests, an embedded PostgreSQL."""

from pathlib import Path
from typing import Any

import environ

from config.embedded_postgres import EmbeddedPostgres

PREPARE_THRESHOLD = 2
"""How often a query of ``translation.written`` is asked before PostgreSQL keeps its plan for the connection."""


def database_settings(env: environ.Env, var_dir: Path) -> dict[str, Any]:
    """Return Django's settings for the database; without DATABASE_URL, start the embedded one for ``var_dir``."""
    if env("DATABASE_URL", default=""):
        return env.db("DATABASE_URL")
    server = EmbeddedPostgres(var_dir)
    server.start()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "postgres",
        "USER": "postgres",
        "HOST": str(server.data),
        # A power cut may cost a developer the last half second; waiting for the disk would cost minutes every day.
        "OPTIONS": {"options": "-c synchronous_commit=off", "prepare_threshold": PREPARE_THRESHOLD},
        "TEST": {"NAME": "test_entente"},
    }
