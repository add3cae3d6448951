"""The small site of the translation tests, in a third language too."""

import pytest
from wagtail.models import Locale

from tests.translation.conftest import english_home, home, make

__all__ = ["english_home", "home", "make"]


@pytest.fixture
def arabic(db: None) -> Locale:
    """A locale that is written from right to left."""
    return Locale.objects.get_or_create(language_code="ar")[0]
