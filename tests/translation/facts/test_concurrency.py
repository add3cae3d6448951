"""Outside a transaction, as the admin publishes, and when two people publish at once."""

from threading import Event, Thread

import pytest
from django.db import connection, transaction
from wagtail_localize.models import Translation

from home.models import CityProfilePage
from translation.facts.follow import pull_facts

from .helpers import again, publish, put_words

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_engine_publishes_at_once_where_there_is_no_transaction(profile, english, translate, dakar):
    translation = translate(profile, english, tagline="An open city")
    publish(profile, place=dakar)
    work = Translation.objects.get(source__object_id=profile.translation_key)
    put_words(work, "tagline", "A city in the open")
    work.save_target()
    translation = again(translation)
    assert (translation.tagline, translation.place) == ("A city in the open", dakar)
    assert translation.latest_revision.as_object().place == dakar


def test_a_translation_waits_for_a_source_that_is_being_published(profile, english, translate, nantes, dakar):
    translation = translate(profile, english)
    # As if someone were publishing the translation with old facts meanwhile.
    begun = Event()

    def pull():
        begun.set()
        pull_facts(translation)
        connection.close()

    other = Thread(target=pull)
    with transaction.atomic():
        CityProfilePage.objects.filter(pk=profile.pk).update(place=dakar)
        other.start()
        assert begun.wait(10)
        other.join(0.5)
        assert other.is_alive()
        assert again(translation).place == nantes
    other.join(10)
    assert again(translation).place == dakar
