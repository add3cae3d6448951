"""Under pytest: a real PostgreSQL, six languages, quick passwords, mail and files that leave no trace."""

import tempfile
from pathlib import Path

from config.database import database_settings

from .base import *  # noqa: F403
from .base import VAR_DIR, env

SECRET_KEY = "test"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="entente-media-"))

DATABASES = {"default": database_settings(env, VAR_DIR)}
# A test database need not survive a power cut.
DATABASES["default"]["OPTIONS"] = {"options": "-c synchronous_commit=off"}
