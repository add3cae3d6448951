#!/usr/bin/env python3
"""Django's command line for this project."""

import os
import sys
from pathlib import Path

# The standard library owns the name `site`, so the folder cannot be a package: it is a folder on the import path
# instead. The tests do the same in pyproject.toml, the image in its Dockerfile.
sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
