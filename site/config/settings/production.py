"""On a server. Starts only when it has been told everything it needs; docs/operations.md lists the variables."""

from django.core.exceptions import ImproperlyConfigured

from config.database import keeping_plans

from .base import *  # noqa: F403
from .base import STORAGES, env

missing = [name for name in ("SECRET_KEY", "DATABASE_URL", "ALLOWED_HOSTS", "BASE_URL") if not env(name, default="")]
if missing:
    raise ImproperlyConfigured(f"Set these environment variables before starting: {', '.join(missing)}.")

DEBUG = False
WARM_BEFORE_SERVING = True
SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = [env("BASE_URL")]

DATABASES = {"default": env.db("DATABASE_URL")}
if DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql":
    raise ImproperlyConfigured("DATABASE_URL must name a PostgreSQL database (postgresql://…).")
options = DATABASES["default"].get("OPTIONS", {})
# A pooler between Entente and PostgreSQL may give each query another connection, which knows no plan.
options = keeping_plans(options) if env.bool("KEEP_PLANS", default=True) else options | {"prepare_threshold": None}
DATABASES["default"]["OPTIONS"] = options | {
    "pool": {
        "min_size": 1,
        "max_size": env.int("DATABASE_POOL_SIZE", default=8),
        # Seconds until a reader is told that the database does not answer.
        "timeout": 5,
    }
}

SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
if env.bool("BEHIND_PROXY", default=False):
    # Only behind a proxy that sets this header itself: otherwise a visitor could.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}

vars().update(env.email("EMAIL_URL", default="smtp://localhost:25"))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("FROM_EMAIL", default="webmaster@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="INFO")},
}
