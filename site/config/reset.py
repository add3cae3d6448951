"""`make reset`: forget the development database and what was uploaded."""

import shutil
import sys

from django.core.exceptions import ImproperlyConfigured

from config.embedded_postgres import EmbeddedPostgres
from config.settings.base import MEDIA_ROOT, VAR_DIR, env


def reset() -> None:
    """Delete the embedded database and the media. Raises ImproperlyConfigured for a database that is not ours."""
    if env("DATABASE_URL", default=""):
        raise ImproperlyConfigured("DATABASE_URL names a database that this project did not make: empty it yourself.")
    EmbeddedPostgres(VAR_DIR).remove()
    shutil.rmtree(MEDIA_ROOT, ignore_errors=True)


if __name__ == "__main__":
    try:
        reset()
    except ImproperlyConfigured as error:
        sys.exit(str(error))
