"""The link to the accessibility statement that every page carries, with its status."""

from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Site

from core.frame import Link, link_to
from home.models import AccessibilityStatementPage
from translation.standing import with_standing


@dataclass(frozen=True)
class StatementLink:
    """A link to the statement. The frame keeps it, so its status is computed when it is shown, not before."""

    link: Link
    statement: AccessibilityStatementPage


def statement_link(site: Site, language: str) -> StatementLink | None:
    """Return the link to a site's statement in a language, else in the source language, else None."""
    statements = AccessibilityStatementPage.objects.live().filter(
        locale__language_code__in=[language, settings.LANGUAGE_CODE]
    )
    roots = list(site.root_page.get_translations(inclusive=True))
    candidates = [
        page
        for page in with_standing(statements).select_related("locale", "alias_of__locale")
        if any(page.is_descendant_of(root) for root in roots)
    ]
    page = max(candidates, key=lambda page: page.locale.language_code == language, default=None)
    return StatementLink(link_to(page), page) if page else None
