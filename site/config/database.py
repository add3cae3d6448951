"""The database: the one DATABASE_URL names, else, in development and tests, an embedded PostgreSQL."""

from pathlib import Path
from typing import Any

import environ

from config.embedded_postgres import EmbeddedPostgres

PREPARE_THRESHOLD = 2
"""How often a query of ``translation.written`` is asked before PostgreSQL keeps its plan for the connection."""


PLANNING = "-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1"
"""Planning a page's queries takes PostgreSQL three times as long as answering them: each is planned once, for any
values, rather than for those of each request. The cost is what PostgreSQL's manual says of disks without a head to
move; with 4, such a plan reads whole tables where an index would do."""


def keeping_plans(options: dict[str, Any]) -> dict[str, Any]:
    """Return options of a connection with those that let PostgreSQL keep the plans of queries (record 21)."""
    given = options.get("options", "")
    return options | {"options": f"{given} {PLANNING}".strip(), "prepare_threshold": PREPARE_THRESHOLD}


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
        "OPTIONS": keeping_plans({"options": "-c synchronous_commit=off"}),
        "TEST": {"NAME": "test_entente"},
    }
