from directory.models import Place
from home.destinations import by_country


def place(name, country):
    return Place(name=name, country=country)


def test_places_stand_below_their_country_each_in_alphabetical_order():
    places = [place("Québec", "CA"), place("Séville", "ES"), place("Montréal", "CA"), place("Édimbourg", "GB")]
    found = [(country, [place.name for place in listed]) for country, listed in by_country(places, "fr")]
    assert found == [("Canada", ["Montréal", "Québec"]), ("Espagne", ["Séville"]), ("Royaume-Uni", ["Édimbourg"])]


def test_countries_are_named_and_sorted_in_the_reader_s_language():
    places = [place("Berlin", "DE"), place("Madrid", "ES"), place("Le Caire", "EG")]
    assert [country for country, _places in by_country(places, "fr")] == ["Allemagne", "Égypte", "Espagne"]
    assert [country for country, _places in by_country(places, "de")] == ["Ägypten", "Deutschland", "Spanien"]
    assert [country for country, _places in by_country(places, "ar")] == ["إسبانيا", "ألمانيا", "مصر"]


def test_without_places_there_is_no_country():
    assert by_country([], "fr") == []
