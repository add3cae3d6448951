"""Languages: what each is called, which way it is written, and which of them a page can be read in."""

from typing import Any

from django.utils.translation import get_language_info, to_locale


def direction(language_code: str) -> str:
    """Return which way a language is written: ``ltr`` or ``rtl``."""
    try:
        return "rtl" if get_language_info(language_code)["bidi"] else "ltr"
    except KeyError:
        return "ltr"


def tag(language_code: str) -> str:
    """Return a language as HTML names it (BCP 47): zh-hans → zh-Hans, pt-br → pt-BR."""
    return to_locale(language_code).replace("_", "-")


def content_locale_id(page: Any) -> int | None:
    """Return the key of the locale that a page's text is in: for an alias, that of the page whose text it repeats."""
    if getattr(page, "alias_of_id", None):
        return page.alias_of.locale_id
    return getattr(page, "locale_id", None)
