"""What was searched in vain: counted for editors, without anything personal."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from search import missed
from search.missed import asked_in_vain, count_missed, forget_old
from search.models import MissedSearch


@pytest.fixture
def locales(source_locale, english):
    return source_locale, english


def counted():
    return {(row.locale.language_code, row.words): row.times for row in MissedSearch.objects.select_related("locale")}


def test_words_are_counted_by_language_and_day_in_one_spelling(locales):
    for question in ("Piscine", "piscine ", '"piscine"'):
        count_missed(question, "fr")
    count_missed("piscine", "en")
    assert counted() == {("fr", "piscine"): 3, ("en", "piscine"): 1}
    assert {row.day for row in MissedSearch.objects.all()} == {timezone.localdate()}


@pytest.mark.parametrize("question", ["anna@example.org", "06 12 34 56 78", "190057812345678", "", "?", "a"])
def test_what_may_be_personal_or_says_nothing_is_not_counted(locales, question):
    count_missed(question, "fr")
    assert counted() == {}


def test_long_questions_are_cut(locales):
    count_missed("mot " + "x" * 500, "fr")
    assert [len(words) for _language, words in counted()] == [missed.LONGEST]


def test_a_robot_cannot_fill_the_table(locales, monkeypatch):
    monkeypatch.setattr(missed, "MOST_A_DAY", 3)
    monkeypatch.setattr(missed, "MOST_TIMES_A_DAY", 2)
    for number in "abcdef":
        count_missed(f"mot{number}", "fr")
    assert len(counted()) == 3
    for _time in range(5):
        count_missed("mota", "fr")
    assert counted()["fr", "mota"] == 2
    count_missed("motz", "en")
    assert len(counted()) == 4


def test_what_is_old_is_forgotten(locales):
    french = locales[0]
    today = timezone.localdate()
    for days, words in ((180, "kept"), (181, "old")):
        MissedSearch.objects.create(locale=french, day=today - datetime.timedelta(days=days), words=words, times=5)
    assert [row["words"] for row in asked_in_vain()] == ["kept"]
    count_missed("new", "fr")
    assert set(counted()) == {("fr", "kept"), ("fr", "new")}
    MissedSearch.objects.update(day=today - datetime.timedelta(days=200))
    forget_old()
    assert counted() == {}


def test_what_few_have_asked_is_forgotten_sooner(locales):
    french = locales[0]
    today = timezone.localdate()
    for days, words, times in ((15, "jeanne martin", 2), (14, "recent", 1), (15, "piscine", 2), (1, "piscine", 1)):
        day = today - datetime.timedelta(days=days)
        MissedSearch.objects.create(locale=french, day=day, words=words, times=times)
    count_missed("new", "fr")
    assert set(counted()) == {("fr", "recent"), ("fr", "piscine"), ("fr", "new")}
    assert MissedSearch.objects.filter(words="piscine").count() == 2


def test_editors_see_what_was_asked_often_and_never_what_was_asked_once(admin_client, locales):
    french, english = locales
    today = timezone.localdate()
    for locale, days, words, times in [
        (french, 0, "piscine", 2),
        (french, 1, "piscine", 2),
        (english, 0, "swimming pool", 3),
        (french, 0, "jean dupont", 2),
    ]:
        day = today - datetime.timedelta(days=days)
        MissedSearch.objects.create(locale=locale, day=day, words=words, times=times)
    assert [(row["words"], row["total"], row["last"]) for row in asked_in_vain()] == [
        ("piscine", 4, today),
        ("swimming pool", 3, today),
    ]
    page = admin_client.get(reverse("missed_searches_report")).content.decode()
    assert "piscine" in page
    assert "swimming pool" in page
    assert "jean dupont" not in page
    only = admin_client.get(reverse("missed_searches_report_results"), {"locale": english.pk}).content.decode()
    assert "piscine" not in only
    assert "swimming pool" in only
    export = admin_client.get(reverse("missed_searches_report"), {"export": "csv"})
    text = b"".join(export.streaming_content).decode()
    assert "piscine,fr,4" in text


def test_the_report_is_for_those_who_edit_pages(client, django_user_model, locales):
    client.force_login(django_user_model.objects.create_user("nobody"))
    assert client.get(reverse("missed_searches_report")).status_code == 302


def test_an_editor_recommends_a_page_for_a_search(admin_client, home):
    locale = Locale.objects.get(language_code="fr")
    address = reverse("wagtailsnippets_search_pick:add")
    assert admin_client.get(address).status_code == 200
    response = admin_client.post(address, {"locale": locale.pk, "questions": "bourse\naide", "page": home.pk})
    assert response.status_code == 302
    listing = admin_client.get(reverse("wagtailsnippets_search_pick:list")).content.decode()
    assert "bourse" in listing
