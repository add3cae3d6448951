import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from core.models import SiteIdentity
from directory.models import Theme
from home.models import Commitment, KeyFigure


def figure_form(code):
    words = {"label": "délégations", "unit": "", "comparator": "=", "source_name": "Insee", "source_url": ""}
    return nested_form_data({**words, "code": code, "values": inline_formset([{"year": "2024", "value": "52"}])})


def test_the_form_of_a_figure_names_the_code_that_is_taken(admin_client, source_locale):
    address = reverse("wagtailsnippets_home_keyfigure:add")
    assert admin_client.post(address, figure_form("delegations")).status_code == 302
    response = admin_client.post(address, figure_form("delegations"))
    assert list(response.context["form"].errors) == ["code"]
    assert KeyFigure.objects.count() == 1


def test_a_figure_keeps_its_code_when_it_is_edited(admin_client, source_locale):
    admin_client.post(reverse("wagtailsnippets_home_keyfigure:add"), figure_form("delegations"))
    figure = KeyFigure.objects.get()
    figure.clean()
    Commitment(code="delegations", statement="Recevoir", locale=source_locale).clean()


def test_the_form_of_a_theme_names_the_code_that_is_taken(admin_client, source_locale):
    address = reverse("directory_theme_modeladmin_create")
    form = {"name": "Climat", "code": "climate", "sdg_numbers": "13"}
    assert admin_client.post(address, form).status_code == 302
    assert list(admin_client.post(address, form).context["form"].errors) == ["code"]
    assert Theme.objects.count() == 1


def test_a_translation_has_the_code_of_its_source(source_locale, english):
    theme = Theme.objects.create(name="Climat", code="climate", locale=source_locale)
    theme.copy_for_translation(english).clean()


def test_a_second_identity_of_a_site_is_refused(source_locale):
    site = Site.objects.get()
    words = {"name": "Nantes", "organisation": "Nantes Métropole", "contact_mailbox": "a@example.org"}
    SiteIdentity.objects.create(site=site, locale=source_locale, **words)
    with pytest.raises(ValidationError) as refused:
        SiteIdentity(site=site, locale=source_locale, **words).clean()
    assert list(refused.value.message_dict) == ["site"]
