"""What every test may ask for."""

import pytest
from wagtail.models import Locale


@pytest.fixture
def source_locale(db: None) -> Locale:
    """The locale pages are written in: French."""
    return Locale.objects.get_or_create(language_code="fr")[0]


@pytest.fixture
def english(db: None) -> Locale:
    """A locale pages are translated into."""
    return Locale.objects.get_or_create(language_code="en")[0]
