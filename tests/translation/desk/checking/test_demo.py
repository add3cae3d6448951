"""What the checks say of the demo's own translations, which were written with care: next to nothing."""

import re
from collections import Counter

import pytest

from core import demo
from tests.translation.desk.checking.helpers import errors, found

demo.entries()
LANGUAGES = ["en", "es", "de", "ar", "zh-hans"]
ADDRESS = re.compile("[a-z0-9-]+")


def pairs(language):
    """The demo's texts with their translations, without those that stand in addresses."""
    return [
        (source, target)
        for source, target in demo.MEMORY[language].items()
        if source and not (ADDRESS.fullmatch(source) and ADDRESS.fullmatch(target))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_error_is_found_in_the_demo(language):
    assert len(pairs(language)) > 100
    assert [(source, target) for source, target in pairs(language) if errors(source, target, f"fr {language}")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_hardly_a_warning_is_found_in_the_demo(language):
    warned = Counter(
        problem.code for source, target in pairs(language) for problem in found(source, target, f"fr {language}")
    )
    # In Arabic and Chinese, the names of persons are not written in their letters.
    assert set(warned) <= {"untranslated"}
    assert sum(warned.values()) <= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_digit_of_the_demo_that_is_changed_is_found(language):
    changed = found_changed = 0
    for source, target in pairs(language):
        if len(re.findall(r"\d{2,}", source)) != 1 or len(re.findall(r"\d{2,}", target)) != 1:
            continue
        other = re.sub(r"\d(?=\D*$)", lambda match: str((int(match[0]) + 3) % 10), target)
        changed += 1
        found_changed += bool(errors(source, other, f"fr {language}"))
    assert changed > 3
    assert found_changed == changed
