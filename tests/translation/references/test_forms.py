import pytest
from django.core.exceptions import ValidationError
from django.forms.models import apply_limit_choices_to_to_formfield
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail.models import Page

from core.models import LegalLink
from home.models import NetworkRole, StandardPage
from tests.translation.conftest import translated
from translation.references.forms import SourceCheckboxes


def test_a_chosen_translation_of_a_page_is_replaced_by_its_source(home, english_home):
    field = formfield_for_dbfield(LegalLink._meta.get_field("page"))
    assert field.clean(english_home.pk) == Page.objects.get(pk=home.pk)
    assert field.clean(home.pk) == Page.objects.get(pk=home.pk)


def test_a_page_without_a_source_is_refused_by_name(home, english_home):
    page = english_home.add_child(instance=StandardPage(title="Alone", slug="alone", locale=english_home.locale))
    with pytest.raises(ValidationError, match="Alone"):
        formfield_for_dbfield(LegalLink._meta.get_field("page")).clean(page.pk)


def test_many_are_chosen_from_boxes_with_those_in_the_source_language(make, english):
    place = make.place()
    in_english = translated(place, english, name="In English")
    field = formfield_for_dbfield(NetworkRole._meta.get_field("founded_with"))
    apply_limit_choices_to_to_formfield(field)  # As every model form does.
    assert isinstance(field.widget, SourceCheckboxes)
    html = field.widget.render("places", [place.pk], {"id": "places"})
    assert "Ville 1" in html
    assert "In English" not in html
    with pytest.raises(ValidationError):
        field.clean([in_english.pk])
