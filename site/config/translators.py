"""The machine translator that the environment names."""

from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

CLASSES = {
    "deepl": "translation.desk.machine.DeepLTranslator",
    "libretranslate": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
}


def machine_translator(env: environ.Env) -> dict[str, Any] | None:
    """Return wagtail-localize's setting for MACHINE_TRANSLATOR: deepl, libretranslate or, for none, empty.

    Raises:
        ImproperlyConfigured: the translator is unknown, or what it needs is not set.
    """
    name = env("MACHINE_TRANSLATOR", default="").lower()
    if not name:
        return None
    if name not in CLASSES:
        raise ImproperlyConfigured(f"MACHINE_TRANSLATOR is {name!r}; it can be {', '.join(CLASSES)} or empty.")
    if name == "deepl":
        options = {"AUTH_KEY": needed(env, "DEEPL_AUTH_KEY", name)}
    else:
        url = needed(env, "LIBRETRANSLATE_URL", name).rstrip("/")
        # An installation of one's own usually asks for no key.
        options = {"LIBRETRANSLATE_URL": url, "API_KEY": env("LIBRETRANSLATE_KEY", default="")}
    return {"CLASS": CLASSES[name], "OPTIONS": options}


def needed(env: environ.Env, variable: str, translator: str) -> str:
    """Return an environment variable that a translator cannot do without."""
    value = env(variable, default="")
    if not value:
        raise ImproperlyConfigured(f"Set {variable}: MACHINE_TRANSLATOR={translator} needs it.")
    return value
