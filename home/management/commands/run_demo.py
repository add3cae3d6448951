"""`make run`: the demo on this machine, from nothing to a page in the browser."""

import os
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, CommandParser, call_command, get_commands
from django.utils.autoreload import DJANGO_AUTORELOAD_ENV

# Known to everyone who reads this, so only ever made where DEBUG is on.
USERNAME = "admin"
PASSWORD = "admin"  # noqa: S105  # not a secret


class Command(BaseCommand):
    """Prepare the database, load the demo, say where it is and serve it, all in one process."""

    help = "Set up the database, load the demo and serve it on this machine."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the port."""
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        """Serve the demo until interrupted. Raises CommandError outside development."""
        if not settings.DEBUG:
            raise CommandError("The demo's account is known to everyone: run it with the development settings.")
        # The server starts this command once more in a process of its own, and again whenever the code changes.
        if DJANGO_AUTORELOAD_ENV not in os.environ:
            self.prepare(port)
        call_command("runserver", f"127.0.0.1:{port}")

    def prepare(self, port: int) -> None:
        """Bring the database up to date, load what is missing of the demo and print where to go."""
        self.stdout.write("Preparing the database and the demo…")
        call_command("migrate", verbosity=0, interactive=False)
        if "load_demo" in get_commands():
            call_command("load_demo")
        user_model = get_user_model()
        if not user_model.objects.filter(username=USERNAME).exists():
            user_model.objects.create_superuser(USERNAME, "admin@example.org", PASSWORD)
        for language in ("fr", "en"):
            self.stdout.write(f"  http://localhost:{port}/{language}/")
        self.stdout.write(f"  http://localhost:{port}/admin/   user {USERNAME}, password {PASSWORD}")
