"""The screens "My work" and "Coverage" over HTTP, and what leads to them."""

import csv
import io
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from home.models import StandardPage
from tests.home.helpers import add
from translation.desk.assigning import assign
from translation.desk.segments import segments_of, write
from translation.models import State


def member_of(user, *groups):
    """Let somebody be in groups, and read English."""
    user.groups.add(*Group.objects.filter(name__in=groups))
    UserProfile.objects.get_or_create(user=user, defaults={"preferred_language": "en"})
    return user


@pytest.fixture
def into_english(translator, english):
    return member_of(translator, "Translators: English")


@pytest.fixture
def pages(home, english_home, english, german):
    """Three pages below the home page, sent to English; the first to German too."""
    made = [add(home, StandardPage, f"Page {number}") for number in range(1, 4)]
    for page in made:
        translate_object(page, [english])
    home.copy_for_translation(german, copy_parents=True)
    translate_object(made[0], [german])
    return made


def translation_of(page, locale):
    return Translation.objects.get(source__object_id=page.translation_key, target_locale=locale)


def screen(client, name, **query):
    response = client.get(reverse(f"translation_desk:{name}"), query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def table(soup):
    """Return the rows of the table, the texts of their cells without needless blanks."""
    rows = soup.select(".desk-table tbody tr")
    return [[" ".join(cell.get_text(" ").split()) for cell in row.select("th, td:not(.desk-check)")] for row in rows]


def test_a_translator_sees_what_is_left_in_their_language_what_is_theirs_first(client, pages, english, into_english):
    assign(translation_of(pages[2], english), assignee=into_english, due_on=date(2026, 1, 2), user=None)
    client.force_login(into_english)
    rows = table(screen(client, "my_work"))
    assert [row[0].split(" Standard")[0] for row in rows] == ["Page 3", "Page 1", "Page 2"]
    assert {row[1] for row in rows} == {"English"}
    assert rows[0][4:] == ["2 January 2026 Overdue", "Me"]
    assert rows[1][4:] == ["–", "–"]


def test_work_leads_into_the_workspace(client, pages, english, into_english):
    client.force_login(into_english)
    links = [link["href"] for link in screen(client, "my_work").select(".desk-table a")]
    assert reverse("translation_desk:workspace", args=[translation_of(pages[0], english).pk]) in links


def test_what_waits_for_review_is_the_work_of_reviewers(client, pages, english, into_english, django_user_model):
    for segment in segments_of(translation_of(pages[0], english)):
        write(segment, "Words", state=State.TO_REVIEW, user=None)
    client.force_login(into_english)
    assert len(table(screen(client, "my_work"))) == 2
    client.force_login(member_of(django_user_model.objects.create_user("rev"), "Reviewers: English"))
    assert len(table(screen(client, "my_work"))) == 3
    [[title, *_rest]] = table(screen(client, "my_work", stage="to_review"))
    assert title.startswith("Page 1")


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"owner": "me"}, {"Page 1"}),
        ({"owner": "nobody"}, {"Page 1", "Page 2", "Page 3"}),
        ({"language": "de"}, {"Page 1"}),
        ({"q": "page 2"}, {"Page 2"}),
    ],
)
def test_work_is_filtered(client, pages, english, german, admin_user, query, titles):
    member_of(admin_user)
    assign(translation_of(pages[0], english), assignee=admin_user, user=None)
    client.force_login(admin_user)
    assert {row[0].split(" Standard")[0] for row in table(screen(client, "my_work", **query))} == titles


def test_whoever_has_no_role_has_no_desk(client, django_user_model):
    editor = member_of(django_user_model.objects.create_user("editor"), "Editors")
    client.force_login(editor)
    for name in ("my_work", "coverage"):
        response = client.get(reverse(f"translation_desk:{name}"))
        assert response.status_code == 302, "Wagtail sends home whoever may not"
        assert response.url == reverse("wagtailadmin_home")
    # The report of ageing pages, which is for editors too, stands below the same address.
    assert f'"{reverse("translation_desk:my_work")}"' not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_first_screen_shows_work_and_the_menu_leads_to_it(client, pages, into_english):
    client.force_login(into_english)
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    panel = BeautifulSoup(page, "html.parser").select_one("#my-translations-section")
    assert panel is not None
    assert "My work (3)" in panel.get_text()
    assert f'"url": "{reverse("translation_desk:coverage")}"' in page


def test_coverage_shows_pages_by_languages(client, pages, admin_user):
    member_of(admin_user)
    client.force_login(admin_user)
    soup = screen(client, "coverage")
    columns = soup.select(".desk-table thead th:not(.desk-check)")
    headings = [column.get_text(" ", strip=True).split()[0] for column in columns]
    assert headings == ["Title", "Deutsch", "English"]
    rows = {row[0].split(" Standard")[0]: row[1:] for row in table(soup)}
    assert [cell.split(" ")[0] for cell in rows["Page 1"]] == ["In", "In"]
    assert [cell.split(" ")[0] for cell in rows["Page 2"]] == ["Missing", "In"]
    assert "words left" in rows["Page 1"][0]


def test_translators_see_their_languages_and_coordinators_all(client, pages, into_english, django_user_model):
    client.force_login(into_english)
    assert len(screen(client, "coverage").select(".desk-table thead th:not(.desk-check)")) == 2
    client.force_login(member_of(django_user_model.objects.create_user("co"), "Coordinators: English"))
    soup = screen(client, "coverage")
    assert len(soup.select(".desk-table thead th:not(.desk-check)")) == 3
    into_german = Translation.objects.get(target_locale__language_code="de")
    assert not soup.select(f'a[href="{reverse("translation_desk:workspace", args=[into_german.pk])}"]')


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"language": "de", "stage": "missing"}, {"Page 2", "Page 3"}),
        ({"language": "de", "stage": "in_progress"}, {"Nantes", "Page 1"}),
        ({"stage": "live"}, {"Nantes"}),
        ({"kind": "home.standardpage", "q": "3"}, {"Page 3"}),
        ({"kind": "home.commitment"}, {"Engagement 1"}),
        ({"kind": "home.commitment", "q": "nothing such"}, set()),
        ({"kind": "directory.place"}, {"Ville 1"}),
    ],
)
def test_coverage_is_filtered(client, pages, make, admin_user, query, titles):
    make.commitment()
    make.place()
    member_of(admin_user)
    client.force_login(admin_user)
    soup = screen(client, "coverage", **query)
    assert {title.get_text(strip=True) for title in soup.select(".desk-table .title-wrapper")} == titles


def test_coverage_is_filtered_by_section(client, home, pages, admin_user):
    add(pages[1], StandardPage, "Below")
    home.refresh_from_db()
    member_of(admin_user)
    client.force_login(admin_user)
    soup = screen(client, "coverage", section=pages[1].pk)
    assert [title.get_text(strip=True) for title in soup.select(".desk-table .title-wrapper")] == ["Page 2", "Below"]
    assert soup.select_one(f'select[name="section"] option[value="{home.pk}"]')


def test_coverage_is_exported(client, pages, english, admin_user, into_english):
    assign(translation_of(pages[0], english), assignee=into_english, due_on=date(2026, 12, 24), user=None)
    member_of(admin_user)
    client.force_login(admin_user)
    response = client.get(reverse("translation_desk:coverage"), {"export": "csv", "kind": "home.standardpage"})
    rows = list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))
    assert [row["Title"] for row in rows] == ["Page 1", "Page 2", "Page 3"]
    assert (rows[0]["English: State"], rows[0]["Deutsch: State"], rows[1]["Deutsch: State"]) == (
        "In progress",
        "In progress",
        "Missing",
    )
    assert (rows[0]["English: Assigned to"], rows[0]["English: Due date"]) == ("Ada", "2026-12-24")


def test_my_work_is_exported(client, pages, into_english):
    client.force_login(into_english)
    response = client.get(reverse("translation_desk:my_work"), {"export": "csv"})
    rows = list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))
    assert {row["Title"] for row in rows} == {"Page 1", "Page 2", "Page 3"}


@pytest.mark.parametrize("name", ["my_work", "coverage"])
def test_a_screen_takes_the_same_queries_with_more_pages(client, home, pages, english, admin_user, name):
    member_of(admin_user)
    client.force_login(admin_user)

    def taken():
        with CaptureQueriesContext(connection) as captured:
            screen(client, name)
        return len(captured)

    taken()
    before = taken()
    for number in range(4, 8):
        translate_object(add(home, StandardPage, f"Page {number}"), [english])
    assert taken() == before
