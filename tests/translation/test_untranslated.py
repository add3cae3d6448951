"""Which words of a live translation are still its source's, and whether the source has changed since."""

import datetime

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from directory.models import Place
from home.models import CityProfilePage, RankFact, StandardPage
from tests.home.helpers import add, body
from translation.models import LiveTranslation
from translation.standing import standing_of, with_standing
from translation.untranslated import standing_of_draft

pytestmark = pytest.mark.django_db

PARAGRAPHS = "<p>Une ville.</p><p>Deux <b>fleuves</b>.</p>"


@pytest.fixture(autouse=True)
def committed(django_capture_on_commit_callbacks):
    """Let what waits for the end of a transaction happen whenever a test asks for it."""
    return django_capture_on_commit_callbacks


@pytest.fixture
def source(home, english_home, committed):
    with committed(execute=True):
        return add(home, StandardPage, "Objectifs", lead="Agir", body=body(("rich_text", PARAGRAPHS)))


@pytest.fixture
def german(db):
    return Locale.objects.get_or_create(language_code="de")[0]


def send(source, locale, **words):
    """Translate the words that are given, as ``English="Français"`` turned around, publish, return the translation."""
    translate_object(source, [locale])
    return publish(source, locale, words)


def publish(source, locale, words):
    put(source, locale, words)
    translation = Translation.objects.get(source__object_id=source.translation_key, target_locale=locale)
    translation.save_target(publish=False)
    translated = translation.get_target_instance()
    if hasattr(translated, "live"):
        translated.get_latest_revision().publish()
    return type(source).objects.get(pk=translated.pk)


def put(source, locale, words):
    segments = StringSegment.objects.filter(source__object_id=source.translation_key)
    for segment in segments.select_related("string", "context"):
        if segment.string.data in words:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=locale,
                defaults={"data": words[segment.string.data]},
            )


def change(source, **fields):
    for name, value in fields.items():
        setattr(source, name, value)
    source.save_revision().publish()
    source.refresh_from_db()


def stands(translation):
    return standing_of(type(translation).objects.get(pk=translation.pk))


ALL = {"Objectifs": "Aims", "Agir": "Act", "Une ville.": "A city.", "Deux <b>fleuves</b>.": "Two <b>rivers</b>."}


def test_words_that_nobody_translated_are_known_and_the_others_are_not(source, english, committed):
    with committed(execute=True):
        page = send(source, english, **{"Objectifs": "Aims", "Une ville.": "A city."})
    assert stands(page).untranslated == {"Agir", "Deux fleuves."}


def test_nothing_is_untranslated_once_all_is(source, english, committed):
    with committed(execute=True):
        send(source, english)
    with committed(execute=True):
        page = publish(source, english, ALL)
    assert stands(page).untranslated == set()


def test_words_that_a_translator_left_as_they_are_are_translated(source, english, committed):
    with committed(execute=True):
        page = send(source, english, **ALL | {"Agir": "Agir"})
    assert stands(page).untranslated == set()


def test_what_a_translator_writes_counts_when_it_is_live_not_before(source, english, committed):
    with committed(execute=True):
        page = send(source, english, **ALL | {"Agir": "Agir"})
    with committed(execute=True):
        StringTranslation.objects.filter(data="Agir").delete()
        page.save()
    assert stands(page).untranslated == set(), "what readers see has not changed"


def test_numbers_and_signs_are_in_every_language(home, english_home, english, committed):
    with committed(execute=True):
        page = send(add(home, StandardPage, "2030 –", lead="Agir"), english, Agir="Act")
    assert stands(page).untranslated == set()


def test_an_entry_without_drafts_is_looked_at_when_it_is_saved(make, english, committed):
    place = make.place(1)
    with committed(execute=True):
        translated = place.copy_for_translation(english)
        translated.save()
    assert stands(translated).untranslated == {"Ville 1"}
    with committed(execute=True):
        translated.name = "Town 1"
        translated.save()
    assert stands(translated).untranslated == set()


def test_rows_that_facts_add_are_untranslated_until_they_are(home, english_home, make, english, committed):
    with committed(execute=True):
        source = add(home, CityProfilePage, "Nantes", lead="Agir", place=make.place(1))
        page = send(source, english, Agir="Act", Nantes="Nantes")
    claim = RankFact(rank=3, subject="ville industrielle", year=2019, source_name="Insee", locale=source.locale)
    claim.source_url = "https://example.org/"
    with committed(execute=True):
        source.claims = [claim]
        source.save_revision().publish()
    assert stands(page).untranslated == {"ville industrielle", "Insee"}
    assert not stands(page).source_changed, "the row is there, marked: nothing is missing"


def test_an_alias_is_all_its_sources(source, english, committed):
    with committed(execute=True):
        alias = source.copy_for_translation(english, copy_parents=True, alias=True)
    assert not LiveTranslation.objects.filter(translation_key=source.translation_key).exists()
    with committed(execute=True):
        alias.alias_of = None
        alias.save(update_fields=["alias_of"], clean=False)
    assert "Agir" in stands(alias).untranslated


def test_what_is_deleted_is_forgotten(source, english, committed):
    with committed(execute=True):
        page = send(source, english, **ALL)
    with committed(execute=True):
        page.delete()
    assert not LiveTranslation.objects.filter(translation_key=source.translation_key).exists()


class TestFreshness:
    @pytest.fixture
    def page(self, source, english, committed):
        with committed(execute=True):
            return send(source, english, **ALL)

    def test_a_translation_knows_when_its_words_were_translated(self, page):
        assert stands(page).translated_on == page.last_published_at

    def test_other_words_in_the_source_change_it(self, source, page, committed):
        with committed(execute=True):
            change(source, lead="Agir ensemble")
        assert stands(page).source_changed

    def test_publishing_the_same_words_again_changes_nothing(self, source, page, committed):
        with committed(execute=True):
            change(source)
        assert not stands(page).source_changed

    def test_a_fact_alone_changes_nothing(self, source, page, committed):
        with committed(execute=True):
            change(source, review_by=datetime.date(2030, 1, 1), show_in_menus=True)
        assert not stands(page).source_changed

    def test_its_address_is_no_word(self, source, page, committed):
        with committed(execute=True):
            change(source, slug="buts")
        assert not stands(page).source_changed

    def test_a_draft_of_the_source_changes_nothing(self, source, page, committed):
        with committed(execute=True):
            source.lead = "Agir ensemble"
            source.save_revision()
        assert not stands(page).source_changed

    def test_a_paragraph_more_or_less_changes_it_until_it_follows(self, source, page, committed, settings):
        settings.TRANSLATION_SYNC = "manual"
        with committed(execute=True):
            change(source, body=body(("rich_text", "<p>Une ville.</p>")))
        assert stands(page).source_changed
        with committed(execute=True):
            change(source, body=body(("rich_text", PARAGRAPHS)))
        assert not stands(page).source_changed, "it has the words again that were translated"

    def test_sending_the_change_for_translation_does_not_mend_it(self, source, page, committed):
        with committed(execute=True):
            change(source, lead="Agir ensemble")
            TranslationSource.update_or_create_from_instance(source)
            change(source)
        assert stands(page).source_changed
        assert stands(page).untranslated == set()

    def test_publishing_the_translation_of_the_change_does(self, source, page, english, committed):
        with committed(execute=True):
            change(source, lead="Agir ensemble")
            TranslationSource.update_or_create_from_instance(source)
        before = stands(page).translated_on
        with committed(execute=True):
            publish(source, english, {"Agir ensemble": "Act together"})
        assert not stands(page).source_changed
        assert stands(page).translated_on > before

    def test_publishing_the_same_translation_again_is_no_translating(self, source, page, committed):
        before = stands(page).translated_on
        with committed(execute=True):
            page.save_revision().publish()
        assert stands(page).translated_on == before

    def test_a_changed_paragraph_that_is_not_translated_keeps_its_translation_and_is_behind(
        self, source, page, english, committed
    ):
        with committed(execute=True):
            change(source, lead="Agir ensemble")
            TranslationSource.update_or_create_from_instance(source)
            publish(source, english, {})
        assert stands(page).untranslated == set()
        assert stands(page).source_changed

    def test_a_translation_that_is_kept_though_its_source_changed_is_behind(self, source, page, english, committed):
        with committed(execute=True):
            change(source, lead="Agir ensemble")
            TranslationSource.update_or_create_from_instance(source)
            put(source, english, {"Agir ensemble": "Act"})
            StringTranslation.objects.filter(translation_of__data="Agir ensemble").update(has_error=True)
            page.save()
        assert stands(page).source_changed

    def test_a_translator_can_say_that_the_translation_still_holds(self, source, page, english, committed):
        with committed(execute=True):
            change(source, lead="Agir ensemble")
            TranslationSource.update_or_create_from_instance(source)
            publish(source, english, {"Agir ensemble": "Act"})
        assert not stands(page).source_changed

    def test_a_page_written_by_hand_is_compared_too(self, source, english, committed):
        with committed(execute=True):
            page = source.copy_for_translation(english, copy_parents=True)
            page.title, page.lead = "Aims", "Act"
            page.save_revision().publish()
        assert not stands(page).source_changed
        with committed(execute=True):
            change(source, lead="Agir ensemble")
        assert stands(page).source_changed


def test_it_costs_no_query_where_it_is_read_with_the_object(make, english, committed, django_assert_num_queries):
    with committed(execute=True):
        make.place(1).copy_for_translation(english).save()
    with django_assert_num_queries(1):
        [place] = with_standing(Place.objects.filter(locale=english)).select_related("locale")
        assert standing_of(place).untranslated == {"Ville 1"}


def test_a_draft_stands_as_it_would_if_it_were_live(source, english, committed):
    with committed(execute=True):
        page = send(source, english, **ALL)
    draft = page.get_latest_revision_as_object()
    draft.lead = "Agir"
    assert standing_of_draft(draft).untranslated == {"Agir"}
