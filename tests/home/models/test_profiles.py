import datetime

import pytest
from django.utils import timezone

from home.models import CityProfilePage, RankFact
from tests.home.helpers import add

LAST = datetime.date(2025, 6, 30)
ONE_DAY = datetime.timedelta(days=1)


@pytest.fixture
def profile(home):
    def page(**fields):
        made = add(home, CityProfilePage, "Nantes Métropole")
        made.claims = [RankFact(rank=3, subject="ville industrielle", locale=made.locale, **fields)]
        made.save()
        return made

    return page


def test_a_rank_fact_is_shown_up_to_its_last_day(profile):
    page = profile(valid_until=LAST)
    assert len(page.claims_on(LAST)) == 1
    assert page.claims_on(LAST + ONE_DAY) == []


def test_a_rank_fact_without_an_end_is_always_shown(profile):
    assert len(profile().claims_on(LAST)) == 1


def test_a_page_whose_rank_facts_have_all_passed_does_not_announce_any(client, profile):
    page = profile(valid_until=timezone.localdate() - ONE_DAY)
    html = client.get(page.url).content.decode()
    assert "ville industrielle" not in html
    assert "ladder" not in html


def test_a_rank_fact_names_its_year_and_its_source(client, profile):
    html = client.get(profile(year=2019, source_name="Insee", source_url="https://insee.fr/x").url).content.decode()
    assert '<time datetime="2019">2019</time>' in html
    assert '<a href="https://insee.fr/x">Insee</a>' in html
