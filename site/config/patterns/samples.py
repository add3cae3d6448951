"""Made-up values for the pattern page; none of them is ever saved.

``known`` marks an object as shown in its own language, so that templates take it as it is and do not look for its
translation in the database.
"""

import datetime
from decimal import Decimal
from itertools import count
from typing import Any, TypeVar

from django.http import QueryDict
from django.utils import timezone
from wagtail.models import Locale, TranslatableMixin

from core.facets import Facet, narrow
from core.frame import Frame, Link
from core.models import DocumentFile, Picture, SiteIdentity
from core.pagination import turned_to
from core.switcher import LanguageLink
from directory.models import Organisation, Person, Place, Theme
from home.blocks import BodyBlock, HighlightsBlock
from home.destinations import by_country
from home.models import Commitment, KeyFigure, KeyFigureValue, NetworkPage, NetworkRole, StandardPage
from news.models import NewsIndexPage
from partnerships.models import PartnershipIndexPage
from translation.languages import direction, tag
from translation.references.display import remember

T = TypeVar("T", bound=TranslatableMixin)

ENGLISH = Locale(pk=-1, language_code="en")
ARABIC = Locale(pk=-2, language_code="ar")
CHINESE = Locale(pk=-3, language_code="zh-hans")
FRENCH = Locale(pk=-4, language_code="fr")
NAMES = {"fr": "français", "en": "English", "es": "español", "de": "Deutsch", "ar": "العربية", "zh-hans": "简体中文"}
# Places are told apart by their keys.
KEYS = count(1)
PASSAGES = {
    "fr": "Du fleuve à l’océan, les villes se parlent : elles apprennent l’une de l’autre.",
    "ar": "من النهر إلى المحيط تتحدث المدن بعضها مع بعض، ويتعلم كل منها من الآخر.",
    "zh-hans": "从河流到海洋，城市彼此交谈，相互学习。",
    "de": "Städtepartnerschaftsvereinbarungen und Nachhaltigkeitsberichterstattungspflichten: lange Wörter.",
}


def known(obj: T) -> T:
    """Return an object that counts as found in the language of the page."""
    remember(obj, ENGLISH.pk, obj)
    return obj


def page(title: str, **fields: Any) -> StandardPage:
    """Return a page that leads to the top of the pattern page."""
    made = known(StandardPage(title=title, locale=ENGLISH, **fields))
    made.get_url = lambda *args, **kwargs: "#content"
    made.get_full_url = lambda *args, **kwargs: "https://city.example/"
    return made


def place(name: str, country: str, locale: Locale = ENGLISH, **fields: Any) -> Place:
    """Return a place."""
    return known(Place(pk=next(KEYS), name=name, country=country, locale=locale, **fields))


def first(model: type[T]) -> T | None:
    """Return the first page of a type in English from the database, where there is one: lists show what is in it."""
    found = model._default_manager.filter(locale__language_code="en").order_by("path").first()
    return known(found) if found else None


def figure(label: str, unit: str = "", comparator: str = "=", **values: str) -> KeyFigure:
    """Return a key figure with its values by year: ``y2024="1.5"``."""
    rows = [KeyFigureValue(year=int(year[1:]), value=Decimal(value)) for year, value in values.items()]
    return known(
        KeyFigure(
            label=label,
            unit=unit,
            comparator=comparator,
            source_name="City statistics",
            source_url="https://example.org/",
            locale=ENGLISH,
            values=rows,
        )
    )


def commitment(statement: str, status: str, **fields: Any) -> Commitment:
    """Return a commitment."""
    return known(Commitment(statement=statement, status=status, locale=ENGLISH, **fields))


def samples(real: Frame | None) -> dict[str, Any]:
    """Return what the template shows, by name; news and the map of partners are those of the site (``real``)."""
    today = timezone.localdate()
    above = page("Partner cities")
    source = page("Une page", pk=-1)
    source.locale = FRENCH
    here = page("A page", last_published_at=timezone.now())
    here.trail = [page("Home"), above, here]
    kyoto, beirut = place("Kyoto", "JP", native_name="京都", native_language="ja"), place("بيروت", "LB", ARABIC)
    visitors = figure("visitors from partner cities", y2019="1240", y2021="310", y2024="1435")
    body, highlights = blocks(here, kyoto, beirut, visitors)
    return {
        "page": here,
        "hero_page": page("A page", hero_image=Picture.objects.first(), hero_alt="A quay"),
        "alias": page("A page", alias_of=source),
        "language_links": links(),
        "frame": frame((real.extra if real else {}) | {"sitemap": Link("Site map", "#content", "en")}),
        "passages": [(tag(code), direction(code), words) for code, words in PASSAGES.items()],
        "body": body,
        "highlights": highlights,
        "commitments": commitments(today, visitors),
        "places": [kyoto, beirut],
        "organisations": [
            known(Organisation(name="Network of River Cities", website="https://example.org/", locale=ENGLISH)),
            known(Organisation(name="通商会", locale=CHINESE)),
        ],
        "shown": {"countries": by_country([kyoto, beirut, place("Ghent", "BE")], "en"), "count": 3},
        "file": DocumentFile(pk=0, title="Déclaration commune", language="fr", file="commune.pdf", file_size=27_000),
        "link": {"url": "https://example.org/", "text": "The network’s site", "language": "es"},
        "role": NetworkRole(
            page=NetworkPage(title="A network", locale=ENGLISH),
            role="chair",
            body_kind="working_group",
            body_name="Climate",
            locale=ENGLISH,
        ),
        "visitors": visitors,
        "turned": turned_to(range(200), QueryDict("page=5")),
        "narrowed": narrow(
            ["JP", "LB", "LB"], [Facet("country", "country", lambda code: [code])], QueryDict("country=LB")
        ),
        "branches": [{"page": above, "branches": [{"page": here, "branches": []}]}],
        "begins": datetime.date(2024, 5, 24),
        "ends": datetime.date(2024, 5, 31),
    }


def commitments(today: datetime.date, indicator: KeyFigure) -> list[Commitment]:
    """Return a commitment in every state."""
    theme = known(Theme(name="Climate", code="climate", locale=ENGLISH))
    year = datetime.timedelta(365)
    return [
        commitment(
            "Halve emissions per inhabitant",
            "under_way",
            theme=theme,
            progress=61,
            started=today - 5 * year,
            due=today + 4 * year,
            indicator=indicator,
            evidence_url="https://example.org/",
            reviewed_on=today,
        ),
        commitment("Open a school exchange with every partner", "under_way", progress=90, due=today + year / 24),
        commitment("Plant a garden of the twin cities", "under_way", progress=20, due=today - year),
        commitment("Publish what missions cost", "achieved", progress=100, started=today - year, due=today),
        commitment("Translate the register into six languages", "planned"),
        commitment("Hold a fair every year", "dropped", description="Its partners chose another form."),
    ]


def blocks(here: StandardPage, kyoto: Place, beirut: Place, visitors: KeyFigure) -> tuple[Any, Any]:
    """Return a body with every block it can hold, and a home page's highlights with those that only they can."""
    person = known(Person(name="A. Example", office="Mayor", locale=ENGLISH))
    share = figure("tonnes of emissions per inhabitant", "tonnes", y2024="3.4")
    people = figure("people in the delegation", comparator="≈", y2024="100")
    picture = {"image": Picture.objects.first(), "alt_text": "A quay", "caption": "The quay, drawn in one line"}
    promised = commitment("Learn from one partner a year", "under_way")
    own: dict[str, Any] = {
        "picture": picture,
        "gallery": {"title": "", "pictures": [picture, picture]},
        "document": {"document": DocumentFile(pk=0, title="Report", language="en", file="a.pdf", file_size=9_000)},
        "call_to_action": {"text": "See how to take part", "page": here},
        "teasers": {"title": "Read on", "pages": [here, page(PASSAGES["de"])]},
        "key_figures": {
            "figures": [
                {"figure": people},
                {"figure": visitors},
                {"figure": share},
                {"figure": visitors, "show_series": True},
            ]
        },
        "commitments": {"commitments": [promised]},
        "quote": {
            "text": PASSAGES["ar"],
            "original_language": "ar",
            "person": person,
            "date": datetime.date(2024, 5, 31),
        },
        "spotlight": {"title": "A carnival crosses the sea", "body": "<p>For three days.</p>", "place": kyoto},
        "destinations": {"from_year": 2026, "to_year": 2030, "places": [kyoto, beirut]},
        "latest_news": {"title": "What is new", "page": first(NewsIndexPage)},
        "partners_map": {"title": "The partner cities", "page": first(PartnershipIndexPage)},
        "timeline": {
            "title": "Sixty years of exchange",
            "entries": [
                {"year": 1962, "text": "The two cities sign their charter.", "places": [kyoto]},
                {"begins": timezone.localdate(), "text": "A delegation is on its way.", "page": here},
            ],
        },
    }
    return (
        stream(BodyBlock(), own),
        stream(HighlightsBlock(), own, only=set(HighlightsBlock().child_blocks) - set(BodyBlock().child_blocks)),
    )


def stream(block: Any, own: dict[str, Any], only: set[str] | None = None) -> Any:
    """Return a stream with one of each block: with its own value, else with the one that editors see as a preview."""
    values = []
    for name, child in block.child_blocks.items():
        if only is None or name in only:
            values.append((name, child.normalize(own[name]) if name in own else child.get_preview_value()))
    return block.normalize(values)


def links() -> list[LanguageLink]:
    """Return the switcher's links: the current language, others, one without the page."""
    return [
        LanguageLink(
            code=code,
            name=name,
            tag=tag(code),
            direction=direction(code),
            url="#content",
            full_url="https://city.example/",
            source=code == "fr",
            current=code == "en",
            missing=code in {"de", "ar"},
        )
        for code, name in NAMES.items()
    ]


def frame(extra: dict[str, Any]) -> Frame:
    """Return a menu and a footer with short, long and foreign titles."""
    titles = ["The city", "Partner cities", "Networks", "Verpflichtungen", "News"]
    menu = [Link(title, "#content", "de" if title == "Verpflichtungen" else "en") for title in titles]
    return Frame(
        identity=SiteIdentity(name="City", organisation="Patterns", locale=ENGLISH, contact_mailbox="a@example.org"),
        logo=None,
        home=Link("Home", "#content", "en"),
        menu=menu,
        legal=[Link("Legal notice", "#content", "en")],
        extra=extra,
    )
