"""PO files, out and in (row 10 of what goes wrong in the engine)."""

import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from home.models import StandardPage
from tests.home.helpers import add
from translation.desk.po import export, read
from translation.desk.segments import history, segments_of, write
from translation.desk.sending import submit
from translation.models import Origin, State

pytestmark = pytest.mark.django_db

MSGFMT = Path(sys.executable).with_name("msgfmt")


@pytest.fixture
def translation(home, english_home, english):
    """A page on which a paragraph is repeated."""
    page = add(home, StandardPage, "Objectifs", lead="Agir")
    page.body = page.body.stream_block.to_python(
        [{"type": "rich_text", "value": "<p>Une ville.</p><p>Un port.</p><p>Une ville.</p>", "id": "a"}]
    )
    page.save_revision().publish()
    [translation] = submit(page, [english])
    return translation


def checked(po, tmp_path):
    file = tmp_path / "de.po"
    po.save(str(file))
    asked = [str(MSGFMT), "-c", "-o", str(tmp_path / "de.mo"), str(file)]
    return subprocess.run(asked, capture_output=True, text=True, check=False)


def of(translation, source):
    return next(segment for segment in segments_of(translation) if segment.source == source)


def test_a_file_of_a_page_that_repeats_itself_is_valid(translation, tmp_path):
    result = checked(export(translation), tmp_path)
    assert (result.returncode, result.stderr) == (0, "")


def test_the_engines_own_file_still_is_not(translation, tmp_path):
    """Once this fails, the engine's download may serve again (#624)."""
    assert checked(translation.export_po(), tmp_path).returncode != 0


def test_what_comes_back_in_a_file_is_a_draft_at_every_place(translation, translator):
    po = export(translation)
    next(entry for entry in po if entry.msgid == "Une ville.").msgstr = "A city."
    po = polib.pofile(str(po))
    found = read(translation, po, translator)
    assert (found.changed, found.unknown) == (1, [])
    assert [one.text for one in segments_of(translation) if one.source == "Une ville."] == ["A city.", "A city."]
    assert of(translation, "Une ville.").state == State.DRAFT
    assert history(of(translation, "Une ville."))[0].origin == Origin.FILE
    assert read(translation, po, translator).changed == 0


def test_what_is_stale_is_fuzzy_and_says_what_it_was_made_from(translation, translator):
    write(of(translation, "Agir"), "Act", state=State.REVIEWED, user=translator)
    page = translation.source.get_source_instance()
    page.lead = "Agir !"
    page.save_revision().publish()
    entry = next(entry for entry in export(translation) if entry.msgid == "Agir !")
    assert (entry.msgstr, entry.fuzzy, entry.previous_msgid) == ("Act", True, "Agir")
    assert read(translation, export(translation), translator).changed == 0
    assert of(translation, "Agir !").state == State.STALE


def test_a_file_of_another_translation_is_refused(translation, translator):
    po = export(translation)
    po.metadata["X-WagtailLocalize-TranslationID"] = "00000000-0000-4000-8000-000000000000"
    with pytest.raises(ValueError, match="another"):
        read(translation, po, translator)


def test_the_addresses_of_the_engine_give_and_take_our_files(translation, admin_client):
    answer = admin_client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk]))
    assert answer["Content-Disposition"] == 'attachment; filename="objectifs-en.po"'
    content = answer.content.decode()
    assert content.count('msgid "Une ville."') == 1
    content = content.replace('msgid "Un port."\nmsgstr ""', 'msgid "Un port."\nmsgstr "A port."')
    file = SimpleUploadedFile("en.po", content.encode())
    answer = admin_client.post(
        reverse("wagtail_localize:upload_pofile", args=[translation.pk]), {"file": file}, follow=True
    )
    assert [message.level_tag for message in answer.context["messages"]] == ["success"]
    assert of(translation, "Un port.").text == "A port."


@pytest.mark.parametrize("content", [b"\xff\xfe", b"/etc/hostname", b"msgid 1"])
def test_what_is_no_po_file_is_refused(translation, admin_client, content):
    answer = admin_client.post(
        reverse("wagtail_localize:upload_pofile", args=[translation.pk]),
        {"file": SimpleUploadedFile("en.po", content)},
        follow=True,
    )
    [message] = answer.context["messages"]
    assert (message.level_tag, "PO" in message.message) == ("error", True)
