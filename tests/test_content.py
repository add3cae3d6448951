"""What the seeds hold and where it is on the demo's running pages, in French and in English, field by field.

The table is ``content.csv``. Every field of our pages, of their rows, of snippets and of the directory, and every
block, stands in a row of it, or among those that no reader reads, with the reason.
"""

import csv
import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.utils.translation import gettext, override
from modelcluster.fields import ParentalKey
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Orderable, TranslatableMixin

from core import demo
from home.blocks import BodyBlock, HighlightsBlock
from home.models import (
    KeyFigureValue,
    NetworkRepresentation,
    NetworkRole,
)
from partnerships.models import Agreement, Representative, Signatory
from tests.home.helpers import items

LANGUAGES = ("fr", "en")
TODAY = datetime.date.today()


@dataclass(frozen=True)
class Row:
    """One thing to be found on a page of the demo.

    Attributes:
        what: in the seeds' or content.md's words.
        fields: the fields and blocks that hold it, as Model.field and block.field.
        page: the key of the demo's page.
        where: what to look in, as a CSS selector.
        fr, en: the text that is there in each language; after an underscore, what the interface says for it; empty
            where the selector says all.
    """

    what: str
    fields: str
    page: str
    where: str
    fr: str
    en: str

    def text(self, language: str) -> str:
        """Return what is there in a language."""
        text = self.fr if language == "fr" else self.en
        with override(language):
            return gettext(text.removeprefix("_")) if text.startswith("_") else text


with (Path(__file__).parent / "content.csv").open(encoding="utf-8", newline="") as file:
    TABLE = [Row(**row) for row in csv.DictReader(file)]

# What no reader reads, and why.
UNSEEN = {
    "SiteIdentity.site": "says whose identity it is",
    "SiteIdentity.accent_colour": "is a colour; tests/core/test_accent.py",
    "RankFact.valid_until": "takes the rank off the page; tests/home/models/test_profiles.py",
    "Commitment.code": "tells commitments apart in the admin",
    "KeyFigure.code": "tells key figures apart in the admin",
    "Organisation.acronym": "finds the organisation in choosers",
    "Person.organisation": "finds the person in the directory; an office names it",
    "Place.wikidata_id": "is for machines",
    "Theme.sdg_numbers": "is for reports; the directory lists it",
}


def fill_in() -> None:
    """Enter into the demo, in all languages, what no seed gives."""
    rows("network-uclg").update(member_since=2004)
    NetworkRole.objects.filter(page__in=rows("network-uclg")).update(begins="2014-01-01", ends="2031-01-01")
    NetworkRepresentation.objects.filter(page__in=rows("network-uclg")).update(edition="COP28")
    rows("commitment-cop").update(evidence_url="https://example.org/preuve")
    rows("figure-emissions").update(source_url="https://example.org/source")
    KeyFigureValue.objects.filter(figure__in=rows("figure-emissions")).update(provisional=True)
    reasons = {"failures": "<p>Cartes</p>", "burden": "<p>Archives</p>", "exempt": "<p>Directs</p>"}
    rows("accessibility").update(audited_on=TODAY, share_met="62.5", **reasons)
    period = {"begins": "2024-01-01", "ends": "2031-01-01"}
    Representative.objects.filter(page__in=rows("quebec")).update(mailbox="quebec@example.org", **period)
    signed = Signatory.objects.filter(agreement__page__in=rows("quebec"))
    signed.filter(person__name="Johanna Rolland").update(office="Maire en 2024")
    declaration = Agreement.objects.get(page=demo.REGISTRY["quebec"].find())
    Agreement.objects.filter(page__in=rows("gdansk")).update(replaces=declaration)
    for page in rows("openness"):
        page.body = page.body.stream_block.to_python([*page.body.get_prep_value(), *more_blocks()])
        page.save()


def rows(key: str) -> Any:
    """Return an entry of the demo in all its languages."""
    return demo.REGISTRY[key].find().get_translations(inclusive=True)


def more_blocks() -> list[dict[str, Any]]:
    """Return blocks as they are stored, with what no block of the demo has."""
    of = {key: demo.REGISTRY[key].find().pk for key in ("place-london", "person-marchand", "commitments")}
    picture = get_image_model().objects.first().pk
    person = {"person": of["person-marchand"], "office": "maire alors", "source_url": "https://example.org/citation"}
    days = {"begins": "2024-01-01", "ends": "2024-01-05", "page": of["commitments"]}
    contents = {
        "document": {"document": get_document_model().objects.first().pk, "text": "Un rapport"},
        "quote": {"text": "Oui.", "original_language": "ar", "is_translation": True, **person},
        "spotlight": {"title": "Fête", "body": "<p>Cinq jours.</p>", **days},
        "picture": {"image": picture, "decorative": True},
        "destinations": {"from_year": 2016, "to_year": 2020, "places": items(of["place-london"])},
    }
    return [{"type": name, "value": value, "id": name} for name, value in contents.items()]


@pytest.fixture(scope="module")
def documents(loaded_demo):
    """The demo's pages of the table in each language, read once for all tests of this module."""
    fill_in()
    keys = {row.page for row in TABLE}
    return {(key, language): document(key, language) for key in keys for language in LANGUAGES}


def document(key: str, language: str) -> BeautifulSoup:
    """Return a page of the demo as a reader gets it."""
    page = demo.REGISTRY[key].find().get_translations(inclusive=True).get(locale__language_code=language)
    response = Client().get(page.get_url())
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def read(text: str) -> str:
    """Return text as one compares it: spaces of every width are one, and a capital says nothing."""
    return " ".join(text.split()).casefold()


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.page}: {row.what}")
def test_it_is_on_the_page(documents, row, language):
    found = [read(element.get_text()) for element in documents[row.page, language].select(row.where)]
    assert any(read(row.text(language)) in text for text in found), f"{row.text(language)}: {found}"


def fields_of(model: Any) -> set[str]:
    """Return the fields of a model that are its own, without those that hold the tree, languages and rows together."""
    inherited = {
        field.name for base in model.__mro__[1:] if hasattr(base, "_meta") for field in base._meta.get_fields()
    }
    own = [*model._meta.local_fields, *model._meta.local_many_to_many]
    held = [field for field in own if not field.primary_key and not isinstance(field, ParentalKey)]
    return {f"{model.__name__}.{field.name}" for field in held if field.name not in inherited}


def content_models() -> list[Any]:
    """Return the models that editors fill: of our apps, what has languages or is a row of that; pictures and files."""
    ours = [model for name in settings.PROJECT_APPS for model in apps.get_app_config(name).get_models()]
    filled = [model for model in ours if issubclass(model, TranslatableMixin | Orderable)]
    return [*filled, get_image_model(), get_document_model()]


def fields_of_blocks() -> set[str]:
    """Return the fields of every block of a body or of a home page, as block.field, or as block."""
    names = set()
    for name, block in {**HighlightsBlock().child_blocks, **BodyBlock().child_blocks}.items():
        names |= {f"{name}.{field}" for field in getattr(block, "child_blocks", {})} or {name}
    return names


def test_every_field_stands_in_the_table_or_is_seen_by_nobody():
    there = fields_of_blocks().union(*map(fields_of, content_models()))
    named = {name for row in TABLE for name in row.fields.split()}
    assert sorted(there - named - set(UNSEEN)) == []
    assert sorted(named - there) == []
    assert sorted(set(UNSEEN) & named) == []
