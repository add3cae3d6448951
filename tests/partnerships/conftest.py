"""The small site of the translation tests, with a list of partnerships."""

from decimal import Decimal

import pytest

from directory.models import Place
from home.models import CityProfilePage
from partnerships.models import PartnershipIndexPage, PartnershipPage
from tests.home.conftest import arabic
from tests.home.helpers import add
from tests.translation.conftest import english_home, home, make

__all__ = ["arabic", "english_home", "home", "make"]


@pytest.fixture
def index(home):
    """The French list of partnerships."""
    return add(home, PartnershipIndexPage, "Partenariats")


@pytest.fixture
def place(source_locale):
    """Make a place, with its coordinates where they are given."""

    def made(name, country="CA", latitude=None, longitude=None):
        degrees = {"latitude": latitude, "longitude": longitude}
        known = {name: Decimal(str(value)) for name, value in degrees.items() if value is not None}
        return Place.objects.create(name=name, country=country, locale=source_locale, **known)

    return made


@pytest.fixture
def partner(index, place):
    """Make a live partnership with a new place."""

    def made(name, country="CA", *, latitude=None, longitude=None, themes=(), **fields):
        page = add(index, PartnershipPage, name, place=place(name, country, latitude, longitude), **fields)
        page.themes.set(themes)
        page.save()
        return page

    return made


@pytest.fixture
def profile(home, place):
    """The profile of the city whose site it is."""
    return add(home, CityProfilePage, "La ville", place=place("Nantes", "FR", 47.21806, -1.55278))
