"""The sheet that officials print: two sides of paper at the most, in both directions of writing."""

import datetime
import re

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from core.models import SiteIdentity
from directory.models import Organisation, Person, Place, Theme
from home.models import HomePage
from news.models import MissionPage, MissionPartnership, NewsIndexPage
from partnerships.models import (
    Agreement,
    AgreementRegisterPage,
    PartnershipIndexPage,
    PartnershipPage,
    Representative,
    Signatory,
    Undertaking,
)
from tests.home.helpers import add, translate
from tests.partnerships.helpers import partnership, text

MARGIN = {"top": "12mm", "bottom": "12mm", "left": "12mm", "right": "12mm"}
UNDERTAKING = (
    "Accueillir chaque année dans les deux villes des jeunes, des artistes et des chercheurs, et publier le bilan."
)


@pytest.fixture
def québec(server):
    """A partnership with much to tell, in French and in Arabic."""
    fr, ar = (Locale.objects.get_or_create(language_code=code)[0] for code in ("fr", "ar"))
    root = Page.objects.get(depth=1)
    Page.objects.filter(depth=2).delete()
    root.refresh_from_db()
    home = root.add_child(instance=HomePage(title="Nantes", slug="fr", locale=fr))
    site, _made = Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home}
    )
    SiteIdentity.objects.create(
        site=site, name="Nantes dans le monde", organisation="Nantes", contact_mailbox="ri@example.org", locale=fr
    )
    place = Place.objects.create(
        name="Québec", country="CA", native_name="Québec City", native_language="en", locale=fr
    )
    themes = [Theme.objects.create(name=name, code=name.lower(), locale=fr) for name in ("Jeunesse", "Culture")]
    people = [
        Person.objects.create(name=name, office="Maire", locale=fr) for name in ("Jeanne Martin", "Paul Tremblay")
    ]
    players = [
        Organisation.objects.create(name=name, kind=kind, locale=fr)
        for name, kind in (("Université de Nantes", "education"), ("Maison du Québec", "association"))
    ]
    index = add(home, PartnershipIndexPage, "Partenariats")
    year = timezone.localdate().year
    agreements = []
    for number, ends in enumerate((year + 1, year + 3, year + 9, year - 1)):
        agreement = Agreement(
            title=f"Accord de coopération culturelle et universitaire {year - number}",
            signed_on=datetime.date(year - 3, 5, 24),
            signed_at=place,
            begins=datetime.date(year - 3, 6, 1),
            ends=datetime.date(ends, 3, 31),
            council_decision="2024-117",
        )
        agreement.signatories = [Signatory(person=person, locale=fr, sort_order=i) for i, person in enumerate(people)]
        agreement.undertakings = [
            Undertaking(theme=theme, text=UNDERTAKING, locale=fr, sort_order=i) for i, theme in enumerate(themes * 2)
        ]
        agreements.append(agreement)
    page = partnership(
        index,
        "Québec",
        *agreements,
        place=place,
        kind="twinning",
        since=1962,
        lead="La ville la plus ancienne du Canada français, et la première amie de Nantes outre-mer.",
    )
    page.themes.set(themes)
    page.local_players.set(players)
    page.representatives = [
        Representative(
            role=role, place=place, tasks=UNDERTAKING, mailbox="vi@example.org", locale=fr, sort_order=position
        )
        for position, role in enumerate(("Volontaire internationale", "Déléguée à la culture"))
    ]
    page.save_revision().publish()
    first, last = page.agreements.first(), page.agreements.last()
    first.replaces = last
    for language in ("fr", "en"):
        first.texts.create(document=text("Accord signé", language))
    first.save()
    news = add(home, NewsIndexPage, "Actualités")
    for title, days in (("Mission économique", -90), ("Mission culturelle", 90)):
        day = timezone.localdate() + datetime.timedelta(days=days)
        mission = add(news, MissionPage, title, starts=day, ends=day + datetime.timedelta(days=7))
        MissionPartnership.objects.create(page=mission, partnership=page)
    register = add(index, AgreementRegisterPage, "Registre des accords")
    page = PartnershipPage.objects.get(pk=page.pk)
    home.copy_for_translation(ar, copy_parents=True).save_revision().publish()
    for source in (index, register, page):
        translate(source, ar)
    return page


def test_the_sheet_takes_two_sides_of_paper_at_the_most(québec, desktop):
    desktop.emulate_media(media="print")
    for page in (québec, *québec.get_translations()):
        desktop.goto(f"{page.url}sheet/")
        sides = re.findall(rb"/Type\s*/Page\b", desktop.pdf(format="A4", margin=MARGIN))
        assert 1 <= len(sides) <= 2
        # Two centimetres and a half: cameras read it at arm's length.
        assert desktop.locator(".code svg").bounding_box()["width"] >= 94
