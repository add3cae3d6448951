"""What the tests of partnerships do to them."""

from typing import Any

from wagtail.models import Page

from directory.models import Place
from partnerships.models import Agreement, PartnershipPage
from tests.home.helpers import add


def partnership(index: Page, title: str, *agreements: Agreement, **fields: Any) -> PartnershipPage:
    """Add a published partnership with its agreements, in a place of its own name where none is given."""
    fields.setdefault("place", Place.objects.get_or_create(name=title, country="FR", locale=index.locale)[0])
    page = add(index, PartnershipPage, title, **fields)
    for position, agreement in enumerate(agreements):
        agreement.locale, agreement.sort_order = page.locale, position
        page.agreements.add(agreement)
    page.save_revision().publish()
    return PartnershipPage.objects.get(pk=page.pk)
