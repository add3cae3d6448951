"""Calendars can be read (iCalendar, RFC 5545), in whole days, and name an event alike in all languages."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.utils.encoding import iri_to_uri
from icalendar import Calendar

from tests.audit.findings import Finding
from tests.audit.visits import Visit

NAME = "calendars"
TITLE = "Calendars are well formed, end the day after the last, and name events alike in every language"

TYPE = "text/calendar"
IN_WORDS = ("SUMMARY", "DESCRIPTION", "LOCATION")


def concerns(visit: Visit) -> bool:
    """Look at calendars."""
    return visit.kind == "Calendar"


def check(visits: list[Visit]) -> Iterator[Finding]:
    """Yield what is wrong with each calendar, and events that only some languages have."""
    by_url = {visit.url: visit for visit in visits}
    languages = {visit.document.get("lang") for visit in visits if visit.is_page}
    held: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for visit in filter(concerns, visits):
        try:
            calendar = Calendar.from_ical(visit.body)
        except ValueError as error:
            yield Finding(NAME, visit.url, f"cannot be read: {error}")
            continue
        yield from (Finding(NAME, visit.url, fault) for fault in faults_of(visit, calendar, by_url, languages))
        name = visit.path.removeprefix(f"/{visit.language}")
        held[name][visit.url] = {str(event.get("UID")) for event in calendar.walk("VEVENT")}
    for versions in held.values():
        everything = set().union(*versions.values())
        for url, names in versions.items():
            if names != everything:
                yield Finding(NAME, url, f"lacks {sorted(everything - names)}, which another language has")


def faults_of(visit: Visit, calendar: Any, by_url: dict[str, Visit], languages: set[str]) -> Iterator[str]:
    """Yield what is wrong with one calendar."""
    if visit.content_type != TYPE or visit.status != 200:
        yield f"is {visit.content_type} with status {visit.status}"
    if calendar.get("VERSION") != "2.0" or not calendar.get("PRODID"):
        yield "has no version or does not say who made it"
    if max(map(len, visit.body.split(b"\r\n")), default=0) > 75 or b"\n" in visit.body.replace(b"\r\n", b""):
        yield "has a line of more than 75 bytes, or one that ends otherwise than RFC 5545 says"
    events = calendar.walk("VEVENT")
    if not events:
        yield "has no event"
    names = [str(event.get("UID")) for event in events]
    if len(set(names)) < len(names):
        yield "names two events alike"
    for event in events:
        yield from (f"{event.get('UID')} {fault}" for fault in faults_of_event(event, by_url, languages))


def faults_of_event(event: Any, by_url: dict[str, Visit], languages: set[str]) -> Iterator[str]:
    """Yield what is wrong with one event."""
    lacking = [name for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "URL") if name not in event]
    if lacking:
        yield f"has no {', '.join(lacking)}"
        return
    first, end = event.decoded("DTSTART"), event.decoded("DTEND")
    if any(isinstance(day, datetime.datetime) for day in (first, end)):
        yield "begins or ends at an hour"
    elif first >= end:
        yield f"begins on {first} and ends before {end}: its end is to be the day after its last"
    for name in IN_WORDS:
        if name in event and languages and event[name].params.get("LANGUAGE") not in languages:
            yield f"says {name} in {event[name].params.get('LANGUAGE')}"
    target = by_url.get(iri_to_uri(str(event["URL"])).partition("#")[0])
    if target is not None and not target.is_page:
        yield f"leads to {event['URL']}, which is no page"
