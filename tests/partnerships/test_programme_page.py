import datetime

import pytest

from partnerships.models import ProgrammeObjective, ProgrammePage
from tests.home.helpers import add, body, items, queries, translate

MOST = 15


def programme(index, make, count):
    places = [make.place(100 * count + number) for number in range(2 * count)]
    organisations = [
        make.organisation(100 * count + number, place=places[number], website=f"https://partner-{number}.example/")
        for number in range(count)
    ]
    figures = [make.figure(100 * count + number) for number in range(count)]
    told = [
        ("key_figures", {"figures": items(*({"figure": figure.pk} for figure in figures))}),
        ("timeline", {"entries": items(*({"year": 2016, "text": "Début", "places": items(p.pk)} for p in places))}),
        *(("spotlight", {"title": "Ici", "body": "<p>Là.</p>", "place": place.pk}) for place in places),
    ]
    page = add(
        index,
        ProgrammePage,
        f"Programme {count}",
        from_year=2016,
        to_year=2020,
        status=ProgrammePage.Status.OPERATIONAL,
        status_on=datetime.date(2016, 9, 1),
        body=body(*told),
    )
    page.objectives = [ProgrammeObjective(text=f"But {number}", locale=page.locale) for number in range(count)]
    page.areas = [make.theme(100 * count + number) for number in range(count)]
    page.partners, page.destinations = organisations, places
    page.save_revision().publish()
    return ProgrammePage.objects.get(pk=page.pk)


def shown(client, page):
    html = client.get(page.url).content.decode()
    return " ".join(html[html.index("<main") : html.index("</main>")].split())


@pytest.fixture
def english_index(index, english_home, english):
    return translate(index, english)


def test_a_programme_says_how_far_it_is_and_since_when_that_is_known(client, index, english_index, make, english):
    html = shown(client, translate(programme(index, make, 2), english))
    assert 'class="state done">Operational<' in html
    assert 'as of <time datetime="2016-09-01">1 September 2016</time>' in html
    assert "<span>2016–2020</span>" in html


def test_a_programme_shows_its_partners_and_counts_its_destinations(client, index, english_index, make, english):
    html = shown(client, translate(programme(index, make, 2), english))
    assert "EN But 1" in html
    assert "4 places (2016–2020)" in html
    assert "<dt>France</dt>" in html
    assert '<a href="https://partner-1.example/" rel="external" lang="fr" dir="ltr">Réseau 201</a>' in html


def test_an_empty_programme_announces_nothing(client, index):
    html = shown(client, add(index, ProgrammePage, "Vide"))
    for nothing in ("<h2", "<h3", "<dl", "<ul", "<ol", "None", "–"):
        assert nothing not in html


def test_a_programme_with_thirty_of_everything_takes_as_many_queries_as_one_with_three(
    client, index, english_index, make, english
):
    taken = {}
    for count in (3, 30):
        source = programme(index, make, count)
        for page in (source, translate(source, english)):
            taken[count, page.locale.language_code] = queries(client, page)
    assert taken[3, "fr"] == taken[30, "fr"] <= MOST
    assert taken[3, "en"] == taken[30, "en"] <= MOST
