"""Saying who is to work on a translation, and until when."""

from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import Translation

from translation.models import Assignment, LanguageRole, Role


def translators_into(locales: Any) -> QuerySet[Any]:
    """Return the people who translate into one or more of the given languages."""
    roles = LanguageRole.objects.filter(group__user=OuterRef("pk"), role=Role.TRANSLATE, locale__in=locales)
    people = get_user_model()._default_manager.filter(is_active=True)
    return people.filter(Q(is_superuser=True) | Exists(roles)).order_by("last_name", "first_name", "pk")


def check_assignee(assignee: Any, locale: Locale) -> None:
    """Raise ``ValidationError`` where somebody does not translate into a language."""
    if not translators_into([locale]).filter(pk=assignee.pk).exists():
        name = assignee.get_full_name() or assignee.get_username()
        words = {"name": name, "language": locale.get_display_name()}
        raise ValidationError(
            _("%(name)s does not translate into %(language)s. Choose somebody who does, or give %(name)s the role.")
            % words
        )


def assign(
    translation: Translation, *, assignee: Any = None, due_on: date | None = None, note: str = "", user: Any
) -> Assignment | None:
    """Say who is to work on a translation, until when, in place of what was said before.

    Args:
        assignee: somebody who translates into the language; None leaves it to all who do.
        due_on: the day; None for no day.
        user: who says so; whoever calls has seen to it that they may.

    Returns:
        The assignment; None where it says neither who nor when nor anything else, and is not kept.

    Raises:
        ValidationError: the assignee does not translate into the language.
    """
    if assignee is not None:
        check_assignee(assignee, translation.target_locale)
    if assignee is None and due_on is None and not note:
        Assignment.objects.filter(translation=translation).delete()
        return None
    said = {
        "assignee": assignee,
        "due_on": due_on,
        "note": note,
        "assigned_by": user,
        "assigned_at": timezone.now(),
    }
    assignment, _created = Assignment.objects.update_or_create(translation=translation, defaults=said)
    return assignment
