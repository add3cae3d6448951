"""What counts as filled in."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.utils.html import strip_tags
from wagtail.rich_text import RichText


def is_filled(value: Any) -> bool:
    """Say whether a value of a block or field holds anything: text, a choice, or something inside it.

    A group of fields is filled when one of them is; switches say nothing.
    """
    if isinstance(value, RichText):
        return is_filled(strip_tags(value.source).replace("&nbsp;", " "))
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, Model):
        return True
    if isinstance(value, Mapping):
        return any(is_filled(part) for part in value.values() if not isinstance(part, bool))
    if hasattr(value, "__iter__"):
        return any(is_filled(part) for part in value)
    return value is not None
