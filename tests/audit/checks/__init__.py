"""The checks. Each is a module with

- ``NAME``, by which it is chosen, and ``TITLE``, what the report says it looks at;
- ``check(visits)``, or ``check(page, visit)`` in a browser, or ``check(server, visits)``: yields findings and tables;
- if it does not look at every page, ``concerns(visit)``: whether it looks at a visit.
"""

from types import ModuleType

from tests.audit.checks import links

PLAIN: list[ModuleType] = [links]
"""What needs nothing but the answers: a function of the visits."""

IN_BROWSER: list[ModuleType] = []
"""What is done in Chromium, once for each page."""

SERVED: list[ModuleType] = []
"""What runs a program of its own against the server, or asks it for more than addresses."""
