"""What readers can narrow a list by."""

from dataclasses import dataclass, field

from django.http import QueryDict

from core.facets import Facet, narrow


@dataclass
class City:
    name: str
    country: str
    themes: list[str] = field(default_factory=list)
    year: str = ""


CITIES = [
    City("Québec", "CA", ["culture", "digital"], "2013"),
    City("Montréal", "CA", ["digital"], "2014"),
    City("Dakar", "SN", ["climate"], "2013"),
    City("Cardiff", "GB"),
]
NAMES = {"CA": "Canada", "SN": "Sénégal", "GB": "Écosse"}
FACETS = [
    Facet[City]("country", "country", lambda city: [city.country], NAMES.__getitem__),
    Facet[City]("theme", "theme", lambda city: city.themes, order=["digital", "climate", "culture"]),
    Facet[City]("year", "year", lambda city: [city.year] if city.year else [], newest_first=True),
]


def asked(query=""):
    return narrow(CITIES, FACETS, QueryDict(query))


def names(narrowed):
    return [city.name for city in narrowed.entries]


def offered(narrowed):
    return {shown.name: [(choice.label, choice.count) for choice in shown.choices] for shown in narrowed.filters}


def test_nothing_asked_for_leaves_everything_and_says_how_much_each_choice_would_leave():
    narrowed = asked()
    assert names(narrowed) == ["Québec", "Montréal", "Dakar", "Cardiff"]
    assert (narrowed.total, narrowed.query, narrowed.chosen, narrowed.unknown) == (4, "", [], [])
    assert offered(narrowed) == {
        "country": [("Canada", 2), ("Écosse", 1), ("Sénégal", 1)],
        "theme": [("digital", 2), ("climate", 1), ("culture", 1)],
        "year": [("2014", 1), ("2013", 2)],
    }


def test_choices_combine_and_each_counts_what_it_would_leave_beside_the_others():
    narrowed = asked("country=CA&year=2013")
    assert names(narrowed) == ["Québec"]
    assert narrowed.query == "country=CA&year=2013"
    assert [(shown.name, shown.chosen.label) for shown in narrowed.chosen] == [("country", "Canada"), ("year", "2013")]
    assert offered(narrowed) == {
        "country": [("Canada", 1), ("Sénégal", 1)],
        "theme": [("digital", 1), ("culture", 1)],
        "year": [("2014", 1), ("2013", 1)],
    }


def test_choices_that_leave_nothing_stay_to_be_taken_back():
    narrowed = asked("country=GB&theme=climate")
    assert names(narrowed) == []
    assert [(shown.chosen.label, shown.chosen.count) for shown in narrowed.chosen] == [("Écosse", 0), ("climate", 0)]


def test_a_value_that_nothing_has_is_ignored_and_told():
    narrowed = asked("country=XX&theme=climate&colour=red")
    assert names(narrowed) == ["Dakar"]
    assert narrowed.unknown == [("country", "XX")]
    assert narrowed.query == "theme=climate"


def test_of_several_values_the_last_counts_and_an_empty_one_is_none():
    assert names(asked("country=SN&country=GB")) == ["Cardiff"]
    assert asked("country=").unknown == []


def test_a_long_value_is_not_repeated_at_length():
    [(_label, echo)] = asked("country=" + "x" * 500).unknown
    assert len(echo) == 60


def test_a_facet_by_which_nothing_differs_is_not_offered():
    narrowed = narrow(CITIES[:2], FACETS, QueryDict(""))
    assert [shown.name for shown in narrowed.filters] == ["theme", "year"]


def test_a_choice_says_which_language_its_name_is_in_where_the_facet_knows():
    themes = Facet[City]("theme", "theme", lambda city: city.themes, language_of=lambda code: "fr")
    [shown] = narrow(CITIES, [themes], QueryDict("")).filters
    assert {choice.language for choice in shown.choices} == {"fr"}
    assert {choice.language for shown in asked().filters for choice in shown.choices} == {""}


def test_what_is_kept_stands_in_every_address_and_is_no_choice():
    narrowed = narrow(CITIES, FACETS, QueryDict("country=CA"), kept={"q": "a b", "sort": ""})
    assert narrowed.query == "country=CA&q=a+b"
    assert narrowed.kept_query == "q=a+b"
    assert [shown.name for shown in narrowed.chosen] == ["country"]
