"""A page is as quick with sixty references as with six."""

import pytest

from directory.models import Organisation
from home.models import CityProfilePage, NetworkIndexPage, NetworkPage, NetworkRole, StandardPage
from tests.core.conftest import picture

from .helpers import add, body, items, queries, translate

__all__ = ["picture"]

MOST = 15


@pytest.fixture
def content(make, english):
    """Make a body that refers to several each of figures, commitments, places and people, all translated."""

    def made(count):
        theme = make.theme(count)
        places = [make.place(number) for number in range(count)]
        organisations = [make.organisation(number, place=places[number]) for number in range(count)]
        people = [make.person(number, organisation=organisations[number]) for number in range(count)]
        figures = [make.figure(1000 * count + number) for number in range(2 * count)]
        commitments = [
            make.commitment(
                1000 * count + number, theme=theme, indicator=figures[count + number], status="under_way", progress=5
            )
            for number in range(count)
        ]
        for source in [theme, *places, *organisations, *people, *figures, *commitments]:
            words = [field for field in ("name", "office", "label", "statement") if hasattr(source, field)]
            copy = source.copy_for_translation(english)
            for field in words:
                setattr(copy, field, f"EN {getattr(source, field)}")
            copy.live = True
            copy.save()
        return [
            ("key_figures", {"figures": items(*({"figure": figure.pk} for figure in figures[:count]))}),
            ("commitments", {"commitments": items(*(commitment.pk for commitment in commitments))}),
            ("destinations", {"from_year": 2016, "to_year": 2020, "places": items(*(place.pk for place in places))}),
            *(("quote", {"text": "Oui.", "person": person.pk}) for person in people),
        ]

    return made


@pytest.mark.parametrize("model", [StandardPage, CityProfilePage])
def test_a_page_with_sixty_references_takes_as_many_queries_as_one_with_six(
    client, home, english_home, english, content, make, model
):
    few, many = (add(home, model, f"Page {count}", body=body(*content(count))) for count in (2, 15))
    for page in (few, many):
        if model is CityProfilePage:
            page.place = make.place(90)
            page.organisation = make.organisation(91, place=make.place(92))
        page.save_revision().publish()
    taken = [queries(client, translate(page, english)) for page in (few, many)]
    assert taken[0] == taken[1] <= MOST
    html = client.get(translate(many, english).url).content.decode()
    for text in ("EN Chiffre 15014", "EN Engagement 15014", "EN Ville 14", "EN Maire"):
        assert text in html
    assert html.count("<dt>EN Chiffre") == 15


def test_a_network_founded_with_sixty_places_takes_as_many_queries_as_one_founded_with_six(
    client, home, english_home, english, make
):
    index = add(home, NetworkIndexPage, "Réseaux")
    translate(index, english)
    places = [make.place(number) for number in range(60)]
    network = make.organisation(100, place=places[0])
    taken = []
    for count in (6, 60):
        page = add(index, NetworkPage, f"Fondé avec {count}", organisation=network)
        page.roles = [NetworkRole(role="founder", locale=page.locale) for _number in range(count // 6)]
        for position, role in enumerate(page.roles.all()):
            role.founded_with.set(places[6 * position : 6 * position + 6])
        page.save_revision().publish()
        translated = translate(NetworkPage.objects.get(pk=page.pk), english)
        taken.append(queries(client, translated))
        assert client.get(translated.url).content.decode().count("Ville ") == count
    assert taken[0] == taken[1] <= MOST
    assert Organisation.objects.count() == 1


def test_a_home_page_with_thirty_teasers_takes_few_queries_more_than_one_with_three(client, home):
    pages = [add(home, StandardPage, f"Page {number}") for number in range(30)]
    taken = []
    for count in (3, 30):
        teasers = {"title": "À lire", "pages": items(*(page.pk for page in pages[:count]))}
        home.highlights = body(("teasers", teasers))
        home.save_revision().publish()
        taken.append(queries(client, home))
    assert taken[0] == taken[1] <= MOST
