"""Choosers of the directory: they list and search the source language, and can add what is missing."""

from django.utils.translation import gettext_lazy as _

from directory.models import Organisation, Person, Place, Theme
from translation.references import SourceChooserViewSet


class PlaceChooser(SourceChooserViewSet):
    """Choose a place."""

    model = Place
    icon = "site"
    choose_one_text = _("Choose a place")
    choose_another_text = _("Choose another place")
    edit_item_text = _("Edit this place")
    form_fields = ["name", "country"]


class OrganisationChooser(SourceChooserViewSet):
    """Choose an organisation."""

    model = Organisation
    icon = "group"
    choose_one_text = _("Choose an organisation")
    choose_another_text = _("Choose another organisation")
    edit_item_text = _("Edit this organisation")
    form_fields = ["name", "acronym", "kind", "website"]


class PersonChooser(SourceChooserViewSet):
    """Choose a person."""

    model = Person
    icon = "user"
    choose_one_text = _("Choose a person")
    choose_another_text = _("Choose another person")
    edit_item_text = _("Edit this person")
    form_fields = ["name", "office"]


class ThemeChooser(SourceChooserViewSet):
    """Choose a theme."""

    model = Theme
    icon = "tag"
    choose_one_text = _("Choose a theme")
    choose_another_text = _("Choose another theme")
    edit_item_text = _("Edit this theme")
    form_fields = ["name", "code"]


CHOOSERS = [
    PlaceChooser("place_chooser"),
    OrganisationChooser("organisation_chooser"),
    PersonChooser("person_chooser"),
    ThemeChooser("theme_chooser"),
]
