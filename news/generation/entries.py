"""The pages that are generated, one by one: what each says follows from its number, in every language the same."""

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from wagtail.models import Locale, Page

from news.generation.lists import CALLED, Lists, chance, identity
from news.generation.rows import key
from news.generation.words import words
from news.models import (
    ArticlePage,
    MissionAgreement,
    MissionOutcome,
    MissionPage,
    MissionPartnership,
    MissionStep,
    PublicationPage,
)
from partnerships.models import Agreement, PartnershipPage, Representative, Signatory, Undertaking

FIRST_DAY = datetime.date(2012, 1, 1)
DAYS = 15 * 365
DAY = datetime.timedelta(days=1)
# How many articles and publications stand for each mission.
KINDS = ["mission", "article", "article", "article", "publication"]


@dataclass
class Entry:
    """A page with its rows, and with what it refers to by many-to-many fields."""

    page: Any
    rows: list[Model] = field(default_factory=list)
    links: dict[str, list[Any]] = field(default_factory=dict)


class Writer:
    """Makes the pages of one language, unwritten; what they refer to is the source's.

    Args:
        locale: the language.
        lists: the directory.
        source: the writer of the source language, or none if this is the one.
    """

    def __init__(self, locale: Locale, lists: Lists, source: "Writer | None") -> None:
        self.locale = locale
        self.lists = lists
        self.is_source = source is None
        self.source = source or self
        self.partnerships: list[PartnershipPage] = []
        self.agreements: list[Agreement] = []

    def remember(self, entries: Iterable[Entry], agreements: Iterable[Agreement]) -> None:
        """Note what has been written, for what refers to it."""
        self.partnerships = [entry.page for entry in entries]
        self.agreements = list(agreements)

    def say(self, what: str, **values: object) -> str:
        """Return what is said of something in the writer's language."""
        return words(what, self.locale.language_code, **values)

    def place_name(self, number: int) -> str:
        """Return what the place of this number is called."""
        return self.say("place", name=CALLED[number % len(CALLED)])

    def page(self, model: Any, what: str, number: int, about: int, day: datetime.date, **fields: Any) -> Any:
        """Return a live page about the place of a number."""
        name = self.place_name(about)
        noon = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
        paragraphs = [{"type": "rich_text", "value": f"<p>{self.say('lead', name=name)}</p>", "id": str(key("body"))}]
        return model(
            title=self.say(what, name=name, number=number + 1),
            slug=f"{what}-{number + 1}",
            lead=self.say("lead", name=name),
            body=json.dumps(paragraphs),
            first_published_at=noon,
            last_published_at=noon,
            **fields,
            **identity(self.locale, what, number),
        )

    def partnership(self, number: int) -> Entry:
        """Return a partnership; one in four has a representative, one in six has ended."""
        choose = chance("partnership", number)
        since = choose.randint(1960, 2020)
        fields = {
            "place": self.lists.places[number % len(self.lists.places)],
            "kind": choose.choice(PartnershipPage.Kind.values),
            "since": since,
            "ended": since + choose.randint(0, 5) if number % 6 == 5 else None,
        }
        page = self.page(PartnershipPage, "partnership", number, number, FIRST_DAY, **fields)
        links = {
            "themes": choose.sample(self.lists.themes, choose.randint(1, 3)),
            "local_players": choose.sample(self.lists.organisations, choose.randint(0, 2)),
        }
        who = {"role": self.say("role"), "place": page.place, **identity(self.locale, "representative", number)}
        return Entry(page, [Representative(page=page, **who)] if number % 4 == 0 else [], links)

    def agreement(self, number: int, partner: int, page: PartnershipPage) -> Agreement:
        """Return an agreement of the partner of a number; most end on a day, before or after today."""
        choose = chance("agreement", number)
        signed = FIRST_DAY + choose.randint(0, DAYS) * DAY
        agreement = Agreement(
            page=page,
            sort_order=number,
            kind=choose.choice(Agreement.Kind.values),
            title=self.say("agreement", number=number + 1, name=self.place_name(partner)),
            signed_on=signed,
            signed_at=page.place,
            begins=signed,
            ends=signed + choose.randint(1, 10) * 365 * DAY if choose.random() < 0.8 else None,
            **identity(self.locale, "agreement", number),
        )
        agreement.status = Agreement.State.DENOUNCED if number % 20 == 19 else ""
        return agreement

    def replaces(self, agreement: Agreement, partnerships: int) -> bool:
        """Let one agreement in five replace its partner's one before; say whether this does."""
        number = agreement.sort_order or 0
        if number % 5 or number < partnerships:
            return False
        agreement.replaces = self.source.agreements[number - partnerships]
        return True

    def rows_of(self, agreement: Agreement) -> Iterator[Model]:
        """Return who signed an agreement and what it binds them to."""
        number = agreement.sort_order or 0
        choose = chance("rows", number)
        for position, person in enumerate(choose.sample(self.lists.people, 2)):
            where = identity(self.locale, "signatory", number, position)
            yield Signatory(agreement=agreement, person=person, sort_order=position, **where)
        text = self.say("undertaking", name=self.place_name(number))
        theme = choose.choice(self.lists.themes)
        yield Undertaking(agreement=agreement, theme=theme, text=text, **identity(self.locale, "undertaking", number))

    def news(self, number: int) -> Entry:
        """Return a mission, an article or a publication."""
        choose = chance("news", number)
        what = KINDS[number % len(KINDS)]
        day = FIRST_DAY + choose.randint(0, DAYS) * DAY
        place = choose.randrange(len(self.lists.places))
        themes = choose.sample(self.lists.themes, choose.randint(1, 3))
        if what == "mission":
            return self.mission(number, place, day, themes)
        if what == "article":
            page: Page = self.page(ArticlePage, what, number, place, day, published_on=day)
            return Entry(page, [], {"themes": themes, "places": [self.lists.places[place]]})
        fields = {"published_on": day, "covers_from": day.year - 2, "covers_to": day.year - 1}
        fields["html_alternative"] = "https://example.org/"
        page = self.page(PublicationPage, what, number, place, day, **fields)
        return Entry(page, [], {"themes": themes, "authors": choose.sample(self.lists.organisations, 2)})

    def mission(self, number: int, place: int, day: datetime.date, sectors: list[Any]) -> Entry:
        """Return a mission of two steps that serves up to two partnerships, and may have brought an agreement."""
        choose = chance("mission", number)
        fields = {"starts": day, "ends": day + choose.randint(0, 8) * DAY, "people": choose.randint(2, 60)}
        fields |= {"head": choose.choice(self.lists.people), "people_about": number % 2 == 0}
        page = self.page(MissionPage, "mission", number, place, day, **fields)
        rows: list[Model] = [
            MissionStep(
                page=page,
                place=self.lists.places[(place + position) % len(self.lists.places)],
                sort_order=position,
                **identity(self.locale, "step", number, position),
            )
            for position in range(2)
        ]
        text = self.say("undertaking", name=self.place_name(place))
        rows.append(MissionOutcome(page=page, text=text, **identity(self.locale, "outcome", number)))
        served = self.source.partnerships
        chosen = choose.sample(served, min(2, len(served)))
        rows += [MissionPartnership(page=page, partnership=partnership) for partnership in chosen]
        if self.source.agreements and number % 10 == 0:
            rows.append(MissionAgreement(page=page, agreement=choose.choice(self.source.agreements)))
        return Entry(page, rows, {"sectors": sectors, "organisers": choose.sample(self.lists.organisations, 1)})
