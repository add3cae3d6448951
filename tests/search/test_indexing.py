"""The index follows whatever changes a page, or who can read it."""

import datetime
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Comment, Page, PageViewRestriction

from directory.models import Place
from home.models import NetworkIndexPage, NetworkPage, StandardPage
from news.models import MissionPage, MissionPartnership, NewsIndexPage
from partnerships.models import PartnershipIndexPage, PartnershipPage
from search.indexing import index, index_later, rebuild
from search.models import IndexedPage
from search.signals import fill_new_index
from tests.home.helpers import body, translate

DAY = datetime.date(2024, 5, 24)


@pytest.fixture
def indexed(db):
    """Return the titles of the pages in the index, but for home pages."""
    return lambda: set(IndexedPage.objects.filter(page__depth__gt=2).values_list("page__title", flat=True))


def test_a_page_is_indexed_when_it_is_published_and_no_longer_when_it_is_not(publish, titles, committed, indexed):
    page = publish("fr", "Climat")
    assert titles("fr", "climat") == ["Climat"]
    with committed():
        page.unpublish()
    assert indexed() == set()


def test_a_draft_changes_nothing(publish, titles, committed):
    page = publish("fr", "Climat")
    page.title = "Mobilité"
    with committed() as callbacks:
        page.save_revision()
    assert callbacks == []
    assert titles("fr", "climat") == ["Climat"]
    with committed():
        page.get_latest_revision().publish()
    assert titles("fr", "climat") == []
    assert titles("fr", "mobilite") == ["Mobilité"]


def test_a_deleted_page_is_forgotten(publish, indexed):
    publish("fr", "Climat").delete()
    assert indexed() == set()


def test_pages_below_a_restriction_are_not_indexed_until_it_is_lifted(publish, committed, indexed):
    above = publish("fr", "Partie")
    publish("fr", "Climat", parent=above)
    with committed():
        restriction = PageViewRestriction.objects.create(page=above, restriction_type="login")
    assert indexed() == set()
    with committed():
        restriction.delete()
    assert indexed() == {"Partie", "Climat"}


def test_a_page_that_is_moved_below_a_restriction_is_not_indexed(publish, committed, indexed):
    above, page = publish("fr", "Partie"), publish("fr", "Climat")
    with committed():
        PageViewRestriction.objects.create(page=above, restriction_type="login")
    assert indexed() == {"Climat"}
    with committed():
        page.move(Page.objects.get(pk=above.pk), pos="last-child")
    assert indexed() == set()


def test_a_translation_is_indexed_when_it_is_published(publish, titles, committed, english_home):
    page = publish("fr", "Climat", lead="Nos écoles")
    with committed():
        copy = page.copy_for_translation(english_home.locale)
        copy.title, copy.lead = "Climate", "Our schools"
        copy.save_revision()
    assert titles("en", "school") == []
    with committed():
        copy.get_latest_revision().publish()
    assert titles("en", "school") == ["Climate"]
    assert titles("fr", "ecole") == ["Climat"]


def test_an_alias_is_not_indexed(publish, committed, indexed, home):
    page = publish("fr", "Climat")
    with committed():
        page.create_alias(update_slug="climat-2")
    assert IndexedPage.objects.filter(page__title="Climat").count() == 1


def test_words_of_blocks_and_rows_are_found_and_what_only_sets_their_look_is_not(publish, titles):
    text = body(("heading", {"level": "h2", "text": "Mobilité douce"}), ("rich_text", "<p>À pied.</p>"))
    publish("fr", "Page", body=text)
    assert titles("fr", "mobilites") == ["Page"]
    assert titles("fr", "section") == []


def test_a_partnership_is_found_by_its_place_and_country_in_each_language(
    publish, titles, committed, english_home, source_locale
):
    with committed():
        place = Place.objects.create(name="Agadir", native_name="أكادير", country="MA", locale=source_locale)
    parent = publish("fr", "Partenaires", PartnershipIndexPage)
    page = publish("fr", "Au sud", PartnershipPage, parent, place=place, since=1994, lead="Un jumelage de longue date.")
    for asked in ("agadir", "أكادير", "maroc"):
        assert titles("fr", asked) == ["Au sud"], asked
    with committed():
        translate(parent, english_home.locale)
        translate(page, english_home.locale)
    assert titles("en", "morocco agadir") == ["EN Au sud"]
    with committed():
        copy = place.copy_for_translation(english_home.locale)
        copy.name = "Agadir in Souss"
        copy.save()
    assert titles("en", "souss") == ["EN Au sud"]
    place.name = "Agadir Ida-Outanane"
    with committed():
        place.save()
    assert titles("fr", "outanane") == ["Au sud"]


def test_what_editors_say_to_one_another_is_not_found(publish, titles, committed, django_user_model):
    page = publish("fr", "Climat")
    page.wagtail_admin_comments.add(
        Comment(user=django_user_model.objects.create(username="a"), text="Confidentiel", contentpath="lead")
    )
    with committed():
        page.save()
    assert Comment.objects.count() == 1
    assert titles("fr", "confidentiel") == []


def test_facts_that_follow_are_found_in_the_translation(publish, titles, committed, english_home, make):
    parent = publish("fr", "Réseaux", NetworkIndexPage)
    first, second = make.organisation(1), make.organisation(2)
    second.name = "Eurocities"
    second.save()
    page = publish("fr", "Villes", NetworkPage, parent, organisation=first, lead="Un réseau.")
    with committed():
        translate(parent, english_home.locale)
        translate(page, english_home.locale)
    assert titles("fr", "reseau") == ["Réseaux", "Villes"]  # Which is what the kind of page is called, too.
    assert titles("en", "eurocities") == []
    page.organisation = second
    with committed():
        page.save_revision().publish()
    assert titles("en", "eurocities") == ["EN Villes"]


def test_pages_that_name_a_page_are_found_by_its_new_title_at_once(publish, titles, committed, home_in, make):
    partners = publish("fr", "Partenaires", model=PartnershipIndexPage)
    partner = publish("fr", "Dakar", model=PartnershipPage, parent=partners, place=make.place())
    news = publish("fr", "Nouvelles", model=NewsIndexPage)
    mission = publish("fr", "Mission", model=MissionPage, parent=news, starts=DAY, ends=DAY)
    mission.partnerships = [MissionPartnership(partnership=partner)]
    with committed():
        mission.save_revision().publish()
    assert set(titles("fr", "dakar")) == {"Dakar", "Mission"}
    partner.title = "Saint-Louis"
    with committed():
        partner.save_revision().publish()
    assert titles("fr", "dakar") == []
    assert set(titles("fr", "saint-louis")) == {"Saint-Louis", "Mission"}


def test_a_page_is_found_by_the_title_in_its_language_of_what_it_names_once_that_is_translated(
    publish, titles, committed, english_home, english, make
):
    partners = publish("fr", "Partenaires", model=PartnershipIndexPage)
    partner = publish("fr", "Genève", model=PartnershipPage, parent=partners, place=make.place())
    news = publish("fr", "Nouvelles", model=NewsIndexPage)
    mission = publish("fr", "Mission", model=MissionPage, parent=news, starts=DAY, ends=DAY)
    mission.partnerships = [MissionPartnership(partnership=partner)]
    with committed():
        mission.save_revision().publish()
    with committed():
        translate(news, english)
        copy = translate(mission, english)
    assert titles("en", "genève") == [copy.title]
    with committed():
        translate(partners, english)
        translated = translate(partner, english)
        translated.title = "Geneva"
        translated.save_revision().publish()
    assert set(titles("en", "geneva")) == {"Geneva", copy.title}
    with committed():
        translated.unpublish()
    assert titles("en", "geneva") == []


def test_publishing_without_another_title_costs_two_queries_more_than_indexing(publish, committed):
    page = publish("fr", "Climat")
    with CaptureQueriesContext(connection) as alone:
        index([page.pk])
    with CaptureQueriesContext(connection) as followed, committed():
        index_later([page.pk])
    assert len(followed) - len(alone) == 2


def test_each_page_is_indexed_once_in_a_transaction(publish, committed):
    page = publish("fr", "Climat")
    with CaptureQueriesContext(connection) as once, committed():
        index_later([page.pk])
    with CaptureQueriesContext(connection) as often, committed():
        for _time in range(5):
            index_later([page.pk])
    assert len(often) == len(once)


def test_what_was_taken_back_leaves_the_index_as_it_is(publish, titles, committed):
    page = publish("fr", "Climat")
    with committed():
        try:
            with transaction.atomic():
                page.title = "Mobilité"
                page.save()
                raise RuntimeError
        except RuntimeError:
            pass
    assert titles("fr", "climat") == ["Climat"]


def test_many_pages_are_indexed_in_a_constant_number_of_queries(publish):
    keys = [publish("fr", f"Climat {number}", lead="Un chapô.").pk for number in range(6)]
    index(keys)
    with CaptureQueriesContext(connection) as two:
        index(keys[:2])
    with CaptureQueriesContext(connection) as six:
        index(keys)
    assert len(six) == len(two)


def test_the_command_makes_the_index_anew(publish, indexed, capsys):
    publish("fr", "Climat")
    gone = publish("fr", "Retirée")
    Page.objects.filter(pk=gone.pk).update(live=False)
    IndexedPage.objects.exclude(page=gone).delete()
    call_command("rebuild_search")
    assert indexed() == {"Climat"}
    assert "2" in capsys.readouterr().out  # The home page is the other.


def test_a_database_that_gets_the_index_only_now_has_its_pages_indexed(publish, indexed):
    publish("fr", "Climat")
    IndexedPage.objects.all().delete()
    fill_new_index(plan=[])
    assert indexed() == set()

    class Made:
        app_label = "search"

    fill_new_index(plan=[(Made, False)])
    assert indexed() == {"Climat"}


def test_wagtail_s_own_index_is_another(publish, indexed):
    publish("fr", "Climat")
    before = list(IndexedPage.objects.order_by("pk").values())
    call_command("update_index", verbosity=0)
    assert list(IndexedPage.objects.order_by("pk").values()) == before
    assert rebuild() == 2


@pytest.mark.django_db(transaction=True)
def test_a_second_process_neither_spoils_the_index_nor_misses_it(home, source_locale):
    code = """
from home.models import HomePage, StandardPage
home = HomePage.objects.get()
page = home.add_child(instance=StandardPage(title="Climat", slug="climat", locale=home.locale, live=False))
page.save_revision().publish()
"""
    page = home.add_child(instance=StandardPage(title="Ici", slug="ici", locale=source_locale, live=False))
    page.save_revision().publish()
    other_process("shell", "--no-imports", "--command", code)
    other_process("update_index", "--verbosity=0")
    assert set(IndexedPage.objects.values_list("page__title", flat=True)) >= {"Ici", "Climat"}
    assert IndexedPage.objects.filter(vector="climat", page__title="Climat").exists()


def other_process(*arguments):
    """Run a command of manage.py on the database of this test."""
    at = connection.settings_dict
    host = f"{at['HOST']}:{at['PORT']}" if at["PORT"] else f"/{at['HOST']}"
    address = f"postgresql://{at['USER']}:{quote(at['PASSWORD'])}@{host}/{at['NAME']}"
    root = Path(__file__).parents[2]
    environment = os.environ | {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=root, env=environment, check=True)
