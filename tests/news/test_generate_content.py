"""The command that fills the site with content to try it with, and takes it away."""

from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from wagtail.models import Page

from core.publishing import problems
from news.models import MissionPage
from partnerships.models import Agreement, PartnershipPage

COUNTS = {"partnerships": 12, "agreements": 30, "news": 20}


def generate(**options):
    call_command("generate_content", verbosity=0, **COUNTS | options)


def rows():
    """Return how many rows there are of each model."""
    return {model.__name__: model._base_manager.count() for model in apps.get_models(include_auto_created=True)}


def facts():
    """Return what was made up by rule, of some models."""
    models: list[Any] = [(MissionPage, "starts", "people"), (PartnershipPage, "since"), (Agreement, "ends")]
    return [list(model.objects.order_by("title", "pk").values_list("title", *names)) for model, *names in models]


@pytest.fixture
def filled(home, english_home):
    before = rows()
    generate(languages="fr,en")
    return before


def test_it_adds_what_was_asked_for_and_translates_most(filled):
    there = [
        model.objects.filter(locale__language_code=language).count()
        for model in (PartnershipPage, Agreement)
        for language in ("fr", "en")
    ]
    assert there == [12, 11, 30, 28]
    news = Page.objects.get(slug="generated-news", locale__language_code="fr")
    assert news.get_children().live().count() == 20


def test_what_it_adds_could_be_published_by_an_editor(filled):
    pages = Page.objects.filter(path__startswith=Page.objects.get(depth=2, locale__language_code="fr").path)
    assert [(page, problems(page)) for page in pages.specific() if problems(page)] == []


def test_the_tree_stays_sound(filled):
    assert Page.find_problems() == ([], [], [], [], [])


def test_translations_say_the_same_of_the_same_things_in_other_words(filled, english):
    source = PartnershipPage.objects.get(slug="partnership-1", locale__language_code="fr")
    translated = source.get_translation(english)
    assert (source.title, translated.title) == ("Partenariat avec Port-Allama", "Partnership with Port Allama")
    assert (translated.place, translated.since) == (source.place, source.since)
    assert set(translated.themes.all()) == set(source.themes.all())
    assert source.place.get_translation(english).name == "Port Allama"
    agreements = [set(page.agreements.values_list("translation_key", "replaces")) for page in (source, translated)]
    assert agreements[0] == agreements[1]
    signed = [page.agreements.first().signatories.values_list("person", "locale") for page in (source, translated)]
    assert list(signed[0]) == [(person, source.locale_id) for person, _locale in signed[1]]


def test_deleting_leaves_what_was_there_before_and_generating_again_makes_the_same(filled):
    made = facts()
    call_command("generate_content", delete=True, verbosity=0)
    after = rows()
    # The history stays, as Wagtail keeps it of whatever is deleted; the cache has its own ways.
    for kept in ("PageLogEntry", "ModelLogEntry", "CacheEntry"):
        after[kept] = filled[kept]
    assert after == filled
    generate(languages="en")
    assert facts() == made


def test_it_is_not_added_twice(filled):
    with pytest.raises(CommandError, match="--delete"):
        generate()


def test_a_language_needs_a_home_page(home):
    with pytest.raises(CommandError, match="home page in de"):
        generate(languages="de")


@pytest.mark.parametrize("delete", [True, False])
def test_it_is_refused_where_the_secret_key_is_a_secret(home, settings, delete):
    settings.SECRET_KEY = "a real one"
    with pytest.raises(CommandError, match="production"):
        generate(delete=delete)
