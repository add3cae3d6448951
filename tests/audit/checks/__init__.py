"""The checks. Each is a module with

- ``NAME``, by which it is chosen, and ``TITLE``, what the report says it looks at;
- ``check(visits)``, or ``check(page, visit)`` in a browser, or ``check(server, visits)``: yields findings and tables;
- if it does not look at every page, ``concerns(visit)``: whether it looks at a visit;
- in a browser, ``WIDTHS`` of the windows it looks at pages in, and ``SAMPLED = True`` where one page per kind and
  language will do.
"""

from types import ModuleType

from tests.audit.checks import (
    again,
    axe,
    calendars,
    feeds,
    forced,
    head,
    headers,
    hreflang,
    keyboard,
    language,
    lettering,
    light,
    lighthouse,
    linked_data,
    links,
    machines,
    markup,
    odd,
    pictures,
    plain,
    printed,
    reflow,
    schema_types,
    sitemaps,
    targets,
    third_parties,
    weights,
)

QUICK: list[ModuleType] = [
    links,
    hreflang,
    sitemaps,
    machines,
    head,
    third_parties,
    linked_data,
    feeds,
    calendars,
    weights,
]
"""What needs nothing but the answers, as a function of the visits; `make test` runs them too."""

PLAIN: list[ModuleType] = [*QUICK, language, odd, headers, markup, schema_types]
"""The same, and what needs production settings or programs of its own."""

IN_BROWSER: list[ModuleType] = [light, pictures, plain, axe, forced, lettering, reflow, targets, keyboard, printed]
"""What is done in Chromium, in this order on each page: first what looks at how it was loaded, last what changes it."""

SERVED: list[ModuleType] = [again, lighthouse]
"""What runs a program of its own against the server, or asks it for more than addresses."""
