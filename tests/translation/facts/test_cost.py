"""What it costs to give facts: so many queries for each translation, however many children it has."""

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Site

from core.models import LegalLink, SiteIdentity
from home.models import CityProfilePage, KeyFigure, KeyFigureValue, NetworkPage, NetworkRole, RankFact
from translation.following.follow import follow

from .helpers import again, rank_fact

# Before the tests that empty the database, though the fixtures are asked for by name.
pytestmark = pytest.mark.django_db

MOST = 40


@pytest.fixture
def figures(figure):
    """A key figure with many values, and what changes all of it in the source alone."""

    def change():
        KeyFigure.objects.filter(pk=figure.pk).update(comparator=">")
        KeyFigureValue.objects.filter(figure=figure).update(value=-1)

    def make(count):
        figure.values = [KeyFigureValue(year=1900 + n, value=n, sort_order=n) for n in range(count)]
        return figure, change

    return make


@pytest.fixture
def networks(network, nantes, dakar):
    """A network with many roles, each with a place."""

    def change():
        NetworkPage.objects.filter(pk=network.pk).update(member_since=1900)
        NetworkRole.objects.filter(page=network).update(role="chair")
        NetworkRole.founded_with.through.objects.filter(networkrole__page=network).update(place=dakar)

    def make(count):
        roles = [NetworkRole(body_name=f"Rôle {n}", locale=network.locale, sort_order=n) for n in range(count)]
        for role in roles:
            role.founded_with = [nantes]
        network.roles = roles
        return network, change

    return make


@pytest.fixture
def profiles(profile, dakar):
    """A city profile with many rank facts."""

    def change():
        CityProfilePage.objects.filter(pk=profile.pk).update(place=dakar)
        RankFact.objects.filter(page=profile).update(year=1900)

    def make(count):
        profile.claims = [
            rank_fact(rank=n + 1, subject=f"sujet {n}", locale=profile.locale, sort_order=n) for n in range(count)
        ]
        return profile, change

    return make


@pytest.fixture
def identities(home, source_locale):
    """The identity of a site with many legal links, which are replaced when their order changes."""
    identity = SiteIdentity(
        site=Site.objects.get(), name="Ville", organisation="Ville", contact_mailbox="a@example.org", locale=home.locale
    )
    identity.save()

    def change():
        SiteIdentity.objects.filter(pk=identity.pk).update(contact_mailbox="b@example.org")
        LegalLink.objects.filter(identity=identity).update(sort_order=F("sort_order") + 1)

    def make(count):
        identity.legal_links = [LegalLink(page=home, sort_order=n) for n in range(count)]
        return identity, change

    return make


@pytest.fixture
def cost(request, translate):
    """Count the queries that give changed facts to translations with newer drafts: cost(kind, children, languages)."""

    def count(kind, children, languages, words=False):
        source, change = request.getfixturevalue(kind)(children)
        source.save_revision().publish()
        source = again(source)
        for code in languages:
            translation = translate(source, Locale.objects.get_or_create(language_code=code)[0])
            translation.get_latest_revision_as_object().save_revision()
        change()
        with CaptureQueriesContext(connection) as queries:
            assert follow(source, words=words) == []
        return len(queries)

    return count


@pytest.mark.parametrize("kind", ["figures", "networks", "profiles", "identities"])
def test_thirty_children_cost_as_much_as_three(cost, kind):
    few = cost(kind, 3, ["en"])
    many = cost(kind, 30, ["en"])
    assert many == few <= MOST


@pytest.mark.parametrize("kind", ["figures", "networks", "profiles", "identities"])
def test_thirty_children_cost_as_much_as_three_with_words(cost, kind):
    assert cost(kind, 30, ["en"], words=True) == cost(kind, 3, ["en"], words=True)


@pytest.mark.parametrize("kind", ["figures", "networks", "profiles", "identities"])
def test_each_further_translation_costs_no_more_than_the_first(cost, kind):
    one = cost(kind, 3, ["en"])
    five = cost(kind, 3, ["en", "es", "de", "ar", "zh-hans"])
    assert five <= 5 * one
