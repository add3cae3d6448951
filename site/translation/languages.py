"""Languages: what each is called, which way it is written, and which of them a page can be read in."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any
from uuid import UUID

from babel import Locale, UnknownLocaleError
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import to_locale
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from translation.written import Given, Written


@cache
def direction(language_code: str) -> str:
    """Return which way a language is written, as HTML says it: ``ltr`` or ``rtl`` (Unicode CLDR, through Babel)."""
    try:
        return Locale.parse(language_code, sep="-").text_direction
    except (ValueError, UnknownLocaleError):
        return "ltr"


def tag(language_code: str) -> str:
    """Return a language as HTML names it (BCP 47): zh-hans → zh-Hans, pt-br → pt-BR."""
    return to_locale(language_code).replace("_", "-")


def attributes(language_code: str) -> SafeString:
    """Return the attributes that say an element's language, with a leading blank: `` lang="ar" dir="rtl"``."""
    return format_html(' lang="{}" dir="{}"', tag(language_code), direction(language_code))


def content_locale_id(page: Any) -> int | None:
    """Return the key of the locale that a page's text is in: for an alias, that of the page whose text it repeats."""
    if getattr(page, "alias_of_id", None):
        return page.alias_of.locale_id
    return getattr(page, "locale_id", None)


def content_language(page: Any) -> str:
    """Return the code of the language that a page's text is in: for an alias, that of the page it repeats."""
    return (page.alias_of if getattr(page, "alias_of_id", None) else page).locale.language_code


def restricted() -> Exists:
    """Return the condition that a page, or one above it, is not for everybody: ``pages.filter(~restricted())``.

    Wagtail's own ``public()`` asks the database for all restrictions first.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    return Exists(PageViewRestriction.objects.annotate(below=path).filter(below__startswith=F("page__path")))


def readable(pages: PageQuerySet) -> PageQuerySet:
    """Leave of some pages the live, public, real ones: what everybody can read in the language it is said to be in.

    An alias is not a real translation: it repeats the text of another page.
    """
    return pages.live().filter(~restricted(), alias_of=None).select_related("locale")


READABLE_VERSIONS = Written(lambda: readable(Page.objects.filter(translation_key__among=Given("keys"))))


def live_translations(trail: Iterable[Page]) -> dict[str, dict[UUID, Page]]:
    """Return the readable versions of the pages from a home page down to one page, in one query.

    Returns:
        For each language code that has any, the pages by translation key.
    """
    trail = list(trail)
    keys = [page.translation_key for page in trail]
    return in_their_languages(READABLE_VERSIONS(keys=keys), trail[0])


def pages_by_language(home: Page) -> dict[str, dict[UUID, Page]]:
    """Return every readable page of the site that a home page begins, in all its languages, in two queries.

    Returns:
        For each language whose home page is readable, the pages by translation key, in the order of the page tree.
    """
    below = Q(pk__in=[])
    for found in readable(Page.objects.filter(translation_key=home.translation_key)):
        below |= Q(path__startswith=found.path)
    return in_their_languages(readable(Page.objects.filter(below)).order_by("path"), home)


def in_their_languages(pages: Iterable[Page], home: Page) -> dict[str, dict[UUID, Page]]:
    """Sort pages by language and translation key: those that stand below the home page in their language.

    ``home`` is that of any language; those of the others are among the pages. In a language whose home page is not
    readable nothing is (wagtail issue 12775), and a page that was moved to another site or language is not here.
    """
    pages = list(pages)
    homes = {page.locale_id: page for page in pages if page.translation_key == home.translation_key}
    by_language: dict[str, dict[UUID, Page]] = defaultdict(dict)
    for page in pages:
        if page.locale_id in homes and page.path.startswith(homes[page.locale_id].path):
            by_language[page.locale.language_code][page.translation_key] = page
    return dict(by_language)
