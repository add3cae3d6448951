"""What the tests of partnerships do to them."""

import datetime
from typing import Any

from django.core.files.base import ContentFile
from wagtail.models import Page

from core.models import DocumentFile
from directory.models import Person, Place, Theme
from partnerships.models import Agreement, AgreementText, PartnershipPage, Signatory, Undertaking
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


def full_agreement(number: int, place: Place, person: Person, theme: Theme, **fields: Any) -> Agreement:
    """Return an agreement in force with all that one can have; its texts are in French and in English."""
    source = place.locale
    agreement = Agreement(
        title=f"Accord {number}",
        signed_on=datetime.date(1986, 5, 3),
        signed_at=place,
        begins=datetime.date(1986, 6, 1),
        council_decision=f"2024-{number}",
        **fields,
    )
    agreement.signatories = [Signatory(person=person, office="Maire de l’époque", locale=source)]
    agreement.undertakings = [
        Undertaking(theme=theme, text=f"Échanger des jeunes, {number}.", locale=source, sort_order=0),
        Undertaking(text="Se voir chaque année.", locale=source, sort_order=1),
    ]
    agreement.texts = [
        AgreementText(document=text(f"Texte {number}", language), sort_order=position)
        for position, language in enumerate(["fr", "en"])
    ]
    return agreement


def text(title: str, language: str) -> DocumentFile:
    """Return a document of 15 kilobytes."""
    file = ContentFile(b"%PDF-1.7" + b" " * 15_000, name="accord.pdf")
    return DocumentFile.objects.create(title=title, language=language, file=file)
