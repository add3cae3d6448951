import pytest

from tests.audit.checks import feeds
from tests.audit.helpers import BASE, answer, found, page

FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
    <id>urn:uuid:1</id><title>News</title><subtitle>The newest.</subtitle><updated>2026-05-04T10:00:00Z</updated>
    <author><name>City</name></author>
    <link rel="self" href="{BASE}/fr/news.atom"/>
    <entry>
        <id>urn:uuid:2</id><title>Ports</title><updated>2026-05-04T10:00:00Z</updated>
        <link rel="alternate" href="{BASE}/fr/a/"/><summary>In the ports.</summary>
    </entry>
</feed>"""
OFFER = '<link rel="alternate" type="application/atom+xml" href="https://city.example/fr/news.atom">'


def site(old="", new="", offer=OFFER):
    assert old in FEED
    feed = answer("/fr/news.atom", FEED.replace(old, new), feeds.TYPE, kind="Feed", language="fr")
    gone = page("/fr/gone/", kind="Not found", status=404)
    return [feed, page("/fr/", head=offer, kind="HomePage"), page("/fr/a/"), gone]


def test_a_feed_of_pages_that_is_offered_in_the_head_is_right():
    assert found(feeds, *site()) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("</entry>", "", "is no Atom feed"),
        ('xml:lang="fr"', 'xml:lang="en"', "says that it is in en"),
        ("/fr/news.atom", "/fr/other.atom", "says that it stands at"),
        ("/fr/a/", "/fr/gone/", "is no page in its language"),
        ("<summary>In the ports.</summary>", "", "has no summary"),
        ("<updated>2026-05-04T10:00:00Z</updated>", "", "has no updated"),
        ("urn:uuid:2", "urn:uuid:1", "names 2 things"),
    ],
    ids=["xml", "language", "self", "gone", "summary", "updated", "names"],
)
def test_what_is_wrong_with_a_feed_is_found(old, new, fault):
    assert any(fault in one for one in found(feeds, *site(old, new))), found(feeds, *site(old, new))


def test_a_language_without_a_feed_is_found():
    assert found(feeds, *site(offer="")) == ["/fr/: no page offers a feed in its head"]
