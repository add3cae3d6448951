"""What facts take for granted of Wagtail, modelcluster and the engine; an upgrade that changes it fails here first."""

from datetime import date
from decimal import Decimal

from django.db.models.signals import post_save
from modelcluster.models import get_serializable_data_for_fields, model_from_serializable_data
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail_localize.fields import SynchronizedField, copy_synchronised_fields, get_translatable_fields
from wagtail_localize.models import TranslationContext, TranslationLog

from home.models import KeyFigure, KeyFigureValue, NetworkPage, NetworkRole
from translation.facts.records import read
from translation.facts.shapes import shape_of

from .helpers import again


def test_a_record_is_what_a_revision_holds(network, dakar):
    role = NetworkRole(role="chair", begins=date(2020, 1, 1), locale=network.locale, sort_order=0)
    role.founded_with = [dakar]
    network.roles = [role]
    network.save()
    network = again(network)
    [record] = read(shape_of(NetworkPage), [network])
    kept = network.serializable_data()
    [role], [kept_role] = record.pop("roles"), kept.pop("roles")
    assert {name: role[name] for name in kept_role} == kept_role
    assert record == {name: kept[name] for name in record if name != "representations"} | {"representations": []}


def test_modelcluster_makes_rows_of_data_without_a_query(figure, django_assert_num_queries):
    row = figure.values.first()
    with django_assert_num_queries(0):
        copy = model_from_serializable_data(
            KeyFigureValue, {"pk": None, "figure": figure.pk, "year": 1999, "value": "2.5"}, check_fks=False
        )
        data = get_serializable_data_for_fields(row)
    assert (copy.pk, copy.figure_id, copy.value) == (None, figure.pk, Decimal("2.5"))
    assert (data["pk"], data["figure"], data["year"]) == (row.pk, figure.pk, row.year)


def test_the_engine_tells_facts_from_words():
    fields = {field.field_name: field for field in get_translatable_fields(KeyFigure)}
    assert isinstance(fields["values"], SynchronizedField)
    assert not fields["values"].overridable
    assert not isinstance(fields["label"], SynchronizedField)


def test_the_engine_names_the_words_of_a_child_by_its_translation_key(profile, english, translate):
    translate(profile, english)
    path = f"claims.{profile.claims.get().translation_key}.subject"
    assert TranslationContext.objects.filter(object_id=profile.translation_key, path=path).exists()


def test_the_engine_logs_each_translation_with_the_revision_it_made(profile, english, translate):
    logged = []

    def hear(instance, **kwargs):
        logged.append((instance.revision, instance.locale))

    post_save.connect(hear, sender=TranslationLog)
    translation = translate(profile, english)
    post_save.disconnect(hear, sender=TranslationLog)
    assert logged[-1] == (translation.latest_revision, english)


def test_the_engine_still_skips_an_emptied_many_to_many(network, dakar):
    """As its pull request 564 has it. Once this fails, emptied fields need not be tested against the engine."""
    source, target = NetworkRole(locale=network.locale), NetworkRole(locale=network.locale)
    target.founded_with = [dakar]
    source.founded_with = []
    copy_synchronised_fields(source, target)
    assert list(target.founded_with.all()) == [dakar]


def test_the_reference_index_can_be_left_alone_for_a_while(profile, dakar):
    profile.place = dakar
    with disable_reference_index_auto_update():
        profile.save()
    assert not ReferenceIndex.get_references_to(dakar).exists()
    profile.save()
    assert ReferenceIndex.get_references_to(dakar).exists()
