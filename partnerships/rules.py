"""Rules that the requirements of partnerships are made of, beside those of ``core.rules``."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.problems import Problem
from partnerships.models import Agreement, ProgrammePage
from translation.references import in_source_language

Successions = dict[UUID, UUID]
"""Which agreement replaces which, by the keys that their translations share."""


def status_fits_dates(agreement: Agreement) -> Iterator[Problem]:
    """Refuse a status that the agreement's own dates contradict."""
    today = timezone.localdate()
    if agreement.status == Agreement.State.IN_FORCE:
        if agreement.ends is not None and agreement.ends < today:
            yield Problem(
                _("Its last day has passed: give a later one if it was prolonged, or leave the status empty."),
                ("status",),
            )
        if agreement.begins is not None and today < agreement.begins:
            yield Problem(
                _("It is not in force yet: leave the status empty, and it will be from its first day."), ("status",)
            )
    elif agreement.status == Agreement.State.EXPIRED:
        if agreement.ends is None:
            yield Problem(_("Give the last day it was in force, or leave the status empty."), ("ends",))
        elif today <= agreement.ends:
            yield Problem(
                _(
                    "Its last day is still to come: leave the status empty, choose “denounced” if it was ended early, "
                    "or correct the last day."
                ),
                ("status",),
            )


def renewed_by_another(agreements: Iterable[Agreement]) -> Iterator[Problem]:
    """Refuse to call an agreement renewed where no other says that it replaces it."""
    agreements = list(agreements)
    replaced = set(successions(agreements).values())
    for index, agreement in enumerate(agreements):
        if agreement.status == Agreement.State.RENEWED and agreement.translation_key not in replaced:
            yield Problem(
                _(
                    "Add the agreement that renewed it and choose this one as what that replaces. Where the same text "
                    "goes on, give its new last day and leave the status empty."
                ),
                (index, "status"),
            )


def replaces_what_came_before(agreements: Iterable[Agreement]) -> Iterator[Problem]:
    """Refuse an agreement that replaces itself, at once or by way of others."""
    agreements = list(agreements)
    known = successions(agreements)
    for index, agreement in enumerate(agreements):
        passed: set[UUID] = set()
        key = known.get(agreement.translation_key)
        while key is not None and key not in passed and key != agreement.translation_key:
            passed.add(key)
            key = known.get(key)
        if key != agreement.translation_key:
            continue
        if not passed:
            message = _("An agreement cannot replace itself: choose the one before it, or none.")
        else:
            message = _("“%(agreement)s” replaces this one, itself or by way of others: choose an earlier agreement.")
        yield Problem(message, (index, "replaces"), {"agreement": str(agreement.replaces)})


def destinations_have_their_period(programme: ProgrammePage) -> Iterator[Problem]:
    """Refuse destinations of which readers would not know for which years they were chosen."""
    if programme.destinations.all():
        if programme.from_year is None:
            yield Problem(_("Say from which year on the destinations hold."), ("from_year",))
        if programme.to_year is None:
            yield Problem(_("Say until which year the destinations hold."), ("to_year",))


def successions(agreements: Iterable[Agreement]) -> Successions:
    """Return which agreement replaces which: as these say, and of all others as the source language says."""
    stored = Agreement.objects.filter(in_source_language(), replaces__isnull=False)
    known = dict(stored.values_list("translation_key", "replaces__translation_key"))
    for agreement in agreements:
        known.pop(agreement.translation_key, None)
        if agreement.replaces is not None:
            known[agreement.translation_key] = agreement.replaces.translation_key
    return known
