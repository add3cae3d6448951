import pytest

from tests.audit.checks import third_parties
from tests.audit.helpers import answer, found, page


def test_a_page_that_links_elsewhere_but_loads_nothing_from_there_is_right():
    body = '<a href="https://other.example/">elsewhere</a><img src="/a.webp" srcset="/a.webp 1x, /b.webp 2x" alt="">'
    data = '<script type="application/ld+json">{}</script><link rel="canonical" href="https://city.example/fr/a/">'
    script = '<script type="module" src="/a.js"></script>'
    assert found(third_parties, page("/fr/a/", body, head=data + script)) == []


@pytest.mark.parametrize(
    "element",
    [
        '<img src="https://other.example/a.webp" alt="">',
        '<img src="/a.webp" srcset="/a.webp 1x, //other.example/a.webp 2x" alt="">',
        '<iframe src="https://other.example/"></iframe>',
        '<link rel="stylesheet" href="https://other.example/a.css">',
        '<link rel="preconnect" href="https://other.example">',
        '<form action="https://other.example/"></form>',
    ],
)
def test_what_is_loaded_from_another_host_is_found(element):
    (one,) = found(third_parties, page("/fr/a/", element))
    assert "asks another host" in one


@pytest.mark.parametrize(
    "element",
    ["<script>1</script>", '<p style="color: red">a</p>', "<style>p {}</style>", '<p onclick="a()">a</p>'],
)
def test_scripts_and_styles_in_a_page_are_found(element):
    (one,) = found(third_parties, page("/fr/a/", element))
    assert "in the page" in one


def test_a_cookie_is_found_whatever_the_answer():
    picture = answer("/a.webp", "", "image/webp", headers={"set-cookie": "visitor=7; Path=/"})
    assert found(third_parties, picture) == ["/a.webp: sets the cookie visitor"]


def test_what_a_stylesheet_loads_from_another_host_is_found():
    style = answer("/a.css", "@import url('https://other.example/b.css'); p { background: url(/a.svg) }", "text/css")
    assert found(third_parties, style) == ["/a.css: asks another host: https://other.example/b.css"]
