"""Whatever nobody has translated says which language it is in, wherever a page of the demo shows it.

The demo in English is made to count as untranslated, every word of it: what stands on its pages then and is not said to
be French has been forgotten. It holds every field and block there is (``tests/test_content.py``).
"""

from collections import Counter

import pytest
from bs4 import BeautifulSoup, Tag
from django.core.cache import cache
from django.test import Client
from django.utils.translation.trans_real import DjangoTranslation
from wagtail.models import Page, get_translatable_models

from core import demo
from core.formats import country_name
from directory.models import Place
from tests.test_content import fill_in
from translation.facts.shapes import is_inline
from translation.models import LiveTranslation
from translation.standing import normal
from translation.untranslated import is_language, keep, words_of

ATTRIBUTES = ("alt", "aria-label", "title", "content")


@pytest.fixture(scope="module")
def words(loaded_demo):
    """Every word of the demo in English, none of which counts as translated."""
    fill_in()
    everything = set()
    for model in get_translatable_models(include_subclasses=True):
        if is_inline(model) or model is Page:
            continue
        for obj in model._base_manager.filter(locale__language_code="en"):
            keep(model, obj.translation_key)
            shown = {text for texts in words_of(obj).values() for text in texts if is_language(text)}
            LiveTranslation.objects.filter(translation_key=obj.translation_key, locale=obj.locale).update(
                untranslated=list(shown)
            )
            everything |= shown
    cache.clear()
    # The interface says some of them too, in the reader's language.
    countries = {country_name(code, "en") for code in Place.objects.values_list("country", flat=True)}
    return everything - {normal(text) for text in messages()} - countries


def messages():
    """Return what the interface says in English: that is in the code."""
    keys = DjangoTranslation("fr")._catalog.keys()  # type: ignore[attr-defined] # the stubs leave it out
    found = [key[0] if isinstance(key, tuple) else key for key in keys]
    return [text for key in found for text in (key.split("\x04")[-1], key.split("\x04")[-1].capitalize())]


def documents():
    for entry in demo.entries():
        found = entry.find()
        if isinstance(found, Page):
            page = found.get_translations().filter(locale__language_code="en").first()
            if page:
                yield page.get_url(), BeautifulSoup(Client().get(page.get_url()).content, "html.parser")


def language_around(element: Tag) -> str:
    return next(str(parent["lang"]) for parent in [element, *element.parents] if parent.get("lang"))


def unmarked(document: BeautifulSoup, words: set[str]):
    for element in document.find_all(True):
        if element.name in ("script", "style") or element.find_parent("svg"):
            continue  # The map says the names of places, which are names in every language.
        for name in ATTRIBUTES:
            if (
                normal(element.get(name, "")) in words
                and language_around(element) == "en"
                and not element.get("property")
            ):
                yield f"<{element.name} {name}>: {element[name]}"
        if normal(element.get_text()) in words:
            for text in element.find_all(string=True):
                if text.strip() and text.parent and language_around(text.parent) == "en":
                    yield f"<{element.name} class={element.get('class')}>: {text.strip()}"


@pytest.mark.django_db
def test_every_word_that_is_not_translated_says_its_language(words):
    forgotten = Counter(f"{url} {where}" for url, document in documents() for where in unmarked(document, words))
    assert sorted(forgotten) == []


@pytest.mark.django_db
def test_the_words_are_there(words):
    """A check of the check: the demo shows nearly all of its words."""
    shown = " ".join(normal(document.get_text(" ")) for _url, document in documents())
    lost = [text for text in words if text not in shown]
    assert len(lost) < len(words) / 4, lost
