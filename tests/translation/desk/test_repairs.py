"""What ``manage.py check_translations`` finds and mends: each fault is made first."""

import csv
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Locale
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationSource,
)

from home.models import CityProfilePage, StandardPage
from news.models import ArticlePage
from tests.home.helpers import add, body, items, translate
from tests.translation.conftest import translated
from translation.desk.repairs import faults
from translation.desk.segments import segments_of, write
from translation.desk.sending import submit
from translation.desk.sources import take
from translation.models import LiveTranslation, MemoryUnit, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def german(db):
    return Locale.objects.get_or_create(language_code="de")[0]


@pytest.fixture
def page(home, english_home, english):
    """A page in French and English."""
    page = add(home, StandardPage, "Objectifs", lead="Agir", body=body(("rich_text", "<p>Une ville.</p>")))
    translate(page, english)
    return page


def run(*arguments):
    """Run the command and return what it prints; of a fault that is left, it is said by an exception."""
    printed = StringIO()
    try:
        call_command("check_translations", *arguments, stdout=printed)
    except CommandError as error:
        return f"{printed.getvalue()}{error}"
    return printed.getvalue()


def mended(kind):
    """Return what is said of the only fault, mend it, and make sure that it is gone."""
    before = run()
    assert before.count("\n") == 1, before
    assert before.startswith(f"{kind}: "), before
    assert "With --fix:" in before
    assert run() == before, "looking changes nothing"
    done = run("--fix")
    assert "Mended:" in done
    assert run() == "Nothing is left to mend.\n"
    return before


def test_a_page_that_is_translated_is_healthy(page):
    assert run() == "Nothing is left to mend.\n"


def test_the_command_ends_with_a_status_that_says_whether_a_fault_is_left(page, german):
    Translation.objects.create(source=TranslationSource.objects.get(object=page.translation_key), target_locale=german)
    with pytest.raises(CommandError) as caught:
        call_command("check_translations", stdout=StringIO())
    assert caught.value.returncode == 1
    call_command("check_translations", "--fix", stdout=StringIO())


def test_the_demo_is_healthy(db):
    call_command("load_demo", verbosity=0)
    assert run() == "Nothing is left to mend.\n"


class TestDoubleSource:
    @pytest.fixture
    def german_text(self, page, home, english, german):
        """A German text that was made from the English page, which nothing stops the engine's functions from."""
        home.copy_for_translation(german).save_revision().publish()
        copy = page.get_translation(english)
        source, _created = TranslationSource.update_or_create_from_instance(copy)
        translation = Translation.objects.create(source=source, target_locale=german)
        Translation.objects.create(source=source, target_locale=page.locale)
        translation.save_target(publish=False)
        [lead] = source.stringsegment_set.filter(context__path="lead")
        return StringTranslation.objects.create(
            translation_of=lead.string, context=lead.context, locale=german, data="Handeln"
        )

    def test_is_found_and_its_translations_are_those_of_the_original_then(self, page, english, german, german_text):
        """Row 13 (#662, #878): with two sources the engine answers 500."""
        assert "“Objectifs”" not in mended("double-source")
        [source] = TranslationSource.objects.filter(object=page.translation_key)
        assert source.locale == page.locale
        assert set(source.translations.values_list("target_locale", flat=True)) == {english.pk, german.pk}
        [lead] = [each for each in segments_of(source.translations.get(target_locale=german)) if each.path == "lead"]
        assert (lead.source, lead.text, lead.state, lead.made_from) == ("Agir", "Handeln", State.STALE, "EN Agir")
        [lead] = [each for each in segments_of(source.translations.get(target_locale=english)) if each.path == "lead"]
        assert (lead.text, lead.state) == ("EN Agir", State.DRAFT)

    def test_a_text_that_was_made_from_the_original_stays(self, page, german, german_text, translator):
        [translation] = submit(page, [german], translator)
        [lead] = [each for each in segments_of(translation) if each.path == "lead"]
        write(lead, "Tätig werden", state=State.REVIEWED, user=translator)
        run("--fix")
        [lead] = [each for each in segments_of(translation) if each.path == "lead"]
        assert (lead.text, lead.state) == ("Tätig werden", State.REVIEWED)
        assert StringTranslation.objects.filter(pk=german_text.pk).exists()

    def test_the_engine_alone_still_breaks_on_it(self, page, german_text):
        """Once this fails, two sources do no harm."""
        with pytest.raises(TranslationSource.MultipleObjectsReturned):
            TranslationSource.objects.get(object_id=page.translation_key)

    def test_several_sources_without_an_original_are_for_somebody_to_decide(self, page, german, german_text, settings):
        settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
        copy = page.get_translation(german)
        StandardPage.objects.get(pk=page.pk).delete()
        TranslationSource.update_or_create_from_instance(copy)
        assert "and there is no original. By hand: Stop all of these but one." in run("--fix")


class TestNothing:
    def test_a_source_whose_page_is_gone_goes_and_its_texts_stay(self, page, english, settings):
        settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
        StandardPage.objects.get(pk=page.pk).delete()
        assert "By hand: Delete it" in run(), "the English page is left without an original"
        StandardPage.objects.get(translation_key=page.translation_key).delete()
        LiveTranslation.objects.all().delete()
        texts = set(StringTranslation.objects.values_list("data", flat=True))
        assert "EN Agir" in texts
        assert "“Objectifs” was taken for translation in" in run("--skip", "text-of-nothing")
        run("--fix", "--skip", "text-of-nothing")
        assert not TranslationSource.objects.filter(object=page.translation_key).exists()
        assert set(StringTranslation.objects.values_list("data", flat=True)) == texts

    def test_a_translation_that_was_never_made_goes_and_its_texts_stay(self, page, german):
        """Row 12 (#484): the engine leaves such a row behind when it fails."""
        source = TranslationSource.objects.get(object=page.translation_key)
        Translation.objects.create(source=source, target_locale=german)
        [lead] = source.stringsegment_set.filter(context__path="lead")
        StringTranslation.objects.create(
            translation_of=lead.string, context=lead.context, locale=german, data="Handeln"
        )
        assert "is being translated into" in mended("translation-of-nothing")
        assert StringTranslation.objects.filter(data="Handeln").exists()
        assert Translation.objects.filter(source=source).count() == 1

    def test_texts_of_what_is_gone_are_written_down_before_they_go_and_the_memory_stays(
        self, page, english, translator, settings, tmp_path
    ):
        [translation] = submit(page, [english], translator)
        [lead] = [each for each in segments_of(translation) if each.path == "lead"]
        write(lead, "Take action", state=State.REVIEWED, user=translator)
        settings.WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
        for version in StandardPage.objects.filter(translation_key=page.translation_key):
            version.delete()
        run("--fix")
        assert "With --texts FILE" in run("--fix")
        assert StringTranslation.objects.filter(data="EN Objectifs").exists(), "nothing goes without a file"
        file = tmp_path / "texts.csv"
        assert "Mended:" in run("--fix", "--texts", str(file))
        [heading, *rows] = csv.reader(file.open())
        assert heading[-1] == "text"
        assert [str(page.translation_key), "title", "en", "draft", "Objectifs", "EN Objectifs"] in rows
        assert "Take action" not in {row[-1] for row in rows}
        assert MemoryUnit.objects.get().target == "Take action"
        assert run() == "Nothing is left to mend.\n"

    def test_texts_that_cannot_be_written_down_stay(self, page, english, tmp_path):
        StringTranslation.objects.filter(data="EN Agir").update(context=None)
        SegmentOverride.objects.create(context=None, locale=english, data_json="1")
        said = run("--fix", "--texts", str(tmp_path / "nowhere" / "texts.csv"))
        assert "Could not be mended" in said
        assert StringTranslation.objects.filter(data="EN Agir").exists()
        assert "has 2 texts and values" in said
        file = tmp_path / "texts.csv"
        run("--fix", "--texts", str(file))
        assert len(file.read_text().splitlines()) == 3
        assert not StringTranslation.objects.filter(data="EN Agir").exists()
        assert not SegmentOverride.objects.exists()

    def test_an_object_of_which_nothing_is_left_goes(self, page):
        key = uuid4()
        kind = TranslatableObject.objects.get(pk=page.translation_key).content_type
        TranslatableObject.objects.create(translation_key=key, content_type=kind)
        assert str(key) in mended("text-of-nothing")

    def test_what_is_kept_of_a_live_translation_that_is_gone_goes(self, page, german):
        LiveTranslation.objects.create(
            translation_key=page.translation_key, locale=german, translated_on="2026-01-01T00:00Z"
        )
        assert str(page.translation_key) in mended("record-of-nothing")

    def test_a_translation_left_without_its_original_is_told(self, page, english):
        copy = page.get_translation(english)
        StandardPage.objects.get(pk=page.pk).delete()
        said = run("--fix")
        assert f"without-original: “EN Objectifs” (standard page {copy.pk}, " in said
        assert said.endswith("1 faults are left.")
        assert StandardPage.objects.filter(pk=copy.pk).exists()
        assert run("--skip", "without-original") == "Nothing is left to mend.\n"


class TestReferences:
    @pytest.fixture
    def places(self, make, english):
        """A place in French and in English."""
        place = make.place()
        return place, translated(place, english, name="Town")

    def test_a_foreign_key(self, home, places):
        original, translation = places
        profile = add(home, CityProfilePage, "Profil", place=original)
        CityProfilePage.objects.filter(pk=profile.pk).update(place=translation)
        assert f"place holds place {translation.pk}, which is a translation." in mended("reference")
        profile.refresh_from_db()
        assert profile.place == original

    def test_a_choice_of_several(self, home, places, make):
        original, translation = places
        other = make.place(2)
        article = add(home, ArticlePage, "Article")
        through = ArticlePage.places.through
        for place in (other, translation):
            through.objects.create(articlepage=article, place=place)
        mended("reference")
        assert set(ArticlePage.objects.get(pk=article.pk).places.all()) == {original, other}

    def test_a_block_a_draft_and_what_was_taken_for_translation(self, home, make, english):
        figure = make.figure()
        in_english = translated(figure, english, label="Figure")

        def blocks(chosen):
            return body(("key_figures", {"figures": items({"figure": chosen.pk})}))

        profile = add(home, CityProfilePage, "Profil", body=blocks(figure))
        profile.body = profile.body.stream_block.to_python(
            [{"type": "key_figures", "value": {"figures": items({"figure": in_english.pk})}, "id": "a"}]
        )
        profile.save()
        profile.save_revision()
        take(profile)
        said = run()
        assert said.count("body holds key figure") == 3
        run("--fix")
        assert run() == "Nothing is left to mend.\n"
        profile = CityProfilePage.objects.get(pk=profile.pk)
        for version in (profile, profile.get_latest_revision_as_object()):
            assert version.body[0].value["figures"][0]["figure"] == figure

    def test_a_translation_without_an_original_is_told(self, home, places):
        original, translation = places
        profile = add(home, CityProfilePage, "Profil", place=original)
        CityProfilePage.objects.filter(pk=profile.pk).update(place=translation)
        original.delete()
        said = run("--fix", "--skip", "without-original")
        assert "a translation without an original. By hand:" in said


def test_words_that_no_panel_shows_are_told(settings):
    """Row 18: the engine counts them, and nobody can translate them."""
    assert faults("field") == []
    settings.PROJECT_APPS = ["tests.translation.papers"]
    assert "field: papers.Dossier: “chapters” is words, but no panel shows it. By hand:" in run()
