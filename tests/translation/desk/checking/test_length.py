from tests.translation.desk.checking.helpers import codes, found


def test_a_text_that_the_field_cannot_hold_is_an_error(speaking_english):
    [problem] = found("Titre", "A title", limit=6)
    assert (problem.code, problem.severity) == ("too-long", "error")
    assert problem.text == "Shorten it to 6 characters: it has 7."
    assert problem.span == (6, 7)


def test_a_text_that_is_longer_than_advised_is_a_warning():
    [problem] = found("Titre", "A title", limit=20, advised=5)
    assert (problem.code, problem.severity) == ("too-long", "warning")


def test_a_text_may_be_as_long_as_the_field():
    assert codes("Titre", "A title", limit=7) == []


def test_tags_are_not_counted():
    assert codes("<b>Titre</b>", "<b>A title</b>", limit=7) == []


def test_the_name_of_a_page_in_addresses_has_no_words():
    assert codes("partenariats-signes", "partenariats-signes", address=True) == []
    assert codes("partenariats", "", address=True) == ["empty"]
