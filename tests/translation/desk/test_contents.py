"""Objects are made of content as modelcluster makes them, in fewer queries."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Site

from core.models import LegalLink, SiteIdentity
from directory.models import Organisation, Place
from home.models import NetworkPage, NetworkRole
from tests.home.helpers import add
from translation.desk.contents import from_content, serialised, without_deleted

pytestmark = pytest.mark.django_db


@pytest.fixture
def places(source_locale):
    return [Place.objects.create(name=name, locale=source_locale) for name in ("Nantes", "Dakar")]


@pytest.fixture
def organisation(source_locale):
    return Organisation.objects.create(name="Eurocités", locale=source_locale)


@pytest.fixture
def network(home, places, organisation):
    page = add(home, NetworkPage, "Réseau", organisation=organisation)
    page.roles = [role(page, number, places) for number in range(3)]
    page.save()
    return NetworkPage.objects.get(pk=page.pk)


@pytest.fixture
def identity(home):
    identity = SiteIdentity(
        site=Site.objects.get(), name="Ville", organisation="Ville", contact_mailbox="a@example.org", locale=home.locale
    )
    other = add(home, NetworkPage, "Mentions")
    identity.legal_links = [LegalLink(page=page, sort_order=n) for n, page in enumerate((home, other))]
    identity.save()
    return SiteIdentity.objects.get(pk=identity.pk)


def role(page, number, places):
    row = NetworkRole(body_name=f"Rôle {number}", locale=page.locale, sort_order=number)
    row.founded_with = places
    return row


def by_modelcluster(model, record):
    return json.loads(model.from_serializable_data(json.loads(json.dumps(record))).to_json())


def by_us(model, record):
    return json.loads(serialised(from_content(model, without_deleted(model, record))))


def test_content_that_is_all_there_comes_back_as_it_was(network, identity):
    for instance in (network, identity):
        record = json.loads(serialised(instance))
        assert json.loads(instance.to_json()) == record
        assert by_us(type(instance), record) == record == by_modelcluster(type(instance), record)


def test_what_was_deleted_is_left_out_as_modelcluster_does(network, places):
    record = json.loads(serialised(network))
    # Past the signals and keys that would take it out of the rows as well.
    NetworkRole.founded_with.through.objects.all().delete()
    NetworkPage.objects.update(organisation=None)
    Organisation.objects.all().delete()
    Place.objects.filter(pk=places[0].pk).delete()
    cleaned = by_us(NetworkPage, record)
    assert cleaned == by_modelcluster(NetworkPage, record)
    assert cleaned["organisation"] is None
    assert [row["founded_with"] for row in cleaned["roles"]] == [[places[1].pk]] * 3


def test_rows_go_with_what_takes_them_along(identity):
    record = json.loads(serialised(identity))
    Page.objects.get(title="Mentions").delete()
    cleaned = by_us(SiteIdentity, record)
    assert cleaned == by_modelcluster(SiteIdentity, record)
    assert len(cleaned["legal_links"]) == 1


def test_twenty_rows_cost_as_much_as_three(network, places):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            by_us(NetworkPage, json.loads(serialised(NetworkPage.objects.get(pk=network.pk))))
        return len(queries)

    few = cost()
    network.roles = [role(network, number, places) for number in range(20)]
    network.save()
    assert cost() == few
