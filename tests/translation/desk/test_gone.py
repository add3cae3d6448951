"""Row 22 (#769, #841): what a translation refers to is deleted, and the desk goes on."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail_localize.models import SegmentOverride

from core.models import DocumentFile, Picture
from core.publishing import RequirementsNotMet
from home.models import StandardPage
from tests.core.conftest import document, picture
from tests.home.helpers import add
from tests.translation.desk.helpers import url_of
from translation.desk.overrides import overrides_of
from translation.desk.repairs import faults, mend
from translation.desk.segments import segments_of, write
from translation.desk.sending import submit
from translation.desk.writing import publish, save_draft
from translation.models import State

__all__ = ["document", "picture"]

pytestmark = pytest.mark.usefixtures("reading_english")

IDS = [f"0000000{number}-0000-4000-8000-000000000000" for number in range(4)]


def blocks(*contents):
    return [{"type": kind, "value": value, "id": key} for key, (kind, value) in zip(IDS, contents, strict=False)]


def put(page, contents):
    page.refresh_from_db()
    page.body = page.body.stream_block.to_python(contents)
    page.save_revision().publish()
    page.refresh_from_db()


@pytest.fixture
def other(picture):
    """Another picture, for English alone."""
    file = ContentFile(picture.file.read(), name="other.png")
    return Picture.objects.create(title="Other", credit="City", file=file)


@pytest.fixture
def source(home, english_home, picture, document):
    """A page with a picture, a document and a link to another page."""
    linked = add(home, StandardPage, "Réseaux", slug="r")
    page = add(home, StandardPage, "Objectifs", slug="o", lead="Agir")
    put(
        page,
        blocks(
            ("picture", {"image": picture.pk, "alt_text": "Des quais", "caption": "", "decorative": False}),
            ("document", {"document": document.pk, "text": "Rapport"}),
            ("rich_text", f'<p>Voir <a linktype="page" id="{linked.pk}">les réseaux</a>.</p>'),
        ),
    )
    return page


@pytest.fixture
def translation(source, english, other, translator):
    """It in English, published, with another picture there."""
    [translation] = submit(source, [english], translator)
    [of_picture] = [each for each in overrides_of(translation) if each.model is Picture]
    SegmentOverride.objects.create(context_id=of_picture.context_id, locale=english, data_json=str(other.pk))
    review(translation, translator)
    publish(translation, translator)
    return translation


def review(translation, user):
    for segment in segments_of(translation):
        if segment.path != "slug":
            write(segment, f"EN {segment.source}", state=State.REVIEWED, user=user)


def shown(translation):
    """Return the picture that readers of English see."""
    return translation.get_target_instance().body[0].value["image"]


def goes_on(client, translation, translator):
    """Open, preview, save, take as a file, save as a draft; return what the workspace says."""
    answer = client.get(url_of(translation))
    assert answer.status_code == 200
    preview = client.get(reverse("translation_desk:preview", args=[translation.pk]))
    assert preview.status_code == 200
    assert "EN Agir" in preview.content.decode()
    lead = next(segment for segment in segments_of(translation) if segment.path == "lead")
    fields = {f"{lead.pk}-text": "Take action", f"{lead.pk}-seen": f"{lead.version}:other"}
    assert client.post(url_of(translation), fields).status_code == 302
    assert b"Take action" in client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content
    lead = next(segment for segment in segments_of(translation) if segment.path == "lead")
    write(lead, "Act now", state=State.REVIEWED, user=translator)
    save_draft(translation, translator)
    assert translation.get_target_instance().get_latest_revision_as_object().lead == "Act now"
    return answer.content.decode()


def test_a_language_shows_its_own_picture(translation, other):
    assert shown(translation) == other


def test_the_picture_of_the_language_is_deleted(admin_client, translation, picture, other, translator):
    other.delete()
    assert "What was chosen for this language has been deleted" in goes_on(admin_client, translation, translator)
    publish(translation, translator)
    assert shown(translation) == picture


def test_the_picture_of_the_source_is_deleted(admin_client, translation, picture, translator):
    picture.delete()
    assert "What the source has here has been deleted" in goes_on(admin_client, translation, translator)
    with pytest.raises(RequirementsNotMet, match="Image"):
        publish(translation, translator)


def test_both_pictures_and_the_document_are_deleted(admin_client, translation, translator):
    for deleted in (*Picture.objects.all(), *DocumentFile.objects.all()):
        deleted.delete()
    said = goes_on(admin_client, translation, translator)
    assert "What was chosen for this language has been deleted" in said
    assert "What the source has here has been deleted" in said


def test_a_page_that_is_linked_to_is_deleted(admin_client, translation, source, translator):
    source.get_siblings(inclusive=False).delete()
    goes_on(admin_client, translation, translator)
    with pytest.raises(RequirementsNotMet, match="les réseaux"):
        publish(translation, translator)


def test_translations_follow_their_source_all_the_same(translation, source, other, picture):
    other.delete()
    source.refresh_from_db()
    source.lead = "Agir vite"
    source.save_revision().publish()
    segment = next(segment for segment in segments_of(translation) if segment.path == "lead")
    assert (segment.source, segment.state) == ("Agir vite", State.STALE)
    assert translation.get_target_instance().lead == "EN Agir"
    assert shown(translation) == picture


def test_a_key_that_the_engine_has_kept_as_text_is_understood(translation, other):
    SegmentOverride.objects.update(data_json=f'"{other.pk}"')
    assert [each.own for each in overrides_of(translation) if each.model is Picture] == [other]
    assert not any(each.own_is_gone for each in overrides_of(translation))


def test_the_engine_alone_still_breaks_on_it(translation, other):
    """Once this fails, what is gone need not be left out."""
    other.delete()
    with pytest.raises(Picture.DoesNotExist):
        translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)


def test_the_check_command_names_it(translation, other):
    assert faults("choice-of-nothing") == []
    other.delete()
    [finding] = faults("choice-of-nothing")
    assert "“Objectifs” in English" in finding.what
    assert mend(finding)
    assert not SegmentOverride.objects.exists()


class TestMoved:
    def test_what_a_language_has_for_itself_goes_with_its_block(self, translation, source, other):
        put(source, list(reversed(source.body.get_prep_value())))
        [*_others, of_picture] = translation.get_target_instance().body
        assert of_picture.value["image"] == other

    def test_into_a_block_with_another_id_too(self, translation, source, other):
        content = source.body.get_prep_value()
        put(source, [content[1] | {"id": IDS[3]}, content[0] | {"id": IDS[1]}])
        [_document, of_picture] = translation.get_target_instance().body
        assert of_picture.value["image"] == other

    def test_into_a_list(self, translation, source, other):
        content = source.body.get_prep_value()
        pictures = [{"type": "item", "value": content[0]["value"], "id": key} for key in (IDS[0], IDS[3])]
        pictures[1]["value"] = pictures[1]["value"] | {"image": source.body[0].value["image"].pk}
        gallery = {"type": "gallery", "value": {"title": "Quais", "pictures": pictures}, "id": IDS[2]}
        put(source, [gallery])
        shown = [each["image"] for each in translation.get_target_instance().body[0].value["pictures"]]
        assert shown[0] == other
        assert shown[1] != other

    def test_not_to_a_picture_that_takes_its_place_elsewhere(self, translation, source, other, picture):
        content = source.body.get_prep_value()
        new = Picture.objects.create(title="New", credit="City", file=picture.file)
        put(source, [content[0] | {"id": IDS[3], "value": content[0]["value"] | {"image": new.pk}}])
        assert shown(translation) == new
