"""``manage.py check_translations``: finds faults in what is kept of translations, and mends them with ``--fix``."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from translation.desk.repairs import KINDS, faults, mend


class Command(BaseCommand):
    """Print one line for each fault. Ends with status 1 where one is left."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        """Take ``--fix``, ``--texts`` and ``--skip``."""
        parser.add_argument("--fix", action="store_true", help="Mend what can be mended, one fault at a time.")
        parser.add_argument(
            "--texts", type=Path, metavar="FILE", help="Where texts go that belong to nothing any more (CSV)."
        )
        parser.add_argument("--skip", action="append", default=[], choices=KINDS, help="Leave out a kind of fault.")

    @override("en")
    def handle(self, *args: Any, fix: bool, texts: Path | None, skip: list[str], **options: Any) -> None:
        """Look for one kind of fault after the other. Raises ``CommandError`` where any is left."""
        left = 0
        for kind in KINDS:
            for finding in faults(kind, texts) if kind not in skip else []:
                mended = fix and mend(finding)
                left += not mended
                if mended:
                    verdict = "Mended:"
                elif finding.repair is None:
                    verdict = "By hand:"
                else:
                    verdict = "Could not be mended; the log says why:" if fix else "With --fix:"
                self.stdout.write(f"{kind}: {finding.what} {verdict} {finding.remedy}")
        if left:
            raise CommandError(f"{left} faults are left.")
        if options["verbosity"]:
            self.stdout.write("Nothing is left to mend.")
