import pytest

from tests.audit.checks import sitemaps
from tests.audit.helpers import BASE, answer, found, page

NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def entry(path="/fr/a/", changed="2026-05-04"):
    return f"<url><loc>{BASE}{path}</loc><lastmod>{changed}</lastmod></url>"


def site(*entries, robots=f"Sitemap: {BASE}/sitemap.xml", index="/sitemap-fr.xml", begin=f"urlset {NAMESPACE}"):
    listed = f"<sitemap><loc>{BASE}{index}</loc><lastmod>2026-05-04T10:00:00+02:00</lastmod></sitemap>"
    return [
        answer("/robots.txt", robots, "text/plain"),
        answer("/sitemap.xml", f"<sitemapindex {NAMESPACE}>{listed}</sitemapindex>", "application/xml", kind="Sitemap"),
        answer("/sitemap-fr.xml", f"<{begin}>{''.join(entries)}</urlset>", "application/xml", kind="Sitemap"),
        page("/fr/a/"),
    ]


def test_a_map_of_every_page_in_an_index_that_robots_are_told_of_is_right():
    assert found(sitemaps, *site(entry())) == []


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        (site(entry(), entry()), "is in the site maps 2 times"),
        (site(entry("/fr/b/")), "/fr/a/: is in no site map"),
        (site(entry(changed="yesterday")), "changed last on “yesterday”"),
        (site(entry(changed="2099-01-01")), "which cannot be"),
        (site(entry(), "<url><loc>http://elsewhere.example/</loc></url>"), "is no full address of this site"),
        (site(entry(), begin="urlset"), "begins with urlset"),
        (site(entry(), begin=f"urlsets {NAMESPACE}"), "cannot be read"),
        (site(entry(), robots=""), "does not name the index"),
        (site(entry(), index="/sitemap-en.xml"), "was not visited"),
        (site(entry().replace("</url>", "<title>A</title></url>")), "title"),
        ([*site(entry("/fr/gone/")), page("/fr/gone/", status=404)], "answers 404"),
    ],
    ids=["twice", "missing", "words", "future", "host", "root", "xml", "robots", "index", "unknown", "gone"],
)
def test_what_is_wrong_with_a_map_is_found(answers, fault):
    assert any(fault in one for one in found(sitemaps, *answers)), found(sitemaps, *answers)


def test_a_site_without_a_map_is_found():
    assert found(sitemaps, page("/fr/a/")) == ["/fr/a/: there is no site map"]
