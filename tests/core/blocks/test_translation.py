import json

import pytest
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from core.blocks import BaseBodyBlock
from home.models import StandardPage

from .values import HALF_FILLED, WORDS, stored


def body(*contents):
    """Return a stream as the database stores it."""
    return json.dumps([{"type": name, "value": value, "id": f"block-{i}"} for i, (name, value) in enumerate(contents)])


def translate(page, locale):
    """Translate every segment of a page through the engine, publish the translation and return it."""
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=locale,
            data=f"EN {segment.string.data}",
        )
    translation.save_target(publish=False)
    assert not StringSegment.objects.filter(source=source, string__data="").exists()
    return translation.get_target_instance().get_latest_revision_as_object()


@pytest.fixture
def english_home(home, english):
    copy = home.copy_for_translation(english)
    copy.save_revision().publish()
    return copy


@pytest.fixture
def full(home, page, picture, document):
    """A page with every block filled in."""
    page.body = body(*stored(picture, document, home).items())
    page.save()
    return StandardPage.objects.get(pk=page.pk)


def test_every_block_hands_its_words_and_nothing_else_to_the_translators(full, english_home):
    source, _created = TranslationSource.update_or_create_from_instance(full)
    segments = StringSegment.objects.filter(source=source, context__path__startswith="body.").order_by("order")
    found = list(segments.values_list("string__data", flat=True))
    # A number in a heading is a word too: languages may write the year otherwise.
    assert sorted(found) == sorted([*(word for words in WORDS.values() for word in words), "2024"])


def test_a_translated_body_has_every_word_in_its_language_and_every_fact_unchanged(full, english_home, english):
    translated = translate(full, english)
    before = json.loads(json.dumps(full.body.get_prep_value(), default=str))
    after = json.loads(json.dumps(translated.body.get_prep_value(), default=str))
    expected = json.dumps(before, ensure_ascii=False, sort_keys=True)
    for words in [*WORDS.values(), ["2024"]]:
        for word in words:
            for quote in ('"', ">"):
                expected = expected.replace(f"{quote}{word}", f"{quote}EN {word}")
    assert json.dumps(after, ensure_ascii=False, sort_keys=True) == expected


@pytest.mark.parametrize("name", WORDS)
def test_a_block_renders_its_words_in_the_translation(full, english_home, english, name, rf):
    translated = translate(full, english)
    block = next(block for block in translated.body if block.block_type == name)
    html = block.render({"page": translated, "request": rf.get("/")})
    for word in WORDS[name]:
        assert f"EN {word}" in html


@pytest.mark.parametrize(("name", "value"), HALF_FILLED)
def test_a_half_filled_block_can_be_sent_for_translation_and_shown(home, page, english_home, english, name, value, rf):
    page.body = body((name, value))
    page.save()
    translated = translate(StandardPage.objects.get(pk=page.pk), english)
    for shown in (page, translated):
        assert shown.body[0].render({"page": shown, "request": rf.get("/")}) is not None


@pytest.mark.parametrize(
    ("name", "value", "silent"),
    [
        ("objectives", {"introduction": "Nous voulons :", "objectives": []}, "Nous voulons"),
        ("teasers", {"title": "À lire", "pages": []}, "À lire"),
        ("gallery", {"title": "Au bord de l’eau", "pictures": []}, "Au bord"),
        ("call_to_action", {"text": "Participer", "page": None}, "Participer"),
        ("picture", {"image": None, "alt_text": "Un quai", "caption": "Le quai"}, "quai"),
        ("document", {"document": None, "text": "Le rapport"}, "rapport"),
    ],
)
def test_nothing_is_introduced_that_does_not_follow(page, name, value, silent, rf):
    block = BaseBodyBlock().child_blocks[name]
    assert silent not in block.render(block.to_python(value), {"page": page, "request": rf.get("/")})


def test_blocks_with_the_same_id_can_be_sent_for_translation(page, english_home, english):
    heading = {"type": "heading", "value": {"level": "h2", "text": "Un"}, "id": "same"}
    other = {"type": "heading", "value": {"level": "h2", "text": "Deux"}, "id": "same"}
    page.body = json.dumps([heading, other])
    page.save()
    translated = translate(StandardPage.objects.get(pk=page.pk), english)
    assert [block.value["text"] for block in translated.body] == ["EN Un", "EN Deux"]


def test_a_text_that_stands_twice_in_a_table_is_translated_once_and_shown_twice(full):
    table = next(block for block in full.body if block.block_type == "table")
    texts = [segment.string.data for segment in table.block.get_translatable_segments(table.value)]
    assert texts.count("en hausse") == 1


def test_a_table_refuses_translations_that_do_not_belong_to_it(full):
    table = next(block for block in full.body if block.block_type == "table")
    with pytest.raises(ValueError, match="argument"):
        table.block.restore_translated_segments(table.value, [StringSegmentValue("texts", "one too few")])


def test_a_line_of_wagtail_without_a_value_still_crashes_the_engine():
    # Once this fails, core.blocks.words can go.
    with pytest.raises(TypeError):
        StreamFieldSegmentExtractor(None).handle_block(blocks.CharBlock(), blocks.CharBlock().get_default())


def test_an_empty_image_block_of_wagtail_still_crashes_the_engine():
    # wagtail-localize issue 875. Once this fails, PictureBlock may become a subclass of ImageBlock.
    with pytest.raises(AttributeError):
        StreamFieldSegmentExtractor(None).handle_block(ImageBlock(required=False), None, raw_value=None)
    writer = StreamFieldSegmentsWriter(None, None, None)
    with pytest.raises(AttributeError):
        writer.handle_image_block(ImageBlock(required=False), None, [StringSegmentValue("alt_text", "A quay")])


def test_an_empty_embed_block_of_wagtail_still_crashes_the_engine():
    # wagtail-localize issue 875. Once this fails, EmbedBlock's remark about it can go.
    with pytest.raises(AttributeError):
        StreamFieldSegmentExtractor(None, include_overridables=True).handle_block(EmbedBlock(required=False), None)


def test_a_typed_table_of_wagtail_is_still_left_untranslated_by_the_engine():
    # Once this fails, TableBlock may leave its segments to the engine.
    block = TypedTableBlock([("text", blocks.CharBlock())])
    table = block.to_python({"columns": [{"type": "text", "heading": "Pays"}], "rows": [], "caption": "Pays"})
    assert StreamFieldSegmentExtractor(None).handle_block(block, table) == []
