import random

import pytest
from django.db import connection
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, TranslatableObject, TranslationContext
from wagtail_localize.strings import StringValue

from tests.bench.memory import fill
from translation.desk.memory import Place, exact_matches, learn, learn_all, suggestions
from translation.desk.segments import restate, segments_of, write
from translation.models import MemoryUnit, State

SENTENCE = "La métropole accueille chaque année ses villes partenaires."


@pytest.fixture
def page(commitment):
    """The key of the page that the segments of ``reviewed`` are of, where nothing else is said."""
    return key_of(commitment)


def key_of(instance):
    """The key under which the engine knows an object."""
    return TranslatableObject.objects.get_or_create_from_instance(instance)[0].translation_key


@pytest.fixture
def reviewed(source_locale, english, page):
    """Make reviewed segments, which the memory learns."""

    def make(source, target, *, key=None, path="statement", locale=english):
        context, _created = TranslationContext.objects.get_or_create(object_id=key or page, path=path)
        translation = StringTranslation.objects.create(
            translation_of=String.from_value(source_locale, StringValue(source)),
            context=context,
            locale=locale,
            data=target,
        )
        translation.desk.state = State.REVIEWED
        translation.desk.save()
        return translation

    return make


@pytest.fixture
def ask(source_locale, english):
    """Ask for suggestions from French into English, as what they say and how much it is alike."""

    def asked(text, **options):
        return [(found.target, found.percent) for found in suggestions(text, source_locale, english, **options)]

    return asked


@pytest.fixture
def elsewhere(make):
    """The key of another page."""
    return key_of(make.commitment(2))


class TestLearning:
    def test_a_reviewed_segment_is_learned(self, reviewed, page, source_locale, english):
        reviewed(SENTENCE, "Every year…")
        unit = MemoryUnit.objects.get()
        assert (unit.source, unit.target) == (SENTENCE, "Every year…")
        assert (unit.source_locale, unit.target_locale) == (source_locale, english)
        assert (unit.translation_key, unit.path) == (page, "statement")

    def test_the_desk_teaches_the_memory(self, sent, translator):
        segment = segments_of(sent)[0]
        segment = write(segment, "A commitment", state=State.DRAFT, user=translator)
        assert not MemoryUnit.objects.exists()
        segment = write(segment, state=State.REVIEWED, user=translator)
        assert (MemoryUnit.objects.get().target, MemoryUnit.objects.get().learned_by) == ("A commitment", translator)
        segment = write(segment, "One commitment", state=State.REVIEWED, user=translator)
        assert MemoryUnit.objects.get().target == "One commitment"
        write(segment, state=State.TO_REVIEW, user=translator)
        assert not MemoryUnit.objects.exists()

    def test_a_review_of_many_segments_at_once_teaches_it_too(self, sent, translator):
        segment = write(segments_of(sent)[0], "A commitment", state=State.TO_REVIEW, user=translator)
        restate([segment], State.REVIEWED, translator)
        assert MemoryUnit.objects.get().target == "A commitment"
        restate(segments_of(sent), State.DRAFT, translator)
        assert not MemoryUnit.objects.exists()

    def test_a_segment_is_learned_once(self, reviewed, translator):
        translation = reviewed(SENTENCE, "Every year…")
        learn(translation, translator)
        learn(translation, translator)
        assert MemoryUnit.objects.get().learned_by == translator

    def test_a_segment_that_is_deleted_is_forgotten(self, reviewed):
        reviewed(SENTENCE, "Every year…").delete()
        assert not MemoryUnit.objects.exists()

    @pytest.mark.parametrize(
        ("source", "target", "path"),
        [("2024", "2024", "statement"), ("les-villes", "cities", "slug"), ("Oui", " ", "statement")],
    )
    def test_what_would_help_nowhere_is_not_learned(self, reviewed, source, target, path):
        reviewed(source, target, path=path)
        assert not MemoryUnit.objects.exists()

    def test_a_text_that_the_engine_cannot_use_is_not_learned(self, reviewed, translator):
        translation = reviewed(SENTENCE, "Every year…")
        translation.has_error = True
        learn(translation, translator)
        assert not MemoryUnit.objects.exists()

    def test_many_are_learned_and_forgotten_at_once(self, reviewed, django_assert_num_queries):
        texts = [reviewed(f"{SENTENCE} ({number})", f"Number {number}") for number in "abc"]
        MemoryUnit.objects.filter(translation=texts[0]).delete()
        type(texts[2].desk).objects.filter(pk=texts[2].pk).update(state=State.DRAFT)
        with django_assert_num_queries(4):
            learn_all(texts)
        assert set(MemoryUnit.objects.values_list("target", flat=True)) == {"Number a", "Number b"}


class TestSuggesting:
    def test_what_is_not_alike_is_not_suggested(self, reviewed, ask):
        reviewed("Les tramways circulent le dimanche.", "Trams run on Sundays.")
        assert ask(SENTENCE) == []

    def test_an_exact_match_is_a_hundred_per_cent(self, reviewed, ask):
        reviewed(SENTENCE, "Every year…")
        assert ask(SENTENCE) == [("Every year…", 100)]

    def test_tags_and_capitals_take_one_per_cent(self, reviewed, ask):
        reviewed(SENTENCE, "Every year…")
        assert ask(SENTENCE.replace("année", "<b>année</b>")) == [("Every year…", 99)]
        assert ask(SENTENCE.upper()) == [("Every year…", 99)]

    def test_a_word_that_was_changed_takes_some(self, reviewed, ask):
        reviewed(SENTENCE, "Every year…")
        [(target, percent)] = ask(SENTENCE.replace("chaque année", "chaque été"))
        assert target == "Every year…"
        assert 85 < percent < 99

    def test_a_short_text_is_found_too(self, reviewed, ask):
        reviewed("Villes partenaires", "Partner cities")
        assert [target for target, _percent in ask("Ville partenaire")] == ["Partner cities"]

    def test_what_is_more_alike_comes_first(self, reviewed, ask):
        reviewed(SENTENCE.replace("villes", "nombreuses villes"), "far")
        reviewed(SENTENCE.replace("villes", "ville"), "near")
        assert [target for target, _percent in ask(SENTENCE)] == ["near", "far"]

    def test_among_exact_matches_the_place_decides(self, reviewed, ask, elsewhere, page):
        reviewed(SENTENCE, "elsewhere", key=elsewhere)
        reviewed(SENTENCE, "same page", path="other")
        reviewed(SENTENCE, "earlier")
        context = TranslationContext.objects.get(object_id=page, path="statement")
        assert [target for target, _percent in ask(SENTENCE, context=context)] == ["earlier", "same page", "elsewhere"]

    def test_an_earlier_version_comes_before_what_is_only_more_alike(self, reviewed, ask, elsewhere, page):
        reviewed(SENTENCE.replace("villes", "ville"), "elsewhere", key=elsewhere)
        reviewed("Chaque année, la métropole accueille ses partenaires.", "earlier")
        context = TranslationContext.objects.get(object_id=page, path="statement")
        assert [target for target, _percent in ask(SENTENCE, context=context)] == ["earlier", "elsewhere"]

    def test_an_exact_match_from_elsewhere_comes_before_an_earlier_version(self, reviewed, ask, elsewhere, page):
        reviewed(SENTENCE, "elsewhere", key=elsewhere)
        reviewed(SENTENCE.replace("villes", "ville"), "earlier")
        context = TranslationContext.objects.get(object_id=page, path="statement")
        assert [target for target, _percent in ask(SENTENCE, context=context)] == ["elsewhere", "earlier"]

    def test_it_says_where_from_when_and_by_whom(self, reviewed, source_locale, english, page, translator):
        learn(reviewed(SENTENCE, "Every year…"), translator)
        context = TranslationContext.objects.get(object_id=page, path="statement")
        [found] = suggestions(SENTENCE, source_locale, english, context=context)
        assert (found.place, found.translation_key, found.path) == (Place.EARLIER, page, "statement")
        assert (found.user_id, found.when) == (translator.pk, MemoryUnit.objects.get().learned_at)
        assert found.is_exact

    def test_the_same_translation_is_suggested_once(self, reviewed, ask, elsewhere):
        reviewed(SENTENCE, "Every year…")
        reviewed(SENTENCE, "Every year…", key=elsewhere)
        assert ask(SENTENCE) == [("Every year…", 100)]

    def test_no_more_are_suggested_than_asked_for(self, reviewed, ask):
        for number in "abcdefg":
            reviewed(f"{SENTENCE} {number}", f"Number {number}")
        assert len(ask(SENTENCE)) == 5
        assert len(ask(SENTENCE, limit=2)) == 2

    def test_another_language_has_a_memory_of_its_own(self, reviewed, ask):
        german = Locale.objects.create(language_code="de")
        reviewed(SENTENCE, "Jedes Jahr…", locale=german)
        assert ask(SENTENCE) == []

    def test_a_text_without_words_is_not_asked_for(self, ask, django_assert_num_queries):
        with django_assert_num_queries(0):
            assert ask("<br>") == []

    def test_the_settings_of_a_look_up_end_with_it(self, reviewed, ask):
        before = settings_of_the_session()
        reviewed(SENTENCE, "Every year…")
        ask(SENTENCE)
        assert settings_of_the_session() == before

    def test_a_sentence_is_found_though_words_of_it_are_inflected_or_elsewhere(self, reviewed, ask):
        reviewed(SENTENCE, "Every year…")
        changed = "Chaque année, les métropoles accueillent leurs villes partenaires."
        assert [target for target, _percent in ask(changed)] == ["Every year…"]

    @pytest.mark.parametrize(
        ("text", "index"),
        [
            (SENTENCE, "memory_stems"),
            (SENTENCE * 4, "memory_stems"),
            ("Villes partenaires", "memory_trigrams"),
            ("本市每年接待各个伙伴城市的代表团，并就共同关心的问题交换意见。", "memory_trigrams"),
        ],
        ids=["sentence", "long", "title", "without-spaces"],
    )
    def test_an_index_is_read(self, ask, text, index, source_locale, english):
        fill(source_locale, english, random.Random(1), units=3000)
        with connection.execute_wrapper(explained := Explained()):
            ask(text)
        [plan] = explained.plans
        assert f"Bitmap Index Scan on {index}" in plan
        assert "Seq Scan" not in plan


class TestManyTexts:
    def test_exact_matches_of_a_page_are_found_in_one_query(
        self, reviewed, source_locale, english, django_assert_num_queries
    ):
        reviewed(SENTENCE, "Every year…")
        reviewed("Un <b>mot</b>", "A <b>word</b>")
        texts = [SENTENCE, "Un <b>mot</b>", "Un mot", "Rien", SENTENCE]
        with django_assert_num_queries(1):
            found = exact_matches(texts, source_locale, english)
        assert {text: [each.target for each in matches] for text, matches in found.items()} == {
            SENTENCE: ["Every year…"],
            "Un <b>mot</b>": ["A <b>word</b>"],
        }

    def test_what_is_on_the_page_comes_first(self, reviewed, source_locale, english, elsewhere, page):
        reviewed(SENTENCE, "there", key=elsewhere)
        reviewed(SENTENCE, "here", path="other")
        for key, first in ((page, "here"), (elsewhere, "there")):
            found = exact_matches([SENTENCE], source_locale, english, translation_key=key)
            assert found[SENTENCE][0].target == first


def settings_of_the_session():
    """What PostgreSQL calls alike, and whether it may read whole tables."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('pg_trgm.similarity_threshold', true), current_setting('enable_seqscan')"
        )
        return cursor.fetchone()


class Explained:
    """Notes how PostgreSQL finds what is alike, while it is asked for it."""

    def __init__(self):
        self.plans = []

    def __call__(self, execute, sql, params, many, context):
        if "SIMILARITY(" in sql or '"stems" &&' in sql:
            with connection.cursor() as cursor:
                cursor.cursor.execute(f"EXPLAIN {sql}", params)
                self.plans.append("\n".join(line for (line,) in cursor.cursor.fetchall()))
        return execute(sql, params, many, context)
