"""Exports from the admin, in the language of whoever asks for them."""

from collections.abc import Iterator
from typing import Any


class ExportMixin:
    """For views with Wagtail's exports: writes a CSV file before the person's language is left.

    Wagtail activates that language while a view runs, and streams CSV afterwards: headings and choices then are in the
    site's language. Nobody has reported it to Wagtail yet; ``tests/translation/test_exporting.py`` says when it is
    mended there.
    """

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        """Return the lines of the file, written now."""
        return iter(list(super().stream_csv(queryset)))  # type: ignore[misc]  # a mixin of views
