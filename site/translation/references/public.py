"""What of several pages the public may read, in the reader's language."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from wagtail.query import PageQuerySet

from translation.languages import readable
from translation.standing import with_standing
from translation.written import Given, Written

from .display import choose_shown


def in_both_languages(pages: PageQuerySet, keys: Any) -> PageQuerySet:
    """Return the query that ``public_versions`` asks, to be written once, with ``Given("locale")``.

    Args:
        pages: of one model; ``select_related`` and annotations hold for what is returned.
        keys: a query for the translation keys of those wanted.
    """
    languages = Q(locale__among=Given("locale")) | Q(locale__language_code=settings.LANGUAGE_CODE)
    return with_standing(readable(pages.filter(languages, translation_key__in=keys)))


def public_versions(asked: Written, locale_id: int, **given: Any) -> dict[UUID, tuple[Any, Any]]:
    """Return the live, public sources of some pages and what to show for each in a locale, in one query.

    What to show is the live, public translation, else the source. Of a page whose source is not live and public,
    nothing is returned.

    Args:
        asked: a query as ``in_both_languages`` makes it.
        locale_id: the reader's language.
        given: what else the query wants to be given.

    Returns:
        Source and page to show, by translation key.
    """
    found = asked(locale=[locale_id], **given)
    sources = {page.translation_key: page for page in found if page.locale.language_code == settings.LANGUAGE_CODE}
    shown = choose_shown([page for page in found if page.translation_key in sources], locale_id)
    return {key: (source, shown[key]) for key, source in sources.items()}
