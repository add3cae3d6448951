"""The map of the home page: lines to those partners with whom the city works today."""

from partnerships.sketch import sketch, sketch_of
from tests.home.helpers import body, queries


def test_a_line_leads_to_every_partner_that_is_active_and_has_a_place(index, partner, profile, home):
    partner("Québec", "CA", latitude=46.81, longitude=-71.21)
    partner("Hanoï", "VN", latitude=21.03, longitude=105.85)
    partner("Portland", "US", latitude=45.52, longitude=-122.68, ended=2022)
    partner("Sans lieu")
    drawn = sketch_of(index, home, home.locale_id)
    assert drawn
    assert len(drawn.arcs) == len(drawn.points) == 2
    assert {caption.text for caption in drawn.captions} == {"Nantes", "Québec", "Hanoï"}


def test_without_the_city_or_a_partner_there_is_no_map(index, partner, place, home):
    assert sketch_of(index, home, home.locale_id) is None
    partner("Québec", "CA", latitude=46.81, longitude=-71.21)
    assert sketch_of(index, home, home.locale_id) is None
    assert sketch([], place("Nantes", "FR", 47.22, -1.55)) is None


def test_names_that_would_cover_one_another_are_left_out(place):
    near = [place(f"Ville numéro {number}", "CA", 46.8 + number / 50, -71.2) for number in range(12)]
    drawn = sketch(near, place("Nantes", "FR", 47.22, -1.55))
    assert drawn
    assert len(drawn.points) == 12
    assert len(drawn.captions) < 12


def test_the_home_page_shows_the_map_with_its_title_and_the_way_to_the_list(client, index, partner, profile, home):
    partner("Québec", "CA", latitude=46.81, longitude=-71.21)
    home.highlights = body(("partners_map", {"title": "Nos villes", "page": index.pk}))
    home.save_revision().publish()
    html = client.get(home.url).content.decode()
    assert "<h2>Nos villes</h2>" in html
    assert 'class="arc"' in html
    assert f'href="{index.url}"' in html
    before = queries(client, home)
    for number in range(5):
        partner(f"Ville {number}", latitude=40 + number, longitude=-100)
    assert queries(client, home) == before


def test_a_home_page_whose_list_is_gone_shows_no_map(client, index, partner, profile, home):
    home.highlights = body(("partners_map", {"title": "Nos villes", "page": index.pk}))
    home.save_revision().publish()
    index.unpublish()
    assert "Nos villes" not in client.get(home.url).content.decode()
