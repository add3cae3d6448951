"""The calendar, read back with the library that wrote it and, where the format counts, byte by byte."""

import datetime
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar
from wagtail.models import Locale, Page, PageViewRestriction

from directory.models import Place
from home.models import CallForProjectsPage
from news.models import MissionPage, MissionStep, NewsIndexPage
from partnerships.models import Agreement, PartnershipIndexPage, PartnershipPage
from tests.home.helpers import add, translate
from tests.translation.conftest import translated

MOST = 15
TODAY = datetime.date.today()
YEARS = datetime.timedelta(days=365)
MAY = {"starts": datetime.date(2024, 5, 24), "ends": datetime.date(2024, 5, 31)}


@pytest.fixture
def partnerships(home):
    return add(home, PartnershipIndexPage, "Partenariats")


def published(page):
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def events(client, url="/fr/calendar.ics"):
    response = client.get(url)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return {str(event["UID"]): event for event in Calendar.from_ical(response.content).events}


def event(client, page, url="/fr/calendar.ics", suffix=""):
    return events(client, url)[f"{page.translation_key}{suffix}@localhost"]


def mission_with_steps(index, make, *names):
    mission = add(index, MissionPage, "Mission au Québec", lead="Une semaine.", **MAY)
    mission.sectors.add(make.theme())
    for position, name in enumerate(names):
        place = Place.objects.create(name=name, country="CA", locale=index.locale)
        mission.steps.add(MissionStep(place=place, locale=index.locale, sort_order=position))
    return published(mission)


def test_a_mission_is_a_row_of_whole_days_that_ends_on_the_day_after_its_last(client, index):
    mission = add(index, MissionPage, "Mission", **MAY)
    content = client.get("/fr/calendar.ics").content
    assert b"\r\nDTSTART;VALUE=DATE:20240524\r\n" in content
    assert b"\r\nDTEND;VALUE=DATE:20240601\r\n" in content
    assert event(client, mission).end - event(client, mission).start == datetime.timedelta(days=8)


@pytest.mark.parametrize("ends", [None, MAY["starts"], datetime.date(2023, 1, 1)])
def test_a_mission_without_a_last_day_after_its_first_takes_one_day(client, index, ends):
    mission = add(index, MissionPage, "Mission", starts=MAY["starts"], ends=ends)
    assert event(client, mission).end == datetime.date(2024, 5, 25)


def test_what_is_served_says_what_the_mission_holds(client, index, make):
    mission = mission_with_steps(index, make, "Québec", "Montréal", "Québec")
    found = event(client, mission)
    assert found["SUMMARY"] == "Mission au Québec"
    assert found["SUMMARY"].params["LANGUAGE"] == "fr"
    assert found["DESCRIPTION"] == "Une semaine."
    assert found["LOCATION"] == "Québec et Montréal"
    assert found["URL"] == mission.full_url
    assert found.categories == ["Mission", "Thème 1"]
    published_at = mission.last_published_at.replace(microsecond=0)
    assert [found[name].dt for name in ("DTSTAMP", "LAST-MODIFIED")] == [published_at] * 2


def test_a_translated_mission_is_in_the_words_asked_for(client, index, make, english_home, english):
    mission = mission_with_steps(index, make, "Londres")
    translated(mission.steps.get().place, english, name="London")
    translate(index, english)
    in_english = translate(mission, english)
    found = event(client, mission, "/en/calendar.ics")
    assert found["SUMMARY"] == "EN Mission au Québec"
    assert found["SUMMARY"].params["LANGUAGE"] == "en"
    assert found["LOCATION"] == "London"
    assert found["URL"] == in_english.full_url
    assert found["DTSTAMP"].dt == in_english.last_published_at.replace(microsecond=0)


def test_facts_published_after_the_words_count_as_a_change(client, index, english_home, english):
    mission = add(index, MissionPage, "Mission", **MAY)
    translate(index, english)
    translate(mission, english)
    later = datetime.datetime(2040, 1, 1, tzinfo=datetime.UTC)
    MissionPage.objects.filter(pk=mission.pk).update(last_published_at=later)
    assert event(client, mission, "/en/calendar.ics")["DTSTAMP"].dt == later


def test_an_event_that_is_not_translated_is_wholly_in_the_words_of_the_source(
    client, index, make, english_home, english
):
    mission = mission_with_steps(index, make, "Londres")
    translated(mission.steps.get().place, english, name="London")
    found = event(client, mission, "/en/calendar.ics")
    for name, words in (("SUMMARY", "Mission au Québec"), ("LOCATION", "Londres")):
        assert found[name] == words
        assert found[name].params["LANGUAGE"] == "fr"
    assert found["URL"] == mission.full_url


def test_every_language_has_every_event_under_the_same_name(client, index, english_home, english):
    translate(index, english)
    for number in range(2):
        translate(add(index, MissionPage, f"Traduite {number}", **MAY), english)
        add(index, MissionPage, f"En français {number}", **MAY)
    assert events(client).keys() == events(client, "/en/calendar.ics").keys()
    assert len(events(client)) == 4


def test_a_call_has_a_first_and_a_last_day_to_take_part(client, home):
    call = add(home, CallForProjectsPage, "Projets", opens=MAY["starts"], closes=MAY["ends"])
    first, last = event(client, call, suffix="-opens"), event(client, call)
    assert (first.start, first.end) == (datetime.date(2024, 5, 24), datetime.date(2024, 5, 25))
    assert (last.start, last.end) == (datetime.date(2024, 5, 31), datetime.date(2024, 6, 1))
    assert "Projets" in first["SUMMARY"] != last["SUMMARY"]


def test_a_call_without_days_has_no_event(client, home):
    add(home, CallForProjectsPage, "Projets")
    assert events(client) == {}


@pytest.mark.parametrize(
    ("fields", "counts"),
    [
        ({"ends": TODAY + YEARS}, True),
        ({"ends": TODAY}, True),
        ({"ends": TODAY - YEARS}, False),
        ({"ends": TODAY + YEARS, "begins": TODAY + YEARS / 2}, False),
        ({"ends": TODAY + YEARS, "status": "denounced"}, False),
        ({"ends": TODAY + YEARS, "status": "suspended"}, False),
        ({"ends": TODAY + YEARS, "status": "renewed"}, False),
        ({}, False),
    ],
)
def test_the_end_of_an_agreement_is_told_while_it_is_in_force(client, partnerships, fields, counts):
    page = add(partnerships, PartnershipPage, "Québec")
    agreement = Agreement.objects.create(page=page, title="Convention", locale=page.locale, **fields)
    found = events(client)
    assert list(found) == ([f"{agreement.translation_key}@localhost"] if counts else [])
    for only in found.values():
        assert "Convention" in only["SUMMARY"]
        assert "Québec" in only["SUMMARY"]
        assert only["URL"] == page.full_url
        assert only.start == agreement.ends


def test_an_agreement_is_in_one_language_with_the_name_of_its_partner(
    client, partnerships, make, english_home, english, speaking_english
):
    page = add(partnerships, PartnershipPage, "Québec", place=make.place())
    page.agreements.add(Agreement(title="Convention", ends=TODAY + YEARS, locale=page.locale))
    page = published(page)
    agreement = page.agreements.get()
    translate(partnerships, english)
    in_english = translate(page, english)
    found = event(client, agreement, "/en/calendar.ics")
    assert found["SUMMARY"] == "Agreement ends: EN Convention (EN Québec)"
    Agreement.objects.filter(page=in_english).update(title="Convention")
    found = event(client, agreement, "/en/calendar.ics")
    assert found["SUMMARY"].endswith("Convention (Québec)")
    assert found["SUMMARY"].params["LANGUAGE"] == "fr"


@pytest.fixture
def hidden(index):
    """Missions that nobody can read, by why."""
    below = add(index, MissionPage, "Réservée", **MAY)
    PageViewRestriction.objects.create(page=below, restriction_type="password", password="x")
    return {
        "a draft": add(index, MissionPage, "Brouillon", live=False, **MAY),
        "restricted": below,
        "without a date": add(index, MissionPage, "Sans date"),
        "no mission": add(index, NewsIndexPage, "Liste"),
    }


@pytest.mark.parametrize("why", ["a draft", "restricted", "without a date", "no mission"])
def test_what_cannot_be_read_is_in_no_calendar(client, hidden, why):
    assert events(client) == {}
    assert client.get(f"/fr/calendar/{hidden[why].translation_key}.ics").status_code == 404


def test_a_restriction_above_hides_all_that_is_below(client, index, partnerships):
    add(index, MissionPage, "Mission", **MAY)
    page = add(partnerships, PartnershipPage, "Québec")
    Agreement.objects.create(page=page, title="Convention", locale=page.locale, ends=TODAY)
    assert len(events(client)) == 2
    for above in (index, partnerships):
        PageViewRestriction.objects.create(page=above, restriction_type="login")
    assert events(client) == {}


def test_the_words_of_a_restricted_or_copied_translation_stay_unread(client, index, english_home, english):
    mission = add(index, MissionPage, "Mission", **MAY)
    translate(index, english)
    in_english = translate(mission, english)
    PageViewRestriction.objects.create(page=in_english, restriction_type="login")
    assert event(client, mission, "/en/calendar.ics")["SUMMARY"] == "Mission"
    PageViewRestriction.objects.all().delete()
    Page.objects.filter(pk=in_english.pk).update(alias_of=mission)
    assert event(client, mission, "/en/calendar.ics")["SUMMARY"].params["LANGUAGE"] == "fr"


def test_a_source_home_page_that_is_not_live_leaves_no_calendar(client, home, english_home):
    home.unpublish()
    assert client.get("/en/calendar.ics").status_code == 404


def test_one_mission_is_a_file_of_its_own(client, index, make, english_home):
    mission = mission_with_steps(index, make, "Québec")
    add(index, MissionPage, "Une autre", **MAY)
    for language in ("fr", "en"):
        found = events(client, f"/{language}/calendar/{mission.translation_key}.ics")
        assert list(found) == [f"{mission.translation_key}@localhost"]
    assert client.get(f"/fr/calendar/{uuid4()}.ics").status_code == 404


def test_programs_are_told_what_the_calendar_is_called_and_when_to_look_again(client, home):
    response = client.get("/fr/calendar.ics")
    calendar = Calendar.from_ical(response.content)
    assert "Nantes" in str(calendar["NAME"])
    assert calendar["NAME"] == calendar["X-WR-CALNAME"]
    assert calendar["PRODID"] == "-//Entente//Calendar//FR"
    assert b"\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n" in response.content
    assert b"\r\nX-PUBLISHED-TTL:PT12H\r\n" in response.content
    assert calendar["SOURCE"] == "http://localhost/fr/calendar.ics"


@pytest.mark.parametrize(
    ("code", "text"),
    [("ar", "بعثة إلى كيبيك، مونتريال؛ \\ أسبوع كامل من اللقاءات " * 9), ("zh-hans", "代表团访问魁北克，" * 20)],
)
def test_long_lines_fold_without_breaking_a_character(client, index, code, text):
    locale = Locale.objects.get_or_create(language_code=code)[0]
    mission = add(index, MissionPage, "Mission", lead="Un\r\ndeux; trois, \x0b\x07quatre", **MAY)
    translated(index.get_parent().specific, locale)
    translated(index, locale)
    translated(mission, locale, title=text[:200].strip(), lead=text[:400].strip())
    content = client.get(f"/{code}/calendar.ics").content
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        line.decode()
    found = event(client, mission, f"/{code}/calendar.ics")
    assert found["SUMMARY"] == text[:200].strip()
    assert found["DESCRIPTION"] == text[:400].strip()


def test_words_in_several_lines_or_with_control_characters_come_out_in_one(client, index):
    mission = add(index, MissionPage, "Une\x0bmission\x07", lead="Un\r\ndeux; trois, \\n quatre", **MAY)
    found = event(client, mission)
    assert found["SUMMARY"] == "Une mission"
    assert found["DESCRIPTION"] == "Un deux; trois, \\n quatre"


def test_who_has_the_calendar_already_is_not_sent_it_again(client, index):
    mission = add(index, MissionPage, "Mission", **MAY)
    first = client.get("/fr/calendar.ics")
    assert "Cookie" not in first.get("Vary", "")
    again = client.get("/fr/calendar.ics", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    mission.delete()
    assert client.get("/fr/calendar.ics", headers={"if-none-match": first["ETag"]}).status_code == 200


def test_a_calendar_is_only_read(client, home):
    assert client.post("/fr/calendar.ics").status_code == 405


def taken(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_thirty_events_take_as_many_queries_as_three(client, home, index, partnerships, english_home, english, make):
    translate(index, english)
    counts = []
    for number in range(30):
        mission = (
            mission_with_steps(index, make, f"Ville {number}")
            if number < 1
            else add(index, MissionPage, f"Mission {number}", **MAY)
        )
        place = Place.objects.create(name=f"Lieu {number}", country="CA", locale=home.locale)
        MissionStep.objects.create(page=mission, place=place, locale=home.locale)
        add(home, CallForProjectsPage, f"Appel {number}", closes=TODAY)
        page = add(partnerships, PartnershipPage, f"Ville {number}")
        Agreement.objects.create(page=page, title="Convention", locale=page.locale, ends=TODAY)
        if number in (2, 29):
            translate(mission, english)
            counts.append([taken(client, f"/{code}/calendar.ics") for code in ("fr", "en")])
    assert len(events(client)) == 90
    assert counts[0] == counts[1]
    assert max(counts[0]) <= MOST
