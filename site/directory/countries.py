"""Countries and languages to choose from, named in the reader's language (Unicode CLDR, through Babel)."""

import unicodedata
from functools import cache

import pycountry
from babel import Locale, localedata

from core.formats import babel_locale, country_name


@cache
def countries(language: str) -> list[tuple[str, str]]:
    """Return every country's code and name in a language, sorted by name."""
    names = ((country.alpha_2, country_name(country.alpha_2, language)) for country in pycountry.countries)
    return sorted(names, key=by_name)


@cache
def languages(language: str) -> list[tuple[str, str]]:
    """Return the tag (BCP 47) and the name of every language that CLDR describes, in a language, sorted by name."""
    locales = (Locale.parse(identifier) for identifier in localedata.locale_identifiers() if identifier != "root")
    tags = {locale for locale in locales if not locale.territory and not locale.variant}
    named = ((str(locale).replace("_", "-"), locale.get_display_name(babel_locale(language))) for locale in tags)
    return sorted(((tag, name) for tag, name in named if name), key=by_name)


def by_name(choice: tuple[str, str]) -> str:
    """Return a key that sorts É beside E, and capitals beside small letters."""
    decomposed = unicodedata.normalize("NFKD", choice[1])
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
