"""What Wagtail's bulk actions ask for, where translations are among what was chosen."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from wagtail.models import Locale, Page, TranslatableMixin

from translation.desk.guards.demands import Demand, rights
from translation.models import Role

ROLES = {"publish": Role.PUBLISH, "unpublish": Role.PUBLISH}
"""What each action asks for; the others, such as to move and to delete, ask for ``manage``."""


def demands(action_type: str, objects: list[Any], action: Any) -> Iterator[Demand]:
    """Yield what a bulk action on some objects asks for: on pages, it may include all below them."""
    objects = [chosen for chosen in objects if isinstance(chosen, TranslatableMixin)]
    if not objects:
        return
    role = ROLES.get(action_type, Role.MANAGE)
    yield from rights(languages_of(objects), role)
    destination = action.cleaned_form and action.cleaned_form.cleaned_data.get("chooser")
    if isinstance(destination, Page) and not destination.is_root():
        yield from rights([destination.locale], role)


def languages_of(objects: list[Any]) -> list[Locale]:
    """Return the languages of some objects, and of the pages below those that are pages."""
    found = Q(pk__in={chosen.locale_id for chosen in objects})
    below = Q(pk__in=[])
    for chosen in objects:
        if isinstance(chosen, Page) and not chosen.is_leaf():
            below |= Q(path__startswith=chosen.path)
    if below:
        found |= Q(pk__in=Page.objects.filter(below).values("locale"))
    return list(Locale.objects.filter(found))
