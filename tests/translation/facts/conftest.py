"""Pages with translations, made through the engine as editors make them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from directory.models import Organisation, Place
from home.models import CityProfilePage, HomePage, KeyFigure, KeyFigureValue, NetworkIndexPage, NetworkPage

from .helpers import put_words, rank_fact

Translate = Callable[..., Any]


@pytest.fixture
def nantes(source_locale: Locale) -> Place:
    return Place.objects.create(name="Nantes", country="FR", locale=source_locale)


@pytest.fixture
def dakar(source_locale: Locale) -> Place:
    return Place.objects.create(name="Dakar", country="SN", locale=source_locale)


@pytest.fixture
def profile(home: HomePage, nantes: Place) -> CityProfilePage:
    """A published city profile in French, with one rank fact."""
    page = CityProfilePage(title="Nantes", slug="nantes", tagline="Une ville ouverte", place=nantes, locale=home.locale)
    page.claims = [rank_fact(rank=6, subject="ville industrielle", locale=home.locale, sort_order=0)]
    home.add_child(instance=page)
    page.save_revision().publish()
    return CityProfilePage.objects.get(pk=page.pk)


@pytest.fixture
def network(home: HomePage) -> NetworkPage:
    """A published page of a network in French, still without roles."""
    index = home.add_child(instance=NetworkIndexPage(title="Réseaux", slug="reseaux", locale=home.locale))
    organisation = Organisation.objects.create(name="CGLU", kind="network", locale=home.locale)
    page = index.add_child(
        instance=NetworkPage(
            title="CGLU",
            slug="cglu",
            organisation=organisation,
            member_since=2004,
            review_by=date(2030, 1, 1),
            locale=home.locale,
        )
    )
    page.save_revision().publish()
    return NetworkPage.objects.get(pk=page.pk)


@pytest.fixture
def figure(source_locale: Locale) -> KeyFigure:
    """A published key figure in French with the values of two years."""
    figure = KeyFigure(code="jobs", label="emplois", source_name="Insee", locale=source_locale)
    figure.values = [
        KeyFigureValue(year=2020, value=50, sort_order=0),
        KeyFigureValue(year=2021, value=52, sort_order=1),
    ]
    figure.save()
    figure.save_revision().publish()
    return KeyFigure.objects.get(pk=figure.pk)


@pytest.fixture
def translate(django_capture_on_commit_callbacks: Any) -> Translate:
    """Send an object to a language through the engine: translate(source, locale, publish=True, tagline="…")."""

    def send(source: Any, locale: Locale, *, publish: bool = True, **words: str) -> Any:
        translate_object(source, [locale])
        translation = Translation.objects.get(source__object_id=source.translation_key, target_locale=locale)
        for path, text in words.items():
            put_words(translation, path.replace("__", "."), text)
        with django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=publish)
        return source.get_translation(locale)

    return send
