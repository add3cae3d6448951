"""Form fields for foreign keys and many-to-many fields that hold source-language objects."""

from typing import Any

from django import forms
from django.db.models import ForeignKey, ManyToManyField, Model
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from .limits import in_source_language, source_of


class SourceChoiceField(forms.ModelChoiceField):
    """A choice that replaces a translation by its source, as a page chooser shows every language."""

    def to_python(self, value: Any) -> Any:
        """Return the source of what was chosen.

        Raises:
            ValidationError: it has none, or is none of the choices.
        """
        if self.queryset is not None and value not in self.empty_values:
            chosen = self.queryset.model._default_manager.filter(pk=value).select_related("locale").first()
            value = source_of(chosen).pk if chosen else value
        return super().to_python(value)


class SourceCheckboxes(forms.CheckboxSelectMultiple):
    """A list of boxes that scrolls, and that typing shortens."""

    class Media:
        css = {"all": ["translation/checkboxes.css"]}
        js = ["translation/checkboxes.js"]

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Return Django's boxes within the project's template."""
        return render_to_string("translation/widgets/checkboxes.html", {"boxes": super().render(name, value, attrs)})


def foreign_key(field: ForeignKey, **kwargs: Any) -> dict[str, Any]:
    """Return the options of the form field for a foreign key; unchanged where it is not limited to the source."""
    if field.get_limit_choices_to() == in_source_language():
        kwargs["form_class"] = SourceChoiceField
    return kwargs


def use_in_forms() -> None:
    """Make every admin form use these fields."""
    register_form_field_override(
        ForeignKey,
        to=Page,
        override=lambda field: foreign_key(field, widget=AdminPageChooser(target_models=[field.remote_field.model])),
    )
    register_form_field_override(
        ManyToManyField,
        override=lambda field: (
            {"widget": SourceCheckboxes} if field.get_limit_choices_to() == in_source_language() else {}
        ),
    )


def use_chooser(model: type[Model], widget: Any) -> None:
    """Make every foreign key to a model use a chooser."""
    register_form_field_override(ForeignKey, to=model, override=lambda field: foreign_key(field, widget=widget))
