"""Each trouble of the engine that the translator guide lists has a test, and the guide names it as it is."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (\d+) \| [^|]+ \| ([^|]+) \|$", re.MULTILINE)


def named():
    """Return the tests that the guide names, by the number of the trouble."""
    rows = ROW.findall((ROOT / "docs/translator-guide.md").read_text(encoding="utf-8"))
    return {int(number): re.findall(r"`([^\s`]+::[^\s`]+)`", tests) for number, tests in rows}


def test_the_guide_names_a_test_for_each_of_the_24_troubles():
    tests = named()
    assert sorted(tests) == list(range(1, 25))
    assert all(tests.values())


@pytest.mark.parametrize("test", sorted({test for tests in named().values() for test in tests}))
def test_the_test_is_there(test):
    path, *names = test.split("::")
    held = ast.parse((ROOT / path).read_text(encoding="utf-8")).body
    for name in names:
        [found] = [node for node in held if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name == name]
        held = found.body
    assert isinstance(found, ast.FunctionDef)
    assert found.name.startswith("test_")
