import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale, PageViewRestriction

from news.delegations import in_numbers
from news.models import MissionPage
from tests.home.helpers import add, body, items, queries, translate

from .helpers import FIRST, LAST, full_mission, partner_of

MOST = 15
ONE_DAY = datetime.timedelta(days=1)


@pytest.fixture
def mission(index, partners, make):
    return full_mission(index, partners, make)


def shown(client, page):
    """Return the main part of a page, with single blanks."""
    html = client.get(page.url).content.decode()
    return " ".join(html[html.index("<main") : html.index("</main>")].split())


@pytest.mark.usefixtures("english_index")
class TestPage:
    @pytest.fixture
    def translated(self, client, mission, partners, english):
        translate(partners, english)
        translate(partner_of(mission), english)
        return shown(client, translate(mission, english))

    def test_a_mission_tells_its_days_steps_and_delegation(self, translated, mission):
        assert '<time datetime="2024-05-24">24–31 May 2024</time>' in translated
        assert "EN Sujet 0" in translated
        assert '<h3><bdi lang="fr" dir="ltr">Ville 100</bdi></h3>' in translated
        assert '<span class="value">1</span> person<' in translated
        assert 'about <span class="value">50</span> companies' in translated
        assert '<bdi lang="fr" dir="ltr">Nom 100</bdi>' in translated

    def test_a_mission_tells_what_came_of_it(self, translated, mission):
        agreement = partner_of(mission).agreements.get()
        assert "EN Résultat 0" in translated
        assert f'#{agreement.anchor}">EN Accord 0</a>' in translated
        assert "In force" in translated
        assert ">EN Partenaire 1-0</a>" in translated
        assert '<a href="https://presse.example/0" hreflang="es" rel="external">EN Article 0</a>' in translated
        assert "(Spanish)" in translated

    def test_what_it_leads_to_is_marked_where_it_is_not_translated(self, client, mission, english):
        html = shown(client, translate(mission, english))
        assert 'lang="fr" dir="ltr">Partenaire 1-0</a>' in html
        assert 'lang="fr" dir="ltr">Accord 0</a>' in html

    def test_a_mission_leads_to_its_calendar_file(self, client, mission):
        address = reverse("news_mission_calendar", args=[mission.translation_key])
        with override("fr"):
            address = reverse("news_mission_calendar", args=[mission.translation_key])
        assert f'href="{address}"' in shown(client, mission)
        assert client.get(address).status_code == 200


def test_an_empty_mission_announces_nothing(client, index):
    html = shown(client, add(index, MissionPage, "Vide"))
    for nothing in ("<h2", "<h3", "<dl", "<ul", "<ol", "None", "calendar"):
        assert nothing not in html


def test_partnerships_that_are_not_for_everybody_are_not_shown(client, mission):
    partner = partner_of(mission)
    PageViewRestriction.objects.create(page=partner, restriction_type=PageViewRestriction.LOGIN)
    html = shown(client, mission)
    assert "Partenaire 1-0" not in html
    assert "Accord 0" not in html


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("starts", "ends", "day", "time"),
    [
        (FIRST, LAST, FIRST - ONE_DAY, "upcoming"),
        (FIRST, LAST, FIRST, "under_way"),
        (FIRST, LAST, LAST, "under_way"),
        (FIRST, LAST, LAST + ONE_DAY, "past"),
        (FIRST, None, FIRST, "under_way"),
        (FIRST, None, FIRST + ONE_DAY, "past"),
        (None, LAST, LAST - ONE_DAY, "upcoming"),
        (None, None, FIRST, None),
    ],
)
def test_a_mission_is_upcoming_under_way_or_past(starts, ends, day, time):
    assert MissionPage(starts=starts, ends=ends).time_on(day) == time


def test_a_page_says_in_words_when_the_mission_takes_place(client, index, speaking_english):
    today = timezone.localdate()
    for starts, ends, time in (
        (today + ONE_DAY, None, MissionPage.Time.UPCOMING),
        (today, today + ONE_DAY, MissionPage.Time.UNDER_WAY),
        (today - ONE_DAY, None, MissionPage.Time.PAST),
    ):
        page = add(index, MissionPage, f"Mission {time}", starts=starts, ends=ends)
        assert page.time == time
        with override("fr"):
            assert re.search(rf'class="state[^"]*">{str(time.label).capitalize()}<', shown(client, page))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"people": 1}, ["<b>1</b> person"]),
        ({"people": 1200, "people_about": True}, ["about <b>1,200</b> people"]),
        ({"organisations": 1, "organisations_about": True}, ["about <b>1</b> organisation"]),
        ({"organisations": 3, "companies": 1}, ["<b>3</b> organisations", "<b>1</b> company"]),
        ({"companies_about": True}, []),
    ],
)
def test_a_delegation_is_counted_in_words(speaking_english, fields, expected):
    numbers = [
        re.sub('<span class="value">(.*?)</span>', r"<b>\1</b>", number) for number in in_numbers(MissionPage(**fields))
    ]
    assert numbers == expected


def test_a_mission_with_thirty_of_everything_takes_as_many_queries_as_one_with_three(
    client, index, english_index, partners, make, english
):
    translate(partners, english)
    taken = {}
    for count in (3, 30):
        mission = full_mission(index, partners, make, count)
        for page in (mission, translate(mission, english)):
            taken[count, page.locale.language_code] = queries(client, page)
            assert shown(client, page).count('hreflang="es"') == count
            assert shown(client, page).count("#agreement-") == count
    assert taken[3, "fr"] == taken[30, "fr"] <= MOST
    assert taken[3, "en"] == taken[30, "en"] <= MOST


def test_a_teaser_of_a_mission_says_its_days(client, home, mission):
    home.highlights = body(("teasers", {"title": "À lire", "pages": items(mission.pk, partner_of(mission).pk)}))
    home.save_revision().publish()
    html = shown(client, home)
    assert "24\u201331 mai 2024" in html
    for page in (mission, partner_of(mission)):
        assert f"<span>{str(page._meta.verbose_name).capitalize()}</span>" in html
    assert Locale.objects.count() == 1
