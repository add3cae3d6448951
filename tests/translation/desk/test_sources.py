"""What the desk takes of sources is what wagtail-localize would have taken."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, ReferenceIndex
from wagtail.rich_text import RichText
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    TemplateSegment,
    TranslatableObject,
    TranslationSource,
)
from wagtail_localize.operations import translate_object

from core import demo
from translation.desk.filling import fill_from_memory
from translation.desk.sending import submit
from translation.desk.sources import take
from translation.untranslated import words_of

KEYS = {entry.model: entry.key for entry in demo.entries()}
"""An entry of the demo for each model."""


def rows_of(source):
    """Every row that was made of a source, without its keys."""
    place = ("context__path", "context__field_path", "order")
    kinds = {
        StringSegment: ("string__data", "string__data_hash", "attrs"),
        TemplateSegment: ("template__template", "template__uuid", "template__string_count"),
        RelatedObjectSegment: ("object_id",),
        OverridableSegment: ("data_json",),
    }
    return {
        model.__name__: sorted(model.objects.filter(source=source).values_list(*place, *names))
        for model, names in kinds.items()
    }


def forget(source):
    for model in (StringSegment, TemplateSegment, RelatedObjectSegment, OverridableSegment):
        model.objects.filter(context__object_id=source.object_id).delete()
    TranslatableObject.objects.filter(pk=source.object_id).delete()


def facts_of(source):
    names = ("object_id", "locale_id", "specific_content_type_id", "object_repr", "schema_version")
    return [getattr(source, name) for name in names], source.content_json


@pytest.mark.django_db
@pytest.mark.usefixtures("loaded_demo")
class TestDemo:
    @pytest.mark.parametrize("model", sorted(KEYS))
    def test_the_rows_are_those_of_the_engine(self, model):
        instance = demo.REGISTRY[KEYS[model]].find()
        source, _created = TranslationSource.update_or_create_from_instance(instance)
        theirs = rows_of(source), facts_of(source)
        assert theirs[0]["StringSegment"]
        forget(source)
        ours = take(demo.REGISTRY[KEYS[model]].find())
        assert rows_of(ours) == theirs[0]
        assert facts_of(TranslationSource.objects.get(pk=ours.pk)) == theirs[1]

    def test_an_unchanged_source_is_not_taken_again_and_a_changed_one_takes_no_more_queries_for_more_words(self):
        page = demo.REGISTRY["quebec"].find()
        source = take(page)
        kept = dict(StringSegment.objects.filter(source=source).values_list("pk", "string"))
        with CaptureQueriesContext(connection) as unchanged:
            take(page)
        page.body.append(("rich_text", RichText("".join(f"<p>Paragraphe {number}.</p>" for number in range(200)))))
        page.body = page.body.stream_block.to_python(page.body.get_prep_value())
        with CaptureQueriesContext(connection) as changed:
            take(page)
        assert kept.items() <= dict(StringSegment.objects.filter(source=source).values_list("pk", "string")).items()
        assert StringSegment.objects.filter(source=source).count() == len(kept) + 200
        assert len(unchanged) <= 20
        assert len(changed) <= 50

    def test_sending_a_page_to_five_languages_takes_a_quarter_of_the_queries_of_the_engine(self):
        """Row 24 of what goes wrong in the engine."""
        page = demo.REGISTRY["quebec"].find()
        locales = list(Locale.objects.exclude(language_code="fr"))
        counts = []
        made = []
        for send in (translate_object, submit, submit_with_memory):
            with transaction.atomic():
                forget(TranslationSource.objects.get(object_id=page.translation_key))
                page.get_translations().delete()
                with CaptureQueriesContext(connection) as captured:
                    send(demo.REGISTRY["quebec"].find(), locales)
                counts.append(len(captured))
                made.append(summary(page))
                transaction.set_rollback(True)
        assert len(made[0]) == len(made[1]) == 5
        for theirs, ours in zip(*made[:2], strict=True):
            for one, other in zip(theirs, ours, strict=True):
                assert one == other
        assert max(counts[1:]) * 4 <= counts[0], counts


def submit_with_memory(page, locales):
    """Send a page as the screens do, with what was translated before."""
    fill_from_memory(submit(page, locales))


def summary(page):
    return [
        (
            translation.locale.language_code,
            translation.live,
            translation.title,
            translation.draft_title,
            translation.slug,
            translation.url_path,
            words_of(translation),
            words_of(translation.get_latest_revision_as_object()),
            [
                (one.kind, one.locale_id, [row.locale_id for row in one.signatories.all()])
                for one in translation.agreements.all()
            ],
            sorted(ReferenceIndex.get_references_for_object(translation).values_list("to_object_id", "model_path")),
        )
        for translation in type(page)
        .objects.filter(translation_key=page.translation_key)
        .exclude(pk=page.pk)
        .order_by("locale__language_code")
    ]
