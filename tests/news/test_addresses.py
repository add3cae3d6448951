import pytest
from django.urls import reverse
from django.utils.translation import override

ADDRESSES = ["news.atom", "calendar.ics", "calendar/9317bf62-cbf1-414a-9e07-f9253383dbb6.ics"]


def test_addresses_stand_below_the_language():
    with override("ar"):
        assert reverse("news_feed") == "/ar/news.atom"
        assert reverse("news_calendar") == "/ar/calendar.ics"


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_language_whose_home_page_is_not_live_answers_404_in_that_language(client, home, english, address):
    home.copy_for_translation(english)
    response = client.get(f"/en/{address}")
    assert response.status_code == 404
    assert '<html lang="en"' in response.content.decode()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_language_without_a_home_page_answers_404(client, home, address):
    assert client.get(f"/ar/{address}").status_code == 404


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_host_that_no_site_has_answers_404(client, home, address):
    home.sites_rooted_here.update(is_default_site=False, hostname="nantes.example")
    assert client.get(f"/fr/{address}").status_code == 404


@pytest.mark.parametrize("address", ["news.atom", "calendar.ics"])
def test_a_live_home_page_is_enough(client, home, address):
    assert client.get(f"/fr/{address}").status_code == 200


@pytest.mark.parametrize(
    "address", ["news.atom/", "calendar.ics/", "calendar/", "calendar/1.ics", "calendar/é.ics", "news.rss"]
)
def test_an_address_that_is_almost_one_answers_404(client, home, address):
    assert client.get(f"/fr/{address}").status_code == 404
