"""Rights per language on every path that leads to a translation.

Wagtail's permissions know no languages, and the engine asks for less than it should. So each of their screens and
endpoints that changes a translation has a guard here: it looks at a request and says what the request asks for, besides
what Wagtail asks for itself. The middleware refuses what somebody has no right to, before the screen does anything.

What is in the source language asks for nothing here. The desk's own screens ask for roles alone (``desk/rights.py``).
"""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import ResolverMatch

from translation.desk.guards import objects
from translation.desk.guards.demands import Demand
from translation.desk.guards.engine import ENGINE
from translation.desk.guards.pages import PAGES

GUARDS = PAGES | ENGINE


def demands(match: ResolverMatch, request: HttpRequest) -> Iterator[Demand]:
    """Yield what a request asks for, by the address that it goes to."""
    guard = GUARDS.get(match.view_name)
    if guard:
        yield from guard(request, match.kwargs)
    else:
        yield from objects.demands(match, request)
