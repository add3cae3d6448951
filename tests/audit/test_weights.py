import random
import string

from tests.audit.checks import weights
from tests.audit.findings import Table
from tests.audit.helpers import answer, found, page


def letters(count):
    """Return text that cannot be compressed by much."""
    return "".join(random.Random(7).choices(string.ascii_letters + string.digits, k=count))


def style(text):
    return answer("/a.css", text, "text/css")


LINK = '<link rel="stylesheet" href="/a.css">'


def test_light_pages_are_right_and_their_weights_are_told():
    answers = [page("/fr/a/", head=LINK), style("p {}")]
    assert found(weights, *answers) == []
    (table,) = [item for item in weights.check(answers) if isinstance(item, Table)]
    assert [row[:2] for row in table.rows] == [("StandardPage", "1")]


def test_a_heavy_stylesheet_is_found():
    (one,) = found(weights, style(letters(12_000)))
    assert one.startswith("/a.css: weighs")


def test_a_heavy_script_is_found():
    (one,) = found(weights, answer("/a.js", letters(8_000), "text/javascript"))
    assert one.startswith("/a.js: weighs")


def test_a_page_is_weighed_with_its_stylesheets():
    text, styles = letters(60_000), style(letters(12_000))
    assert found(weights, page("/fr/a/", text, head=LINK, kind="PartnershipIndexPage"), style("p {}")) == []
    assert len(found(weights, page("/fr/a/", text, head=LINK), styles)) == 2
