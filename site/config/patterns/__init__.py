"""The pattern page, ``/patterns/`` in development: every component and block in every state, with made-up values."""

from .views import patterns

__all__ = ["patterns"]
