"""What of several pages the public may read, in the reader's language."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from wagtail.query import PageQuerySet

from translation.languages import readable
from translation.standing import with_standing

from .display import choose_shown


def public_versions(pages: PageQuerySet, locale_id: int, keys: Any) -> dict[UUID, tuple[Any, Any]]:
    """Return the live, public sources of some pages and what to show for each in a locale, in one query.

    What to show is the live, public translation, else the source. Of a page whose source is not live and public,
    nothing is returned.

    Args:
        pages: of one model; ``select_related`` and annotations hold for what is returned.
        locale_id: the reader's language.
        keys: the translation keys of those wanted, or a query for them.

    Returns:
        Source and page to show, by translation key.
    """
    languages = Q(locale=locale_id) | Q(locale__language_code=settings.LANGUAGE_CODE)
    found = list(with_standing(readable(pages.filter(languages, translation_key__in=keys))))
    sources = {page.translation_key: page for page in found if page.locale.language_code == settings.LANGUAGE_CODE}
    shown = choose_shown([page for page in found if page.translation_key in sources], locale_id)
    return {key: (source, shown[key]) for key, source in sources.items()}
