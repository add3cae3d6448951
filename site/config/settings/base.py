"""What every environment shares. Each variable read here is explained in docs/operations.md."""

from pathlib import Path

import environ
from django.conf.locale import LANG_INFO

from config.translators import machine_translator

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = Path(env("VAR_DIR", default=str(BASE_DIR / "var")))

# Our own, which the system checks of translation look at.
PROJECT_APPS = ["news", "partnerships", "home", "directory", "search", "core", "translation"]

INSTALLED_APPS = [
    # Before wagtail_localize: its screens are extended here, never patched.
    *PROJECT_APPS,
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail_localize.modeladmin",
    "wagtail_modeladmin",
    "wagtail.contrib.redirects",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "core.headers.HeadersMiddleware",
    "core.middleware.OddAddressMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.caching.CompressionMiddleware",
    "core.caching.ConditionalMiddleware",
    "core.caching.SharedCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.LanguageMiddleware",
    "core.middleware.MovedMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "translation.following.middleware.FollowingMiddleware",
    "translation.desk.middleware.RightsMiddleware",
    "translation.middleware.SubmitMiddleware",
    "core.middleware.RequirementsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
# A development server starts anew whenever a file is saved: it is to be quick. Production's is ready when it serves.
WARM_BEFORE_SERVING = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.context_processors.frame",
            ],
        },
    },
]

# In the database by default, so that every process sees at once what an editor changes; the table is core.CacheEntry.
CACHES = {
    "default": env.cache("CACHE_URL", default="dbcache://cache"),
    # The sizes of a picture are read in one query; Wagtail would write each into the cache again on every request.
    "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}

# Languages. The first is the source language: pages are written in it and translated into the others.
# The interface has a catalogue for each of SHIPPED_LANGUAGES; any other falls back to English.
SHIPPED_LANGUAGES = ["fr", "en", "es", "de", "ar", "zh-hans"]
LANGUAGES = [(code, LANG_INFO[code]["name_local"]) for code in env.list("LANGUAGES", default=SHIPPED_LANGUAGES)]
LANGUAGE_CODE = LANGUAGES[0][0]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env("TIME_ZONE", default="Europe/Paris")

WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [(code, LANG_INFO[code]["name_local"]) for code in SHIPPED_LANGUAGES]

# Arabic is read with Western digits in most city administrations of the Maghreb; set this for ٥٠ instead of 50.
NATIVE_DIGITS = env.bool("NATIVE_DIGITS", default=False)

# Submitting a page for translation makes drafts, never live pages in the wrong language.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# A translation that was approved is published if its reviewer may publish.
WAGTAIL_FINISH_WORKFLOW_ACTION = "translation.desk.finishing.finish"
# Whether translations follow when their source is published (“automatic”), or when somebody asks for it (“manual”).
TRANSLATION_SYNC = env("TRANSLATION_SYNC", default="automatic")
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(env)

# Files
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "site" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env("MEDIA_ROOT", default=str(VAR_DIR / "media")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Wagtail
WAGTAIL_SITE_NAME = "Entente"
WAGTAILADMIN_BASE_URL = env("BASE_URL", default="http://localhost:8000")
WAGTAILIMAGES_IMAGE_MODEL = "core.Picture"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "svg", "webp"]
WAGTAILDOCS_DOCUMENT_MODEL = "core.DocumentFile"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 20
# core.redirects keeps the addresses that pages leave.
WAGTAILREDIRECTS_AUTO_CREATE = False
# The admin asks no third party for anything: neither for news of releases nor for pictures of its users.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
