from tests.audit.checks import links
from tests.audit.helpers import BASE, answer, found, page


def test_links_that_lead_to_pages_and_places_are_right():
    body = '<a href="/fr/b/#part">b</a> <a href="#content">here</a> <a href="https://other.example/">elsewhere</a>'
    assert found(links, page("/fr/a/", body), page("/fr/b/", '<p id="part"></p>')) == []


def test_a_link_to_nothing_is_found():
    (one,) = found(links, page("/fr/a/", '<a href="/fr/gone/">gone</a>'), page("/fr/gone/", status=404))
    assert one == f"/fr/a/: a href {BASE}/fr/gone/ answers 404"


def test_a_fragment_that_no_element_has_is_found():
    (one,) = found(links, page("/fr/a/", '<a href="/fr/b/#part">b</a>'), page("/fr/b/"))
    assert one.endswith("has no place #part")


def test_a_detour_is_found():
    moved = answer("/fr/b", "", status=301, headers={"location": "/fr/b/"}, kind="Redirect")
    (one,) = found(links, page("/fr/a/", '<a href="/fr/b">b</a>'), moved, page("/fr/b/"))
    assert one.endswith("leads on to /fr/b/")


def test_every_picture_of_a_set_is_looked_at():
    body = '<img src="/1.webp" srcset="/1.webp 1x, /2.webp 2x" alt="">'
    picture = answer("/1.webp", "", "image/webp")
    (one,) = found(links, page("/fr/a/", body), picture, answer("/2.webp", "", status=404))
    assert "img srcset" in one


def test_a_page_of_the_site_without_encryption_is_found():
    (one,) = found(links, page("/fr/a/", '<a href="http://city.example/fr/a/">a</a>'))
    assert one.endswith("is the site by another protocol")
