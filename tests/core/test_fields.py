import json

import pytest
from django.db import connection, models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.graph import MigrationGraph
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState
from wagtail.blocks import CharBlock, StreamBlock
from wagtail.blocks.migrations.migrate_operation import MigrateStreamData
from wagtail.blocks.migrations.operations import RenameStreamChildrenOperation

from core.fields import StreamField
from home.models import StandardPage

RAW = [
    {"type": "heading", "value": {"level": "h2", "text": "Un"}, "id": "a"},
    {"type": "rich_text", "value": "<p>Deux</p>", "id": "b"},
]


class One(StreamBlock):
    heading = CharBlock()


class Two(StreamBlock):
    heading = CharBlock(max_length=10)
    text = CharBlock()


def state_with(block):
    """Return the state of a project with one model whose stream holds a block."""
    state = ProjectState()
    fields: list[tuple[str, models.Field]] = [
        ("id", models.BigAutoField(primary_key=True)),
        ("body", StreamField(block, blank=True)),
    ]
    state.add_model(ModelState("app", "Model", fields))
    return state


def test_a_change_of_blocks_makes_no_migration():
    changes = MigrationAutodetector(state_with(One()), state_with(Two())).changes(graph=MigrationGraph())
    assert changes == {}


@pytest.fixture
def historical(page):
    """The model of standard pages as a migration sees it, and one row with two blocks."""
    StandardPage.objects.filter(pk=page.pk).update(body=RAW)
    apps = MigrationLoader(connection).project_state(("home", "0001_initial")).apps
    return apps.get_model("home", "StandardPage"), apps


def test_a_data_migration_keeps_the_blocks_that_it_does_not_know(historical):
    model, _apps = historical
    row = model.objects.get()
    assert not model._meta.get_field("body").stream_block.child_blocks
    assert list(row.body.raw_data) == RAW
    row.save()
    assert StandardPage.objects.get().body.get_prep_value() == RAW


def test_a_data_migration_can_rename_blocks(historical):
    _model, apps = historical
    rename = RenameStreamChildrenOperation(old_name="rich_text", new_name="heading")
    MigrateStreamData("home", "StandardPage", "body", [(rename, "")]).code(apps, None)
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM home_standardpage")
        assert [block["type"] for block in json.loads(cursor.fetchone()[0])] == ["heading", "heading"]


def test_ids_that_are_met_twice_become_different_and_stay_the_same_each_time(page):
    same = {"type": "heading", "value": {"level": "h2", "text": "Un"}, "id": "same"}
    StandardPage.objects.filter(pk=page.pk).update(body=[same, same])
    first = [block.id for block in StandardPage.objects.get(pk=page.pk).body]
    second = [block.id for block in StandardPage.objects.get(pk=page.pk).body]
    assert len(set(first)) == 2
    assert first == second
    assert first[0] == "same"
