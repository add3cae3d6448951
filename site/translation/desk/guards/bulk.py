"""What Wagtail's bulk actions ask for, where translations are among what is to be changed.

They leave out by themselves what somebody may not change (``desk/bulk.py``). This counts where nothing is left, and for
actions that others register.
"""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q
from wagtail.models import Locale, Page, TranslatableMixin

from translation.desk.guards.demands import Demand, rights
from translation.models import Role

ROLES = {"publish": Role.PUBLISH, "unpublish": Role.PUBLISH}
"""What each action asks for; the others, such as to move and to delete, ask for ``manage``."""


def demands(action_type: str, objects: list[Any], action: Any) -> Iterator[Demand]:
    """Yield what a bulk action on some objects asks for: on pages, it may include all below them.

    Of what stands below the pages that it publishes, Wagtail asks by itself.
    """
    objects = [chosen for chosen in objects if isinstance(chosen, TranslatableMixin)]
    if not objects:
        return
    role = ROLES.get(action_type, Role.MANAGE)
    yield from rights(languages_of(objects, below=action_type != "publish"), role)
    destination = action.cleaned_form and action.cleaned_form.cleaned_data.get("chooser")
    if isinstance(destination, Page) and not destination.is_root():
        yield from rights([destination.locale], role)


def languages_of(objects: list[Any], below: bool = True) -> list[Locale]:
    """Return the languages of some objects, and of the pages below those that are pages."""
    found = Q(pk__in={chosen.locale_id for chosen in objects})
    parents = [chosen for chosen in objects if isinstance(chosen, Page) and not chosen.is_leaf()]
    if below and parents:
        inside = reduce(or_, (Q(path__startswith=parent.path) for parent in parents))
        found |= Q(pk__in=Page.objects.filter(inside).values("locale"))
    return list(Locale.objects.filter(found))
