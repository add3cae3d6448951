"""Part of `make lint`: is the interface complete in every language that ships?"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import BaseCommand, CommandError

from core.management.commands.makemessages import LOCALES, use_gettext_of_wheel

NOT_SOURCES = shutil.ignore_patterns(".*", "__pycache__", "node_modules", "tests", "var")


class Command(BaseCommand):
    """Name every message that is missing, fuzzy, obsolete or wrongly formed; change nothing."""

    help = "Fail where a catalogue of the interface is not complete."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Compare the catalogues with what `make messages` would write. Raises CommandError naming each defect."""
        use_gettext_of_wheel()
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy"
            shutil.copytree(settings.BASE_DIR, copy, ignore=NOT_SOURCES)
            gather(copy)
            found = [defect for locale in LOCALES for defect in defects(locale, settings.BASE_DIR, copy)]
        if found:
            raise CommandError("\n".join([*found, f"{len(found)} defects in locale/; run `make messages`."]))


def gather(copy: Path) -> None:
    """Run makemessages in a copy of the project, with this process's database, which it only needs to start."""
    subprocess.run(
        [sys.executable, "manage.py", "makemessages", "--verbosity=0"],
        cwd=copy,
        env=os.environ | {"VAR_DIR": str(settings.VAR_DIR)},
        check=True,
    )


def defects(locale: str, project: Path, gathered: Path) -> Iterator[str]:
    """Yield what is wrong with a catalogue of ``project``, given the one of ``gathered``, which is up to date."""
    path = Path("locale", locale, "LC_MESSAGES", "django.po")
    kept, wanted = catalogue(project / path), catalogue(gathered / path)
    for message in messages(wanted):
        if not message.string or (isinstance(message.string, tuple) and not all(message.string)):
            yield f"{locale}: missing: {message.id!r}"
        elif message.fuzzy:
            yield f"{locale}: fuzzy: {message.id!r}"
    for message in messages(kept):
        if wanted.get(message.id, message.context) is None:
            yield f"{locale}: obsolete: {message.id!r}"
    yield from (f"{locale}: obsolete: {id!r}" for id in kept.obsolete)
    checked = subprocess.run(  # noqa: S603
        ["msgfmt", "--check", "--output-file=/dev/null", str(path)],  # noqa: S607  # the wheel's, first in PATH
        cwd=project,
        capture_output=True,
        text=True,
    )
    if checked.returncode:
        yield checked.stderr.strip()


def catalogue(path: Path) -> Catalog:
    """Return the catalogue that a PO file holds, empty where there is no file."""
    if not path.exists():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file)


def messages(catalogue: Catalog) -> Iterator[Message]:
    """Yield the messages of a catalogue but for its header."""
    return (message for message in catalogue if message.id)
