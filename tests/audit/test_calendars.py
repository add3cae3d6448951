import pytest

from tests.audit.checks import calendars
from tests.audit.helpers import BASE, answer, found, page

CALENDAR = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//City//EN
BEGIN:VEVENT
UID:1@city.example
DTSTAMP:20260504T100000Z
DTSTART;VALUE=DATE:20260524
DTEND;VALUE=DATE:20260601
SUMMARY;LANGUAGE=fr:Mission
URL:{BASE}/fr/a/
END:VEVENT
END:VCALENDAR
"""


def calendar(old="", new="", language="fr"):
    assert old in CALENDAR
    text = CALENDAR.replace(old, new).replace("\n", "\r\n")
    return answer(f"/{language}/calendar.ics", text, calendars.TYPE, kind="Calendar", language=language)


def test_a_calendar_whose_event_ends_the_day_after_its_last_is_right():
    assert found(calendars, calendar(), page("/fr/a/")) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("VERSION:2.0\n", "", "has no version"),
        ("END:VEVENT\n", "", "cannot be read"),
        ("20260601", "20260524", "is to be the day after its last"),
        (";VALUE=DATE:20260524", ":20260524T100000Z", "begins or ends at an hour"),
        ("LANGUAGE=fr", "LANGUAGE=xx", "says SUMMARY in xx"),
        ("/fr/a/", "/fr/gone/", "which is no page"),
        ("DTSTAMP:20260504T100000Z\n", "", "has no DTSTAMP"),
        ("SUMMARY;LANGUAGE=fr:Mission", "SUMMARY;LANGUAGE=fr:" + "Mission " * 12, "more than 75 bytes"),
    ],
    ids=["version", "end", "exclusive", "hour", "language", "gone", "stamp", "line"],
)
def test_what_is_wrong_with_a_calendar_is_found(old, new, fault):
    wrong = calendar(old, new)
    gone = page("/fr/gone/", kind="Not found", status=404)
    said = found(calendars, wrong, page("/fr/a/"), gone)
    assert any(fault in one for one in said), said


def test_an_event_that_is_named_otherwise_in_another_language_is_found():
    other = calendar("UID:1", "UID:2", language="en")
    assert [one.partition(",")[0] for one in found(calendars, calendar(), other, page("/fr/a/"))] == [
        "/en/calendar.ics: lacks ['1@city.example']",
        "/fr/calendar.ics: lacks ['2@city.example']",
    ]
