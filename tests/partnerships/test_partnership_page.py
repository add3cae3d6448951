import datetime
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from directory.models import Place
from news.models import MissionPage, MissionPartnership, NewsIndexPage
from partnerships.agreements import successions_of
from partnerships.models import Agreement, PartnershipPage, Representative
from tests.home.helpers import add, queries_of, translate
from tests.translation.conftest import translated

from .helpers import full_agreement, partnership

MOST = 15
TODAY = timezone.localdate()
ONE_DAY, TEN_YEARS = datetime.timedelta(days=1), datetime.timedelta(days=3650)


def read(client, url):
    """Return what a reader gets."""
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def words(element):
    return " ".join(element.get_text(" ").split())


@pytest.fixture
def named(make):
    """What agreements refer to."""
    return make.place(7), make.person(1), make.theme(1)


@pytest.fixture
def québec(index, named, make, source_locale):
    """A partnership with an agreement in force after one that has expired, and two representatives."""
    old = full_agreement(1, *named, ends=TODAY - ONE_DAY)
    new = full_agreement(2, *named, ends=TODAY + TEN_YEARS)
    place = Place.objects.create(
        name="Québec", native_name="ᑯᐯᒃ", native_language="iu", country="CA", locale=source_locale
    )
    page = partnership(index, "Québec", old, new, kind="twinning", since=1962, place=place)
    page.representatives = [
        Representative(role="Ancienne volontaire", ends=TODAY - ONE_DAY, locale=source_locale, sort_order=0),
        Representative(
            role="Volontaire", tasks="Accueillir.", mailbox="vi@example.org", locale=source_locale, sort_order=1
        ),
    ]
    page.local_players.set([make.organisation(3)])
    page.save_revision().publish()
    new = Agreement.objects.get(title="Accord 2", locale=source_locale)
    Agreement.objects.filter(pk=new.pk).update(replaces=Agreement.objects.get(title="Accord 1", locale=source_locale))
    return PartnershipPage.objects.get(pk=page.pk)


@pytest.mark.usefixtures("speaking_english")
def test_a_page_tells_place_and_kind_and_since_when_in_both_scripts(client, québec, index, english_home, english):
    translate(index, english)
    page = translate(québec, english)
    head = read(client, page.url).select_one(".head")
    assert words(head.select_one("h1 + .native")) == "ᑯᐯᒃ"
    aside = words(head.select_one(".aside"))
    for text in ("Canada", "Twinning", "since 1962", "Active"):
        assert text in aside


def test_agreements_in_force_come_first(client, québec):
    titles = [words(heading) for heading in read(client, québec.url).select(".agreements h3")]
    assert titles == ["Accord 2", "Accord 1"]


def test_an_agreement_tells_who_signed_it_where_and_what_it_binds_to(client, québec):
    agreement = québec.agreements.get(title="Accord 2")
    shown = read(client, québec.url).select_one(f"#{agreement.anchor}")
    for text in ("Ville 7", "Nom 1, Maire de l’époque", "Thème 1", "Échanger des jeunes, 2.", "2024-2"):
        assert text in words(shown).replace(" ,", ",")
    assert shown.find("time", datetime="1986-05-03")
    assert words(shown.select_one(".undertakings dt")) == "Thème 1"


def test_the_office_of_today_stands_where_none_of_the_time_is_given(client, québec):
    agreement = québec.agreements.get(title="Accord 2")
    agreement.signatories.update(office="")
    shown = words(read(client, québec.url).select_one(f"#{agreement.anchor} .signatories"))
    assert shown == "Nom 1 , Maire"


def test_the_texts_say_language_format_and_size_before_the_click(client, québec):
    agreement = québec.agreements.get(title="Accord 2")
    links = read(client, québec.url).select(f"#{agreement.anchor} a.download")
    assert [link["hreflang"] for link in links] == ["fr", "en"]
    assert "PDF – 15 ko – français" in words(links[0])
    assert links[1].find("span", lang="en")


def test_an_agreement_leads_to_the_one_it_replaces_and_back(client, québec):
    old, new = québec.agreements.order_by("title")
    page = read(client, québec.url)
    assert page.select_one(f"#{new.anchor}").find("a", string="Accord 1")["href"] == f"#{old.anchor}"
    assert page.select_one(f"#{old.anchor}").find("a", string="Accord 2")["href"] == f"#{new.anchor}"


def test_an_agreement_of_another_partner_is_linked_with_its_name_in_the_reader_s_language(
    client, québec, index, english_home, english, named
):
    translate(index, english)
    montréal = partnership(index, "Montréal", full_agreement(3, *named))
    québec.agreements.filter(title="Accord 2").update(replaces=montréal.agreements.get())
    page = translate(québec, english)
    [link] = links_with("Accord 3", read(client, page.url))
    assert ({span["lang"] for span in link("span")}, link["hreflang"]) == ({"fr"}, "fr")
    assert link.get_text() == "Accord 3 (Montréal)"
    assert link["href"] == f"{montréal.url}#{montréal.agreements.get().anchor}"
    translate(montréal, english)
    [link] = links_with("Accord 3", read(client, page.url))
    assert (link.select("[lang]"), link.get_text()) == ([], "EN Accord 3 (EN Montréal)")


def links_with(title, document):
    """Return the links that say a title."""
    return [link for link in document("a") if title in words(link)]


def test_an_agreement_of_a_page_that_is_not_public_is_not_told(québec, index, named, source_locale):
    montréal = partnership(index, "Montréal", full_agreement(3, *named, replaces=québec.agreements.last()))
    agreements = list(québec.agreements.all())
    key = québec.agreements.last().translation_key
    assert [link.title for link in successions_of(agreements, source_locale.pk)[key].replaced_by] == ["Accord 3"]
    montréal.unpublish()
    assert successions_of(agreements, source_locale.pk)[key].replaced_by == []


def test_representatives_of_today_come_first_without_a_name(client, québec):
    page = read(client, québec.url)
    roles = [words(heading) for heading in page.select(".rows h3") if "olontaire" in words(heading)]
    assert roles == ["Volontaire", "Ancienne volontaire"]
    assert page.find("a", href="mailto:vi@example.org")


def test_missions_stand_along_the_rail_those_to_come_filled(client, home, québec):
    news = add(home, NewsIndexPage, "Actualités")
    for title, starts in (("Passée", TODAY - TEN_YEARS), ("À venir", TODAY + ONE_DAY)):
        mission = add(news, MissionPage, title, starts=starts)
        MissionPartnership.objects.create(page=mission, partnership=québec)
    rail = read(client, québec.url).select(".rail > li")
    assert [(words(item.h3), "now" in item["class"]) for item in rail] == [("À venir", True), ("Passée", False)]


def test_a_page_without_anything_prints_no_heading(client, index):
    page = read(client, partnership(index, "Dakar").url)
    assert page.main.find_all(["h2", "h3"]) == []
    assert page.main.find_all(["ul", "ol", "dl"]) == []


def test_an_agreement_keeps_its_anchor_in_every_language(client, québec, index, english_home, english):
    translate(index, english)
    page = translate(québec, english)
    french, in_english = (
        [item["id"] for item in read(client, url).select(".agreements > li")] for url in (québec.url, page.url)
    )
    assert french == in_english


def test_thirty_agreements_take_as_many_queries_as_three(client, home, index, english_home, english, make):
    translate(index, english)
    news = add(home, NewsIndexPage, "Actualités")
    taken = []
    for count in (3, 30):
        numbers = range(100 * count, 101 * count)
        organisations = [make.organisation(number, place=make.place(number)) for number in numbers]
        people = [make.person(number, organisation=organisations[0]) for number in numbers]
        themes = [make.theme(number) for number in numbers]
        for theme in themes:
            translated(theme, english, name=f"EN {theme.name}")
        agreements = [
            full_agreement(number, organisation.place, person, theme)
            for number, organisation, person, theme in zip(numbers, organisations, people, themes, strict=True)
        ]
        page = partnership(index, f"Ville {count}", *agreements)
        page.local_players.set(organisations)
        page.themes.set(themes)
        page.representatives = [Representative(role="V", place=org.place, locale=page.locale) for org in organisations]
        page.save_revision().publish()
        rows = list(Agreement.objects.filter(page=page))
        for before, after in pairwise(rows):
            Agreement.objects.filter(pk=after.pk).update(replaces=before)
        for number in range(count):
            mission = add(news, MissionPage, f"Mission {count} {number}", starts=TODAY - number * ONE_DAY)
            MissionPartnership.objects.create(page=mission, partnership=page)
        in_english = translate(PartnershipPage.objects.get(pk=page.pk), english)
        urls = [version.url + sheet for version in (page, in_english) for sheet in ("", "sheet/")]
        taken.append([queries_of(client, url) for url in urls])
        assert all(read(client, url).main.get_text().count("Accord") >= count for url in urls)
    few, many = taken
    assert few == many
    assert max(many) <= MOST
