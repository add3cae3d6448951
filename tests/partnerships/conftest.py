"""The small site of the translation tests, with a list of partnerships."""

import pytest
from wagtail.models import Locale

from partnerships.models import PartnershipIndexPage
from tests.home.helpers import add
from tests.translation.conftest import english_home, home, make

__all__ = ["english_home", "home", "make"]


@pytest.fixture
def index(home):
    """The French list of partnerships."""
    return add(home, PartnershipIndexPage, "Partenariats")


@pytest.fixture
def arabic(db: None) -> Locale:
    """A locale that is written from right to left."""
    return Locale.objects.get_or_create(language_code="ar")[0]
