"""The directory that generated content refers to."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Any

from wagtail.models import Locale

from directory.models import Organisation, Person, Place, Theme
from news.generation.rows import insert, key
from news.generation.words import names, words

NUMBERS: dict[Any, int] = {Place: 300, Theme: 12, Organisation: 40, Person: 40}
COUNTRIES = [
    *("AR", "BR", "CA", "CI", "CL", "CM", "CN", "CO", "CR", "CZ", "DE", "EE", "ES", "FI", "GB", "GN", "GR", "HR"),
    *("HT", "IE", "IN", "IT", "JP", "KE", "KR", "MA", "MG", "ML", "MX", "NL", "NO", "PE", "PL", "PT", "RO", "SN"),
    *("TN", "TR", "US", "ZA"),
]
CALLED = list(islice(names(), max(NUMBERS.values())))
"""What the places are called, by their numbers, before a language makes a name of it."""


def chance(*what: object) -> random.Random:
    """Return what decides about something; the same each time and in each language."""
    return random.Random("/".join(map(str, what)))  # noqa: S311 - nothing here is a secret


@dataclass(frozen=True)
class Lists:
    """The directory in the source language: what refers to it refers to the same in all languages."""

    places: list[Place]
    themes: list[Theme]
    organisations: list[Organisation]
    people: list[Person]

    @classmethod
    def written(cls, locales: list[Locale]) -> "Lists":
        """Write the directory in several languages, the source's first."""

        def write(rows: Any, *sources: Any) -> list[Any]:
            made = [list(rows(locale, *sources)) for locale in locales]
            for of_locale in made:
                insert(of_locale)
            return made[0]

        made = write(places)
        offices = write(organisations, made)
        return cls(made, write(themes), offices, write(people, offices))


def identity(locale: Locale, *where: object) -> dict[str, Any]:
    """Return the fields by which a row is known, in all languages and in its own."""
    return {"locale": locale, "translation_key": key(*where)}


def places(locale: Locale) -> Iterator[Place]:
    """Return places all over the world."""
    for number, name in enumerate(CALLED):
        where = chance("place", number)
        yield Place(
            name=words("place", locale.language_code, name=name),
            country=COUNTRIES[number % len(COUNTRIES)],
            latitude=Decimal(str(round(where.uniform(-45, 65), 5))),
            longitude=Decimal(str(round(where.uniform(-120, 150), 5))),
            **identity(locale, "Place", number),
        )


def themes(locale: Locale) -> Iterator[Theme]:
    """Return themes with their codes."""
    for number in range(NUMBERS[Theme]):
        name = words("theme", locale.language_code, number=number + 1)
        yield Theme(name=name, code=f"generated-{number + 1}", **identity(locale, "Theme", number))


def organisations(locale: Locale, places: list[Place]) -> Iterator[Organisation]:
    """Return organisations of every kind, each in its place."""
    kinds = Organisation.Kind.values
    for number in range(NUMBERS[Organisation]):
        name = words("organisation", locale.language_code, name=CALLED[number])
        fields = {"kind": kinds[number % len(kinds)], "place": places[number]}
        yield Organisation(name=name, **fields, **identity(locale, "Organisation", number))


def people(locale: Locale, organisations: list[Organisation]) -> Iterator[Person]:
    """Return holders of an office."""
    for number in range(NUMBERS[Person]):
        office = words("office", locale.language_code, name=CALLED[number])
        fields = {"name": f"A. {CALLED[-number - 1]}", "organisation": organisations[number]}
        yield Person(office=office, **fields, **identity(locale, "Person", number))
