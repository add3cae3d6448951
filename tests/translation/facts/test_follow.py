from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail.users.models import UserProfile

from directory.models import Organisation
from home.models import KeyFigureValue, NetworkRole
from translation.facts.follow import LOG_ACTION, pull_facts
from translation.following.follow import follow

from .helpers import again, publish, rank_fact


def values_of(figure):
    return [(row.year, row.value, row.provisional) for row in figure.values.all()]


def claims_of(page):
    return [(row.rank, row.subject) for row in page.claims.all()]


def test_a_published_fact_reaches_the_live_translation_and_leaves_its_words(profile, english, translate, dakar):
    translation = translate(profile, english, tagline="An open city")
    publish(profile, place=dakar, tagline="Une autre ville")
    translation = again(translation)
    assert translation.place == dakar
    assert translation.tagline == "An open city"
    assert translation.live


def test_a_fact_reaches_a_newer_draft_so_that_publishing_it_keeps_the_fact(profile, english, translate, dakar):
    translation = translate(profile, english, tagline="An open city")
    draft = translation.get_latest_revision_as_object()
    draft.tagline = "A city in the open"
    draft.save_revision()
    publish(profile, place=dakar)

    translation = again(translation)
    assert translation.tagline == "An open city"
    assert translation.has_unpublished_changes
    draft = translation.get_latest_revision_as_object()
    assert draft.place == dakar
    assert draft.tagline == "A city in the open"

    translation.latest_revision.publish()
    assert again(translation).place == dakar
    assert again(translation).tagline == "A city in the open"


def test_the_latest_revision_has_the_fact_when_there_is_no_newer_draft(profile, english, translate, dakar):
    translation = translate(profile, english)
    publish(profile, place=dakar)
    translation = again(translation)
    assert translation.latest_revision.as_object().place == dakar
    assert not translation.has_unpublished_changes


def test_a_draft_only_translation_gets_the_fact_and_stays_unpublished(profile, english, translate, dakar):
    translation = translate(profile, english, publish=False)
    publish(profile, place=dakar)
    translation = again(translation)
    assert not translation.live
    assert translation.place == dakar
    assert translation.latest_revision.as_object().place == dakar


def test_an_emptied_fact_is_emptied_in_the_translations(profile, english, translate):
    organisation = Organisation.objects.create(name="Nantes Métropole", kind="authority", locale=profile.locale)
    publish(profile, organisation=organisation)
    translation = translate(profile, english)
    assert again(translation).organisation == organisation
    publish(profile, organisation=None)
    assert again(translation).organisation is None


def test_a_draft_of_the_source_changes_nothing(profile, english, translate, nantes, dakar):
    translation = translate(profile, english)
    draft = profile.get_latest_revision_as_object()
    draft.place = dakar
    draft.save_revision()
    assert follow(again(profile)) == []
    assert again(translation).place == nantes


def test_an_unpublished_source_gives_no_facts(profile, english, translate, dakar):
    translation = translate(profile, english)
    profile.unpublish()
    type(profile).objects.filter(pk=profile.pk).update(place=dakar)
    assert follow(again(profile)) == []
    assert pull_facts(translation) is False
    assert again(translation).place != dakar


def test_rank_facts_follow_and_keep_their_translated_words(profile, english, translate):
    claim = profile.claims.get()
    translation = translate(profile, english, **{f"claims__{claim.translation_key}__subject": "industrial city"})
    assert claims_of(translation) == [(6, "industrial city")]

    draft = profile.get_latest_revision_as_object()
    [first] = draft.claims.all()
    first.rank, first.subject, first.sort_order = 5, "ville d’industrie", 1
    draft.claims = [first, rank_fact(rank=1, subject="ville verte", locale=profile.locale, sort_order=0)]
    draft.save_revision().publish()
    translation = again(translation)
    # What is new has the words of the source until they are translated.
    assert claims_of(translation) == [(1, "ville verte"), (5, "industrial city")]
    assert claims_of(translation.latest_revision.as_object()) == claims_of(translation)
    assert {row.locale for row in translation.claims.all()} == {english}

    draft = profile.get_latest_revision_as_object()
    draft.claims = [row for row in draft.claims.all() if row.rank == 5]
    draft.save_revision().publish()
    assert claims_of(again(translation)) == [(5, "industrial city")]
    assert claims_of(again(translation).latest_revision.as_object()) == [(5, "industrial city")]


def test_a_rank_fact_that_returns_finds_the_words_the_engine_kept(profile, english, translate):
    claim = profile.claims.get()
    translation = translate(profile, english, **{f"claims__{claim.translation_key}__subject": "industrial city"})
    before = profile.latest_revision
    publish(profile, claims=[])
    assert claims_of(again(translation)) == []
    before.publish()
    assert claims_of(again(translation)) == [(6, "industrial city")]


def test_the_values_of_a_key_figure_follow_altogether(figure, english, translate):
    translation = translate(figure, english, label="jobs")
    assert values_of(translation) == [(2020, 50, False), (2021, 52, False)]

    publish(
        figure,
        values=[
            KeyFigureValue(year=2022, value=60, provisional=True, sort_order=0),
            KeyFigureValue(year=2021, value=53, sort_order=1),
        ],
    )
    translation = again(translation)
    assert values_of(translation) == [(2022, 60, True), (2021, 53, False)]
    assert values_of(translation.latest_revision.as_object()) == values_of(translation)
    assert translation.label == "jobs"
    assert translation.live


def test_many_to_many_facts_of_children_follow_also_when_emptied(network, english, translate, nantes, dakar):
    role = NetworkRole(role="chair", body_name="Climat", locale=network.locale, sort_order=0)
    role.founded_with = [nantes]
    network = publish(network, roles=[role])
    key = network.roles.get().translation_key
    translation = translate(network, english, **{f"roles__{key}__body_name": "Climate"})

    for places in ([nantes, dakar], [dakar], []):
        draft = network.get_latest_revision_as_object()
        [role] = draft.roles.all()
        role.founded_with = places
        draft.roles = [role]
        draft.save_revision().publish()
        [translated] = again(translation).roles.all()
        assert set(translated.founded_with.all()) == set(places)
        assert translated.body_name == "Climate"
        [translated] = again(translation).latest_revision.as_object().roles.all()
        assert set(translated.founded_with.all()) == set(places)


def test_an_alias_is_left_to_wagtail(profile, english, translate):
    alias = profile.copy_for_translation(english, copy_parents=True, alias=True)
    assert follow(profile) == []
    assert not PageLogEntry.objects.filter(page=alias, action=LOG_ACTION).exists()
    assert pull_facts(alias) is False


def test_nothing_is_written_when_nothing_differs(profile, english, translate):
    translation = translate(profile, english)
    entries = PageLogEntry.objects.count()
    written = again(translation).latest_revision.content
    publish(profile)
    assert PageLogEntry.objects.filter(action=LOG_ACTION).count() == 0
    assert PageLogEntry.objects.count() == entries + 1  # the publishing itself
    assert again(translation).latest_revision.content == written
    assert pull_facts(translation) is False


def test_the_history_names_the_change_and_who_made_it(
    profile, figure, english, translate, dakar, admin_user, client, speaking_english
):
    page, snippet = translate(profile, english), translate(figure, english)
    publish(profile)
    draft = profile.get_latest_revision_as_object()
    draft.place = dakar
    draft.save_revision(user=admin_user).publish()
    entry = PageLogEntry.objects.get(page=page, action=LOG_ACTION)
    assert entry.message == "Brought in line with the original"
    assert entry.user == admin_user
    assert entry.data == {"fields": ["place"]}

    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "en"})
    client.force_login(admin_user)
    history = client.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    assert "Brought in line with the original" in history.content.decode()

    publish(figure, comparator=">")
    assert ModelLogEntry.objects.for_instance(snippet).get(action=LOG_ACTION).data == {"fields": ["comparator"]}


def test_entries_without_drafts_follow_when_saved(nantes, english, translate):
    translation = translate(nantes, english, name="Nantes")
    nantes.wikidata_id = "Q12191"
    nantes.save()
    assert again(translation).wikidata_id == "Q12191"

    translation = again(translation)
    translation.country = "DE"
    translation.save()
    assert again(translation).country == "FR"
