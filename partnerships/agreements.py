"""Agreements as pages show them: what an agreement replaces, what replaced it, and what its parties undertake."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import F, Q
from django.http import HttpRequest

from core.frame import kept_for_readers
from directory.models import Theme
from partnerships.models.agreements import Agreement, Undertaking
from partnerships.models.partnerships import PartnershipPage
from translation.languages import readable
from translation.references import localise
from translation.standing import language_in, with_standing
from translation.written import Given, Written


@dataclass(frozen=True)
class AgreementLink:
    """The way to an agreement, on its partner's page.

    Attributes:
        title: of the agreement.
        title_language: the code of its language.
        partner: the title of the page.
        partner_language: the code of its language.
        url: the address, with the anchor; the anchor alone within one page.
        language: the code of the language of the page.
    """

    title: str
    title_language: str
    partner: str
    partner_language: str
    url: str
    language: str


@dataclass
class Succession:
    """What an agreement replaces, and what replaced it."""

    replaces: AgreementLink | None = None
    replaced_by: list[AgreementLink] = field(default_factory=list)


@dataclass(frozen=True)
class ShownAgreement:
    """An agreement with what a page shows beside its own fields.

    Attributes:
        agreement: the row.
        undertakings: by theme in the reader's language, in the order in which the themes come; None: no theme.
        succession: what it replaces, and what replaced it.
    """

    agreement: Agreement
    undertakings: list[tuple[Theme | None, list[Undertaking]]]
    succession: Succession


def shown_agreements(page: PartnershipPage, locale_id: int, request: HttpRequest | None = None) -> list[ShownAgreement]:
    """Return the agreements of a page that is prepared: those in force first, else in their order.

    One query, none where what replaced them is kept (``core.kept``).
    """
    agreements = sorted(page.agreements.all(), key=lambda agreement: not agreement.is_in_force)
    find = partial(successions_of, agreements, locale_id, request, page)
    successions = kept_for_readers(("successions", page.pk), find, request)
    return [
        ShownAgreement(agreement, by_theme(agreement, locale_id), successions[agreement.translation_key])
        for agreement in agreements
    ]


def by_theme(agreement: Agreement, locale_id: int) -> list[tuple[Theme | None, list[Undertaking]]]:
    """Return what an agreement's parties undertake by theme, in the order in which the themes come."""
    groups: dict[Theme | None, list[Undertaking]] = defaultdict(list)
    for undertaking in agreement.undertakings.all():
        groups[localise(undertaking.theme, locale_id) if undertaking.theme_id else None].append(undertaking)
    return list(groups.items())


REPLACED = Agreement.objects.filter(
    translation_key__in=Agreement.objects.filter(pk__among=Given("wanted")).values("translation_key")
).values("pk")
REPLACING = Agreement.objects.filter(
    replaces__in=Agreement.objects.filter(translation_key__among=Given("keys")).values("pk")
).values("pk")
SUCCEEDING = Written(
    lambda: with_standing(
        Agreement.objects.filter(
            # One after the other, for PostgreSQL reads whole tables to know that one of two conditions holds.
            Q(pk__in=REPLACED.union(REPLACING)),
            Q(locale__among=Given("locale")) | Q(locale__language_code=settings.LANGUAGE_CODE),
            page__in=readable(PartnershipPage.objects.all()).values("pk"),
        )
        .select_related("page__locale", "locale")
        .defer("page__body")
        .annotate(replaced_key=F("replaces__translation_key"))
        .order_by("signed_on", "pk"),
        "page__",
    )
)
"""The agreements that are replaced by others, or replace them."""


def successions_of(
    agreements: Iterable[Agreement],
    locale_id: int,
    request: HttpRequest | None = None,
    page: PartnershipPage | None = None,
) -> dict[UUID, Succession]:
    """Return what each agreement replaces and what replaced it, by translation key, in one query.

    Agreements of pages that are not live and public are passed over. What is not translated is shown in the source
    language, where it stands.

    Args:
        agreements: in any language; what they replace is stored as the agreement in the source language.
        locale_id: the reader's language.
        request: saves queries for the addresses.
        page: the page on which they are shown, if they are shown on one.
    """
    agreements = list(agreements)
    successions = {agreement.translation_key: Succession() for agreement in agreements}
    wanted = {agreement.replaces_id for agreement in agreements} - {None}
    if not agreements:
        return successions
    rows = SUCCEEDING(wanted=list(wanted), keys=list(successions), locale=[locale_id])
    sources = [row for row in rows if row.locale.language_code == settings.LANGUAGE_CODE]
    translated = {row.translation_key: row for row in rows if row.locale_id == locale_id}
    links = {source.pk: link_to(translated.get(source.translation_key, source), request, page) for source in sources}
    for agreement in agreements:
        successions[agreement.translation_key].replaces = links.get(agreement.replaces_id)
    for source in sources:
        if source.replaced_key in successions:
            successions[source.replaced_key].replaced_by.append(links[source.pk])
    return successions


def link_to(agreement: Any, request: HttpRequest | None, page: PartnershipPage | None) -> AgreementLink:
    """Return the way to an agreement from a page, or from anywhere else."""
    beside = page is not None and page.pk == agreement.page_id
    return AgreementLink(
        title=agreement.title,
        title_language=language_in(agreement, agreement.title),
        partner=agreement.page.title,
        partner_language=language_in(agreement, agreement.page.title),
        url=f"{'' if beside else agreement.page.get_url(request) or ''}#{agreement.anchor}",
        language=agreement.page.locale.language_code,
    )
