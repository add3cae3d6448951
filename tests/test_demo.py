import datetime

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.operations import TranslationCreator

from core import demo
from home.models import HomePage, KeyFigure
from news.models import ArticlePage, MissionPage, PublicationPage
from partnerships.models import Agreement, PartnershipPage
from search.indexing import rebuild

KEYS = [entry.key for entry in demo.entries()]


def contents():
    """Every row that loading could change, as text."""
    return {
        model.__name__: list(model.objects.order_by("pk").values_list("pk", "translation_key", "locale_id"))
        for model in (Page, KeyFigure)
    } | {"revisions": list(Page.objects.order_by("pk").values_list("latest_revision_id", flat=True))}


@pytest.mark.django_db
@pytest.mark.usefixtures("loaded_demo")
class TestLoaded:
    @pytest.mark.parametrize(
        ("address", "question", "recommended"),
        [
            ("/fr/search/", "Subventions", "/fr/participer/projets-citoyens/"),
            ("/fr/search/", "villes soeurs", "/fr/partenariats/"),
            ("/ar/search/", "تَوْأَمة", "/ar/partnerships/"),
        ],
    )
    def test_editors_recommend_pages_for_words_that_these_do_not_have(self, client, address, question, recommended):
        rebuild()
        found = client.get(address, {"q": question}).context["hits"]
        assert (found[0].page.url, found[0].recommended) == (recommended, True)

    def test_the_page_that_wagtail_begins_with_is_gone(self):
        [home] = Page.objects.filter(depth=2, locale__language_code="fr")
        assert home.specific_class is HomePage

    def test_loading_twice_changes_nothing(self):
        before = contents()
        call_command("load_demo", verbosity=0)
        assert contents() == before

    def test_what_was_edited_is_kept(self):
        figure = KeyFigure.objects.get(code="nice-towns", locale__language_code="fr")
        figure.label = "communes"
        figure.save_revision().publish()
        call_command("load_demo", verbosity=0)
        figure.refresh_from_db()
        assert figure.label == "communes"

    def test_every_entry_can_be_sent_to_every_language(self):
        others = Locale.objects.exclude(language_code="fr")
        assert others.count() == 5
        # One creator for all: what many pages refer to is sent once.
        creator = TranslationCreator(user=None, target_locales=list(others))
        for entry in demo.entries():
            creator.create_translations(entry.find())
        for entry in demo.entries():
            translations = entry.find().get_translations()
            assert {translation.locale for translation in translations} == set(others), entry.key

    def test_agreements_of_every_state_can_be_seen(self):
        agreements = Agreement.objects.filter(locale__language_code="fr")
        day = datetime.date(2026, 11, 22)
        assert {agreement.state_on(day) for agreement in agreements} == set(Agreement.State)

    def test_what_no_source_states_says_that_it_is_an_example(self):
        known = {"quebec", "montreal", "mission-2024", "study"}
        kinds = (PartnershipPage, MissionPage, ArticlePage, PublicationPage)
        made_up = [entry for entry in demo.entries() if issubclass(entry.model_class, kinds) and entry.key not in known]
        assert made_up
        for entry in made_up:
            assert entry.find().lead.startswith("Exemple"), entry.key

    @pytest.mark.parametrize("key", KEYS)
    def test_every_entry_is_translated_into_its_languages(self, key):
        entry = demo.REGISTRY[key]
        for language in entry.languages:
            translation = Translation.objects.get(
                source__object_id=entry.translation_key, target_locale__language_code=language
            )
            segments = StringSegment.objects.filter(source=translation.source).annotate_translation(
                translation.target_locale
            )
            missing = [segment for segment in segments if segment.translation is None]
            if language in PARTLY:
                missing = [segment for segment in missing if segment.context.path in NEVER_MISSING]
            assert [segment.string.data for segment in missing] == [], language


PARTLY = {"es", "de"}
"""The languages in which some texts are left to be translated."""

NEVER_MISSING = {"title", "slug", "name", "lead"}


def test_the_demo_is_refused_where_the_secret_key_is_a_secret(db, settings):
    settings.SECRET_KEY = "a real one"
    with pytest.raises(CommandError, match="production"):
        call_command("load_demo", verbosity=0)
