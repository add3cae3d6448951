import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from core.blocks import BaseBodyBlock

BLOCKS = BaseBodyBlock().child_blocks


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_tells_editors_what_it_is(name):
    block = BLOCKS[name]
    assert block.meta.icon != "placeholder"
    assert block.meta.label
    assert block.get_description()
    assert block.is_previewable


@pytest.mark.parametrize("name", BLOCKS)
def test_a_preview_shows_something_on_a_site_with_content(name, home, page, picture, document, rf):
    block = BLOCKS[name]
    html = block.render(block.get_preview_value(), {"request": rf.get("/")})
    assert html.strip()


@pytest.mark.parametrize("name", BLOCKS)
def test_a_preview_does_not_crash_on_an_empty_site(name, source_locale, rf):
    block = BLOCKS[name]
    block.render(block.get_preview_value(), {"request": rf.get("/")})


def test_a_preview_uses_the_site_s_stylesheet(admin_client):
    response = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": BLOCKS["heading"].definition_prefix})
    assert response.status_code == 200
    assert "css/site.css" in response.content.decode()
    assert "<h2>" in response.content.decode()


def test_the_preview_of_paragraphs_is_in_the_editor_s_language(admin_client):
    user = get_user_model().objects.get(username="admin")
    assert user.is_superuser
    response = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": BLOCKS["rich_text"].definition_prefix})
    assert "<li>" in response.content.decode()
