import json

import pytest

from tests.audit.checks import linked_data
from tests.audit.helpers import BASE, answer, found, page

URL = f"{BASE}/fr/a/"


def graph(**changes):
    things = {
        "publisher": {"@type": "GovernmentOrganization", "@id": f"{URL}#city", "name": "City", "url": URL},
        "site": {
            "@type": "WebSite",
            "@id": f"{URL}#site",
            "name": "City",
            "url": URL,
            "inLanguage": "fr",
            "publisher": {"@id": f"{URL}#city"},
            "potentialAction": {"@type": "SearchAction"},
        },
        "page": {
            "@type": "WebPage",
            "@id": f"{URL}#page",
            "name": "Ports",
            "url": URL,
            "inLanguage": "fr",
            "isPartOf": {"@id": f"{URL}#site"},
            "breadcrumb": {"@id": f"{URL}#trail"},
            "datePublished": "2026-05-04",
            "dateModified": "2026-05-04",
        },
        "trail": {
            "@type": "BreadcrumbList",
            "@id": f"{URL}#trail",
            "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Ports", "item": URL}],
        },
    }
    for place, said in changes.items():
        things[place] = things.get(place, {}) | said
    return list(things.values())


def site(things, context="https://schema.org", **changes):
    text = json.dumps({"@context": context, "@graph": things})
    return page("/fr/a/", head=f'<script type="application/ld+json">{text}</script>', **changes)


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Ports",
    "inLanguage": "fr",
    "datePublished": "2026-05-04",
    "dateModified": "2026-05-04",
    "author": {"@id": f"{URL}#city"},
    "publisher": {"@id": f"{URL}#city"},
}


def test_a_page_that_holds_together_is_right():
    assert found(linked_data, site(graph(article=ARTICLE), kind="ArticlePage")) == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (site([]), "describes no WebPage"),
        (site(graph(), context="http://schema.org"), "says nothing that can be read"),
        (site(graph(), kind="ArticlePage"), "describes no NewsArticle"),
        (site(graph(page={"inLanguage": "en"})), "is in en, the page in fr"),
        (site(graph(page={"isPartOf": {"@id": f"{URL}#elsewhere"}})), "#elsewhere, which no page describes"),
        (site(graph(page={"image": f"{BASE}/gone.webp"})), "has image https://city.example/gone.webp, which is not"),
        (site(graph(page={"image": "/a.webp"})), "which is no full address"),
        (site(graph(trail={"itemListElement": [{"position": 2, "item": URL}]})), "are not counted from 1"),
        (site(graph(trail={"itemListElement": [{"position": 1, "item": f"{BASE}/"}]})), "does not end at the page"),
        (site(graph(article=ARTICLE | {"headline": "P" * 111})), "headline of more than 110 characters"),
        (
            site(graph(article=ARTICLE), body="<figure class='hero'><img src='/a.webp'></figure>"),
            "has no image, though",
        ),
        (site(graph(event={"@type": "Event", "name": "Mission"})), "has no location, startDate"),
    ],
    ids=[
        "empty",
        "context",
        "kind",
        "language",
        "reference",
        "gone",
        "relative",
        "positions",
        "end",
        "headline",
        "image",
        "event",
    ],
)
def test_what_does_not_hold_together_is_found(wrong, fault):
    said = found(linked_data, wrong, answer("/gone.webp", "", "image/webp", status=404))
    assert any(fault in one for one in said), said
