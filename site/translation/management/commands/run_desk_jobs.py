"""``manage.py run_desk_jobs``: does what the translation desk was asked to do in the background."""

import signal
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from translation.desk.runner import work


class Command(BaseCommand):
    """Do the desk's jobs as they come, until told to stop. Any number may run at the same time, on several hosts."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Take ``--once``."""
        parser.add_argument("--once", action="store_true", help="End when nothing is left to do, as for a timer.")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        """Work, and end after what is being done when told to."""
        stopping = Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_signal: stopping.set())
        done = work(stopping, once=once)
        if once and options["verbosity"]:
            self.stdout.write(f"{done} done.")
