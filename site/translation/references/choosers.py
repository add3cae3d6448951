"""Choosers that list and search the source language alone."""

from copy import deepcopy
from importlib import import_module
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin
from wagtail.admin.views.generic import chooser as views
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.coreutils import resolve_model_string
from wagtail.models import Locale
from wagtail.snippets.views import chooser as snippet_views
from wagtail.snippets.views.chooser import SnippetChooserViewSet

from .forms import use_chooser

_widgets: dict[type[Model], Any] = {}


def widget_for(model: type[Model]) -> Any:
    """Return a form widget to choose from a model.

    Raises:
        ImproperlyConfigured: no chooser of the source language is registered for it.
    """
    if model not in _widgets:
        # Wagtail registers viewsets with its addresses, which commands and scheduled jobs do not load.
        import_module("wagtail.admin.urls")
    if model not in _widgets:
        raise ImproperlyConfigured(f"Register a SourceChooserViewSet for {model._meta.label}.")
    widget = _widgets[model]
    # Wagtail's viewsets hold a class, those of snippets a widget.
    return widget() if isinstance(widget, type) else deepcopy(widget)


class SourceSearchForm(SearchFilterMixin, BaseFilterForm):
    """Search, without the choice of a language."""


class SourceLanguageMixin(views.BaseChooseView):
    """List what is written in the source language."""

    filter_form_class = SourceSearchForm
    # The list has one language, so it needs neither a column nor a filter for it.
    i18n_enabled = False

    def get_object_list(self) -> QuerySet[Any]:
        """Return every object in the source language."""
        # By the key, for the search index knows no joins.
        return self.model_class._default_manager.filter(locale_id=Locale.get_default().pk)


class CreateInSourceLanguageMixin(views.CreationFormMixin):
    """Create what is missing in the source language."""

    def get_creation_form_kwargs(self) -> dict[str, Any]:
        """Give the form an object that is already in the source language."""
        kwargs = super().get_creation_form_kwargs()
        kwargs["instance"] = self.model_class(locale=Locale.get_default())
        return kwargs


class ChooseView(CreateInSourceLanguageMixin, SourceLanguageMixin, views.ChooseView):
    """The whole modal window."""


class ChooseResultsView(CreateInSourceLanguageMixin, SourceLanguageMixin, views.ChooseResultsView):
    """Its list alone."""


class CreateView(CreateInSourceLanguageMixin, views.CreateView):
    """Its second tab."""


class SnippetChooseView(SourceLanguageMixin, snippet_views.ChooseView):
    """The whole modal window, for a snippet."""


class SnippetChooseResultsView(SourceLanguageMixin, snippet_views.ChooseResultsView):
    """Its list alone."""


class SourceChooserMixin(ChooserViewSet):
    """Give foreign keys and chooser blocks this chooser."""

    per_page = 20
    # Wagtail takes these in the language of the server, once.
    choose_one_text = _("Choose")
    choose_another_text = _("Choose another")
    edit_item_text = _("Edit")
    search_tab_label = _("Search")
    create_action_label = _("Create")

    def on_register(self) -> None:
        """Make the widget known to forms and to ``ReferenceChooserBlock``."""
        super().on_register()
        model = resolve_model_string(self.model)
        _widgets[model] = self.widget_class
        use_chooser(model, self.widget_class)


class SourceChooserViewSet(SourceChooserMixin):
    """Choose an object of a translatable, indexed model that is not a snippet."""

    choose_view_class = ChooseView
    choose_results_view_class = ChooseResultsView
    create_view_class = CreateView


class SourceSnippetChooserViewSet(SourceChooserMixin, SnippetChooserViewSet):
    """Choose a snippet: set it as ``chooser_viewset_class`` of the snippet's viewset."""

    choose_view_class = SnippetChooseView
    choose_results_view_class = SnippetChooseResultsView

    @cached_property
    def widget_class(self) -> Any:
        """The widget of snippets, whose texts Wagtail takes in the language of the server, once."""
        widget = super().widget_class
        widget.choose_one_text = self.choose_one_text
        widget.choose_another_text = self.choose_another_text
        widget.link_to_chosen_text = self.edit_item_text
        return widget
