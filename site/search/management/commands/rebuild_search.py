"""``manage.py rebuild_search``: the index of the public search, made anew while it is in use."""

from typing import Any

from django.core.management.base import BaseCommand

from search.indexing import rebuild
from search.missed import forget_old


class Command(BaseCommand):
    """Index every page again, and forget old searches. Run it after an upgrade, and every night."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild and say how many pages there are."""
        forget_old()
        pages = rebuild()
        if options["verbosity"]:
            self.stdout.write(f"{pages} pages can be found.")
