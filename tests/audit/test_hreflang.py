import pytest

from tests.audit.checks import hreflang
from tests.audit.helpers import BASE, answer, found, page

BOTH = {"fr": "/fr/a/", "en": "/en/a/", "x-default": "/fr/a/"}


def head(path, named=BOTH, canonical=None, robots=""):
    links = [f'<link rel="alternate" hreflang="{tag}" href="{BASE}{url}">' for tag, url in named.items()]
    hidden = f'<meta name="robots" content="{robots}">' if robots else ""
    return f'<link rel="canonical" href="{BASE}{canonical or path}">{hidden}{"".join(links)}'


def french(**changes):
    return page("/fr/a/", head=head("/fr/a/", **changes))


def english(**changes):
    return page("/en/a/", head=head("/en/a/", **changes))


def site_map(named):
    links = [f'<xhtml:link rel="alternate" hreflang="{tag}" href="{BASE}{url}"/>' for tag, url in named.items()]
    text = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
        + "".join(f"<url><loc>{BASE}{path}</loc>{''.join(links)}</url>" for path in ("/fr/a/", "/en/a/"))
        + "</urlset>"
    )
    return answer("/sitemap-fr.xml", text, "application/xml", kind="Sitemap")


def test_two_pages_that_name_each_other_and_a_map_that_agrees_are_right():
    assert found(hreflang, french(), english(), site_map(BOTH)) == []


@pytest.mark.parametrize(
    ("pages", "fault"),
    [
        ([french(), english(named={"en": "/en/a/", "x-default": "/en/a/"})], "names others"),
        (
            [french(named=BOTH | {"de": "/de/a/"}), page("/de/a/", status=404)],
            "de: https://city.example/de/a/ is no page",
        ),
        ([french(canonical="/fr/b/"), english()], "has the canonical address https://city.example/fr/b/"),
        ([french(robots="noindex"), english()], "is hidden from search engines"),
        ([french(named={"fr": "/fr/a/", "en": "/en/a/"})], "has no address for all other languages"),
        ([french(named={"en": "/en/a/", "x-default": "/en/a/"})], "does not name itself in its own language"),
        ([french(named=BOTH | {"de": "/en/a/"}), english(named=BOTH | {"de": "/en/a/"})], "is in the language en"),
        ([french(), english(), site_map({"fr": "/fr/a/"})], "but its site map"),
    ],
    ids=["one way", "not there", "canonical", "noindex", "x-default", "itself", "other language", "map"],
)
def test_what_does_not_agree_is_found(pages, fault):
    assert any(fault in one for one in found(hreflang, *pages)), found(hreflang, *pages)


def test_repeated_text_names_its_source_and_hides():
    repeated = page("/en/b/", head=head("", named={}, canonical="/fr/a/", robots="noindex"), kind="Alias")
    assert found(hreflang, french(), english(), repeated) == []
    found_there = page("/en/b/", head=head("/en/b/", named=BOTH), kind="Alias")
    assert [one.removeprefix("/en/b/: ") for one in found(hreflang, french(), english(), found_there)] == [
        "has the canonical address https://city.example/en/b/, which is no page of its own",
        "repeats another page without naming it",
        "repeats another page, but is not hidden from search engines",
        "repeats another page, but names translations",
    ]


def test_what_is_neither_page_nor_hidden_is_found():
    (one,) = found(hreflang, page("/fr/search/", kind="Search"))
    assert "nor is hidden" in one
