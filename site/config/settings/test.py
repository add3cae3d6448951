"""Under pytest: a real PostgreSQL, six languages, quick passwords, mail and files that leave no trace."""

import tempfile
from pathlib import Path

from config.database import database_settings, keeping_plans

from .base import *  # noqa: F403
from .base import INSTALLED_APPS, VAR_DIR, env

SECRET_KEY = "test"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_FOLDER = tempfile.TemporaryDirectory(prefix="entente-media-", ignore_cleanup_errors=True)
MEDIA_ROOT = Path(MEDIA_FOLDER.name)

DATABASES = {"default": database_settings(env, VAR_DIR)}
# Static files are served where they lie: nothing is collected for a test.
WHITENOISE_AUTOREFRESH = True

# A test database need not survive a power cut.
DATABASES["default"]["OPTIONS"] = keeping_plans({"options": "-c synchronous_commit=off"})

INSTALLED_APPS = [*INSTALLED_APPS, "tests.translation.papers"]

# Turns words round, without a network.
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"}
