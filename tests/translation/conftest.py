"""A small site in French and English, with what its pages refer to."""

from decimal import Decimal

import pytest
from wagtail.models import Page, Site

from directory.models import Organisation, Person, Place, Theme
from home.models import Commitment, HomePage, KeyFigure, KeyFigureValue


@pytest.fixture
def home(source_locale):
    """The French home page."""
    root = Page.objects.get(depth=1)
    Page.objects.filter(depth=2).delete()
    root.refresh_from_db()
    page = root.add_child(instance=HomePage(title="Nantes", slug="fr", locale=source_locale))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": page})
    return page


@pytest.fixture
def english_home(home, english):
    """The English home page, translated and live."""
    page = home.copy_for_translation(english, copy_parents=True)
    page.title = "Nantes (EN)"
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def translated(source, locale, **words):
    """Return a published translation of an object."""
    copy = source.copy_for_translation(locale)
    for name, text in words.items():
        setattr(copy, name, text)
    if hasattr(copy, "live"):
        copy.live = True
    copy.save()
    return copy


@pytest.fixture
def make(source_locale):
    """Make numbered objects of the directory and of the city, in French."""

    class Make:
        def theme(self, number=1):
            return Theme.objects.create(name=f"Thème {number}", code=f"theme-{number}", locale=source_locale)

        def place(self, number=1):
            return Place.objects.create(name=f"Ville {number}", country="FR", locale=source_locale)

        def organisation(self, number=1, **fields):
            fields = {"kind": "network", "locale": source_locale} | fields
            return Organisation.objects.create(name=f"Réseau {number}", **fields)

        def person(self, number=1, **fields):
            return Person.objects.create(name=f"Nom {number}", office="Maire", locale=source_locale, **fields)

        def figure(self, number=1, live=True):
            figure = KeyFigure.objects.create(
                code=f"figure-{number}",
                label=f"Chiffre {number}",
                source_name="Insee",
                locale=source_locale,
                live=live,
            )
            KeyFigureValue.objects.create(figure=figure, year=2024, value=Decimal(number))
            return figure

        def commitment(self, number=1, **fields):
            return Commitment.objects.create(
                code=f"commitment-{number}", statement=f"Engagement {number}", locale=source_locale, **fields
            )

    return Make()
