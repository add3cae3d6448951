"""``manage.py generate_content``: hundreds of partnerships and thousands of pages of news to try the site with."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.demo import is_developers_own
from core.kept import forget
from news.generation import Counts, delete, generate


class Command(BaseCommand):
    """Add content by rule, the same each time, below lists of its own; or take it away."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Let the numbers and the languages be chosen."""
        parser.add_argument("--partnerships", type=int, default=300, help="how many (300)")
        parser.add_argument("--agreements", type=int, default=600, help="how many, for all partnerships (600)")
        parser.add_argument("--news", type=int, default=2000, help="missions, articles and publications (2000)")
        parser.add_argument(
            "--languages", default=settings.LANGUAGE_CODE, help="codes, such as fr,en; the source language is always in"
        )
        parser.add_argument("--delete", action="store_true", help="take everything away that this command has added")

    def handle(self, *args: Any, **options: Any) -> None:
        """Add or delete, or refuse where the site is not a developer's own."""
        if not is_developers_own():
            raise CommandError("Generated content is for trying things out: not under production settings.")
        if options["delete"]:
            self.say(f"{delete()} pages are deleted, and all that was added with them.", options)
            return
        counts = Counts(options["partnerships"], options["agreements"], options["news"])
        try:
            added = generate(counts, options["languages"].split(","))
        except ValueError as error:
            raise CommandError(str(error)) from error
        # Rows made in bulk send no signal.
        forget()
        self.say(f"{added} pages are added. For searching: manage.py update_index and rebuild_search.", options)

    def say(self, text: str, options: dict[str, Any]) -> None:
        """Tell what was done, unless asked to be quiet."""
        if options["verbosity"]:
            self.stdout.write(text)
