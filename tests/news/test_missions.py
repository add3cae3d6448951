import datetime

import pytest
from wagtail.models import PageViewRestriction

from core.serving import find_root_paths
from news.models import MissionPage, MissionPartnership, NewsIndexPage
from partnerships.missions import missions_of
from partnerships.models import PartnershipIndexPage, PartnershipPage
from tests.home.helpers import add, translate

MAY = datetime.date(2024, 5, 24)


@pytest.fixture
def news(home):
    return add(home, NewsIndexPage, "Actualités")


@pytest.fixture
def partners(home):
    index = add(home, PartnershipIndexPage, "Partenaires")
    return [add(index, PartnershipPage, title) for title in ("Québec", "Montréal")]


def mission(news, title, *partners, **fields):
    fields = {"starts": MAY, "ends": fields.get("starts", MAY)} | fields
    page = add(news, MissionPage, title, **fields)
    for partner in partners:
        MissionPartnership.objects.create(page=page, partnership=partner)
    return page


def test_a_partnership_is_told_its_missions_the_latest_first(news, partners, source_locale):
    mission(news, "2019", partners[0], starts=datetime.date(2019, 1, 1))
    both = mission(news, "2024", *partners, starts=MAY, ends=MAY)
    mission(news, "Ailleurs", starts=MAY)
    lines = missions_of(partners, source_locale.pk)
    assert [(line.title, line.partnership_key) for line in lines if line.title == "2019"] == [
        ("2019", partners[0].translation_key)
    ]
    assert {line.partnership_key for line in lines[:2]} == {partner.translation_key for partner in partners}
    assert (lines[0].url, lines[0].starts, lines[0].ends, lines[0].language) == (both.url, MAY, MAY, "fr")
    assert [line.title for line in missions_of(partners[1:], source_locale.pk)] == ["2024"]


def test_drafts_and_what_is_not_for_everybody_are_not_told(news, partners, source_locale):
    mission(news, "Brouillon", partners[0], live=False)
    closed = mission(news, "Privée", partners[0])
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert missions_of(partners, source_locale.pk) == []


def test_a_mission_is_told_in_the_reader_s_language_or_else_in_the_source_s(news, partners, english_home, english):
    translate(news, english)
    translated = translate(mission(news, "Traduite", partners[0], starts=MAY), english)
    mission(news, "Pas encore", partners[0], starts=datetime.date(2023, 1, 1))
    lines = missions_of(partners, english.pk)
    assert [(line.title, line.language) for line in lines] == [("EN Traduite", "en"), ("Pas encore", "fr")]
    assert lines[0].url == translated.url
    translated.unpublish()
    assert missions_of(partners, english.pk)[0].title == "Traduite"


def test_a_translation_whose_source_is_no_longer_published_is_not_told(news, partners, english_home, english):
    translate(news, english)
    source = mission(news, "Retirée", partners[0])
    translate(source, english)
    MissionPage.objects.get(pk=source.pk).unpublish()
    assert missions_of(partners, english.pk) == []


@pytest.mark.parametrize("count", [1, 12])
def test_the_missions_of_many_partnerships_take_one_query(
    news, partners, english_home, english, count, rf, django_assert_num_queries
):
    translate(news, english)
    for number in range(count):
        made = mission(news, f"Mission {number}", *partners)
        if number % 2:
            translate(made, english)
    request = rf.get("/")
    find_root_paths(request)  # As for every page that is served.
    with django_assert_num_queries(1):
        assert len(missions_of(partners, english.pk, request)) == 2 * count
