"""Queries that are written once answer like Django's own, whatever they are asked."""

import threading

import pytest
from django.db import connection
from wagtail.models import Locale, Page

from config.database import PREPARE_THRESHOLD
from directory.models import Organisation, Place
from translation.written import Given, Written

pytestmark = pytest.mark.django_db


def test_it_answers_what_it_is_asked_each_time(make):
    dakar, durban, kobe = (make.place(number) for number in range(3))
    places = Written(lambda: Place.objects.filter(pk__among=Given("keys")).order_by("-pk"))
    assert places(keys=[dakar.pk, kobe.pk]) == [kobe, dakar]
    assert places(keys=[durban.pk]) == [durban]
    assert places(keys=[]) == []
    durban.name = "eThekwini"
    durban.save()
    assert [place.name for place in places(keys=[durban.pk])] == ["eThekwini"]


def test_it_takes_one_query_with_what_is_selected_beside(make, django_assert_num_queries):
    offices = [make.organisation(number, place=make.place(number)) for number in range(2)]
    asked = Written(
        lambda: (
            Organisation.objects.filter(place__among=Given("places"), locale__among=Given("locales"))
            .select_related("place__locale")
            .order_by("pk")
        )
    )
    for wanted in (offices, offices[1:]):
        places, locales = [office.place_id for office in wanted], [office.locale_id for office in wanted]
        with django_assert_num_queries(1):
            found = asked(places=places, locales=locales)
            assert [office.place.locale.language_code for office in found] == ["fr"] * len(wanted)
        assert found == wanted


def test_words_and_keys_of_translations_are_asked_for_likewise(home, english_home):
    pages = Written(
        lambda: Page.objects.filter(
            url_path__among=Given("paths"), translation_key__among=Given("translation_keys")
        ).order_by("pk")
    )
    translation_keys = [home.translation_key, english_home.translation_key]
    assert pages(paths=[home.url_path], translation_keys=translation_keys) == [home.page_ptr]
    assert pages(paths=["/'; --", home.url_path, english_home.url_path], translation_keys=translation_keys) == [
        home.page_ptr,
        english_home.page_ptr,
    ]


def test_values_can_be_asked_for(make):
    place = make.place(1)
    names = Written(lambda: Place.objects.filter(pk__among=Given("keys")).values_list("name", flat=True))
    assert names(keys=[place.pk]) == [place.name]


def test_a_value_that_is_not_given_is_missed():
    with pytest.raises(KeyError, match="keys"):
        Written(lambda: Place.objects.filter(pk__among=Given("keys")))()


def test_words_that_are_written_into_the_sql_are_taken_as_they_are(make):
    places = [make.place(number) for number in range(2)]
    places[0].name = "100 % l'eau %s \\"
    places[0].save()
    asked = Written(lambda: Place.objects.filter(pk__among=Given("keys"), name__contains=places[0].name))
    assert asked(keys=[place.pk for place in places]) == places[:1]


@pytest.mark.django_db(transaction=True)
def test_postgresql_keeps_the_plan_of_what_is_asked_often(make):
    place = make.place(1)
    asked = Written(lambda: Place.objects.filter(pk__among=Given("keys")))
    for _time in range(PREPARE_THRESHOLD + 1):
        assert asked(keys=[place.pk]) == [place]
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        assert [statement for (statement,) in cursor.fetchall() if '"directory_place"' in statement]


@pytest.mark.django_db(transaction=True)
def test_another_thread_asks_through_a_connection_of_its_own():
    codes = Written(lambda: Locale.objects.filter(language_code__among=Given("codes")))
    assert codes(codes=["xx"]) == []
    used = []

    def note(execute, *asked):
        used.append(connection)
        return execute(*asked)

    def ask():
        try:
            with connection.execute_wrapper(note):
                codes(codes=["xx"])
        finally:
            connection.close()

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert len(used) == 1
