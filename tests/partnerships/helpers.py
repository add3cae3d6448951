"""What the tests of partnerships do to them."""

from typing import Any

from wagtail.models import Page

from partnerships.models import Agreement, PartnershipPage
from tests.home.helpers import add


def partnership(index: Page, title: str, *agreements: Agreement, **fields: Any) -> PartnershipPage:
    """Add a published partnership with its agreements."""
    page = add(index, PartnershipPage, title, **fields)
    for position, agreement in enumerate(agreements):
        agreement.locale, agreement.sort_order = page.locale, position
        page.agreements.add(agreement)
    page.save_revision().publish()
    return PartnershipPage.objects.get(pk=page.pk)
