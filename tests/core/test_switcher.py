import pytest
from wagtail.models import Locale, Page, PageViewRestriction, Site

from core.switcher import language_links
from home.models import HomePage, StandardPage


@pytest.fixture
def trail(source_locale):
    """The French home page and a page below it, both in English too, the home page also in Arabic."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Accueil", locale=source_locale))
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    page = home.add_child(instance=StandardPage(title="Réseaux", slug="reseaux", locale=source_locale))
    for code, pages in {"en": [home, page], "ar": [home]}.items():
        locale = Locale.objects.get_or_create(language_code=code)[0]
        for source in pages:
            copy = source.copy_for_translation(locale)
            copy.live = True
            copy.save()
    return [home, page]


def state(links):
    return {link.code: (link.url, link.missing) for link in links}


def test_it_leads_to_the_same_page_or_to_the_nearest_one_above(trail):
    assert state(language_links(trail, "fr")) == {
        "fr": ("/fr/reseaux/", False),
        "en": ("/en/reseaux/", False),
        "ar": ("/ar/", True),
    }


def test_a_language_whose_home_page_is_not_live_is_left_out(trail):
    trail[0].get_translation(Locale.objects.get(language_code="en")).unpublish()
    assert set(state(language_links(trail, "fr"))) == {"fr", "ar"}


def test_a_private_translation_counts_as_missing(trail):
    page = trail[1].get_translation(Locale.objects.get(language_code="en"))
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert state(language_links(trail, "fr"))["en"] == ("/en/", True)


def test_an_alias_counts_as_missing(trail):
    english = Locale.objects.get(language_code="en")
    page = trail[1].get_translation(english)
    page.alias_of = trail[1]
    page.save()
    assert state(language_links(trail, "fr"))["en"] == ("/en/", True)


def test_it_takes_one_query(trail, rf, django_assert_num_queries):
    request = rf.get("/")
    trail[0].get_url(request)  # the request then keeps where sites begin
    with django_assert_num_queries(1):
        language_links(trail, "fr", request)


def test_arabic_is_named_in_arabic_and_written_from_the_right(trail):
    arabic = language_links(trail, "ar")[-1]
    assert (arabic.name, arabic.direction, arabic.tag) == ("العربيّة", "rtl", "ar")
