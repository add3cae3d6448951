"""Old addresses lead to where their pages are now, in every language."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.redirects import keep_addresses
from home.models import HomePage, StandardPage
from partnerships.models import PartnershipIndexPage, PartnershipPage
from tests.home.helpers import add, translate
from tests.translation.conftest import english_home, home, make

__all__ = ["english_home", "home", "make"]


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Let what waits for the end of a transaction happen when it is asked for: the tests' own never ends."""

    def committed(change):
        with django_capture_on_commit_callbacks(execute=True):
            return change()

    return committed


@pytest.fixture
def rename(committed):
    """Give a page another slug, as its editor does, and return it as it is then."""

    def rename(page, slug):
        page = page.specific_class.objects.get(pk=page.pk)
        page.slug = slug
        committed(page.save_revision().publish)
        return page.specific_class.objects.get(pk=page.pk)

    return rename


@pytest.fixture
def move(committed):
    """Move a page below another and return it as it is then."""

    def move(page, target):
        target.refresh_from_db()
        committed(lambda: page.specific_class.objects.get(pk=page.pk).move(target, pos="last-child"))
        return page.specific_class.objects.get(pk=page.pk)

    return move


@pytest.fixture
def leads_to(client):
    """Return where an address leads for good, in one step; None where it leads nowhere."""

    def leads_to(address, **headers):
        response = client.get(address, headers=headers)
        if response.status_code == 404:
            return None
        assert response.status_code == 301
        # Another page may be published at the old address tomorrow: browsers ask again.
        assert "max-age=0" in response["Cache-Control"]
        assert "public" in response["Cache-Control"]
        assert client.get(response["Location"], headers=headers).status_code == 200
        return response["Location"]

    return leads_to


def test_a_renamed_page_and_all_below_it_are_found_at_their_old_addresses(home, rename, leads_to):
    page = add(home, StandardPage, "Objectifs", slug="objectifs")
    below = add(page, StandardPage, "Climat", slug="climat")
    draft = add(page, StandardPage, "Brouillon", slug="brouillon", live=False)
    rename(page, "buts")
    assert leads_to("/fr/objectifs/") == "/fr/buts/"
    assert leads_to("/fr/objectifs/climat/") == "/fr/buts/climat/"
    assert leads_to("/fr/objectifs/brouillon/") is None
    assert set(Redirect.objects.values_list("redirect_page", flat=True)) == {page.pk, below.pk}
    assert draft.pk not in Redirect.objects.values_list("redirect_page", flat=True)


def test_a_moved_page_and_all_below_it_are_found_at_their_old_addresses(home, move, leads_to):
    page = add(home, StandardPage, "Objectifs", slug="objectifs")
    add(page, StandardPage, "Climat", slug="climat")
    move(page, add(home, StandardPage, "Stratégie", slug="strategie"))
    assert leads_to("/fr/objectifs/") == "/fr/strategie/objectifs/"
    assert leads_to("/fr/objectifs/climat/") == "/fr/strategie/objectifs/climat/"


def test_a_page_that_only_changes_its_place_among_others_leaves_no_address(home, committed):
    page = add(home, StandardPage, "Objectifs", slug="objectifs")
    add(home, StandardPage, "Climat", slug="climat")
    committed(lambda: page.move(home, pos="last-child"))
    assert not Redirect.objects.exists()


def test_pages_moved_together_are_all_found(home, admin_client, committed, leads_to):
    target = add(home, StandardPage, "Stratégie", slug="strategie")
    pages = [add(home, StandardPage, f"Page {number}", slug=f"page-{number}") for number in range(3)]
    query = "&".join(f"id={page.pk}" for page in pages)
    answer = committed(lambda: admin_client.post(f"/admin/bulk/wagtailcore/page/move/?{query}", {"chooser": target.pk}))
    assert answer.status_code == 302
    for page in pages:
        assert leads_to(f"/fr/{page.slug}/") == f"/fr/strategie/{page.slug}/"


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("/fr/objectifs", "/fr/buts/"),
        ("/fr/objectifs/?q=a%20b&q=%C3%A9", "/fr/buts/?q=a%20b&q=%C3%A9"),
        ("/fr/objectifs?utm=1", "/fr/buts/?utm=1"),
        ("/FR/objectifs/", "/fr/buts/"),
        ("/fr-CA/objectifs/", "/fr/buts/"),
        ("/fr//objectifs//", "/fr/buts/"),
    ],
)
def test_the_query_is_kept_and_an_address_may_be_written_carelessly(home, rename, leads_to, asked, given):
    rename(add(home, StandardPage, "Objectifs", slug="objectifs"), "buts")
    assert leads_to(asked) == given


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [("ar", "الشراكات", "شركاؤنا"), ("zh-hans", "伙伴城市", "合作城市"), ("en", "été-école", "summer-school")],
)
def test_an_address_in_any_script_leads_on(home, rename, leads_to, client, code, old, new):
    locale = Locale.objects.get_or_create(language_code=code)[0]
    page = translate_with_slug(add(home, StandardPage, "Objectifs"), locale, old, parents=True)
    old_address = page.url
    assert "%" in old_address
    page = rename(page, new)
    assert leads_to(old_address) == page.url
    assert leads_to(old_address.lower()) == page.url
    assert client.get(f"/{code}/{old}/")["Location"] == page.url


def translate_with_slug(page, locale, slug, parents=False):
    copy = page.copy_for_translation(locale, copy_parents=parents)
    copy.slug, copy.live = slug, True
    copy.save()
    Page.objects.filter(locale=locale).update(live=True, alias_of=None)
    return type(page).objects.get(pk=copy.pk)


def test_a_translator_s_new_slug_leads_on_from_the_old_one_and_leaves_other_languages(
    home, english_home, english, committed, leads_to, client
):
    page = add(home, StandardPage, "Objectifs", slug="objectifs")
    copy = translate(page, english)
    assert copy.url == "/en/objectifs/"
    translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=english)
    segment = StringSegment.objects.get(source=translation.source, context__path="slug")
    StringTranslation.objects.create(
        translation_of=segment.string, context=segment.context, locale=english, data="objectives"
    )
    committed(lambda: translation.save_target(publish=True))
    assert StandardPage.objects.get(pk=copy.pk).url == "/en/objectives/"
    assert leads_to("/en/objectifs/") == "/en/objectives/"
    assert client.get("/fr/objectifs/").status_code == 200
    assert list(Redirect.objects.values_list("old_path", flat=True)) == ["/en/objectifs"]


def test_a_draft_of_another_slug_changes_nothing_until_it_is_published(home, committed, client, leads_to):
    page = add(home, StandardPage, "Objectifs", slug="objectifs")
    page.slug = "buts"
    revision = committed(page.save_revision)
    assert not Redirect.objects.exists()
    assert client.get("/fr/objectifs/").status_code == 200
    committed(revision.publish)
    assert leads_to("/fr/objectifs/") == "/fr/buts/"


def test_however_often_a_page_is_renamed_one_step_leads_to_it(home, rename, leads_to):
    page = add(home, StandardPage, "Un", slug="un")
    for slug in ("deux", "trois", "quatre"):
        page = rename(page, slug)
    assert [leads_to(f"/fr/{slug}/") for slug in ("un", "deux", "trois")] == ["/fr/quatre/"] * 3


def test_a_page_that_returns_to_an_old_address_leads_from_there_to_nowhere(home, rename, leads_to, client):
    page = add(home, StandardPage, "Un", slug="un")
    page = rename(rename(page, "deux"), "un")
    assert list(Redirect.objects.values_list("old_path", flat=True)) == ["/fr/deux"]
    page.unpublish()
    assert client.get("/fr/un/").status_code == 404
    assert client.get("/fr/deux/").status_code == 404


def test_a_redirect_of_a_page_to_itself_is_not_followed(home, client):
    page = add(home, StandardPage, "Un", slug="un", live=False)
    Redirect.add_redirect("/fr/un", page)
    Redirect.add_redirect("/fr/deux", "http://testserver/fr/trois/")
    Redirect.add_redirect("/fr/trois", "http://testserver/fr/deux/")
    Redirect.add_redirect("/fr/quatre", "http://testserver/fr/quatre/")
    for slug in ("un", "deux", "trois", "quatre"):
        assert client.get(f"/fr/{slug}/").status_code == 404


def test_a_new_page_at_an_old_address_wins(home, rename, client, leads_to):
    rename(add(home, StandardPage, "Un", slug="un"), "deux")
    page = add(home, StandardPage, "Nouveau", slug="un")
    assert client.get("/fr/un/").status_code == 200
    assert client.get("/fr/un", follow=True).redirect_chain == [("/fr/un/", 301)]
    rename(page, "trois")
    assert leads_to("/fr/un/") == "/fr/trois/"


@pytest.mark.parametrize("state", ["unpublished", "deleted", "home unpublished"])
def test_an_old_address_leads_to_no_page_that_cannot_be_read(home, rename, client, state):
    page = rename(add(home, StandardPage, "Un", slug="un"), "deux")
    match state:
        case "unpublished":
            page.unpublish()
        case "deleted":
            page.delete()
        case "home unpublished":
            home.unpublish()
    assert client.get("/fr/un/").status_code == 404


def test_a_private_page_asks_for_its_password_at_its_new_address(home, rename, client):
    page = rename(add(home, StandardPage, "Un", slug="un"), "deux")
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")
    response = client.get("/fr/un/", follow=True)
    assert response.redirect_chain == [("/fr/deux/", 301)]
    assert "password" in response.content.decode()


def test_an_alias_of_a_renamed_page_keeps_its_own_address(home, english_home, english, rename, client):
    page = add(home, StandardPage, "Un", slug="un")
    page.copy_for_translation(english, alias=True)
    rename(page, "deux")
    assert client.get("/en/un/", follow=True).status_code == 200


def test_addresses_below_a_page_lead_on_too(home, make, rename, leads_to):
    index = add(home, PartnershipIndexPage, "Partenaires", slug="partenaires")
    page = add(index, PartnershipPage, "Dakar", slug="dakar", place=make.place())
    rename(index, "partenariats")
    assert leads_to("/fr/partenaires/dakar/sheet/") == "/fr/partenariats/dakar/sheet/"
    rename(page, "ville-de-dakar")
    assert leads_to("/fr/partenaires/dakar/sheet/?a=b") == "/fr/partenariats/ville-de-dakar/sheet/?a=b"
    assert leads_to("/fr/partenariats/dakar/sheet") == "/fr/partenariats/ville-de-dakar/sheet/"
    assert leads_to("/fr/partenaires/dakar/nothing/") is None


def test_a_page_that_left_a_moved_one_is_found_at_both_its_old_addresses(home, move, rename, leads_to):
    page = add(home, StandardPage, "Un", slug="un")
    below = add(page, StandardPage, "Dessous", slug="dessous")
    rename(page, "deux")
    move(below, home)
    assert leads_to("/fr/un/dessous/") == leads_to("/fr/deux/dessous/") == "/fr/dessous/"


def test_a_page_with_a_very_long_address_can_be_renamed(home, rename, leads_to):
    page = add(home, StandardPage, "Un", slug="un")
    below = add(page, StandardPage, "Long", slug="l" * 255)
    assert rename(page, "deux").url == "/fr/deux/"
    assert leads_to(f"/fr/un/{below.slug}/") == f"/fr/deux/{below.slug}/"


def test_another_slug_of_a_home_page_changes_no_address(home, english_home, rename, client):
    add(english_home, StandardPage, "Goals", slug="goals")
    rename(english_home, "english")
    assert not Redirect.objects.exists()
    assert client.get("/en/goals/").status_code == 200


def test_each_site_has_old_addresses_of_its_own(home, rename, leads_to):
    root = Page.objects.get(depth=1)
    other = root.add_child(instance=HomePage(title="Autre", slug="autre", locale=home.locale))
    Site.objects.create(hostname="autre.example", root_page=other)
    page = add(other, StandardPage, "Un", slug="un")
    rename(page, "deux")
    assert leads_to("/fr/un/", host="autre.example") == "/fr/deux/"
    assert leads_to("/fr/un/") is None


def test_a_page_moved_to_another_site_is_found_there(home, move, client):
    root = Page.objects.get(depth=1)
    other = root.add_child(instance=HomePage(title="Autre", slug="autre", locale=home.locale))
    Site.objects.create(hostname="autre.example", root_page=other)
    move(add(home, StandardPage, "Un", slug="un"), other)
    assert client.get("/fr/un/?a=b")["Location"] == "http://autre.example/fr/un/?a=b"
    assert client.get("/fr/un/", headers={"host": "autre.example"}).status_code == 200


def test_what_editors_lead_elsewhere_stays_so(home, rename, client):
    page = add(home, StandardPage, "Un", slug="un")
    site = Site.objects.get()
    Redirect.add_redirect("/fr/un", "https://archives.example/un?x=1", site=site)
    Redirect.add_redirect("/affiche", page, is_permanent=False)
    Redirect.add_redirect("/index.php?id=12", page)
    rename(page, "deux")
    assert client.get("/fr/un/?a=b")["Location"] == "https://archives.example/un?x=1"
    response = client.get("/affiche")
    assert (response.status_code, response["Location"]) == (302, "/fr/deux/")
    assert client.get("/index.php?id=12")["Location"] == "/fr/deux/"
    assert client.get("/index.php?id=13").status_code == 404


def test_an_address_of_editors_that_leads_to_an_old_one_leads_on_in_one_step(home, rename, client):
    page = add(home, StandardPage, "Un", slug="un")
    Redirect.add_redirect("/affiche", "http://testserver/fr/un/")
    assert client.get("/affiche/")["Location"] == "http://testserver/fr/un/"
    rename(page, "deux")
    assert client.get("/affiche/")["Location"] == "/fr/deux/"


def test_a_page_below_a_route_that_an_editor_chose(home, make, client):
    index = add(home, PartnershipIndexPage, "Partenaires", slug="partenaires")
    page = add(index, PartnershipPage, "Dakar", slug="dakar", place=make.place())
    Redirect.add_redirect("/dakar", page, page_route_path="/sheet/")
    assert client.get("/dakar/")["Location"] == "/fr/partenaires/dakar/sheet/"


def test_only_reading_is_led_on(home, rename, client):
    rename(add(home, StandardPage, "Un", slug="un"), "deux")
    assert client.head("/fr/un/").status_code == 301
    assert client.post("/fr/un/").status_code == 405


def test_an_old_address_takes_few_queries(home, rename, client):
    page = add(home, StandardPage, "Un", slug="un")
    rename(page, "deux")
    client.get("/fr/un/")
    with CaptureQueriesContext(connection) as captured:
        assert client.get("/fr/un/").status_code == 301
    assert len(captured) <= 9, [query["sql"] for query in captured]


def test_moving_a_hundred_pages_takes_as_many_queries_as_moving_one(home):
    few = add(home, StandardPage, "Peu", slug="peu")
    many = add(home, StandardPage, "Beaucoup", slug="beaucoup")
    for number in range(100):
        many.add_child(instance=StandardPage(title=f"Page {number}", locale=home.locale))
    many.refresh_from_db()
    Site.get_site_root_paths()
    counts = []
    for page, count in ((few, 1), (many, 101)):
        with CaptureQueriesContext(connection) as captured:
            assert keep_addresses(page, f"{home.url_path}ailleurs-{page.slug}/") == count
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 6


def test_editors_see_in_which_language_an_address_was(home, english_home, rename, admin_client):
    rename(add(english_home, StandardPage, "Goals", slug="goals"), "aims")
    assert "/en/goals" in admin_client.get("/admin/redirects/").content.decode()
