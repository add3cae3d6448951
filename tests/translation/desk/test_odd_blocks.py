"""Blocks that wagtail-localize cannot take."""

import pytest

from home.models import StandardPage
from tests.home.helpers import add
from translation.desk.segments import segments_of, write
from translation.desk.sending import submit
from translation.desk.writing import publish
from translation.models import State

pytestmark = pytest.mark.django_db

TWICE = [
    {"type": "rich_text", "value": "<p>Une ville.</p>", "id": "same"},
    {"type": "rich_text", "value": "<p>Un port et un fleuve.</p><p>Trois ponts.</p>", "id": "same"},
]


@pytest.fixture
def page(home, english_home):
    return add(home, StandardPage, "Objectifs", lead="Agir")


def put(page, blocks):
    page.body = page.body.stream_block.to_python(blocks)
    page.save_revision().publish()
    page.refresh_from_db()


def test_an_empty_picture_and_an_empty_embed_can_be_sent(page, english):
    """Row 16 (#875): our own blocks, empty, have nothing to translate."""
    put(page, [{"type": "rich_text", "value": "<p>Une ville.</p>", "id": "a"}])
    page.body = page.body.stream_block.to_python(
        [
            {
                "type": "picture",
                "value": {"image": None, "alt_text": "", "caption": "", "decorative": False},
                "id": "b",
            },
            {"type": "embed", "value": {"url": "", "title": "", "language": "fr"}, "id": "c"},
        ]
    )
    page.save()
    [translation] = submit(page, [english])
    assert {segment.path for segment in segments_of(translation)} == {"title", "slug", "lead"}
    assert [block.block_type for block in translation.get_target_instance().body] == ["picture", "embed"]


def test_blocks_of_one_id_are_told_apart(page, english, translator):
    """Row 17: the engine cannot take such a page, so our stream fields give blocks ids of their own."""
    put(page, TWICE)
    [translation] = submit(page, [english], translator)
    for segment in segments_of(translation):
        write(segment, f"EN {segment.source}", state=State.REVIEWED, user=translator)
    publish(translation, translator)
    html = "".join(str(block.value) for block in translation.get_target_instance().body)
    assert [html.count(text) for text in ("EN Une ville.", "EN Un port et un fleuve.", "EN Trois ponts.")] == [1, 1, 1]
    before = {segment.path for segment in segments_of(translation)}
    page.refresh_from_db()
    page.lead = "Agir !"
    page.save_revision().publish()
    assert {segment.path for segment in segments_of(translation)} == before
