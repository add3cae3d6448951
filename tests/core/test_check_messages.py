from pathlib import Path

import pytest

from core.management.commands.check_messages import defects
from core.management.commands.makemessages import use_gettext_of_wheel

HEADER = """
msgid ""
msgstr ""
"Project-Id-Version: Entente\\n"
"PO-Revision-Date: 2026-11-22 00:00+0000\\n"
"Last-Translator: a translator\\n"
"Language-Team: German\\n"
"Language: de\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
PAGE = 'msgid "Page"\nmsgstr "Seite"\n'
PLURAL = 'msgid "page"\nmsgid_plural "pages"\n'


@pytest.fixture(autouse=True)
def gettext(monkeypatch):
    monkeypatch.setenv("PATH", "/usr/bin")
    monkeypatch.setenv("LD_LIBRARY_PATH", "")
    use_gettext_of_wheel()


@pytest.fixture
def found(tmp_path):
    """The defects of a German catalogue, given the one that gathering its messages would make of it."""

    def write(folder: Path, messages: str) -> Path:
        path = folder / "locale" / "de" / "LC_MESSAGES" / "django.po"
        path.parent.mkdir(parents=True)
        path.write_text(HEADER + "\n" + messages, encoding="utf-8")
        return folder

    def found(kept: str, gathered: str) -> list[str]:
        return list(defects("de", write(tmp_path / "kept", kept), write(tmp_path / "gathered", gathered)))

    return found


def test_a_complete_catalogue_has_no_defects(found):
    assert found(PAGE, PAGE) == []


def test_a_message_that_is_not_translated_is_missing(found):
    assert found("", 'msgid "Page"\nmsgstr ""\n') == ["de: missing: 'Page'"]


def test_a_plural_form_that_is_not_translated_is_missing(found):
    half = f'{PLURAL}msgstr[0] "Seite"\nmsgstr[1] ""\n'
    assert found(half, half) == ["de: missing: ('page', 'pages')"]


def test_a_guess_is_fuzzy(found):
    assert found(PAGE, f"#, fuzzy\n{PAGE}") == ["de: fuzzy: 'Page'"]


@pytest.mark.parametrize("kept", [PAGE, '#~ msgid "Page"\n#~ msgstr "Seite"\n'])
def test_a_message_that_is_used_no_more_is_obsolete(found, kept):
    assert found(kept, "") == ["de: obsolete: 'Page'"]


def test_a_placeholder_that_the_translation_changes_is_named_with_its_line(found):
    wrong = '#, python-format\nmsgid "%(n)d pages"\nmsgstr "%(anzahl)d Seiten"\n'
    (defect,) = found(wrong, wrong)
    assert "django.po:16" in defect
    assert "'anzahl'" in defect
