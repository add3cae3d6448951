"""Lists to choose a country or a language from, in the language of the admin."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import get_language

from directory import countries


def empty_or(choices: Callable[[str], list[tuple[str, str]]]) -> Any:
    """Return a function, which Django calls at each display, for the choices in the language then active."""
    return lambda: [("", "—"), *choices(get_language() or "en")]


class CountrySelect(forms.Select):
    """Choose a country by its name; its code is stored."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, choices=empty_or(countries.countries))


class LanguageSelect(forms.Select):
    """Choose a language by its name; its tag (BCP 47) is stored."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, choices=empty_or(countries.languages))
