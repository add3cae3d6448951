"""The small site of the translation tests."""

from tests.translation.conftest import home

__all__ = ["home"]
