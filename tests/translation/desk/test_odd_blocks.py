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


def test_empty_pictures_and_films_can_be_sent(page, english):
    """Row 16 (#875): our own blocks have nothing to translate as the editor begins them. Wagtail's stop the engine."""
    blocks = page.body.stream_block.child_blocks
    begun = {
        kind: blocks[kind].get_prep_value(blocks[kind].get_default()) for kind in ("picture", "embed", "spotlight")
    }
    del begun["spotlight"]["picture"]  # As in content that was stored before there was one.
    content = [{"type": kind, "value": value, "id": kind} for kind, value in begun.items()]
    page.body = page.body.stream_block.to_python(content)
    page.save()
    [translation] = submit(page, [english])
    assert {segment.path for segment in segments_of(translation)} == {"title", "slug", "lead"}
    assert [block.block_type for block in translation.get_target_instance().body] == list(begun)


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
