"""Whoever keeps something derived from a translation hears that its facts changed."""

import pytest
from wagtail.contrib.frontend_cache.backends import BaseBackend
from wagtail.models import Page, ReferenceIndex, Site
from wagtail.search.backends import get_search_backend

from translation.facts.follow import facts_updated

from .helpers import again, publish


class Purged(BaseBackend):
    """A cache that remembers what it was told to forget."""

    addresses: list[str] = []

    def purge(self, url):
        self.addresses.append(url)


@pytest.fixture
def purged(settings):
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": f"{__name__}.Purged"}}
    Purged.addresses = []
    return Purged.addresses


def test_references_are_those_of_the_new_facts(profile, english, translate, nantes, dakar):
    translation = translate(profile, english)
    publish(profile, place=dakar)
    [reference] = ReferenceIndex.get_references_to(dakar).filter(object_id=translation.pk)
    assert reference.model_path == "place"
    assert not ReferenceIndex.get_references_to(nantes).filter(object_id=translation.pk).exists()


def test_the_search_finds_the_translation_by_its_new_facts(nantes, english, translate):
    translation = translate(nantes, english, name="Nantes")
    nantes.native_name = "Naoned"
    nantes.save()
    assert translation in list(get_search_backend().search("Naoned", type(nantes)))


def test_a_live_translation_leaves_the_caches(
    profile, english, translate, dakar, purged, django_capture_on_commit_callbacks
):
    translation = translate(profile, english)
    Site.objects.update(root_page=Page.objects.get(depth=1))
    publish(profile)
    purged.clear()
    with django_capture_on_commit_callbacks(execute=True):
        publish(profile, place=dakar)
    assert again(translation).full_url in purged


def test_a_draft_translation_is_in_no_cache(
    profile, english, translate, dakar, purged, django_capture_on_commit_callbacks
):
    translation = translate(profile, english, publish=False)
    with django_capture_on_commit_callbacks(execute=True):
        publish(profile, place=dakar)
    assert again(translation).full_url not in purged


def test_other_apps_can_listen(profile, english, translate, dakar):
    translation = translate(profile, english)
    heard = []

    def hear(instance, **kwargs):
        heard.append((instance, instance.place))

    facts_updated.connect(hear)
    publish(profile, place=dakar)
    publish(profile)
    facts_updated.disconnect(hear)
    assert heard == [(translation, dakar)]
