"""What the guide says of the engine's addresses holds."""

import re
from contextlib import suppress
from pathlib import Path

import pytest
from django.urls import NoReverseMatch, get_resolver, resolve, reverse

from tests.translation.desk.test_guarded_addresses import names
from translation.desk.guards import GUARDS

GUIDE = Path(__file__).parents[3] / "docs" / "translator-guide.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in GUIDE.read_text().splitlines()
    if re.match(r"\| `\w+`", line)
]
SAID = {name: row for row in ROWS for name in re.findall(r"`(\w+)`", row[0])}
ENGINE = {
    name.partition(":")[2]: name
    for name in names(get_resolver())
    if name.startswith(("wagtail_localize:", "wagtail_localize_modeladmin:"))
}


def found_at(name):
    """Return the name of what answers at an address of the engine."""
    for count in range(4):
        with suppress(NoReverseMatch):
            return resolve(reverse(name, args=["1"] * count)).view_name
    raise AssertionError(f"There is no address {name}.")


def test_it_names_each_address_of_the_engine_and_no_other():
    assert sorted(SAID) == sorted(ENGINE)


@pytest.mark.parametrize("name", sorted(SAID))
def test_it_says_what_becomes_of_each(name):
    if found_at(ENGINE[name]) != ENGINE[name]:
        becomes = "replaced"
    else:
        becomes = "guarded" if ENGINE[name] in GUARDS else "as it is"
    assert SAID[name][1] == becomes


@pytest.mark.parametrize("name", sorted(SAID))
def test_it_says_why(name):
    _name, _becomes, _asks, why = SAID[name]
    assert len(why.split()) > 2
