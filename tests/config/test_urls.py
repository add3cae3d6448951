import pytest
from wagtail.models import Locale, Page, Site

from home.models import HomePage


@pytest.fixture
def homes(source_locale):
    """Home pages in French, English and Arabic; the Spanish one is a draft."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Accueil", locale=source_locale))
    Site.objects.filter(is_default_site=True).update(root_page=home)
    for code in ("en", "ar", "es"):
        copy = home.copy_for_translation(Locale.objects.get_or_create(language_code=code)[0])
        copy.live = code != "es"
        copy.save()


@pytest.mark.usefixtures("homes")
@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("en-GB,en;q=0.9", "/en/"),
        ("ar", "/ar/"),
        ("es,en;q=0.5", "/en/"),
        ("de", "/fr/"),
        ("tlh,;;", "/fr/"),
        ("", "/fr/"),
    ],
)
def test_the_bare_address_leads_to_the_best_language_that_has_a_home(client, asked, given):
    response = client.get("/", headers={"accept-language": asked})
    assert response.status_code == 302
    assert response["Location"] == given
    assert "Accept-Language" in response["Vary"]


@pytest.mark.usefixtures("homes")
@pytest.mark.parametrize(
    "path",
    [
        "/fr/" + "a" * 5000 + "/",
        "/fr/" + "a/" * 300,
        "/fr/%F0%9F%98%80/",
        "/%ff/",
        "/en/%2e%2e/",
        "/fr//x",
    ],
)
def test_an_odd_address_answers_404(client, path):
    response = client.get(path, follow=True)
    assert response.status_code == 404


@pytest.mark.parametrize("path", ["/fr/%00/", "/%00", "/admin/login/?next=%00", "/fr/?q=%00"])
def test_an_address_with_a_nul_character_answers_400(client, db, path):
    assert client.get(path).status_code == 400


def test_health_answers_without_a_database(client):
    assert client.get("/health/").content == b"ok"
