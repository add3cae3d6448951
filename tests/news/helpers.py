"""What the tests of missions do to them."""

import datetime
from typing import Any

from wagtail.models import Page

from news.models import MissionAgreement, MissionOutcome, MissionPage, MissionPartnership, MissionStep, PressLink
from partnerships.models import Agreement, PartnershipPage
from tests.home.helpers import add, body, items
from tests.partnerships.helpers import partnership

FIRST, LAST = datetime.date(2024, 5, 24), datetime.date(2024, 5, 31)


def full_mission(news: Page, partners: Page, make: Any, count: int = 1, **fields: Any) -> MissionPage:
    """Add a published mission with so many of everything that it can hold."""
    places = [make.place(100 * count + number) for number in range(2 * count)]
    themes = [make.theme(100 * count + number) for number in range(count)]
    organisations = [make.organisation(100 * count + number, place=places[number]) for number in range(count)]
    people = [make.person(100 * count + number, organisation=organisations[number]) for number in range(count)]
    served = [
        partnership(
            partners,
            f"Partenaire {count}-{number}",
            Agreement(title=f"Accord {number}", kind="cooperation", signed_on=FIRST, begins=FIRST),
            place=places[count + number],
        )
        for number in range(count)
    ]
    locale = news.locale
    told = [
        *(("quote", {"text": "Oui.", "person": person.pk}) for person in people),
        ("timeline", {"entries": items(*({"year": 2020, "text": "Avant", "places": items(p.pk)} for p in places))}),
    ]
    facts = {"starts": FIRST, "ends": LAST, "head": people[0], "people": 1, "organisations": 12, "companies": 50}
    page = add(news, MissionPage, f"Mission {count}", companies_about=True, body=body(*told), **facts | fields)
    page.steps = [
        MissionStep(place=places[number], begins=FIRST, ends=FIRST, topics=f"Sujet {number}", locale=locale)
        for number in range(count)
    ]
    page.outcomes = [MissionOutcome(text=f"Résultat {number}", locale=locale) for number in range(count)]
    page.press_links = [
        PressLink(url=f"https://presse.example/{number}", text=f"Article {number}", language="es", locale=locale)
        for number in range(count)
    ]
    page.partnerships = [MissionPartnership(partnership=partner) for partner in served]
    page.agreements = [MissionAgreement(agreement=partner.agreements.get()) for partner in served]
    page.sectors, page.organisers = themes, organisations
    page.save_revision().publish()
    return MissionPage.objects.get(pk=page.pk)


def partner_of(mission: MissionPage) -> PartnershipPage:
    """Return the first partnership that a mission serves."""
    return PartnershipPage.objects.get(pk=mission.partnerships.first().partnership_id)
