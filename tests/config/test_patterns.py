"""The pattern page: whole, for developers alone."""

from pathlib import Path

import pytest
from django.conf import settings as configured
from django.test.signals import template_rendered
from wagtail.models import Page

from config.patterns.tokens import GROUNDS, schemes, tokens

TEMPLATES = Path(configured.BASE_DIR) / "site" / "templates"


@pytest.fixture
def development(settings):
    settings.DEBUG = True


def test_nobody_finds_the_patterns_in_production(client, home):
    assert client.get("/patterns/").status_code == 404


def test_every_component_and_block_is_shown_even_without_content(client, development, home):
    rendered = set()

    def note(template, **_signal):
        rendered.add(template.name)

    template_rendered.connect(note)
    try:
        assert client.get("/patterns/").status_code == 200
    finally:
        template_rendered.disconnect(note)
    folders = ("components", "blocks")
    assert {
        str(path.relative_to(TEMPLATES)) for folder in folders for path in (TEMPLATES / folder).iterdir()
    } <= rendered


def test_the_patterns_leave_nothing_behind(client, development, home):
    before = Page.objects.count()
    client.get("/patterns/")
    assert Page.objects.count() == before


def test_every_colour_of_text_can_be_read_on_every_ground():
    for _name, colours in tokens()["schemes"]:
        for colour in colours:
            assert len(colour.contrasts) == len(GROUNDS)
            assert min(colour.contrasts) >= 4.5, colour


def test_the_dark_scheme_has_what_it_does_not_change_from_the_light_one():
    css = ":root { --ink: #000000; --accent: #111111; --accent-dark: #eeeeee; } @media (prefers-color-scheme: dark) "
    light, dark = schemes(css + ":root { --ink: #ffffff; } img { filter: none; }")
    assert light == {"ink": "#000000", "accent": "#111111", "accent-dark": "#eeeeee"}
    assert dark == {"ink": "#ffffff", "accent": "#eeeeee", "accent-dark": "#eeeeee"}
