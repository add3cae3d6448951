"""publiccode.yml is what catalogues of public software read (version 0.4 of the standard)."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
import yaml
from django.conf import settings

PROJECT = Path(__file__).resolve().parents[1]
DECLARED = yaml.safe_load((PROJECT / "publiccode.yml").read_text(encoding="utf-8"))
PACKAGE = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIRED = {
    "publiccodeYmlVersion": str,
    "name": str,
    "url": str,
    "platforms": list,
    "categories": list,
    "developmentStatus": str,
    "softwareType": str,
    "description": dict,
    "legal": dict,
    "maintenance": dict,
    "localisation": dict,
}


@pytest.mark.parametrize("key", REQUIRED)
def test_every_key_that_the_standard_requires_is_there(key):
    assert isinstance(DECLARED[key], REQUIRED[key])
    assert DECLARED[key]


@pytest.mark.parametrize("language", DECLARED["description"])
def test_each_description_has_the_length_that_the_standard_asks_for(language):
    description = DECLARED["description"][language]
    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert all(len(feature) <= 100 for feature in description["features"])


def test_it_uses_the_words_of_the_standard():
    assert DECLARED["publiccodeYmlVersion"] == "0.4"
    assert DECLARED["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert DECLARED["softwareType"] == "standalone/web"
    assert DECLARED["maintenance"]["type"] == "community"
    assert all(contact["name"] for contact in DECLARED["maintenance"]["contacts"])
    assert date.fromisoformat(DECLARED["releaseDate"])


def test_it_agrees_with_the_package_and_the_interface():
    assert DECLARED["softwareVersion"] == PACKAGE["version"]
    assert DECLARED["legal"]["license"] == PACKAGE["license"]
    languages = {code.lower() for code in DECLARED["localisation"]["availableLanguages"]}
    assert languages == set(settings.SHIPPED_LANGUAGES)
