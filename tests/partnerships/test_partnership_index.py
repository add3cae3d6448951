"""All partnerships on a map and in a list, in every language."""

import gzip
import re

import pytest
from django.db.models import ProtectedError
from wagtail.models import PageViewRestriction
from wagtail.signal_handlers import disable_reference_index_auto_update

from directory.models import Place
from home.models import CityProfilePage
from partnerships.models import AgreementRegisterPage, PartnershipIndexPage, PartnershipPage, ProgrammePage
from tests.home.helpers import add, queries, translate

MOST = 15


def read(client, page, query=""):
    """Return what a reader gets, with blanks as a browser shows them."""
    response = client.get(f"{page.url}{query}")
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def listed(html):
    """Return the names in the list, in its order."""
    return re.findall(r'<p class="partner"> <a [^>]*>([^<]+)</a>', html)


def on_map(html, width="wide"):
    """Return the names of the marks for screens of one width, with where they lead."""
    [svg] = re.findall(rf'<svg class="{width}".*?</svg>', html)
    return {name: url for url, name in re.findall(r'<a href="([^"]+)" aria-label="([^"]+)"', svg)}


@pytest.fixture
def partners(partner, make):
    """Four partnerships in three countries."""
    culture, climate = make.theme(1), make.theme(2)
    return [
        partner("Québec", "CA", latitude=46.8, longitude=-71.2, kind="twinning", since=1962, themes=[culture]),
        partner("Montréal", "CA", latitude=45.5, longitude=-73.6, kind="cooperation", themes=[culture, climate]),
        partner("Dakar", "SN", latitude=14.7, longitude=-17.4, kind="decentralised", ended=2001),
        partner("Éréthrie", "GR", kind="friendship"),
    ]


def test_the_list_is_by_country_and_name_in_the_readers_language(client, index, partners):
    html = read(client, index)
    assert re.findall(r'<h3 class="aside"><span>([^<]+)', html) == ["Canada", "Grèce", "Sénégal"]
    assert listed(html) == ["Montréal", "Québec", "Éréthrie", "Dakar"]


def test_the_map_shows_each_partner_as_a_link_named_by_place_and_kind(client, index, partners, profile):
    names = on_map(read(client, index))
    dakar = partners[2]
    assert names[next(name for name in names if name.startswith("Dakar, "))] == dakar.url
    assert len(names) == 2


def test_partners_near_one_another_are_one_mark_that_leads_to_them_in_the_list(client, index, partners):
    html = read(client, index)
    [(name, url)] = [(name, url) for name, url in on_map(html).items() if url.startswith("#")]
    assert "Montréal" in name
    assert "Québec" in name
    assert f'id="{url[1:]}"' in html
    assert url == "#country-CA"


def test_partners_near_one_another_in_two_countries_lead_to_the_list(client, index, partner):
    partner("Kehl", "DE", latitude=48.57, longitude=7.81)
    partner("Strasbourg", "FR", latitude=48.58, longitude=7.75)
    html = read(client, index)
    assert list(on_map(html).values()) == ["#list"]
    assert 'id="list"' in html


def test_a_partner_whose_place_is_not_on_the_map_is_in_the_list_and_the_map_says_so(client, index, partners):
    html = read(client, index)
    assert not any("Éréthrie" in name for name in on_map(html))
    assert "Éréthrie" in html.split("<figcaption>")[1].split("</figcaption>")[0]
    assert "Éréthrie" in listed(html)


def test_without_a_place_on_the_map_there_is_no_map(client, index, partner):
    partner("Éréthrie")
    html = read(client, index)
    assert listed(html) == ["Éréthrie"]
    assert "atlas" not in html


def test_a_partnership_without_a_place_is_listed_last_by_its_title(client, index, partners):
    page = add(index, PartnershipPage, "Réseau des ports")
    html = read(client, index)
    assert listed(html)[-1] == "Réseau des ports"
    assert page.url in html


def test_a_place_cannot_be_deleted_while_a_partnership_is_with_it(partners):
    with pytest.raises(ProtectedError):
        partners[0].place.delete()


def test_arcs_begin_at_the_city_of_the_first_profile_and_there_are_none_without_one(client, index, partners, place):
    assert 'class="arc"' not in read(client, index)
    add(index.get_parent(), CityProfilePage, "Une ville sans lieu")
    add(index.get_parent(), CityProfilePage, "La ville", place=place("Nantes", "FR", 47.21806, -1.55278))
    add(index.get_parent(), CityProfilePage, "Une autre", place=place("Nice", "FR", 43.7, 7.27))
    html = read(client, index)
    assert html.count('class="arc" d="M565 93Q') == 3
    assert "Nantes" in html.split("<figcaption>")[1]
    assert "Nice" not in html


def test_a_reader_of_another_language_sees_every_partner_and_which_are_not_translated(
    client, index, partners, english, english_home, speaking_english
):
    english_index = translate(index, english)
    translated = translate(partners[0], english)
    theirs = partners[0].place.copy_for_translation(english)
    theirs.name = "Quebec City"
    theirs.save()
    html = read(client, english_index)
    assert sorted(listed(html)) == ["Dakar", "Montréal", "Quebec City", "Éréthrie"]
    assert f'href="{translated.url}">Quebec City</a>' in html
    assert f'href="{partners[1].url}" lang="fr" dir="ltr" hreflang="fr">Montréal</a>' in html
    assert html.count('<span class="lang-mark">in French</span>') == 3
    assert "4 partnerships" in html
    assert '<option value="theme-2" lang="fr" dir="ltr">Thème 2 (1)</option>' in html


def test_a_reader_of_arabic_reads_an_arabic_name_beside_the_mark_of_a_french_page(
    client, home, index, partners, arabic
):
    translate(home, arabic)
    arabic_index = translate(index, arabic)
    theirs = partners[2].place.copy_for_translation(arabic)
    theirs.name = "داكار"
    theirs.save()
    html = read(client, arabic_index)
    assert 'dir="rtl"' in html
    assert f'href="{partners[2].url}" hreflang="fr">داكار</a>' in html
    # That the page is called what the partner is called in French, too, tells nobody anything.
    assert '<bdi lang="fr" dir="ltr">Dakar</bdi>' not in html
    partners[2].title = "Dakar et l’eau"
    partners[2].save_revision().publish()
    assert '<bdi lang="fr" dir="ltr">Dakar et l’eau</bdi>' in read(client, arabic_index)


def test_a_translation_that_is_withdrawn_or_not_for_everyone_gives_way_to_its_source(
    client, index, partners, english, english_home
):
    english_index = translate(index, english)
    withdrawn, private = translate(partners[0], english), translate(partners[1], english)
    withdrawn.unpublish()
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    html = read(client, english_index)
    for source, translation in ((partners[0], withdrawn), (partners[1], private)):
        assert f'href="{source.url}"' in html
        assert f'href="{translation.url}"' not in html


def test_partnerships_that_are_not_published_or_not_for_everyone_are_nowhere(client, index, partners):
    partners[0].unpublish()
    PageViewRestriction.objects.create(page=partners[2], restriction_type="login")
    html = read(client, index)
    assert listed(html) == ["Montréal", "Éréthrie"]
    assert "Québec" not in html
    assert "Dakar" not in html


def test_partnerships_of_another_list_are_not_in_this_one(client, home, index, partners):
    other = add(home, PartnershipIndexPage, "Autres")
    add(other, PartnershipPage, "Ailleurs")
    assert "Ailleurs" not in listed(read(client, index))
    assert listed(read(client, other)) == ["Ailleurs"]


@pytest.mark.parametrize(
    ("query", "names", "on_the_map"),
    [
        ("?country=CA", ["Montréal", "Québec"], {"Montréal et Québec"}),
        ("?theme=theme-1", ["Montréal", "Québec"], {"Montréal et Québec"}),
        ("?theme=theme-2", ["Montréal"], {"Montréal"}),
        ("?kind=friendship", ["Éréthrie"], set()),
        ("?status=ended", ["Dakar"], {"Dakar"}),
        ("?country=CA&kind=twinning", ["Québec"], {"Québec"}),
        ("?country=&kind=", ["Montréal", "Québec", "Éréthrie", "Dakar"], {"Montréal et Québec", "Dakar"}),
    ],
)
def test_a_filter_leaves_the_same_partners_in_the_list_and_on_the_map(
    client, index, partners, query, names, on_the_map
):
    html = read(client, index, query)
    assert listed(html) == names
    drawn = set(re.findall(r"<title>([^<,]+),", html)) | set(re.findall(r"Montréal et Québec", html))
    assert drawn == on_the_map


def test_choices_that_no_partnership_meets_leave_a_way_back(client, index, partners, english, english_home):
    english_index = translate(index, english)
    html = read(client, english_index, "?country=SN&kind=twinning")
    assert listed(html) == []
    assert "0 partnerships of 4" in html
    assert f'<a href="{english_index.url}#list">' in html


def test_small_screens_get_the_map_as_a_picture_that_says_where_the_same_is_to_be_read(
    client, index, partners, profile, english, english_home
):
    html = read(client, translate(index, english))
    [picture] = re.findall(r'<svg viewBox[^>]* role="img".*?</svg>', html)
    assert "lines from Nantes to 3 partners. The list holds the same." in picture
    assert "<a " not in picture
    assert picture.count("<use ") == 3


def test_a_value_that_no_partnership_has_is_told_and_left_out(client, index, partners):
    html = read(client, index, "?country=%3Cb%3E&colour=red")
    assert "&lt;b&gt;" in html
    assert "<b>" not in html
    assert len(listed(html)) == 4


def test_the_canonical_address_has_no_filters(client, index, partners):
    html = read(client, index, "?country=CA")
    assert f'<link rel="canonical" href="http://localhost{index.url}">' in html


def test_without_partnerships_there_is_neither_form_nor_map(client, index):
    html = read(client, index)
    assert "filters" not in html
    assert "<svg" not in html


def test_the_register_and_the_programmes_below_are_linked_in_the_readers_language(
    client, index, partners, english, english_home
):
    programme = add(index, ProgrammePage, "Programme Afrique")
    register = add(index, AgreementRegisterPage, "Registre")
    hidden = add(index, ProgrammePage, "Programme caché", live=False)
    html = read(client, index)
    assert html.index(register.url) < html.index(programme.url)
    assert hidden.title not in html
    english_index = translate(index, english)
    translated = translate(register, english)
    html = read(client, english_index)
    assert translated.url in html
    assert programme.title not in html


def test_an_alias_of_the_list_shows_it_in_the_language_of_its_words(client, index, partners, english, english_home):
    alias = index.copy_for_translation(english, alias=True)
    html = read(client, alias)
    assert "Sénégal" in html
    assert 'class="lang-mark"' not in html


def test_three_hundred_partnerships_take_as_many_queries_as_thirty(client, index, profile, make, english, english_home):
    themes = [make.theme(number) for number in range(6)]
    pages = [index, translate(index, english)]
    add(index, AgreementRegisterPage, "Registre")
    taken = []
    for numbers in (range(30), range(30, 300)):
        with disable_reference_index_auto_update():
            many(numbers, index, themes, english)
        taken.append([queries(client, page) for page in pages])
    assert taken[0] == taken[1]
    assert max(taken[0]) <= MOST
    assert [len(listed(read(client, page))) for page in pages] == [300, 300]


def many(numbers, index, themes, english):
    """Add a partnership for each number, with two themes; of ten, one is translated."""
    for number in numbers:
        place = Place.objects.create(
            name=f"Ville {number}",
            country=["CA", "SN", "DE", "JP"][number % 4],
            latitude=number % 70,
            longitude=number % 170,
            locale=index.locale,
        )
        page = add(index, PartnershipPage, f"Ville {number}", place=place)
        if number % 10 == 0:
            copy = page.copy_for_translation(english)
            copy.live = True
            copy.save()
        PartnershipPage.themes.through.objects.bulk_create(
            PartnershipPage.themes.through(partnershippage=page, theme=theme)
            for theme in themes[number % 5 : number % 5 + 2]
        )


def test_fifteen_partners_weigh_little(client, index, partner, profile, make):
    for number in range(15):
        partner(
            f"Ville {number}", latitude=number * 4 - 20.5, longitude=number * 20 - 150.5, themes=[make.theme(number)]
        )
    assert len(gzip.compress(client.get(index.url).content)) < 25_000


def test_the_page_can_be_previewed_before_it_is_saved(client, home, admin_client):
    page = PartnershipIndexPage(title="Nouveau", slug="nouveau", locale=home.locale)
    home_path = home.path
    page.path, page.depth = f"{home_path}0001", home.depth + 1
    page.set_url_path(home)
    assert page.make_preview_request().status_code == 200
