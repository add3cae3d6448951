"""The small site of the translation tests, and a person who may do everything."""

import pytest

from tests.translation.conftest import english_home, home, make

__all__ = ["english_home", "home", "make"]


@pytest.fixture
def admin(admin_client):
    """A logged-in administrator's browser."""
    return admin_client
