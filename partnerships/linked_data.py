"""What partnerships are about, in the words of schema.org; see ``core.linked_data``."""

from core.linked_data import Reading, Thing, about, file
from home.linked_data import city, in_blocks, person
from partnerships.models import Agreement, PartnershipPage, ProgrammePage


def agreement(row: Agreement, reading: Reading) -> Thing:
    """Return an agreement as a document, with its texts to download."""
    place = reading.shown(row.signed_at)
    return {
        "@type": "DigitalDocument",
        "@id": f"{reading.url}#{row.anchor}",
        "name": row.title,
        "additionalType": str(row.get_kind_display()),
        "inLanguage": reading.language,
        "dateCreated": row.signed_on,
        "temporalCoverage": "/".join(day.isoformat() if day else ".." for day in (row.begins, row.ends)),
        "locationCreated": city(place) if place else {},
        "contributor": [
            person(someone, signatory.office)
            for signatory in row.signatories.all()
            if (someone := reading.shown(signatory.person))
        ],
        "encoding": [file(text.document, reading) for text in row.texts.all()],
    }


@about.register
def _partnership(page: PartnershipPage, reading: Reading) -> list[Thing]:
    place = reading.shown(page.place)
    return [
        *([city(place)] if place else []),
        *(agreement(row, reading) for row in page.agreements.all()),
        *in_blocks(page.body, reading),
    ]


@about.register
def _programme(page: ProgrammePage, reading: Reading) -> list[Thing]:
    years = [str(year) for year in (page.from_year, page.to_year) if year]
    programme = {
        "@type": "Project",
        "name": page.title,
        "description": page.lead,
        "url": reading.url,
        "areaServed": [city(place) for place in reading.all_shown(page.destinations.all())],
        "foundingDate": years[0] if years else "",
    }
    return [programme, *in_blocks(page.body, reading)]
