"""Wagtail's index of what refers to what, brought up to date once for a page and not for every row below it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from wagtail.signal_handlers import (
    disable_reference_index_auto_update,
    reference_index_auto_update_disabled,
    update_reference_index_on_save,
)


@contextmanager
def references_left_alone() -> Iterator[None]:
    """Leave the index alone meanwhile. Unlike Wagtail's own, one may stand within another."""
    if is_left_alone():
        yield
    else:
        with disable_reference_index_auto_update():
            yield


@contextmanager
def references_indexed_once(instance: Any) -> Iterator[None]:
    """Index what an object and its rows refer to once they are all saved.

    Wagtail reads the whole page again for each row below it: for a page with thirty agreements, several hundred times.
    """
    if is_left_alone():
        yield
    else:
        with disable_reference_index_auto_update():
            yield
        update_reference_index_on_save(instance)


def is_left_alone() -> bool:
    """Return whether somebody has asked that the index be left alone."""
    return getattr(reference_index_auto_update_disabled, "value", False)
