"""Tests of the checks that ask programs of npm: `make audit` runs them, for it installs these programs."""

from tests.audit import tools
from tests.audit.checks import markup, schema_types
from tests.audit.helpers import answer, found, page


def test_the_nu_checker_finds_wrong_html_and_css():
    wrong = page("/fr/a/", "<ul><p>a</p></ul>")
    assert any("not allowed as child" in one for one in found(markup, wrong)), found(markup, wrong)
    (one,) = found(markup, page("/fr/a/"), answer("/a.css", "p { colour: red }", "text/css"))
    assert one.startswith("/a.css: error")
    assert "colour" in one


def test_properties_that_the_checker_alone_does_not_know_are_let_pass():
    rules = "text { paint-order: stroke } circle { r: 9px }"
    assert found(markup, page("/fr/a/"), answer("/a.css", rules, "text/css")) == []
    # Fails once the checker knows one of them, which need not be let pass any more.
    folder = tools.work_folder("markup-test")
    (folder / "a.css").write_text(rules)
    errors = [one["message"] for one in markup.messages(str(folder), "--css")]
    assert len(errors) == len(markup.UNKNOWN_TO_CHECKER)


def test_the_compiler_finds_a_property_of_the_wrong_type():
    thing = '{"@type": "City", "@id": "https://city.example/fr/a/#city", "name": %s}'
    script = '<script type="application/ld+json">{"@graph": [%s]}</script>'
    assert found(schema_types, page("/fr/a/", head=script % (thing % '"Nantes"'))) == []
    (one,) = found(schema_types, page("/fr/a/", head=script % (thing % "7")))
    assert "TS2322" in one
