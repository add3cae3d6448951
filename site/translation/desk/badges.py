"""The state of translations in Wagtail's page tree."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import BaseButton
from wagtail.models import Locale, Page

from translation.desk.coverage import Matrix, Stage, cells
from translation.desk.rights import roles_in

HELD = "_translations_listed"
"""Where the pages of a listing that is being written keep how far they are in all languages."""


class StageBadge(BaseButton):
    """How far a translation is, or in how many languages a source is up to date."""

    template_name = "translation/desk/badge.html"

    def __init__(self, **shown: Any) -> None:
        super().__init__(priority=0)
        self.shown = shown

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return what the template shows."""
        return self.shown


@hooks.register("construct_page_listing_buttons")
def add_badge(buttons: list[Any], page: Page, user: Any, context: Any = None) -> None:
    """Show beside a page how far it is: the first of a listing asks for all of them."""
    table = context.get("table") if context else None
    if table is None:
        return
    if not hasattr(table, HELD):
        setattr(table, HELD, matrix_of(table.data))
    matrix, languages = getattr(table, HELD)
    badge = source_badge(page, matrix, languages) if is_source(page) else translation_badge(page, matrix, user)
    if badge:
        buttons.insert(0, badge)


def matrix_of(pages: Iterable[Page]) -> tuple[Matrix, list[Locale]]:
    """Return how far pages are in all languages, and which these are."""
    locales = list(Locale.objects.all())
    source = next((locale for locale in locales if locale.language_code == settings.LANGUAGE_CODE), None)
    languages = [locale for locale in locales if locale != source]
    keys = {page.translation_key for page in pages if page.depth > 1 and not page.alias_of_id}
    if source is None or not keys or not languages:
        return {}, []
    return cells({Page: keys}, [locale.pk for locale in languages], source.pk), languages


def is_source(page: Page) -> bool:
    """Say whether a page is in the source language."""
    return page.locale.language_code == settings.LANGUAGE_CODE


def source_badge(page: Page, matrix: Matrix, languages: list[Locale]) -> StageBadge | None:
    """Return in how many languages a source is up to date; nothing where it was sent to none."""
    found = [matrix[place] for language in languages if (place := (page.translation_key, language.pk)) in matrix]
    if not any(cell.translation_id for cell in found):
        return None
    counts = {"live": sum(cell.stage == Stage.LIVE for cell in found), "total": len(found)}
    text = _("Translations: %(live)s of %(total)s up to date") % counts
    return StageBadge(text=text, short=f"{counts['live']}/{counts['total']}")


def translation_badge(page: Page, matrix: Matrix, user: Any) -> StageBadge | None:
    """Return how far a translation is; nothing where the desk does not know of it."""
    cell = matrix.get((page.translation_key, page.locale_id))
    if cell is None or cell.translation_id is None:
        return None
    may_work = roles_in(user, page.locale_id)
    return StageBadge(
        cell=cell, url=reverse("translation_desk:workspace", args=[cell.translation_id]) if may_work else ""
    )
