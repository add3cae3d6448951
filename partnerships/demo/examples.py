"""How the partners that are examples are written: each says so in its lead and in its body."""

from typing import Any

from django.utils.text import slugify

from core.demo import Entry, Ref, t
from home.demo.pages.texts import heading, paragraphs, slug

NOTICE = t(
    "Cette page est un exemple : ni ce partenariat, ni ses accords, ni ses projets n’existent.",
    en="This page is an example: neither this partnership nor its agreements nor its projects exist.",
    es="Esta página es un ejemplo: no existen ni esta alianza ni sus acuerdos ni sus proyectos.",
    de="Diese Seite ist ein Beispiel: Weder diese Partnerschaft noch ihre Vereinbarungen und Vorhaben gibt es wirklich.",
)
TOGETHER = t("Ce qui lie les deux villes", en="What binds the two cities", es="Lo que une a las dos ciudades")


def partner(
    key: str,
    *,
    title: str,
    kind: str,
    since: int,
    themes: tuple[str, ...],
    lead: str,
    text: str,
    agreements: list[dict[str, Any]],
    ended: int | None = None,
    english: str = "",
    languages: tuple[str, ...] = ("en",),
    more: list[tuple[str, Any]] | None = None,
    closing: dict[str, Any] | None = None,
    **fields: Any,
) -> Entry:
    """Return the entry of a partner that is an example; ``english`` is its address in other languages where not ``key``."""
    return Entry(
        key,
        "partnerships.PartnershipPage",
        {
            "title": title,
            "slug": slug(slugify(title), english or key, es=english or key, de=english or key),
            "place": Ref(f"place-{key}"),
            "kind": kind,
            "since": since,
            "ended": ended,
            "themes": [Ref(f"theme-{theme}") for theme in themes],
            "lead": lead,
            "agreements": agreements,
            "body": [heading(TOGETHER), paragraphs(NOTICE, text), *(more or [])],
            **fields,
        },
        parent="partnerships",
        languages=languages,
        closing_fields=closing or {},
    )


def agreement(
    kind: str,
    title: str,
    *,
    signed: str | None = None,
    at: str = "nantes",
    begins: str | None = None,
    ends: str | None = None,
    status: str = "",
    undertakings: tuple[tuple[str, str], ...] = (),
    **fields: Any,
) -> dict[str, Any]:
    """Return an agreement; its undertakings are pairs of a theme and a text."""
    return {
        "kind": kind,
        "title": title,
        "signed_on": signed,
        "signed_at": Ref(f"place-{at}") if signed else None,
        "begins": begins,
        "ends": ends,
        "status": status,
        "undertakings": [{"theme": Ref(f"theme-{theme}"), "text": text} for theme, text in undertakings],
        **fields,
    }
