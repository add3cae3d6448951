"""Whatever writes a translation, its facts are those of the live source afterwards."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import PageLogEntry, Workflow
from wagtail.signals import published
from wagtail_localize.models import Translation, TranslationLog

from home.models import CityProfilePage, NetworkRole
from translation.facts.follow import LOG_ACTION
from translation.following import signals

from .helpers import again, publish, put_words, rank_fact


@pytest.fixture(autouse=True)
def synced_by_hand(settings):
    """Let the engine's frozen copy of the source grow old: publishing the source would take it anew."""
    settings.TRANSLATION_SYNC = "manual"


@pytest.fixture
def engine(profile, english, django_capture_on_commit_callbacks):
    """Let the engine write the English translation, from its frozen copy of the source: engine(publish=True, …)."""

    def save(source=profile, publish=True, **words):
        translation = Translation.objects.get(source__object_id=source.translation_key, target_locale=english)
        for path, text in words.items():
            put_words(translation, path, text)
        with django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=publish)

    return save


@pytest.fixture
def unfollowed():
    """Nobody listens: what the engine and Wagtail do alone."""
    published.disconnect(dispatch_uid="translation.following")
    post_save.disconnect(sender=TranslationLog, dispatch_uid="translation.following")
    yield
    signals.connect()


def claims_of(page):
    return [(row.rank, row.subject) for row in page.claims.all()]


def test_the_engine_publishes_new_words_with_the_facts_of_the_live_source(profile, english, translate, engine, dakar):
    translation = translate(profile, english, tagline="An open city")
    publish(profile, place=dakar)
    entries = PageLogEntry.objects.filter(page=translation, action=LOG_ACTION).count()
    engine(tagline="A city in the open")
    translation = again(translation)
    assert (translation.tagline, translation.place) == ("A city in the open", dakar)
    assert translation.latest_revision == translation.live_revision
    assert translation.latest_revision.as_object().place == dakar
    # The revision was corrected before the engine published it: once is enough.
    assert PageLogEntry.objects.filter(page=translation, action=LOG_ACTION).count() == entries + 1


def test_a_draft_the_engine_saves_has_the_facts_of_the_live_source(profile, english, translate, engine, dakar):
    translation = translate(profile, english, tagline="An open city")
    publish(profile, place=dakar)
    engine(publish=False, tagline="A city in the open")
    draft = again(translation).get_latest_revision_as_object()
    assert (draft.tagline, draft.place) == ("A city in the open", dakar)


def test_children_the_engine_brings_back_are_gone_again(profile, english, translate, engine):
    key = profile.claims.get().translation_key
    translation = translate(profile, english, **{f"claims__{key}__subject": "industrial city"})
    publish(profile, claims=[rank_fact(rank=1, subject="ville verte", locale=profile.locale, sort_order=0)])
    engine()
    translation = again(translation)
    assert claims_of(translation) == [(1, "ville verte")]
    assert claims_of(translation.latest_revision.as_object()) == [(1, "ville verte")]


def test_the_engine_cannot_fill_what_was_emptied(network, english, translate, engine, dakar):
    role = NetworkRole(role="chair", locale=network.locale, sort_order=0)
    role.founded_with = [dakar]
    network = publish(network, roles=[role])
    translation = translate(network, english)
    draft = network.get_latest_revision_as_object()
    [role] = draft.roles.all()
    role.founded_with = []
    publish(draft, roles=[role])
    engine(source=network)
    assert list(again(translation).roles.get().founded_with.all()) == []


@pytest.mark.usefixtures("unfollowed")
def test_the_engine_alone_still_brings_old_facts_back(profile, english, translate, engine, dakar, nantes):
    """Once this fails, follow_engine may go."""
    translation = translate(profile, english)
    publish(profile, place=dakar)
    CityProfilePage.objects.filter(pk=translation.pk).update(place=dakar)
    engine()
    assert again(translation).place == nantes


@pytest.mark.usefixtures("unfollowed")
def test_publishing_an_older_revision_alone_still_brings_old_facts_back(profile, english, translate, dakar, nantes):
    translation = translate(profile, english)
    old = translation.latest_revision
    publish(translation, place=dakar)
    old.publish()
    assert again(translation).place == nantes


def test_an_older_revision_that_is_published_takes_the_facts_of_today(profile, english, translate, engine, dakar):
    translation = translate(profile, english, tagline="An open city")
    old = translation.latest_revision
    engine(tagline="A city in the open")
    publish(profile, place=dakar)
    old.publish()
    translation = again(translation)
    assert (translation.tagline, translation.place) == ("An open city", dakar)
    assert translation.live_revision.as_object().place == dakar


def test_facts_changed_by_hand_in_a_translation_are_those_of_the_source_once_published(
    profile, english, translate, dakar, nantes
):
    translation = translate(profile, english)
    publish(translation, place=dakar, tagline="By hand")
    translation = again(translation)
    assert (translation.tagline, translation.place) == ("By hand", nantes)


def test_a_scheduled_revision_is_published_with_the_facts_of_today(profile, english, translate, dakar):
    translation = translate(profile, english)
    draft = translation.get_latest_revision_as_object()
    draft.tagline = "Later"
    draft.go_live_at = timezone.now() + timedelta(days=1)
    scheduled = draft.save_revision()
    scheduled.publish()
    newer = again(translation).get_latest_revision_as_object()
    newer.save_revision()
    publish(profile, place=dakar)

    scheduled.refresh_from_db()
    scheduled.approved_go_live_at = timezone.now() - timedelta(hours=1)
    scheduled.content["go_live_at"] = (timezone.now() - timedelta(hours=1)).isoformat()
    scheduled.save()
    call_command("publish_scheduled")
    translation = again(translation)
    assert (translation.tagline, translation.place) == ("Later", dakar)


def test_what_is_approved_in_moderation_is_published_with_the_facts_of_today(
    profile, english, translate, dakar, admin_user
):
    translation = translate(profile, english)
    draft = translation.get_latest_revision_as_object()
    draft.tagline = "Please approve"
    draft.save_revision(user=admin_user)
    state = Workflow.objects.earliest("pk").start(again(translation), admin_user)
    publish(profile, place=dakar)
    assert state.current_task_state.revision == again(translation).latest_revision
    state.current_task_state.specific.approve(user=admin_user)
    translation = again(translation)
    assert (translation.tagline, translation.place) == ("Please approve", dakar)
    assert not translation.has_unpublished_changes


def test_an_alias_of_a_translation_shows_the_new_facts(profile, english, translate, nantes, dakar):
    translation = translate(profile, english)
    old = translation.latest_revision
    alias = translation.create_alias(update_slug="nantes-too")
    publish(profile, place=dakar)
    assert again(alias).place == dakar
    old.refresh_from_db()
    old.content["place"] = nantes.pk
    old.publish()
    assert again(alias).place == dakar


def test_a_source_that_is_scheduled_gives_no_facts_before_its_day(profile, english, translate, dakar, nantes):
    translation = translate(profile, english)
    publish(profile, place=dakar, go_live_at=timezone.now() + timedelta(days=1))
    assert again(translation).place == nantes
