"""Words in another language than the page says are found; names, addresses and marked words are left in peace."""

import pytest

from tests.audit.checks import language
from tests.audit.visits import Visit

SOURCE = "https://city.example/fr/"
TRANSLATION = "https://city.example/en/"
HEAD = f'<link rel="alternate" hreflang="x-default" href="{SOURCE}">'


def found(body: str, lang: str = "en", original: str = "", head: str = "") -> list[str]:
    """Return what the check says of a translation with this body."""
    direction = "rtl" if lang == "ar" else "ltr"
    pages = {
        SOURCE: f'<html lang="fr"><head>{HEAD}</head><body>{original}</body></html>',
        TRANSLATION: f'<html lang="{lang}" dir="{direction}"><head>{HEAD}{head}</head><body>{body}</body></html>',
    }
    visits = [
        Visit(url, "", "HomePage", 200, {"content-type": "text/html"}, page.encode()) for url, page in pages.items()
    ]
    return [finding.what for finding in language.check(visits) if finding.url == TRANSLATION]


@pytest.mark.parametrize(
    ("body", "lang", "says"),
    [
        ("<p>Die Stadt arbeitet seit zehn Jahren mit ihren Partnern</p>", "en", "reads like de"),
        ("<p>The city has worked with its partners for ten years</p>", "fr", "reads like en"),
        ('<p lang="de">The city has worked with its partners for ten years</p>', "fr", "reads like en in lang=de"),
        ("<p>نانت The city has worked with its partners for years</p>", "ar", "reads like en"),
        ("<p>城市 The city has worked with its partners for years</p>", "zh-Hans", "reads like en"),
        ('<img alt="Die Stadt arbeitet seit zehn Jahren mit Partnern">', "en", "reads like de"),
        ('<p aria-label="La ville travaille avec ses partenaires depuis dix ans">x</p>', "en", "reads like fr"),
        ("<p>نانت</p>", "en", "arabic letters in lang=en"),
        ("<p>南特</p>", "en", "han letters in lang=en"),
        ("<p>南特</p>", "ar", "han letters in lang=ar"),
        ('<p lang="ar">نانت</p>', "en", "lang=ar but dir=ltr"),
        ('<p lang="en">Words</p>', "ar", "lang=en but dir=rtl"),
    ],
)
def test_foreign_words_are_found(body, lang, says):
    assert any(says in what for what in found(body, lang))


@pytest.mark.parametrize(
    ("body", "lang"),
    [
        ("<p>The city has worked with its partners for ten years</p>", "en"),
        ('<p lang="de">Die Stadt arbeitet seit zehn Jahren mit ihren Partnern</p>', "en"),
        ('<p lang="ar" dir="rtl">نانت</p>', "en"),
        ("<p>Institut National du Service Public, Centre Georges Pompidou</p>", "en"),
        ("<p><bdi>la maison des associations du quartier de la gare</bdi></p>", "en"),
        ("<p>https://www.city.example/la-ville-travaille-avec-ses-partenaires/</p>", "en"),
        ("<p>شارك Nantes Métropole Europe في المشروع</p>", "ar"),
        ("<script>La ville travaille avec ses partenaires depuis dix ans</script>", "en"),
        ("<!-- La ville travaille avec ses partenaires depuis dix ans --><p>Oui</p>", "en"),
    ],
)
def test_names_addresses_and_marked_words_are_not(body, lang):
    assert found(body, lang) == []


def test_what_describes_a_page_to_others_is_looked_at():
    description = '<meta name="description" content="La ville travaille avec ses partenaires depuis dix ans">'
    assert any("reads like fr" in what for what in found("<p>Words</p>", head=description))


def test_words_of_the_original_are_found_however_few_they_are():
    original = "<p>Le chantier en cours</p>"
    assert found(original, "de", original) == ["the original's words in lang=de: <p> “Le chantier en cours”"]


def test_words_of_the_original_that_say_their_language_are_right():
    assert found('<p lang="fr">Le chantier en cours</p>', "de", "<p>Le chantier en cours</p>") == []


def test_what_was_foreign_on_the_original_too_is_no_copy():
    phrase = '<p lang="es">Acuerdo de las ciudades</p>'
    assert found("<p>Acuerdo de las ciudades</p>", "es", phrase) == []


def test_names_in_common_with_the_original_are_no_copy():
    names = "<p>Nantes, Bordeaux, Toulouse et Lyon</p>"
    assert found(names, "de", names) == []
