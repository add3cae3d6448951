"""Missions as others show them."""

from collections.abc import Iterable
from types import SimpleNamespace

from django.conf import settings
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q
from wagtail.models import Site

from news.models import MissionPage, MissionPartnership
from partnerships.missions import MissionLine
from partnerships.models import PartnershipPage
from translation.languages import restricted
from translation.references.display import choose_shown


def mission_lines(partnerships: Iterable[PartnershipPage], locale_id: int) -> list[MissionLine]:
    """Return a line for each partnership that a live, public mission serves, in two queries.

    What a mission serves is a fact of its source; its title, address and language are those of its live, public
    translation into the reader's language, else of the source.

    Args:
        partnerships: pages in the source language.
        locale_id: the reader's language.
    """
    keys = {partnership.pk: partnership.translation_key for partnership in partnerships}
    serving = MissionPartnership.objects.filter(
        partnership__in=keys, page__locale__language_code=settings.LANGUAGE_CODE
    )
    versions = (
        MissionPage.objects.live()
        .filter(~restricted(), translation_key__in=serving.values("page__translation_key"))
        .filter(Q(locale=locale_id) | Q(locale__language_code=settings.LANGUAGE_CODE))
        .annotate(serves=ArrayAgg("partnerships__partnership_id", default=[]))
        .select_related("locale")
        .defer("body")
    )
    versions = list(versions)
    sources = {page.translation_key: page for page in versions if page.locale.language_code == settings.LANGUAGE_CODE}
    shown = choose_shown([page for page in versions if page.translation_key in sources], locale_id)
    # Wagtail keeps the addresses of sites on whatever it is given for a request.
    roots = SimpleNamespace(_wagtail_site=None, _wagtail_cached_site_root_paths=Site.get_site_root_paths())
    return [
        MissionLine(
            title=page.title,
            url=page.get_url(roots) or "",
            language=page.locale.language_code,
            starts=sources[key].starts,
            ends=sources[key].ends,
            partnership_key=keys[served],
        )
        for key, page in shown.items()
        for served in dict.fromkeys(sources[key].serves)
        if served in keys
    ]
