"""On a developer's machine: `make run`."""

from config.database import database_settings

from .base import *  # noqa: F403
from .base import VAR_DIR, env

DEBUG = True
# Not a secret: it protects nothing but a developer's own machine.
SECRET_KEY = "development"
ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

DATABASES = {"default": database_settings(env, VAR_DIR)}
