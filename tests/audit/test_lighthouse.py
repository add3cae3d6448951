"""What is made of Lighthouse's runs: the median of each measure, and a finding for each that misses its mark."""

from tests.audit.checks import lighthouse
from tests.audit.visits import Visit

GOOD = {"performance": 100, "accessibility": 100, "best-practices": 100, "seo": 100} | {
    "largest paint": 900.0,
    "layout shift": 0.0,
    "kilobytes": 40,
}


def visit(path="/fr/", kind="HomePage", language="fr", body="<html><head></head></html>") -> Visit:
    """Return a visit of a page."""
    return Visit(f"https://city.example{path}", language, kind, 200, {"content-type": "text/html"}, body.encode())


def run(failed=None, **measures):
    """Return one run of Lighthouse, which is good but for some measures."""
    return {"measures": GOOD | measures, "failed": failed or {}}


def found(*runs):
    """Return what is said of these runs on one page."""
    return [finding.what for finding in lighthouse.faults(visit(), lighthouse.median(list(runs)), list(runs))]


def test_a_good_page_is_not_complained_of():
    assert found(run(), run(), run()) == []


def test_one_bad_run_of_three_does_not_count():
    assert found(run(), run(performance=90), run()) == []


def test_the_median_counts_and_says_why():
    bad = run({"seo": ["Document does not have a meta description"]}, seo=92)
    assert found(run(), bad, bad) == ["seo 92: Document does not have a meta description"]


def test_a_slow_page_is_found():
    assert found(run(**{"largest paint": 1600.0})) == ["the largest part is painted after 1600 ms"]


def test_a_page_that_moves_is_found():
    assert found(run(**{"layout shift": 0.05})) == ["the layout shifts by 0.050"]


def test_the_longest_page_of_each_type_and_language_is_looked_at():
    short, long = visit("/fr/a/"), visit("/fr/b/", body="<html><body>Longer than the other</body></html>")
    arabic = visit("/ar/", language="ar")
    assert lighthouse.one_per_kind([short, long, arabic]) == [arabic, long]


def test_only_pages_in_french_and_arabic_that_search_engines_may_find_are_looked_at():
    hidden = visit(body='<html><head><meta name="robots" content="noindex"></head></html>')
    assert lighthouse.concerns(visit())
    assert not lighthouse.concerns(hidden)
    assert not lighthouse.concerns(visit("/de/", language="de"))
    assert not lighthouse.concerns(visit("/fr/search/", kind="Search"))
