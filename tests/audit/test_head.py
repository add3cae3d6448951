import pytest

from tests.audit.checks import head
from tests.audit.helpers import BASE, answer, found

LINKS = f'<link rel="canonical" href="{BASE}/fr/a/"><link rel="alternate" hreflang="fr" href="{BASE}/fr/a/">'
OPEN_GRAPH = {
    "og:type": "article",
    "og:title": "Ports",
    "og:description": "What the city does in its ports.",
    "og:url": f"{BASE}/fr/a/",
    "og:site_name": "City",
    "og:locale": "fr_FR",
}


def page(path="/fr/a/", kind="StandardPage", **changes):
    parts = {
        "start": "<!doctype html>",
        "html": '<html lang="fr" dir="ltr">',
        "title": "<title>Ports – City</title>",
        "viewport": '<meta name="viewport" content="width=device-width">',
        "description": '<meta name="description" content="What the city does in its ports.">',
        "graph": "".join(f'<meta property="{name}" content="{said}">' for name, said in OPEN_GRAPH.items()),
        "body": "<main><h1>Ports</h1><h2>Ships</h2></main>",
    } | changes
    text = (
        f'{parts["start"]}{parts["html"]}<head><meta charset="utf-8">{parts["title"]}{parts["viewport"]}'
        f"{parts['description']}{LINKS}{parts['graph']}</head><body>{parts['body']}</body></html>"
    )
    return answer(path, text, kind=kind, language="fr")


def test_a_page_with_all_that_a_head_needs_is_right():
    assert found(head, page()) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"start": ""}, "does not begin as HTML does"),
        ({"html": '<html lang="en" dir="ltr">'}, "says that it is in en"),
        ({"html": '<html lang="fr" dir="rtl">'}, "is written rtl"),
        ({"title": "<title>Ports</title>"}, "not “page – site”"),
        ({"viewport": ""}, "0 times a viewport"),
        ({"description": ""}, "describes itself in 0 characters"),
        ({"body": "<main><p>Ports</p></main>"}, "0 times a h1"),
        ({"body": "<main><h1>Ports</h1><h1>Ships</h1></main>"}, "2 times a h1"),
        ({"body": "<main><h1>Ports</h1><h3>Ships</h3></main>"}, "has a h3 after a h1: Ships"),
        ({"body": "<h2>Ships</h2><main><h1>Ports</h1></main>"}, "begins with a h2"),
        ({"body": "<main><h1>Ports</h1><h2> </h2></main>"}, "has an empty heading"),
        ({"graph": ""}, "lacks og:type"),
        ({"graph": '<meta property="og:url" content="/fr/b/">'}, "says og:url /fr/b/"),
        ({"graph": '<meta property="og:locale:alternate" content="en_GB">'}, "says og:locale:alternate"),
        ({"graph": '<meta property="og:image" content="/a.jpg">'}, "shows a picture without words"),
    ],
)
def test_what_is_wrong_is_found(changes, fault):
    assert any(fault in one for one in found(head, page(**changes))), found(head, page(**changes))


def test_a_title_that_two_pages_have_is_found():
    other = page("/fr/b/", kind="Sheet")
    assert [one for one in found(head, page(), other) if "shares its title" in one] == [
        "/fr/a/: shares its title “Ports – City” with 1 other pages",
        "/fr/b/: shares its title “Ports – City” with 1 other pages",
    ]
