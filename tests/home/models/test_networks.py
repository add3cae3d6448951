import datetime

import pytest
from django.utils import timezone

from home.models import NetworkIndexPage, NetworkPage, NetworkRole
from tests.home.helpers import add, queries

BEGINS, ENDS = datetime.date(2020, 1, 1), datetime.date(2024, 12, 31)
ONE_DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "held"), [(BEGINS - ONE_DAY, False), (BEGINS, True), (ENDS, True), (ENDS + ONE_DAY, False)]
)
def test_a_role_is_held_from_its_first_day_to_its_last(day, held):
    assert NetworkRole(begins=BEGINS, ends=ENDS).is_held_on(day) is held


def test_a_role_without_dates_is_held():
    assert NetworkRole().is_held_on(BEGINS)


@pytest.fixture
def network(home):
    """A network with a role that has ended, before one that is held."""
    index = add(home, NetworkIndexPage, "Réseaux")
    page = add(index, NetworkPage, "Eurocities")
    today = timezone.localdate()
    page.roles = [
        NetworkRole(role="chair", body_name="Forum passé", ends=today - ONE_DAY, locale=page.locale),
        NetworkRole(role="board", body_name="Forum présent", ends=today, locale=page.locale),
    ]
    page.save()
    return page


def test_a_network_names_the_roles_held_today_first(client, network):
    html = client.get(network.url).content.decode()
    assert html.index("Forum présent") < html.index("Forum passé")
    assert 'class="row now"' in html


def test_the_list_of_networks_names_only_the_roles_held_today(client, network):
    html = client.get(network.get_parent().url).content.decode()
    assert "Forum présent" in html
    assert "Forum passé" not in html


def test_a_network_more_costs_the_list_no_query_more(client, network):
    index = network.get_parent().specific
    before = queries(client, index)
    for number in range(2, 12):
        more = add(index, NetworkPage, f"Réseau {number}")
        more.roles = [NetworkRole(role="member", body_name=f"Groupe {number}", locale=more.locale)]
        more.save()
    assert queries(client, index) == before <= 12
    assert "Groupe 11" in client.get(index.url).content.decode()


def test_a_list_without_networks_says_so(client, home):
    html = client.get(add(home, NetworkIndexPage, "Réseaux").url).content.decode()
    assert '<ul class="rows">' not in html
