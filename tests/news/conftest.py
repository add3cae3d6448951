"""The small site of the translation tests, with a list of news in French and English."""

import datetime

import pytest

from news.models import ArticlePage, MissionPage, MissionStep, NewsIndexPage, PublicationPage
from partnerships.models import PartnershipIndexPage
from tests.home.helpers import add, translate
from tests.translation.conftest import english_home, home, make

__all__ = ["english_home", "home", "make"]


@pytest.fixture
def index(home):
    """The French list of news."""
    return add(home, NewsIndexPage, "Actualités", slug="actualites")


@pytest.fixture
def english_index(index, english_home, english):
    """The same in English."""
    return translate(index, english)


@pytest.fixture
def news(index):
    """Add live pages below the French list."""

    class News:
        def mission(self, title, starts=None, ends=None, places=(), sectors=(), below=index, **fields):
            """Add a mission that goes to places in their order; days are written ``2024-05-24``."""
            fields = {"starts": day(starts), "ends": day(ends or starts)} | fields
            page = MissionPage(title=title, locale=below.locale, **fields)
            page.steps = [MissionStep(place=place, locale=below.locale) for place in places]
            page.sectors = sectors
            return below.add_child(instance=page)

        def article(self, title, published_on, places=(), themes=(), below=index, **fields):
            fields = {"lead": title} | fields
            page = ArticlePage(title=title, locale=below.locale, published_on=day(published_on), **fields)
            page.places = places
            page.themes = themes
            return below.add_child(instance=page)

        def publication(self, title, published_on, themes=(), authors=(), below=index, **fields):
            page = PublicationPage(title=title, locale=below.locale, published_on=day(published_on), **fields)
            page.themes = themes
            page.authors = authors
            return below.add_child(instance=page)

    return News()


@pytest.fixture
def partners(home):
    """The French list of partnerships."""
    return add(home, PartnershipIndexPage, "Partenariats")


def day(text):
    return datetime.date.fromisoformat(text) if text else None
