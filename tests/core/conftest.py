"""Pages, pictures and documents for the tests of what every page shares."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import Locale, Page, Site

from core.models import DocumentFile, Picture
from home.models import HomePage, StandardPage


@pytest.fixture
def home(source_locale: Locale) -> HomePage:
    """The French home page, at the root of the default site."""
    root = Page.objects.get(depth=1)
    page = root.add_child(instance=HomePage(title="Accueil", slug="accueil", locale=source_locale))
    Site.objects.update(root_page=page)
    return page


@pytest.fixture
def page(home: HomePage) -> StandardPage:
    """A live French page without a body."""
    return home.add_child(instance=StandardPage(title="Objectifs", slug="objectifs", locale=home.locale))


@pytest.fixture
def picture(db: None) -> Picture:
    """A small picture with a credit."""
    content = BytesIO()
    Image.new("RGB", (640, 480), "#0b5d57").save(content, "PNG")
    return Picture.objects.create(
        title="Quais", credit="Ville de Nantes", file=ContentFile(content.getvalue(), name="quais.png")
    )


@pytest.fixture
def document(db: None) -> DocumentFile:
    """A French document of 15 kilobytes."""
    file = ContentFile(b"%PDF-1.7" + b" " * 15_000, name="rapport.pdf")
    return DocumentFile.objects.create(title="Rapport annuel", language="fr", file=file)
