"""Each check finds what it is for in a model made wrong, and nothing in the project."""

import pytest
from django.core import checks
from django.db import models
from django.test.utils import isolate_apps
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.blocks import ListBlock, PageChooserBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.snippets.blocks import SnippetChooserBlock
from wagtail.snippets.models import get_snippet_models

from directory.models import Place
from translation import checks as ours
from translation.facts import facts, words
from translation.references import ReferenceChooserBlock, SourcePageChooserBlock, in_source_language


def ids(found):
    return [problem.id for problem in found]


def test_the_project_passes():
    assert checks.run_checks(tags=["translation"]) == []


def test_the_checks_look_at_the_project_and_not_at_others(settings):
    settings.PROJECT_APPS = ["wagtailcore"]
    assert checks.run_checks(tags=["translation"]) == []
    settings.PROJECT_APPS = ["tests.translation.papers"]
    assert checks.run_checks(tags=["translation"]) != []


@isolate_apps("tests.translation.papers")
def test_a_field_left_undecided_is_found():
    class Sheet(TranslatableMixin, ClusterableModel):
        title = models.CharField(max_length=10)
        year = models.IntegerField()
        places = ParentalManyToManyField(Place, related_name="+")
        override_translatable_fields = [*words("title")]

        class Meta(TranslatableMixin.Meta):
            app_label = "papers"

    class Line(Orderable):
        sheet = ParentalKey(Sheet, on_delete=models.CASCADE, related_name="lines")

        class Meta(Orderable.Meta):
            app_label = "papers"

    found = list(ours.check_decided(Sheet))
    assert ids(found) == ["translation.E001"] * 3
    assert [problem.msg.split("”")[0][1:] for problem in found] == ["year", "places", "lines"]
    assert 'facts("year")' in str(found[0].hint)
    assert list(ours.check_decided(Line)) == []


@isolate_apps("tests.translation.papers")
def test_a_subclass_that_forgets_its_parents_is_found():
    # No pages: Wagtail would offer them in later tests.
    class Sheet(TranslatableMixin):
        title = models.CharField(max_length=10)
        override_translatable_fields = [*words("title")]

        class Meta(TranslatableMixin.Meta):
            abstract = True

    class Forgetful(Sheet):
        colour = models.CharField(max_length=10)
        override_translatable_fields = [*words("colour")]

        class Meta(Sheet.Meta):
            app_label = "papers"

    class Composed(Sheet):
        colour = models.CharField(max_length=10)
        override_translatable_fields = [*Sheet.override_translatable_fields, *words("colour")]

        class Meta(Sheet.Meta):
            app_label = "papers"

    [problem] = ours.check_composed(Forgetful)
    assert problem.id == "translation.E002"
    assert "title" in problem.msg
    assert "*Sheet.override_translatable_fields" in str(problem.hint)
    assert list(ours.check_composed(Composed)) == []


@isolate_apps("tests.translation.papers")
def test_what_is_unique_over_all_languages_is_found():
    class Unique(TranslatableMixin):
        code = models.SlugField(unique=True)
        page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="+")
        number = models.IntegerField()

        class Meta(TranslatableMixin.Meta):
            app_label = "papers"
            constraints = [models.UniqueConstraint(fields=["number"], name="one_number")]

    class ForEachLocale(TranslatableMixin):
        code = models.SlugField()

        class Meta(TranslatableMixin.Meta):
            app_label = "papers"
            constraints = [models.UniqueConstraint(fields=["code", "locale"], name="one_code")]

    assert ids(ours.check_unique(Unique)) == ["translation.E003"] * 3
    assert list(ours.check_unique(ForEachLocale)) == []


@isolate_apps("tests.translation.papers")
def test_a_translatable_snippet_without_drafts_is_found():
    class Note(TranslatableMixin):
        class Meta(TranslatableMixin.Meta):
            app_label = "papers"

    assert list(ours.check_drafts(Note)) == []
    get_snippet_models().append(Note)
    try:
        assert ids(ours.check_drafts(Note)) == ["translation.E004"]
    finally:
        get_snippet_models().remove(Note)


@isolate_apps("tests.translation.papers")
def test_words_that_no_panel_shows_are_found_also_in_rows():
    class Board(TranslatableMixin, ClusterableModel):
        title = models.CharField(max_length=10)
        subtitle = models.CharField(max_length=10)
        year = models.IntegerField()
        override_translatable_fields = [*words("title", "subtitle", "pins"), *facts("year")]
        panels = [FieldPanel("title"), InlinePanel("pins")]

        class Meta(TranslatableMixin.Meta):
            app_label = "papers"

    class Pin(TranslatableMixin, Orderable):
        board = ParentalKey(Board, on_delete=models.CASCADE, related_name="pins")
        text = models.CharField(max_length=10)
        source = models.CharField(max_length=10)
        override_translatable_fields = [*words("text", "source")]
        panels = [FieldPanel("text")]

        class Meta(TranslatableMixin.Meta, Orderable.Meta):
            app_label = "papers"

    found = list(ours.check_panels(Board))
    assert ids(found) == ["translation.E005"] * 2
    assert [(problem.obj, problem.msg.split("”")[0][1:]) for problem in found] == [(Board, "subtitle"), (Pin, "source")]
    assert list(ours.check_panels(Pin)) == []


@isolate_apps("tests.translation.papers")
def test_a_key_that_could_hold_a_translation_is_found():
    class Visit(ClusterableModel):
        place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
        others = ParentalManyToManyField(Place, related_name="+")
        start = models.ForeignKey(
            Place, on_delete=models.PROTECT, related_name="+", limit_choices_to=in_source_language
        )

        class Meta:
            app_label = "papers"

    found = list(ours.check_references(Visit))
    assert ids(found) == ["translation.E006"] * 2
    assert "limit_choices_to=in_source_language" in str(found[0].hint)


@pytest.mark.parametrize(
    ("block", "instead"),
    [
        (SnippetChooserBlock("home.KeyFigure"), "ReferenceChooserBlock"),
        (PageChooserBlock(), "SourcePageChooserBlock"),
        (ReferenceChooserBlock("home.KeyFigure"), None),
        (SourcePageChooserBlock(), None),
    ],
    ids=["snippet", "page", "reference", "source page"],
)
@isolate_apps("tests.translation.papers")
def test_a_block_that_could_hold_a_translation_is_found(block, instead):
    class Poster(models.Model):
        body = StreamField(StreamBlock([("row", StructBlock([("items", ListBlock(block))]))]))

        class Meta:
            app_label = "papers"

    found = list(ours.check_blocks(Poster))
    assert ids(found) == (["translation.E007"] if instead else [])
    for problem in found:
        assert "body.row.items" in problem.msg
        assert instead in str(problem.hint)
