"""The small site of the translation tests."""

from tests.translation.conftest import english_home, home, make

__all__ = ["english_home", "home", "make"]
