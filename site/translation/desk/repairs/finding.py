"""What is wrong, and what would be done about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from wagtail.models import Page, TranslatableMixin


@dataclass(frozen=True)
class Finding:
    """One fault.

    Attributes:
        what: is wrong, as a sentence.
        remedy: what ``repair`` does, or, where there is none, what somebody has to do.
        repair: mends it, in the caller's transaction; None where a command cannot.
    """

    what: str
    remedy: str
    repair: Callable[[], Any] | None = None


def named(instance: Model) -> str:
    """Return what to call an object: its title, what it is, and its language."""
    model = (instance.specific_class or Page) if isinstance(instance, Page) else type(instance)
    kind = f"{model._meta.verbose_name} {instance.pk}"
    if isinstance(instance, TranslatableMixin):
        kind += f", {instance.locale}"
    return f"“{instance}” ({kind})"
