"""``make run``: the demo on this machine, from nothing to a page in the browser."""

from threading import Event, Thread
from typing import Any

from django.core.management import BaseCommand, CommandParser, call_command
from wagtail.models import Site

from core.management.commands.load_demo import ACCOUNTS
from translation.desk.runner import work


class Command(BaseCommand):
    """Prepare the database, load the demo, say where it is and serve it, all in one process."""

    help = "Set up the database, load the demo and serve it on this machine."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the port."""
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        """Serve the demo until interrupted."""
        self.prepare()
        self.put_site_on(port)
        self.say_where(port)
        # What the translation desk does in the background; production has a process for it.
        Thread(target=work, args=[Event()], daemon=True).start()
        call_command("runserver", f"127.0.0.1:{port}", use_reloader=False)

    def prepare(self) -> None:
        """Bring the database up to date and load what is missing of the demo."""
        self.stdout.write("Preparing the database and the demo…")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_demo", stdout=self.stdout)

    def put_site_on(self, port: int) -> None:
        """Let full addresses, as in feeds and on printed sheets, lead to where the demo is served this time."""
        for site in Site.objects.filter(is_default_site=True, hostname="localhost").exclude(port=port):
            site.port = port
            site.save()

    def say_where(self, port: int) -> None:
        """Print the addresses and the accounts."""
        for path in ("fr/", "en/", "admin/"):
            self.stdout.write(f"  http://localhost:{port}/{path}")
        accounts = ", ".join(f"{name} / {name}" for name in ACCOUNTS)
        self.stdout.write(f"  accounts (name / password): {accounts}\n")
