"""What a mission shows of partnerships, and what partnerships show of missions."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from django.conf import settings
from django.contrib.postgres.aggregates import ArrayAgg
from django.http import HttpRequest
from wagtail.models import Page

from core.frame import kept_for_readers
from directory.models import Place
from news.models import MissionPage, MissionPartnership
from partnerships.missions import MissionLine
from partnerships.models import Agreement, PartnershipPage
from translation.references import localise, localise_all
from translation.references.public import in_both_languages, public_versions
from translation.standing import language_in
from translation.written import Given, Written


@dataclass(frozen=True)
class Partner:
    """A partnership that a mission serves.

    Attributes:
        page: to lead to, in the reader's language or else in the source's.
        place: the partner itself, in the reader's language where it has a name there.
    """

    page: PartnershipPage
    place: Place | None


@dataclass(frozen=True)
class Signed:
    """An agreement of the register that was signed during a mission.

    Attributes:
        agreement: with its title in the reader's language, or else in the source's.
        partner: with whom.
    """

    agreement: Agreement
    partner: Partner


SERVED = Written(
    lambda: in_both_languages(
        PartnershipPage.objects.select_related("place__locale").defer("body"),
        # A union: PostgreSQL reads the whole table to find what meets one of two conditions.
        Page.objects.filter(translation_key__among=Given("served"))
        .values("translation_key")
        .union(Page.objects.filter(pk__among=Given("signing")).values("translation_key")),
    )
)
"""The partnerships that are served by a mission, or sign an agreement."""


def partners_and_agreements(
    mission: MissionPage, locale_id: int, request: HttpRequest | None = None
) -> tuple[list[Partner], list[Signed]]:
    """Return the partnerships that a mission serves and the agreements signed during it.

    Two queries, none where the partners are kept (``core.kept``). What has been deleted, or is not live and public, is
    left out; an agreement is where its partnership is.

    Args:
        mission: after ``prepare``, which has found what its rows refer to.
        locale_id: the reader's language.
        request: whose readers share the partners.
    """
    served = [row.partnership for row in mission.partnerships.all() if row.partnership_id]
    signed = [row.agreement for row in mission.agreements.all() if row.agreement_id]
    if not served and not signed:
        return [], []
    find = partial(partners_by_source, served, signed, locale_id)
    partners = kept_for_readers(("partners", mission.pk), find, request)
    return (
        [partners[page.pk] for page in dict.fromkeys(served) if page.pk in partners],
        [
            Signed(in_words_of(partners[agreement.page_id].page, agreement), partners[agreement.page_id])
            for agreement in dict.fromkeys(signed)
            if agreement.page_id in partners
        ],
    )


def partners_by_source(served: list[PartnershipPage], signed: list[Agreement], locale_id: int) -> dict[int, Partner]:
    """Return whom a mission serves or signs with, by the key of the page in the source language, in two queries."""
    found = public_versions(
        SERVED,
        locale_id,
        served=[page.translation_key for page in served],
        signing=[agreement.page_id for agreement in signed],
    )
    localise_all((source.place for source, _shown in found.values() if source.place), locale_id)
    return {
        source.pk: Partner(shown, localise(source.place, locale_id) if source.place else None)
        for source, shown in found.values()
    }


def in_words_of(page: PartnershipPage, agreement: Agreement) -> Agreement:
    """Return an agreement in the language of the page that it leads to; not every page is translated."""
    return agreement if agreement.locale_id == page.locale_id else localise(agreement, page.locale_id)


SERVING = Written(
    lambda: in_both_languages(
        MissionPage.objects.annotate(serves=ArrayAgg("partnerships__partnership_id", default=[])).defer("body"),
        MissionPartnership.objects.filter(
            page__locale__language_code=settings.LANGUAGE_CODE, partnership__among=Given("partnerships")
        ).values("page__translation_key"),
    )
)
"""The missions that serve some partnerships; what they serve is a fact of their source."""


def mission_lines(
    partnerships: Iterable[PartnershipPage], locale_id: int, request: HttpRequest | None = None
) -> list[MissionLine]:
    """Return a line for each partnership that a live, public mission serves, in one query.

    What a mission serves is a fact of its source; its title, address and language are those of its live, public
    translation into the reader's language, else of the source.

    Args:
        partnerships: pages in the source language.
        locale_id: the reader's language.
        request: saves a query for the addresses.
    """
    keys = {partnership.pk: partnership.translation_key for partnership in partnerships}
    found = public_versions(SERVING, locale_id, partnerships=list(keys))
    return [
        MissionLine(
            title=shown.title,
            url=shown.get_url(request) or "",
            title_language=language_in(shown, shown.title),
            language=shown.locale.language_code,
            starts=source.starts,
            ends=source.ends,
            partnership_key=keys[served],
        )
        for source, shown in found.values()
        for served in dict.fromkeys(source.serves)
        if served in keys
    ]
