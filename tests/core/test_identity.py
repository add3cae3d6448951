import pytest
from django.urls import reverse
from wagtail.models import Site

from core.frame import identity_for
from core.models import SiteIdentity


@pytest.fixture
def identity(home):
    site = Site.objects.get()
    fields = {"organisation": "Ville de Nantes", "contact_mailbox": "monde@example.org", "locale": home.locale}
    return SiteIdentity.objects.create(site=site, name="Nantes dans le monde", **fields)


def translated(identity, locale, live):
    copy = identity.copy_for_translation(locale)
    copy.name, copy.live = "Nantes in the world", live
    copy.save()
    return copy


def name_of(identity, language):
    found = identity_for(identity.site, language)
    return found.name if found else None


def test_the_identity_is_that_of_the_language_else_of_the_source_in_one_query(
    identity, english, django_assert_num_queries
):
    with django_assert_num_queries(1):
        assert name_of(identity, "en") == "Nantes dans le monde"
    translated(identity, english, live=False)
    assert name_of(identity, "en") == "Nantes dans le monde"
    SiteIdentity.objects.filter(locale=english).update(live=True)
    with django_assert_num_queries(1):
        assert name_of(identity, "en") == "Nantes in the world"


def test_editors_find_it_in_the_settings_menu(identity, admin_client):
    url = reverse(SiteIdentity.snippet_viewset.get_url_name("list"))
    assert url in admin_client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Nantes dans le monde" in admin_client.get(url).content.decode()


def test_a_draft_can_be_previewed_around_a_page(identity, rf):
    identity.name = "Un autre nom"
    html = identity.make_preview_request().content.decode()
    assert html.count("Un autre nom") >= 2
    assert "Nantes dans le monde" not in html


def test_one_site_has_one_identity_in_each_language(identity, admin_client):
    data = {
        "site": identity.site_id,
        "name": "Encore",
        "organisation": "Ville",
        "contact_mailbox": "a@example.org",
        "accent_colour": "#0b5d57",
        "legal_links-TOTAL_FORMS": 0,
        "legal_links-INITIAL_FORMS": 0,
    }
    response = admin_client.post(reverse(SiteIdentity.snippet_viewset.get_url_name("add")), data)
    assert list(response.context["form"].errors) == ["site"]
    assert SiteIdentity.objects.count() == 1
